import DialogModel
import SourceText

/// Finds words that would mean two things at once in one question.
struct SynonymCheck {
  let dialog: Dialog
  let books: [TextBook?]
  let shared: [LanguageTag: TextBook]

  func problems() -> [any Problem] {
    var problems: [any Problem] = []
    for book in books.compactMap({ $0 }) {
      let commands = commandWords(in: book)
      for group in groups {
        problems += collisions(in: group, of: book, with: commands)
      }
    }
    return problems
  }

  /// The lists of choices that stand beside each other in one question.
  private var groups: [[TextKey]] {
    let own = dialog.slots.enumerated().compactMap { index, slot -> [TextKey]? in
      guard let values = dialog.values(of: .slot(ID(index))) else { return nil }
      if case .catalog = slot.kind { return nil }
      return values.indices.map { .choice(ID(index), $0) }
    }
    let catalogs = dialog.catalogs.enumerated().map { index, catalog in
      catalog.items.indices.map { TextKey.item(ID(index), $0) }
    }
    let tables = dialog.shownDecisions.map { id in dialog[id].outcomes.indices.map { TextKey.outcome(id, $0) } }
    return own + catalogs + tables
  }

  private func commandWords(in book: TextBook) -> [String: Command] {
    var words: [String: Command] = [:]
    for command in Command.allCases {
      let entry = book[.command(command)] ?? shared[book.language]?[.command(command)]
      guard case .words(let list)? = entry?.value else { continue }
      for word in list { words[word.foldedForComparison] = command }
    }
    return words
  }

  private func collisions(
    in group: [TextKey], of book: TextBook, with commands: [String: Command]
  ) -> [any Problem] {
    var owners: [String: (key: TextKey, span: Span)] = [:]
    var problems: [any Problem] = []
    for key in group {
      guard let text = book[key], case .choice(let choice) = text.value else { continue }
      for word in Set([choice.label] + choice.also).sorted() {
        let folded = word.foldedForComparison
        if let command = commands[folded] {
          problems.append(CommandAsChoice(span: text.span, word: word, command: command.rawValue))
        }
        if let owner = owners[folded] {
          problems.append(
            SharedSynonym(
              span: text.span, word: word, language: book.language.text, choice: dialog.words(for: key),
              other: dialog.words(for: owner.key), otherSpan: owner.span))
        } else {
          owners[folded] = (key, text.span)
        }
      }
    }
    return problems
  }
}

extension String {
  /// The form in which two words are the same to somebody who types: no case, no width, no spaces around.
  var foldedForComparison: String {
    var folded = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      switch scalar.value {
      // Full-width letters, digits and signs stand at a fixed distance from their ASCII twins.
      case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000: folded.append(" ")
      default: folded.append(scalar)
      }
    }
    while folded.first == " " { folded.removeFirst() }
    while folded.last == " " { folded.removeLast() }
    return String(folded).lowercased()
  }
}
