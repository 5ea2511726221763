// The rows are broken here and not by the terminal. What a terminal does at its right border (whether the cursor hangs
// there or has moved on, what becomes of a wide letter with one cell left) differs more than anything else it does.

/// What the input area should look like: a status, then the prompt and the line in as many rows as they take.
struct Picture: Equatable {
  private(set) var rows: [[Letter]]
  /// Counted from zero; a cursor behind a full row stands in the next one.
  private(set) var cursor: Place

  /// Shows `line` behind `prompt`; a line that is taller than the screen is seen through a window around its cursor.
  init(prompt: String, line: EditedLine, status: String?, size: ScreenSize) {
    let letters = prompt.map { Letter($0, as: .person) } + line.letters.map { Letter($0, as: .bot) }
    let laid = Layout(letters, width: size.columns, placing: prompt.count + line.cursor)
    rows = laid.rows
    cursor = laid.cursor
    if let status { addStatus(status, width: size.columns) }
    showWindow(height: size.rows)
  }

  /// Shows a line that is done, without a row for a cursor behind it.
  init(prompt: String, finished line: String, size: ScreenSize) {
    let letters = prompt.map { Letter($0, as: .person) } + line.map { Letter($0, as: .bot) }
    rows = Layout(letters, width: size.columns).rows
    cursor = Place(row: rows.count - 1)
    showWindow(height: size.rows)
  }

  /// Shows a status alone.
  init(status: String, size: ScreenSize) {
    rows = []
    cursor = Place()
    addStatus(status, width: size.columns)
    cursor = Place(column: min(Layout.cells(of: rows[0]), size.columns - 1))
  }

  /// A status takes one row, and what does not fit there is cut off.
  private mutating func addStatus(_ status: String, width: Int) {
    let letters = status.map { Letter($0, as: .notice) }
    rows.insert(Layout(letters, width: width).rows[0], at: 0)
    cursor.row += 1
  }

  private mutating func showWindow(height: Int) {
    guard rows.count > height else { return }
    let first = max(0, cursor.row - height + 1)
    rows = Array(rows[first..<first + height])
    cursor.row -= first
  }
}
