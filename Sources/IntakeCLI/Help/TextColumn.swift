/// Lays words out in columns; help is plain Latin text, so a letter is one column wide.
enum TextColumn {
  /// The width that every terminal has.
  static let pageWidth = 80

  /// Breaks `text` between words so that no line passes the page; `indent` stands before all but the first.
  static func wrap(_ text: String, startingAt column: Int = 0, indent: Int = 0) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let room = pageWidth - (lines.isEmpty ? column : indent)
      if line.isEmpty {
        line = String(word)
      } else if line.count + 1 + word.count <= room {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    lines.append(line)
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }

  /// Puts terms to the left and explanations to the right; a term that is too long has its line to itself.
  static func table(_ rows: [TableRow]) -> String {
    let widest = 44
    let gap = 3
    let fitting = rows.filter { !$0.explanation.isEmpty && $0.term.count <= widest }
    let margin = 2
    let column = margin + (fitting.map(\.term.count).max() ?? 0) + gap
    return rows.map { row in
      let term = String(repeating: " ", count: margin) + row.term
      guard !row.explanation.isEmpty else { return term + "\n" }
      let isLong = row.term.count > widest
      let filler =
        isLong ? "\n" + String(repeating: " ", count: column) : String(repeating: " ", count: column - term.count)
      return term + filler + wrap(row.explanation, startingAt: column, indent: column) + "\n"
    }.joined()
  }
}
