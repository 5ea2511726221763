import StrictJSON

/// One problem as a program reads it: every fact under a name of its own, in an order that never changes.
struct DiagnosticRecord {
  let value: JSONValue

  /// Collects the facts of `problem`, its words as they are, for JSON escapes what is hidden.
  init(_ problem: any Problem, in sources: SourceSet) {
    let wording = problem.wording
    var record = JSONObject([
      ("code", .string(problem.code)),
      ("gravity", .string(problem.gravity.rawValue)),
      ("message", .string(wording.message)),
      ("label", .string(wording.label)),
      ("help", .optional(wording.help)),
      ("note", .optional(wording.consequence)),
    ])
    record.append(place: problem.span, in: sources)
    record.append("elsewhere", wording.elsewhere.map { Self.describe($0, in: sources) } ?? .null)
    value = .object(record)
  }

  private static func describe(_ elsewhere: Wording.Elsewhere, in sources: SourceSet) -> JSONValue {
    var record = JSONObject([("label", .string(elsewhere.label))])
    record.append(place: elsewhere.span, in: sources)
    return .object(record)
  }
}

extension JSONObject {
  fileprivate mutating func append(place span: Span, in sources: SourceSet) {
    let file = sources[span.file]
    let start = file.location(of: Int(span.start))
    let end = file.location(of: Int(span.end))
    append("file", .string(file.path))
    append("line", .integer(start.line))
    append("column", .integer(start.column))
    append("endLine", .integer(end.line))
    append("endColumn", .integer(end.column))
    append("startByte", .integer(Int(span.start)))
    append("endByte", .integer(Int(span.end)))
  }
}
