import SourceText
package import StrictJSON

/// What came of all talks.
package struct TalkReport: Equatable, Sendable {
  /// In the order in which they are told.
  package let results: [TalkResult]

  /// Takes the results of one run.
  package init(_ results: [TalkResult]) { self.results = results }

  /// How many went as they say.
  package var passed: Int { results.count(where: \.hasPassed) }
  /// How many did not, or could not be played.
  package var failed: Int { results.count - passed }

  /// A block for each failure, and the counts alone in the last line.
  package var text: String {
    (results.flatMap(FailureText.blocks) + ["\(passed) passed, \(failed) failed\n"]).joined(separator: "\n")
  }

  /// One object with an array `talks` and the counts `passed` and `failed`, for programs.
  package var json: JSONValue {
    ["talks": .array(results.map(\.json)), "passed": .integer(passed), "failed": .integer(failed)]
  }
}
