/// A cell of a table as RFC 4180 has it, with nothing in it that a spreadsheet would take for a formula.
enum CSVCell {
  /// A cell that begins like a formula gets an apostrophe, which spreadsheets hide and do not compute behind.
  static func of(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\0".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
