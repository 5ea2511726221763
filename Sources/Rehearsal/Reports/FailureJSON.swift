package import StrictJSON

extension TalkResult {
  /// Every fact under a name of its own; what does not exist is `null`.
  package var json: JSONValue {
    var object = JSONObject([
      ("path", .string(path)), ("test", .optional(title)), ("lang", .optional(language)),
      ("passed", .boolean(hasPassed)),
    ])
    switch outcome {
    case .passed: object.append("failures", [])
    case .failed(let failures): object.append("failures", .array(failures.map(\.json)))
    case .unreadable(let errors):
      object.append("failures", [])
      object.append("errors", .integer(errors))
    }
    return .object(object)
  }
}

extension TalkFailure {
  fileprivate var json: JSONValue {
    [
      "line": .integer(line), "after": .optional(cause), "path": .array(path.map { .string($0) }),
      "expectedQuestion": .optional(expectedQuestion), "differences": .array(differences.map(\.json)),
      "checks": .array(checks.map { ["expected": .string($0.expected), "actual": .string($0.actual)] }),
      "reason": reason?.json ?? .null,
    ]
  }
}

extension Difference {
  fileprivate var json: JSONValue {
    switch self {
    case .expected(let text): ["kind": "expected", "text": .string(text)]
    case .actual(let text): ["kind": "actual", "text": .string(text)]
    }
  }
}

extension TalkFailure.Reason {
  fileprivate var json: JSONValue {
    let (kind, name) =
      switch fact {
      case .slot(let name): ("slot", name)
      case .table(let name): ("table", name)
      }
    return [
      "rule": .string(rule), "kind": .string(kind), "name": .string(name), "value": .optional(value),
      "words": .optional(evidence?.words), "text": .optional(evidence?.text),
    ]
  }
}
