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
  let shared: [LanguageTag: TextBook]

  func read(_ files: [FileID], in folder: String) -> DialogReading {
    var reading = DialogReading()
    let parsed = ParsedFiles(files, in: sources)
    reading.problems = parsed.problems
    guard parsed.isWellFormed else { return reading }

    var check = ShapeCheck()
    let definitions = check.check(parsed.definitions, against: Grammar.definitions, in: Place.definitions)
    var texts: [TextFile] = []
    for nodes in parsed.texts {
      let nodes = check.check(nodes, against: TextGrammar.texts, in: Place.texts)
      if let file = TextFile(nodes, reporting: &reading.problems) { texts.append(file) }
    }
    reading.problems += check.problems

    let headers = definitions.filter { $0.name == "dialog" }
    guard let header = headers.first, let name = header.string(0) else {
      if headers.isEmpty, let first = files.first {
        reading.problems.append(NoDialog(span: Span(file: first, start: 0, end: 0), folder: folder))
      }
      return reading
    }
    reading.name = name
    for extra in headers.dropFirst() {
      reading.problems.append(
        RepeatedNode(span: extra.nameSpan, name: "dialog", place: "the folder", first: header.nameSpan))
    }
    build(header, named: name, definitions, texts, into: &reading)
    return reading
  }

  private func build(
    _ header: CheckedNode, named name: Placed<String>, _ definitions: [CheckedNode], _ texts: [TextFile],
    into reading: inout DialogReading
  ) {
    var builder = DialogBuilder(header: header, name: name)
    builder.read(header, definitions, texts)
    let books = builder.readBooks(texts)
    reading.problems += builder.problems
    var dialog = builder.dialog
    let check = WholeCheck(
      dialog: dialog, books: books, shared: shared,
      languagesSpan: header.only("languages")?.nameSpan ?? header.nameSpan,
      hasLooseEnds: reading.problems.contains { $0.gravity == .error })
    reading.problems += check.problems()
    guard !reading.problems.contains(where: { $0.gravity == .error }) else { return }
    dialog.texts = books.compactMap { book in
      book.map { TextAssembly(dialog: dialog, own: $0, shared: shared[$0.language]).assemble() }
    }
    reading.dialog = dialog
  }
}

/// How messages name the surroundings of a node at the top of a file.
enum Place {
  static let definitions = "a dialog"
  static let texts = "a language file"
}

/// Files after the first stage: trees, sorted into definitions and texts.
struct ParsedFiles {
  private(set) var definitions: [KDLNode] = []
  /// One list a language file.
  private(set) var texts: [[KDLNode]] = []
  private(set) var problems: [any Problem] = []

  init(_ files: [FileID], in sources: SourceSet) {
    for file in files {
      let reading = KDLReader.read(sources[file], as: file)
      problems += reading.problems
      problems += reading.lookalikes.map { LookAlike(span: $0.span, written: $0.written, meant: $0.meant) }
      if reading.document.nodes.contains(where: { $0.name.text == "language" }) {
        texts.append(reading.document.nodes)
      } else {
        definitions += reading.document.nodes
      }
    }
  }

  var isWellFormed: Bool { !problems.contains { $0.gravity == .error } }
}

extension TextFile {
  /// Takes the checked nodes of a language file; a language that is none is reported.
  init?(_ nodes: [CheckedNode], reporting problems: inout [any Problem]) {
    guard let header = nodes.first(where: { $0.name == "language" }), let name = header.string(0) else { return nil }
    guard let tag = LanguageTag(name.value) else {
      problems.append(BadLanguage(span: name.span, text: name.value))
      return nil
    }
    self.init(language: tag, span: name.span, nodes: nodes.filter { $0.name != "language" })
  }
}
