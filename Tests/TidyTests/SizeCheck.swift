/// How much fits into one look: a file, a function, the first page.
enum SizeCheck {
  static let linesOfFile = 500
  static let linesOfFunction = 60
  static let linesOfReadme = 120

  static func complaints(about tree: Tree) -> [String] {
    let swift = tree.files.filter { $0.source != nil }
    let long = swift.filter { $0.lineCount > linesOfFile }.map {
      "\($0.path): \($0.lineCount) lines; a file is one noun and at most \(linesOfFile) lines"
    }
    return long + swift.flatMap(longFunctions) + readme(tree)
  }

  private static func readme(_ tree: Tree) -> [String] {
    guard let readme = tree["README.md"] else { return ["README.md: is missing"] }
    guard readme.lineCount > linesOfReadme else { return [] }
    return ["README.md: \(readme.lineCount) lines; the first page has at most \(linesOfReadme)"]
  }

  private static func longFunctions(in file: Tree.TextFile) -> [String] {
    (file.source.map(functions) ?? []).filter { $0.lines.count > linesOfFunction }.map {
      "\(file.path):\($0.lines.lowerBound): \($0.name) has \($0.lines.count) lines; a function has at most \(linesOfFunction)"
    }
  }

  /// Finds every function, initialiser, subscript and computed property that has a body.
  static func functions(in source: SwiftSource) -> [(name: String, lines: ClosedRange<Int>)] {
    let tokens = source.tokens
    let beginnings: Set = ["func", "init", "deinit", "subscript", "var"]
    return tokens.indices.compactMap { index in
      guard beginnings.contains(tokens[index].text), index == 0 || tokens[index - 1].text != "." else { return nil }
      guard let body = bodyStart(tokens, after: index), let end = bodyEnd(tokens, from: body) else { return nil }
      let next = tokens[index + 1].text
      // An initialiser has no name, and that of a test is blank.
      let name = next.first?.isLetter == true ? next : tokens[index].text
      return (name, tokens[index].line...tokens[end].line)
    }
  }

  /// Looks for the brace behind the signature; a protocol's requirement and a stored property have none.
  private static func bodyStart(_ tokens: [SwiftSource.Token], after start: Int) -> Int? {
    let nextDeclaration: Set = [
      "func", "init", "deinit", "subscript", "var", "let", "case", "struct", "enum", "class", "static", "mutating",
      "private", "package", "typealias", "associatedtype",
    ]
    var depth = 0
    for index in (start + 1)..<max(tokens.count, start + 1) {
      let token = tokens[index]
      switch token.text {
      case "(", "[": depth += 1
      case ")", "]":
        depth -= 1
        if depth < 0 { return nil }
      case "{" where depth == 0: return index
      case "}" where depth == 0: return nil
      case "=" where depth == 0 && tokens[start].text == "var": return nil
      case _ where depth == 0 && token.isFirstOfLine && nextDeclaration.contains(token.text): return nil
      default: continue
      }
    }
    return nil
  }

  private static func bodyEnd(_ tokens: [SwiftSource.Token], from start: Int) -> Int? {
    var depth = 0
    for index in start..<tokens.count {
      if tokens[index].text == "{" { depth += 1 }
      if tokens[index].text == "}" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
