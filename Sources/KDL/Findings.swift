import SourceText

/// Everything that was noticed while a file is read, up to the limit.
struct Findings {
  private(set) var problems: [any Problem] = []
  private(set) var lookalikes: [Lookalike] = []
  /// Counts also what went beyond the limit, so that a node can tell whether it was touched.
  private(set) var problemCount = 0

  mutating func note(_ problem: some Problem) {
    problemCount += 1
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
}
