package import DialogModel
import HumanText

/// Reads one utterance in the light of what was asked.
///
/// Commands are whole utterances and come first; then the expected answer. Nothing else is guessed.
package struct UtteranceReader: Sendable {
  /// The languages in which commands are heard: the conversation's own, then the others.
  private let commands: [(word: FoldedText, command: Command)]

  /// Learns the words of every language once.
  package init(_ languages: [Texts]) {
    commands = languages.flatMap { texts in
      Command.allCases.flatMap { command in texts[command].map { (FoldedText($0), command) } }
    }
  }

  /// Tells what `utterance` means; a command may also be written with a slash before its English name.
  package func read(_ utterance: String, answering question: OpenQuestion) -> Meaning {
    let folded = FoldedText(utterance)
    guard !folded.isEmpty else { return .unclear }
    if let command = command(folded) { return .command(command) }
    switch question {
    case .nothing: return .unclear
    case .choices(let choices, let numbered):
      return ChoiceReading(choices, numbered: numbered).read(folded).map { .choice($0) } ?? .unclear
    case .value(let form): return ValueReading(form).read(utterance, folded)
    }
  }

  private func command(_ folded: FoldedText) -> Command? {
    if folded.text.utf8.first == UInt8(ascii: "/") {
      return Command(rawValue: String(folded.text.unicodeScalars.dropFirst()))
    }
    return commands.first { $0.word == folded }?.command
  }
}
