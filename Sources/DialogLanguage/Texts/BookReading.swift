import DialogModel
import KDL
import SourceText

extension DialogBuilder {
  /// Reads all language files, a book for each language of the dialog; nil where a language has no file.
  mutating func readBooks(_ files: [TextFile]) -> [TextBook?] {
    var books: [TextBook?] = Array(repeating: nil, count: dialog.languages.count)
    for file in files {
      guard let index = dialog.languages.firstIndex(of: file.language) else {
        if knowsLanguages {
          problems.append(
            UnknownLanguage(span: file.span, name: file.language.text, known: dialog.languages.map(\.text)))
        }
        continue
      }
      var book = books[index] ?? TextBook(language: file.language, span: file.span)
      read(file, into: &book)
      books[index] = book
    }
    return books
  }
}

/// The texts that all dialogs share, read once.
struct SharedTexts {
  private(set) var books: [LanguageTag: TextBook] = [:]
  private(set) var problems: [any Problem] = []
  /// False where something in them could not be read, so that no dialog is told what they lack.
  private(set) var isWhole = true

  init(_ files: [FileID], in sources: SourceSet) {
    let parsed = ParsedFiles(files, in: sources)
    problems = parsed.problems
    guard parsed.isWellFormed else {
      isWhole = false
      return
    }
    let shapes = TextGrammar.texts.filter { ["language", "phrase", "command", "marker"].contains($0.name) }
    var check = ShapeCheck()
    for stray in parsed.definitions {
      problems.append(
        UnknownNode(
          span: stray.name.span, name: stray.name.text, place: Place.shared, known: shapes.map(\.name),
          homes: Grammar.homes(of: stray.name.text), meant: nil))
    }
    var builder = DialogBuilder(sharedTextsOnly: ())
    for file in parsed.texts {
      let nodes = check.check(file.nodes, against: shapes, in: Place.shared)
      guard let file = TextFile(nodes, reporting: &problems) else { continue }
      var book = books[file.language] ?? TextBook(language: file.language, span: file.span)
      for node in file.nodes { builder.readShared(node, into: &book) }
      books[file.language] = book
    }
    problems += check.problems + builder.problems
    if !problems.contains(where: { $0.gravity == .error }) {
      // Phrases fill in only what is at hand when they are said; no slot has a part in them.
      let inOrder = books.values.sorted { $0.span < $1.span }
      problems += PlaceholderCheck(books: inOrder, words: builder.dialog.words(for:), names: \.wordInSharedText)
        .problems()
      problems += SynonymCheck.problems(inShared: books)
    }
    isWhole = !problems.contains { $0.gravity == .error }
  }
}

extension Placeholder {
  fileprivate var wordInSharedText: String {
    if case .context(let word) = self { word.rawValue } else { "" }
  }
}

extension DialogBuilder {
  /// A builder without a dialog: shared texts fill in nothing that belongs to one.
  fileprivate init(sharedTextsOnly: Void) {
    dialog = Dialog(emptyNamed: Placed("", at: Span(file: FileID(index: 0), start: 0, end: 0)))
    lostNames = []
    dialogIsWhole = true
    hasAllTexts = true
  }
}
