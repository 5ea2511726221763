import CivilTime
import DialogModel
import SourceText

/// The lines above `---`.
struct HeaderReading {
  private(set) var header = TalkHeader()
  private(set) var problems: [any Problem] = []
  /// Where each name stood first.
  private var seen: [(name: String, span: Span)] = []

  /// Every name that may stand before the colon.
  static let names = [
    "test", "lang", "as", "clock", "user", "seed", "dialog", "given health.SERVICE", "given hours", "given private",
    "given channel", "given FACT",
  ]

  /// Tells whether a line can belong to a header at all, for talks that lack the rule below it.
  static func couldHold(_ line: Snippet) -> Bool {
    switch LineSign(of: line.bytes) {
    case .blank, .comment: return true
    case .bot:
      guard let (name, _) = line.aroundColon else { return false }
      return name.hasPrefix("given ") || names.contains(name.text)
    default: return false
    }
  }

  mutating func read(_ line: Snippet) {
    let sign = LineSign(of: line.bytes)
    if sign == .blank || sign == .comment { return }
    guard let (name, value) = line.aroundColon else {
      let wide = line.wideColon
      return note(
        wide.map { WrongSign(span: $0.span, written: "：", meant: ":", isInText: false) }
          ?? UnknownHeader(span: line.trimmed.span, name: line.trimmed.text, lacksColon: true))
    }
    guard let set = setter(for: name) else {
      return note(UnknownHeader(span: name.span, name: name.text, lacksColon: false))
    }
    if let first = seen.first(where: { $0.name == name.text }) {
      return note(RepeatedHeader(span: name.span, name: name.text, first: first.span))
    }
    seen.append((name.text, name.span))
    guard !value.isEmpty else { return note(UnfitValue(span: name.span, name: name.text, value: "", wants: .anything)) }
    set(&self, value)
  }

  private typealias Setter = (inout HeaderReading, Snippet) -> Void

  private func setter(for name: Snippet) -> Setter? {
    switch name.text {
    case "test": { $0.header.title = $1.text }
    case "lang": { $0.readLanguages($1) }
    case "as": { $0.header.actor = $0.word($1, of: "as") }
    case "clock": { $0.readClock($1) }
    case "user": { $0.header.user = $1.text }
    case "seed": { $0.readSeed($1) }
    case "dialog": { $0.header.dialog = $1.placed }
    case "given hours": { $0.header.isOpen = $0.word($1, of: "given hours", .hours).map { $0 == "open" } }
    case "given private": { $0.header.isPrivate = $0.word($1, of: "given private", .private).map { $0 == "yes" } }
    case "given channel": { $0.header.channel = $0.word($1, of: "given channel", .channel) }
    default: setterOfHealth(for: name)
    }
  }

  private func setterOfHealth(for name: Snippet) -> Setter? {
    let start = "given health."
    guard name.hasPrefix(start) else { return setterOfFact(for: name) }
    guard name.bytes.count > start.utf8.count else { return nil }
    let service = name.dropFirst(start.utf8.count).placed
    return { reading, value in
      do throws(HealthWords.Unfit) {
        reading.header.health.append(TalkHeader.Health(service: service, report: try HealthWords.read(value)))
      } catch {
        let unfit = error.value.isEmpty ? value : error.value
        let name = error.name == "health" ? name.text : error.name
        reading.note(UnfitValue(span: unfit.span, name: name, value: error.value.text, wants: error.wants))
      }
    }
  }

  /// A fact of the house, which always has a dot in its name, so that a slip in another line is no fact.
  private func setterOfFact(for name: Snippet) -> Setter? {
    let start = "given "
    guard name.hasPrefix(start), name.bytes.contains(UInt8(ascii: ".")) else { return nil }
    let fact = name.dropFirst(start.utf8.count).placed
    return { reading, value in
      let isMissing = value.text == Self.notWrittenDown
      reading.header.facts.append(TalkHeader.HouseFact(name: fact, value: isMissing ? nil : value.placed))
    }
  }

  /// What stands for a fact that the house has not written down.
  static let notWrittenDown = "(nothing)"

  private mutating func readLanguages(_ value: Snippet) {
    for tag in value.listed {
      if let language = LanguageTag(tag.text) {
        header.languages.append(Placed(language, at: tag.span))
      } else {
        note(UnfitValue(span: tag.isEmpty ? value.span : tag.span, name: "lang", value: tag.text, wants: .language))
      }
    }
  }

  private mutating func readClock(_ value: Snippet) {
    do throws(Instant.Refusal) {
      header.clock = try Instant(parsing: value.text)
    } catch {
      note(BadClock(span: value.span, written: value.text, refusal: error))
    }
  }

  private mutating func readSeed(_ value: Snippet) {
    // Swift reads a leading plus as well, which nobody means.
    if let seed = UInt64(value.text), !value.hasPrefix("+") {
      header.seed = seed
    } else {
      note(UnfitValue(span: value.span, name: "seed", value: value.text, wants: .wholeNumber))
    }
  }

  private mutating func word(_ value: Snippet, of name: String, _ fact: BuiltInFact) -> String? {
    if fact.values.contains(value.text) { return value.text }
    note(UnfitValue(span: value.span, name: name, value: value.text, wants: .word(fact.values)))
    return nil
  }

  private mutating func word<Word>(_ value: Snippet, of name: String) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    if let word = Word(rawValue: value.text) { return word }
    note(
      UnfitValue(span: value.span, name: name, value: value.text, wants: .word(Word.allCases.map(\.rawValue))))
    return nil
  }

  private mutating func note(_ problem: any Problem) {
    if problems.count < Limits.findings { problems.append(problem) }
  }
}
