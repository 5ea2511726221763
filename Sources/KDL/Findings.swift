import SourceText

/// Everything that was noticed while a file is read, up to the limit.
struct Findings {
  private(set) var problems: [any Problem] = []
  private(set) var lookalikes: [Lookalike] = []

  mutating func note(_ problem: some Problem) {
    if problems.count < Limits.findings { problems.append(problem) }
  }

  mutating func note(_ lookalike: Lookalike) {
    if lookalikes.count < Limits.findings { lookalikes.append(lookalike) }
  }

  /// Takes back the newest problem of one kind at or behind `offset`, because a later one explains it better.
  mutating func withdraw<Kind: Problem>(newest kind: Kind.Type, from offset: Int) -> Kind? {
    guard let newest = problems.last as? Kind, newest.span.start >= offset else { return nil }
    problems.removeLast()
    return newest
  }

  /// Leaves out what a missing quote explains: the rest of its line, where texts and signs have changed places,
  /// and braces, since one of them was hidden or laid bare.
  mutating func leaveOutConsequences(in file: SourceFile) {
    let torn = Set(problems.filter { $0 is UnclosedString }.map { file.line(at: Int($0.span.start)) })
    guard !torn.isEmpty else { return }
    let hidesBraces = torn.contains { line in
      file.bytes[file.byteRange(ofLine: line)].contains { $0 == Byte.openBrace || $0 == Byte.closeBrace }
    }
    problems.removeAll { problem in
      switch problem {
      case is UnclosedString: false
      case is UnclosedBlock, is StrayBrace: hidesBraces
      default: torn.contains(file.line(at: Int(problem.span.start)))
      }
    }
    lookalikes.removeAll { torn.contains(file.line(at: Int($0.span.start))) }
  }
}
