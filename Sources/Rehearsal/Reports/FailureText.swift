import SourceText

/// Words a failure as its author reads it: where, on what way, what differs, why, and what to type to accept it.
enum FailureText {
  /// A block for every failure of a talk, each ending with a line end.
  static func blocks(of result: TalkResult) -> [String] {
    switch result.outcome {
    case .passed: []
    case .failed(let failures): failures.map { block(of: $0, in: result) }
    case .unreadable(let errors):
      ["FAIL \(VisibleText.of(result.path))  \(errors == 1 ? "one error" : "\(errors) errors"), not played\n"]
    }
  }

  private static func block(of failure: TalkFailure, in result: TalkResult) -> String {
    var lines = [heading(of: failure, in: result)]
    lines.append(way(of: failure))
    lines += failure.differences.map(line)
    lines += failure.checks.flatMap { ["- = \($0.expected)", "+ = \($0.actual)"] }
    if let reason = failure.reason { lines.append("why: \(sentence(for: reason))") }
    // Checks are the author's word; only wordings can be accepted.
    if !failure.differences.isEmpty { lines.append("accept the new text: intake test --bless \(result.path)") }
    let visible = lines.filter { !$0.isEmpty }.map { VisibleText.of($0) }
    return visible.joined(separator: "\n  ") + "\n"
  }

  private static func heading(of failure: TalkFailure, in result: TalkResult) -> String {
    let language = result.language.map { " [\($0)]" } ?? ""
    let cause = failure.cause.map { "after \"\($0)\"" } ?? "at the beginning"
    return "FAIL \(result.path):\(failure.line)\(language)  \(cause)"
  }

  private static func way(of failure: TalkFailure) -> String {
    let path = failure.path.isEmpty ? nil : "path: \(joined(failure.path))"
    let question = failure.expectedQuestion.map { "expected question: \($0)" }
    return [path, question].compactMap(\.self).joined(separator: "      ")
  }

  /// A step that was entered several times in a row is counted.
  private static func joined(_ path: [String]) -> String {
    var steps: [(name: String, count: Int)] = []
    for name in path {
      if steps.last?.name == name { steps[steps.count - 1].count += 1 } else { steps.append((name, 1)) }
    }
    return steps.map { $0.count == 1 ? $0.name : "\($0.name)(\($0.count))" }.joined(separator: " → ")
  }

  private static func line(_ difference: Difference) -> String {
    switch difference {
    case .expected(let text): "- \(text)"
    case .actual(let text): "+ \(text)"
    }
  }

  private static func sentence(for reason: TalkFailure.Reason) -> String {
    let fact =
      switch reason.fact {
      case .slot(let name): "slot \(name)"
      case .table(let name): "table \(name)"
      }
    let value = reason.value.map { "was \"\($0)\"" } ?? "was still open"
    let evidence = reason.evidence.map { " (matched \"\($0.words)\" in \($0.text))" } ?? ""
    return "rule \(reason.rule) did not fire — \(fact) \(value)\(evidence)"
  }
}
