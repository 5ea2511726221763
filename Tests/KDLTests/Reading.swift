import KDL
import SourceText
import Testing

/// The only file of a test.
let onlyFile = FileID(index: 0)

/// Reads a text as the only file there is.
func reading(_ text: String) -> KDLReading {
  KDLReader.read(SourceFile(path: "test.kdl", text: text), as: onlyFile)
}

/// Reads bytes that need not be a text.
func reading(_ bytes: [UInt8]) -> KDLReading {
  KDLReader.read(SourceFile(path: "test.kdl", bytes: bytes), as: onlyFile)
}

extension KDLReading {
  var codes: [String] { problems.map(\.code) }

  var normalForm: String { KDLPrinter.normalForm(of: document) }
}

/// Sees to it that a problem names its rule, its place, an edit and what it costs, and how these are written.
func expectHouseRules(of problem: any Problem) throws {
  let wording = problem.wording
  let sentences = [
    wording.message, wording.label, try #require(wording.help, "\(problem)"),
    try #require(wording.consequence, "\(problem)"),
  ]
  for sentence in sentences + (wording.elsewhere.map { [$0.label] } ?? []) {
    #expect(!sentence.isEmpty && !sentence.hasSuffix("."), "\(sentence)")
    #expect(sentence.first?.isUppercase != true, "\(sentence)")
  }
}
