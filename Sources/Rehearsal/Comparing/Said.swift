import SourceText

/// One message of the bot, as somebody reads it in a terminal.
package struct Said: Equatable, Sendable {
  /// The name that the message has in every language, such as `ask.product`.
  package let key: String
  /// What kind of reply it is, such as a question.
  package let kind: String
  /// The lines without their ends; never one that is blank, nor blanks at the end of one, since talks pass over both.
  package let lines: [String]

  /// Shows `text`, and the choices below it with their numbers, exactly as `intake chat` does where nothing is wrapped.
  package init(key: String, kind: String, text: String, choices: [String] = []) {
    self.init(
      key: key, kind: kind, lines: [text] + choices.enumerated().map { "  \($0.offset + 1)) \($0.element)" })
  }

  /// Takes lines as they are, cuts them where they hold line ends, and shows what is hidden by its number.
  package init(key: String, kind: String, lines: [String]) {
    self.key = key
    self.kind = kind
    self.lines = lines.flatMap { $0.unicodeScalars.split { $0 == "\n" || $0 == "\r" } }
      .map { Self.withoutBlanksAtEnd(VisibleText.of(String($0))) }
      .filter { !$0.isEmpty }
  }

  private static func withoutBlanksAtEnd(_ line: String) -> String {
    let bytes = Array(line.utf8)
    let end = bytes.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
    return end == bytes.count ? line : String(decoding: bytes[..<end], as: UTF8.self)
  }
}
