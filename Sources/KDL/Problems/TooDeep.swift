import SourceText

/// A block inside more blocks than are read.
struct TooDeep: Problem {
  let span: Span

  var wording: Wording {
    Wording(
      "blocks are nested at most \(Limits.depth) deep",
      label: "this block was skipped",
      help: "write the } that is missing further up, or move this block out of the others",
      consequence: "nothing in this block would count")
  }

  static let page = ProblemPage(
    code: "too-deep",
    title: "blocks are nested too deep",
    explanation: """
      A block may stand inside \(Limits.depth - 1) others. No dialog needs that many; where this is told, braces \
      are usually opened and never closed. What stands inside the block was not read.
      """,
    example: String(repeating: "a { ", count: Limits.depth + 1) + String(repeating: "} ", count: Limits.depth + 1)
      + "\n")
}
