import DialogModel
import KDL
import SourceText

// Reading never fails: it returns what was understood and everything that was noticed. Each stage speaks only
// of what the stages before it left whole, so that one typo costs one message:
// a file that is not KDL is not held against the grammar's names, and a way through with a step
// that does not exist is not searched for steps that nobody reaches.

/// What was understood of one dialog's files, and everything that was noticed.
struct DialogReading {
  /// Nil where an error stands in the way.
  var dialog: Dialog?
  /// The name, where at least that could be read.
  var name: Placed<String>?
  var problems: [any Problem] = []
}

/// Turns the files of one dialog into a checked dialog, or explains why not.
struct DialogReader {
  let sources: SourceSet
  /// What every dialog says, by language.
  let shared: SharedTexts

  /// Tells at most as many problems as anybody would mend in one go.
  func read(_ files: [FileID], in folder: String) -> DialogReading {
    var reading = readAll(files, in: folder)
    if reading.problems.count > Limits.problems {
      reading.problems.sort { ($0.gravity == .error ? 0 : 1, $0.span) < ($1.gravity == .error ? 0 : 1, $1.span) }
      reading.problems.removeSubrange(Limits.problems...)
    }
    return reading
  }

  private func readAll(_ files: [FileID], in folder: String) -> DialogReading {
    var reading = DialogReading()
    let parsed = ParsedFiles(files, in: sources)
    reading.problems = parsed.problems
    var check = ShapeCheck()
    let definitions = check.check(parsed.definitions, against: Grammar.definitions, in: Place.definitions)
    let definitionsAreWhole = check.problems.isEmpty
    var texts: [TextFile] = []
    for file in parsed.texts {
      let nodes = check.check(file.nodes, against: TextGrammar.texts, in: Place.texts)
      guard file.isWellFormed else { continue }
      if let file = TextFile(nodes, reporting: &reading.problems) { texts.append(file) }
    }
    reading.problems += check.problems
    // A damaged language file is a language that nobody can judge; without its definitions a dialog is nothing.
    guard parsed.hasWellFormedDefinitions else { return reading }

    let headers = definitions.filter { $0.name == "dialog" }
    guard let header = headers.first, let name = header.string(0) else {
      if headers.isEmpty, definitionsAreWhole, let file = parsed.definitionFiles.first ?? files.first {
        reading.problems.append(NoDialog(span: Span(file: file, start: 0, end: 0), folder: folder))
      }
      return reading
    }
    reading.name = name
    for extra in headers.dropFirst() {
      reading.problems.append(
        RepeatedNode(span: extra.nameSpan, name: "dialog", place: Place.folder, first: header.nameSpan))
    }
    var builder = DialogBuilder(
      header: header, name: name, lostNames: check.lostNames,
      hasAllTexts: texts.count == parsed.texts.count && !texts.isEmpty)
    builder.read(header, definitions, texts)
    finish(&builder, texts, unread: parsed.texts.count - texts.count, into: &reading)
    return reading
  }

  /// Lines the languages up with the dialog and looks at the whole.
  private func finish(
    _ builder: inout DialogBuilder, _ texts: [TextFile], unread: Int, into reading: inout DialogReading
  ) {
    let textFiles = Set(texts.map(\.span.file))
    let hasWholeDefinitions = !(reading.problems + builder.problems).contains { problem in
      problem.gravity == .error && !textFiles.contains(problem.span.file)
    }
    let books = builder.readBooks(texts)
    reading.problems += builder.problems
    let damaged = Set(reading.problems.filter { $0.gravity == .error }.map(\.span.file))
    let unsound = texts.filter { damaged.contains($0.span.file) }.map(\.language)
    var dialog = builder.dialog
    let everyFileIsRead = unread == 0 && texts.allSatisfy { dialog.languages.contains($0.language) }
    let check = WholeCheck(
      dialog: dialog, books: books, shared: shared, languageSpans: builder.languageSpans,
      everyFileIsRead: everyFileIsRead, hasWholeDefinitions: hasWholeDefinitions, unsoundLanguages: Set(unsound),
      hasLooseEnds: !damaged.isEmpty)
    reading.problems += check.problems()
    guard !reading.problems.contains(where: { $0.gravity == .error }) else { return }
    dialog.texts = books.compactMap { book in
      book.map { TextAssembly(dialog: dialog, own: $0, shared: shared.books[$0.language]).assemble() }
    }
    dialog.assertWhole()
    reading.dialog = dialog
  }
}

/// How messages name the surroundings of a node at the top of a file.
enum Place {
  static let definitions = "a dialog"
  static let texts = "a language file"
  static let shared = "the shared texts"
  static let folder = "a folder"
}

extension TextFile {
  /// Takes the checked nodes of a language file; a language that is none is reported.
  init?(_ nodes: [CheckedNode], reporting problems: inout [any Problem]) {
    guard let header = nodes.first(where: { $0.name == "language" }) else {
      if let first = nodes.first {
        problems.append(MissingNode(span: first.nameSpan, name: "language", place: Place.texts))
      }
      return nil
    }
    guard let name = header.string(0) else { return nil }
    guard let tag = LanguageTag(name.value) else {
      problems.append(BadLanguage(span: name.span, text: name.value))
      return nil
    }
    self.init(language: tag, span: name.span, nodes: nodes)
  }
}
