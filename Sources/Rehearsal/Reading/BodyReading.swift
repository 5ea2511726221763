import SourceText

/// The lines below `---`.
struct BodyReading {
  private(set) var items: [Placed<TalkItem>] = []
  private(set) var problems: [any Problem] = []
  /// Whether anything stands in it that happens or is said, be it with errors.
  private(set) var isEmpty = true

  mutating func read(_ line: Snippet) {
    let sign = LineSign(of: line.bytes)
    switch sign {
    case .blank, .comment: return
    case .check: break
    default: isEmpty = false
    }
    if let item = item(of: line, sign) { items.append(Placed(item, at: line.span)) }
  }

  private mutating func item(of line: Snippet, _ sign: LineSign) -> TalkItem? {
    // The sign and the blank behind it; what a customer types keeps the blanks at its end.
    let rest = line.dropFirst(2)
    switch sign {
    case .blank, .comment: return nil
    case .anyLines: return .bot(.anyLines)
    case .message: return message(line.trimmedAtEnd)
    case .customer: return .customer(customerLine(rest))
    case .bot: return botLine(line.trimmedAtEnd).map { .bot(.text($0)) }
    case .check: return outcome(of: CheckReading.read(rest.trimmed)).map { .check($0) }
    case .event: return outcome(of: EventReading.read(rest.trimmed)).map { .event($0) }
    case .nearly(let written, let meant):
      let span = line.span(of: 0..<written.utf8.count)
      note(WrongSign(span: span, written: written, meant: meant, isInText: true))
      return nil
    }
  }

  private mutating func message(_ line: Snippet) -> TalkItem? {
    let key = line.dropFirst(1)
    guard MessageKey.isFit(key.text) else {
      note(WrongSign(span: line.span(of: 0..<1), written: "@", meant: "@KEY", isInText: true))
      return nil
    }
    return .bot(.message(key.text))
  }

  private func customerLine(_ rest: Snippet) -> CustomerLine {
    let choice = rest.dropFirst(1).trimmedAtEnd
    // A sharp sign and a word are a choice; "# 5 is broken" is what somebody types.
    if rest.hasPrefix("#"), !choice.isEmpty, !choice.bytes.contains(where: \.isBlank) {
      return .choice(choice.placed)
    }
    return .words(CustomerWords.unescaped(rest.text))
  }

  private mutating func botLine(_ line: Snippet) -> LinePattern? {
    let text = Snippet(bytes: LeadingEscape.removed(from: line.bytes), file: line.file)
    return outcome(of: text.pattern)
  }

  private mutating func outcome<Value>(of result: Result<Value, Found>) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let found):
      note(found.problem)
      return nil
    }
  }

  private mutating func note(_ problem: any Problem) {
    if problems.count < Limits.findings { problems.append(problem) }
  }
}

/// A problem in place of what was to be read.
struct Found: Error {
  let problem: any Problem

  init(_ problem: any Problem) { self.problem = problem }
}

extension Snippet {
  /// The text as a pattern, or what is wrong with its braces.
  var pattern: Result<LinePattern, Found> {
    do throws(LinePatternFault) {
      return .success(try LinePattern(text))
    } catch {
      let span = span(of: error.range)
      return switch error.reason {
      case .unclosed: .failure(Found(UnclosedBrace(span: span)))
      case .unclear(let inside): .failure(Found(UnclearBrace(span: span, inside: inside)))
      case .pattern(let reason, let pattern):
        .failure(Found(TalkBadPattern(span: span, pattern: pattern, reason: reason)))
      case .tooMany: .failure(Found(TooManyBraces(span: span)))
      }
    }
  }
}

/// What a message of the bot can be called.
enum MessageKey {
  static func isFit(_ key: String) -> Bool {
    !key.isEmpty
      && key.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains($0) }
  }
}

/// What a customer types, which may begin like a choice.
enum CustomerWords {
  /// Takes away the backslash before a sharp sign or another backslash at the beginning.
  static func unescaped(_ text: String) -> String {
    text.utf8.starts(with: "\\#".utf8) || text.utf8.starts(with: "\\\\".utf8)
      ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Puts a backslash where the words would be read as a choice, or would lose one.
  static func escaped(_ words: String) -> String {
    words.utf8.starts(with: "#".utf8) || words.utf8.starts(with: "\\#".utf8) || words.utf8.starts(with: "\\\\".utf8)
      ? "\\" + words : words
  }
}
