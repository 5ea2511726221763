/// Whatever other rooms can use says in one sentence what it is for, properties too: a name and a type leave
/// open which unit is meant, what is never empty, and where the other end of a position is.
enum DocumentationCheck {
  static func complaints(about tree: Tree) -> [String] {
    tree.files.filter { $0.source != nil && $0.path.hasPrefix("Sources/") }.flatMap { file -> [String] in
      let declarations = declarations(in: file)
      return declarations.compactMap { declaration -> String? in
        // Overloads in one block share the sentence above the first.
        if let above = declarations.first(where: { $0.line == declaration.line - 1 }), above.name == declaration.name {
          return nil
        }
        return complaint(about: declaration).map { "\(file.path):\(declaration.line): \(declaration.name) \($0)" }
      }
    }
  }

  private struct Declaration {
    let name: String
    let line: Int
    /// The first paragraph of the comment above.
    let summary: String?
  }

  private static func declarations(in file: Tree.TextFile) -> [Declaration] {
    let tokens = file.source?.tokens ?? []
    let kinds: Set = [
      "struct", "enum", "class", "actor", "protocol", "typealias", "func", "init", "subscript", "let", "var",
    ]
    return tokens.indices.compactMap { index in
      guard tokens[index].text == "package" else { return nil }
      let line = tokens[(index + 1)...].prefix { $0.line == tokens[index].line }
      guard
        let kind = line.firstIndex(where: { $0.text == "import" || kinds.contains($0.text) }),
        tokens[kind].text != "import"
      else { return nil }
      let name = ["init", "subscript"].contains(tokens[kind].text) ? tokens[kind].text : tokens[kind + 1].text
      // An operator has no words in its name, and its meaning is known.
      guard name.contains(where: \.isLetter) else { return nil }
      let first = tokens[..<index].last { $0.line < tokens[index].line && !isAttribute($0, tokens) }?.line ?? 0
      return Declaration(
        name: name, line: tokens[index].line, summary: summary(above: tokens[index].line, after: first, in: file))
    }
  }

  private static func isAttribute(_ token: SwiftSource.Token, _ tokens: [SwiftSource.Token]) -> Bool {
    tokens.first { $0.line == token.line }?.text == "@"
  }

  private static func summary(above line: Int, after first: Int, in file: Tree.TextFile) -> String? {
    let comments = file.lines[first..<(line - 1)].map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("///") }
    let paragraph = comments.map { $0.dropFirst(3).drop { $0 == " " } }.prefix { !$0.isEmpty }
    return paragraph.isEmpty ? nil : paragraph.joined(separator: " ")
  }

  private static func complaint(about declaration: Declaration) -> String? {
    guard let summary = declaration.summary else { return "has no sentence that says what it is for" }
    let sentences = summary.ranges(of: ". ").filter { summary[$0.upperBound...].first?.isUppercase == true }.count + 1
    if sentences > 1 || !summary.hasSuffix(".") { return "wants one sentence first, with a full stop; the rest below" }
    let fillers: Set = [
      "a", "an", "the", "of", "this", "that", "its", "is", "for", "to", "and", "returns", "gives", "gets",
    ]
    let said = Set(words(in: summary)).subtracting(fillers)
    return said.isSubset(of: words(in: declaration.name)) ? "is documented by its own name" : nil
  }

  /// Takes `lineStart` and `line start` apart alike.
  private static func words(in text: String) -> [String] {
    var spaced = ""
    for letter in text {
      if letter.isUppercase { spaced += " " }
      spaced += letter.isLetter ? letter.lowercased() : " "
    }
    return spaced.split(separator: " ").map(String.init)
  }
}
