package import DialogModel
import HumanText

// What people type is tried in one order: a command of their own language, the expected answer in whole words,
// a command of another language, the beginning of an answer. So a word that is a command only in a language
// nobody here speaks stays free for answers, and help in English is still heard by everyone.

/// Reads one utterance in the light of what was asked.
///
/// Commands are whole utterances. Nothing is guessed.
package struct UtteranceReader: Sendable {
  private let own: [[UInt8]: Command]
  private let foreign: [[UInt8]: Command]
  private let cues: CueReading

  /// Learns the words of every language once; `language` is the position of the one that is spoken.
  package init(_ languages: [Texts], speaking language: Int) {
    own = Self.commands(in: [languages[language]])
    foreign = Self.commands(in: languages)
    cues = CueReading(languages[language])
  }

  /// Tells what `utterance` means; a command may also be written with a slash before its English name.
  package func read(_ utterance: String, answering question: OpenQuestion) -> Meaning {
    let folded = FoldedText(utterance)
    guard !folded.isEmpty else { return .unclear }
    if let command = command(folded) { return .command(command) }
    switch question {
    case .nothing: return foreign[folded.key].map { .command($0) } ?? .unclear
    case .choices(let choices, let numbered):
      return choice(ChoiceReading(choices, numbered: numbered), folded, mayBegin: true)
    case .yesNo(let choices): return choice(ChoiceReading(choices, numbered: 2), folded, mayBegin: false)
    case .value(let form):
      if let command = foreign[folded.key] { return .command(command) }
      return mentioning(ValueReading(form).read(utterance, folded), folded)
    }
  }

  private func choice(_ reading: ChoiceReading, _ folded: FoldedText, mayBegin: Bool) -> Meaning {
    if let choice = reading.exact(folded) { return .choice(choice) }
    if let command = foreign[folded.key] { return .command(command) }
    return (mayBegin ? reading.beginning(folded) : nil).map { .choice($0) } ?? .unclear
  }

  /// Adds to a text the groups of words that stand in it.
  private func mentioning(_ meaning: Meaning, _ folded: FoldedText) -> Meaning {
    guard case .answer(.text(let text, _)) = meaning else { return meaning }
    return .answer(.text(text, mentions: cues.mentions(in: folded)))
  }

  private func command(_ folded: FoldedText) -> Command? {
    if folded.text.utf8.first == UInt8(ascii: "/") {
      return Command(rawValue: String(folded.text.unicodeScalars.dropFirst()))
    }
    return own[folded.key]
  }

  /// The first language that has a word owns it.
  private static func commands(in languages: [Texts]) -> [[UInt8]: Command] {
    var words: [[UInt8]: Command] = [:]
    for texts in languages {
      for command in Command.allCases {
        for word in texts[command] where words[FoldedText(word).key] == nil {
          words[FoldedText(word).key] = command
        }
      }
    }
    return words
  }
}
