import DialogModel
import KDL
import SourceText

extension DialogBuilder {
  /// Reads all language files, a book for each language of the dialog; nil where a language has no file.
  mutating func readBooks(_ files: [TextFile]) -> [TextBook?] {
    var books: [TextBook?] = Array(repeating: nil, count: dialog.languages.count)
    for file in files {
      guard let index = dialog.languages.firstIndex(of: file.language) else {
        problems.append(
          UnknownLanguage(
            span: file.span, name: file.language.text, known: dialog.languages.map(\.text)))
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

  init(_ files: [FileID], in sources: SourceSet) {
    let parsed = ParsedFiles(files, in: sources)
    problems = parsed.problems
    guard parsed.isWellFormed else { return }
    var check = ShapeCheck()
    for stray in parsed.definitions {
      problems.append(
        UnknownNode(span: stray.name.span, name: stray.name.text, place: "the shared texts", known: []))
    }
    var builder = DialogBuilder(sharedTextsOnly: ())
    let shapes = TextGrammar.texts.filter { ["language", "phrase", "command"].contains($0.name) }
    for nodes in parsed.texts {
      let nodes = check.check(nodes, against: shapes, in: "the shared texts")
      guard let file = TextFile(nodes, reporting: &problems) else { continue }
      var book = books[file.language] ?? TextBook(language: file.language, span: file.span)
      for node in file.nodes { builder.readShared(node, into: &book) }
      books[file.language] = book
    }
    problems += check.problems + builder.problems
  }
}

extension DialogBuilder {
  /// A builder without a dialog: shared texts fill in nothing that belongs to one.
  fileprivate init(sharedTextsOnly: Void) {
    dialog = Dialog(emptyNamed: Placed("", at: Span(file: FileID(index: 0), start: 0, end: 0)))
  }
}
