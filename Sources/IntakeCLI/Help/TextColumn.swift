import HumanText

/// Lays words out in columns; help is plain Latin text, so a letter is one column wide.
enum TextColumn {
  /// The width that every terminal has.
  static let pageWidth = 80

  /// Breaks `text` so that no line passes the page when it begins behind `indent`, as all but the first do here.
  static func wrap(_ text: String, indent: Int = 0) -> String {
    Wrap(width: pageWidth - indent).lines(of: text).joined(separator: "\n" + String(repeating: " ", count: indent))
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
      return term + filler + wrap(row.explanation, indent: column) + "\n"
    }.joined()
  }
}
