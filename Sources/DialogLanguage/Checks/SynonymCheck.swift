import DialogModel
import HumanText
import SourceText

/// Finds words that would mean two things at once in one question, or at any moment.
struct SynonymCheck {
  let dialog: Dialog
  let books: [TextBook]
  let shared: [LanguageTag: TextBook]

  func problems() -> [any Problem] {
    books.flatMap { book in
      let commands = Self.commands.flatMap { words(for: $0, in: book) }
      let usual = collisions(in: [commands + Self.yesAndNo.flatMap { words(for: $0, in: book) }], of: book)
      let groups = groups.map { group in group.flatMap { words(for: $0, in: book) } }
      return usual + collisions(in: groups, of: book) + groups.flatMap { commandsAsChoices(in: $0, commands) }
    }
  }

  /// Looks at the texts that all dialogs share, by themselves.
  static func problems(inShared books: [LanguageTag: TextBook]) -> [any Problem] {
    let nobody = Dialog(emptyNamed: Placed("", at: Span(file: FileID(index: 0), start: 0, end: 0)))
    return SynonymCheck(dialog: nobody, books: Array(books.values), shared: [:]).problems()
  }

  /// A word that people can type, and what it stands for.
  private struct Word {
    let key: TextKey
    let word: Placed<String>
    /// Whether the dialog itself wrote it.
    let isOwn: Bool
    /// The form in which it is compared with what people type.
    let folded: [UInt8]

    init(_ word: Placed<String>, for key: TextKey, isOwn: Bool) {
      self.key = key
      self.word = word
      self.isOwn = isOwn
      folded = FoldedText(word.value).key
    }
  }

  private static let commands = Command.allCases.map { TextKey.command($0) }
  private static let yesAndNo: [TextKey] = [.phrase(.yes), .phrase(.no)]

  /// The lists of choices that stand beside each other in one question.
  private var groups: [[TextKey]] {
    let own = dialog.slots.enumerated().compactMap { index, slot -> [TextKey]? in
      switch slot.kind {
      case .choice(let names): names.indices.map { .choice(ID(index), $0) }
      case .yesNo: [.choice(ID(index), 0), .choice(ID(index), 1)]
      default: nil
      }
    }
    let catalogs = dialog.catalogs.enumerated().map { index, catalog in
      catalog.items.indices.map { TextKey.item(ID(index), $0) }
    }
    let tables = dialog.shownDecisions.map { id in dialog[id].outcomes.indices.map { TextKey.outcome(id, $0) } }
    return own + catalogs + tables
  }

  private func words(for key: TextKey, in book: TextBook) -> [Word] {
    // A yes stays a yes, whatever a question calls it.
    if case .choice(let slot, let index) = key, case .yesNo = dialog[slot].kind {
      let usual = words(for: Self.yesAndNo[index], in: book).map { Word($0.word, for: key, isOwn: $0.isOwn) }
      return (book.words[key] ?? []).map { Word($0, for: key, isOwn: true) } + usual
    }
    if let own = book.words[key] { return own.map { Word($0, for: key, isOwn: true) } }
    return (shared[book.language]?.words[key] ?? []).map { Word($0, for: key, isOwn: false) }
  }

  private func collisions(in groups: [[Word]], of book: TextBook) -> [any Problem] {
    var problems: [any Problem] = []
    for group in groups {
      var owners: [[UInt8]: Word] = [:]
      for word in group {
        let folded = word.folded
        guard let owner = owners[folded] else {
          owners[folded] = word
          continue
        }
        // The same word twice for one choice does no harm, and shared texts are judged by themselves.
        guard owner.key != word.key, word.isOwn || owner.isOwn else { continue }
        let (late, early) = word.isOwn ? (word, owner) : (owner, word)
        problems.append(
          SharedSynonym(
            span: late.word.span, word: late.word.value, language: book.language.text,
            choice: dialog.words(for: late.key), other: dialog.words(for: early.key), otherSpan: early.word.span,
            otherWord: early.word.value))
      }
    }
    return problems
  }

  private func commandsAsChoices(in group: [Word], _ commands: [Word]) -> [any Problem] {
    group.compactMap { word in
      let folded = word.folded
      guard let taken = commands.first(where: { $0.folded == folded }),
        case .command(let command) = taken.key
      else { return nil }
      return CommandAsChoice(
        span: word.word.span, word: word.word.value, choice: dialog.words(for: word.key),
        command: command.rawValue, commandSpan: taken.word.span)
    }
  }
}
