package import StrictJSON

/// Coverage as people and programs read it.
extension Coverage {
  /// A table of one line, then what was never tried, at most so many of it.
  package func text(of name: String, naming most: Int = 20) -> String {
    let columns = columns
    let width = max(name.utf8.count, 8)
    let heads = columns.map(\.name)
    let cells = columns.map { "\($0.tried)/\($0.all)" }
    let widths = zip(heads, cells).map { max($0.utf8.count, $1.utf8.count) }
    var lines = [
      String(repeating: " ", count: width) + "  " + Self.row(heads, widths),
      name + String(repeating: " ", count: width - name.utf8.count) + "  " + Self.row(cells, widths) + "  \(percent) %",
    ]
    let missing = missing
    if !missing.isEmpty {
      lines.append("never tried:")
      lines += missing.prefix(most).map { "  \($0)" }
      if missing.count > most { lines.append("  … and \(missing.count - most) more") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).map { String(repeating: " ", count: $1 - $0.utf8.count) + $0 }.joined(separator: "  ")
  }

  /// The same for programs, everything that was never tried included.
  package var json: JSONValue {
    [
      "percent": .integer(percent),
      "columns": .array(
        columns.map { ["name": .string($0.name), "tried": .integer($0.tried), "all": .integer($0.all)] }),
      "neverTried": .array(missing.map { .string($0) }),
    ]
  }
}
