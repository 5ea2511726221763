@testable import SourceText

/// An error that says what a test wants to see.
struct Finding: Problem {
  static let page = ProblemPage(
    code: "unknown-step", title: "a way leads nowhere", explanation: "Every step is called by its name.", example: "")
  let span: Span
  let wording: Wording
}

/// The same as a warning.
struct Remark: Problem {
  static let page = ProblemPage(
    code: "unreachable-step", gravity: .warning, title: "a step is never reached", explanation: "Nobody gets there.",
    example: "")
  let span: Span
  let wording: Wording
}

/// One file and a way to point at the words in it.
struct Desk {
  let sources: SourceSet

  init(_ text: String, path: String = "dialog.kdl") {
    sources = SourceSet([SourceFile(path: path, text: text)])
  }

  init(_ files: [SourceFile]) { sources = SourceSet(files) }

  var printer: DiagnosticPrinter { DiagnosticPrinter(sources) }

  /// Finds the first `words` of a file; traps where a test names words that are not there.
  func span(_ words: String, inFile index: Int = 0) -> Span {
    let wanted = Array(words.utf8)
    let bytes = sources.files[index].bytes
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
    guard let start else { preconditionFailure("the test's file holds \(words)") }
    return Span(file: sources.ids[index], start: start, end: start + wanted.count)
  }

  /// Points behind the last byte.
  var end: Span {
    let count = sources.files[0].bytes.count
    return Span(file: sources.ids[0], start: count, end: count)
  }

  /// Shows one error at `span`, without its heading and the hint at the manual.
  func excerpt(_ span: Span, _ label: String = "here") -> String {
    let text = printer.text([Finding(span: span, wording: Wording("m", label: label))])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    return lines.prefix { !$0.hasPrefix(" more:") }.joined(separator: "\n")
  }
}
