package import DialogModel
import HumanText

/// What a line says by itself, and which words on it are commands, in all languages of a dialog.
package final class LineTexts: Sendable {
  private let dialog: Dialog
  /// The keys of everything that is a command as a whole utterance in some language, sorted.
  private let commands: [[UInt8]]
  private let names: String

  /// Expects a dialog that the loader has passed.
  package init(_ dialog: Dialog) {
    self.dialog = dialog
    let words = dialog.texts.flatMap { texts in Command.allCases.flatMap { texts[$0] } }
    commands = words.map { FoldedText($0).key }.sorted { $0.lexicographicallyPrecedes($1) }
    names = dialog.texts.compactMap(\.names.first).joined(separator: " · ")
  }

  /// A sentence in the language at that position.
  func text(_ key: PhraseKey, in language: Int, _ answer: String = "") -> String {
    guard case .plain(let templates) = dialog.texts[language][key].phrase, let first = templates.first else {
      return ""
    }
    return first.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let literal): text += literal
      case .place(.context(.items)): text += names
      case .place(.context(.answer)), .place(.context(.ticketNumber)): text += answer
      case .place: break
      }
    }
  }

  /// What somebody is told for whom there is no line.
  package func refusal(in language: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    LineWriter().write(text(.wireFull, in: language), to: &bytes)
    return bytes
  }

  /// Whether a line steers the talk instead of saying something, and so never belongs to a longer text.
  func isCommand(_ line: String) -> Bool {
    let bytes = line.utf8
    if bytes.first == UInt8(ascii: "/") { return bytes.dropFirst().first != UInt8(ascii: "/") }
    // The longest command is far shorter.
    guard bytes.count <= 256 else { return false }
    let key = FoldedText(line).key
    var (low, high) = (0, commands.count)
    while low < high {
      let middle = (low + high) / 2
      if commands[middle].lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return low < commands.count && commands[low] == key
  }
}
