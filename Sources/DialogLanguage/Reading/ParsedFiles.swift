import KDL
import SourceText

/// One language file after the first stage.
struct ParsedTexts {
  let nodes: [KDLNode]
  let isWellFormed: Bool
}

/// Files after the first stage: trees, sorted into definitions and texts.
struct ParsedFiles {
  private(set) var definitions: [KDLNode] = []
  private(set) var definitionFiles: [FileID] = []
  private(set) var texts: [ParsedTexts] = []
  private(set) var hasWellFormedDefinitions = true
  private(set) var problems: [any Problem] = []

  init(_ files: [FileID], in sources: SourceSet) {
    for file in files {
      let reading = KDLReader.read(sources[file], as: file)
      // A brace or a quote that is none makes the right ones around it look wrong.
      if !reading.lookalikes.contains(where: { Self.structure.contains($0.meant) }) { problems += reading.problems }
      let lookalikes = reading.lookalikes.filter { Self.misleads($0.meant) }
      problems += Self.lookAlikes(lookalikes, in: sources[file])
      // A brace too few moves everything behind it to another place, so a damaged file is not looked into.
      let isWellFormed = reading.problems.isEmpty && lookalikes.isEmpty
      let nodes = reading.document.nodes
      if Self.holdTexts(nodes) {
        texts.append(ParsedTexts(nodes: isWellFormed ? nodes : [], isWellFormed: isWellFormed))
      } else {
        definitions += isWellFormed ? nodes : []
        definitionFiles.append(file)
        hasWellFormedDefinitions = hasWellFormedDefinitions && isWellFormed
      }
    }
  }

  var isWellFormed: Bool { !problems.contains { $0.gravity == .error } }

  /// Tells whether a sign was taken for one that the language or its names are made of; a ？ is only punctuation of
  /// a text that lacks its quotes, and that is what is told then.
  private static func misleads(_ meant: Unicode.Scalar) -> Bool {
    structure.contains(meant) || meant == "-" || meant == "_" || meant == "." || meant.properties.isAlphabetic
      || ("0"..."9").contains(meant)
  }

  private static let structure: Set<Unicode.Scalar> = ["{", "}", "\"", "(", ")", ";", "=", "#", "/", "\\", " "]

  /// Reports a line once, however many of its signs were typed on the wrong keyboard.
  private static func lookAlikes(_ lookalikes: [Lookalike], in file: SourceFile) -> [any Problem] {
    Dictionary(grouping: lookalikes) { file.line(at: Int($0.span.start)) }.values.compactMap { signs in
      signs.first.map { LookAlike(span: $0.span, written: $0.written, meant: $0.meant, others: signs.count - 1) }
    }
  }

  /// Tells a language file by its `language`; where that is misspelt or forgotten, by what else only texts have.
  private static func holdTexts(_ nodes: [KDLNode]) -> Bool {
    let names = nodes.map(\.name.text)
    if names.contains("language") { return true }
    let definitions = Set(Grammar.definitions.map(\.name))
    let texts = Set(TextGrammar.texts.map(\.name))
    let isTexts = names.contains { texts.contains($0) && !definitions.contains($0) }
    let isDefinitions = names.contains { definitions.contains($0) && !texts.contains($0) }
    return isTexts && !isDefinitions
  }
}
