import CivilTime
package import DialogModel
import SourceText

/// A conversation as it went, to be kept as a talk.
package struct RecordedTalk: Sendable {
  /// What was settled before; written in the order in which the manual lists it.
  package var header: TalkHeader
  /// What the bot said before anybody else did.
  package var greeting: [Said]
  /// What happened, and what the bot said to it.
  package var turns: [Turn]
  /// How the conversation ended; nil while it goes on.
  package var ending: Ending?

  /// One cause and its effects.
  package struct Turn: Sendable {
    /// What the turn begins with.
    package var cause: TalkTurn.Cause
    /// What the bot said to it.
    package var said: [Said]

    /// Joins what happened to what was said.
    package init(cause: TalkTurn.Cause, said: [Said]) {
      self.cause = cause
      self.said = said
    }
  }

  /// Gathers what was recorded.
  package init(header: TalkHeader, greeting: [Said], turns: [Turn], ending: Ending?) {
    self.header = header
    self.greeting = greeting
    self.turns = turns
    self.ending = ending
  }
}

/// Writes talks that pass as they are.
package enum TalkWriter {
  /// Writes what was recorded; reading it back and comparing it with the same turns finds no difference.
  ///
  /// Volatile values become captures. What a customer typed stands in one line without signs that nobody sees, cut where
  /// it would be longer than a line of a talk; a line of the bot that is as long becomes `...`.
  package static func text(of talk: RecordedTalk, volatile: [Volatile] = []) -> String {
    var lines = header(talk.header) + ["---"]
    var known = talk.header.captures
    lines += self.lines(of: talk.greeting, volatile, &known)
    for turn in talk.turns {
      if lines.last != "---" { lines.append("") }
      lines.append(line(of: turn.cause))
      lines += self.lines(of: turn.said, volatile, &known)
    }
    if let ending = talk.ending { lines.append("= end: \(ending.rawValue)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func header(_ header: TalkHeader) -> [String] {
    var lines: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value = value.map(oneLine), !value.isEmpty { lines.append("\(name): \(value)") }
    }
    add("test", header.title)
    add("lang", header.languages.map(\.value.text).joined(separator: ", "))
    add("as", header.actor?.rawValue)
    add("clock", header.clock?.description)
    add("user", header.user)
    add("seed", header.seed.map { String($0) })
    add("dialog", header.dialog?.value)
    for fact in header.facts { add("given \(fact.name.value)", fact.value?.value ?? HeaderReading.notWrittenDown) }
    for given in header.health { add("given health.\(given.service.value)", HealthWords.text(of: given.report)) }
    add("given hours", header.isOpen.map { $0 ? "open" : "closed" })
    add("given private", header.isPrivate.map { $0 ? "yes" : "no" })
    add("given channel", header.channel)
    return lines
  }

  private static func lines(of said: [Said], _ volatile: [Volatile], _ known: inout Captures) -> [String] {
    var lines: [String] = []
    for line in said.flatMap(\.lines) {
      let scalars = Array(line.unicodeScalars)
      let pattern = volatile.pattern(of: scalars, knowing: known)
      let written = BotLine.text(pattern).source
      if written.utf8.count <= Limits.lineLengthInBytes, let later = pattern.match(scalars, knowing: known) {
        known = later
        lines.append(written)
      } else if lines.last != "..." {
        lines.append("...")
      }
    }
    return lines
  }

  private static func line(of cause: TalkTurn.Cause) -> String {
    switch cause {
    case .customer(.choice(let name)): "> #\(name.value)"
    case .customer(.words(let words)):
      "> " + CustomerWords.escaped(oneLine(words, atMost: Limits.lineLengthInBytes - 3))
    case .event(.wait(let span)): "! wait \(span)"
    case .event(.health(let service, let report)):
      "! health \(service.value): \(HealthWords.text(of: report))"
    case .event(.deskStatus(let status, let text)): "! desk status: \(status.rawValue) \(oneLine(text))"
    case .event(.file(let file)): "! file \(oneLine(file.name)) \(file.url)"
    case .event(.disconnect): "! disconnect"
    case .event(.resume): "! resume"
    case .event(.tooLong): "! too long"
    }
  }

  /// Line ends and tabs become blanks, and what nobody sees goes.
  private static func oneLine(_ text: String) -> String { oneLine(text, atMost: Limits.lineLengthInBytes / 2) }

  private static func oneLine(_ text: String, atMost bytes: Int) -> String {
    var line = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      let isEnd = scalar == "\n" || scalar == "\r"
      guard isEnd || !HiddenSigns.isHidden(scalar) else { continue }
      length += scalar.utf8.count
      if length > bytes { break }
      line.append(isEnd ? " " : scalar)
    }
    return String(line)
  }
}
