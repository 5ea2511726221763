/// Letters in rows of a width; no letter is split, and a row may be full to its last cell.
struct Layout {
  /// At least one.
  private(set) var rows: [[Letter]] = [[]]
  /// Where the letter at the wanted position stands, or would stand if it took one cell.
  private(set) var cursor = Place()
  private var column = 0

  /// Looks on the way where `position` comes to stand, the end included; the end of a full row is the next one.
  init(_ letters: some Collection<Letter>, width: Int, placing position: Int? = nil) {
    for (index, letter) in letters.enumerated() {
      // What takes no cell is drawn over the letter before it, and belongs into its row.
      if letter.cells > 0, column > 0, column + letter.cells > width { beginRow() }
      if index == position { cursor = Place(row: rows.count - 1, column: column) }
      rows[rows.count - 1].append(letter)
      column += letter.cells
    }
    guard position == letters.count else { return }
    if column >= width { beginRow() }
    cursor = Place(row: rows.count - 1, column: column)
  }

  /// How much of a row is taken.
  static func cells(of row: some Sequence<Letter>) -> Int { row.reduce(0) { $0 + $1.cells } }

  /// Which letter of a row stands in a column, or would stand there behind the last.
  static func position(at column: Int, in row: [Letter]) -> Int {
    var left = 0
    return row.firstIndex { letter in
      defer { left += letter.cells }
      return left >= column
    } ?? row.count
  }

  private mutating func beginRow() {
    rows.append([])
    column = 0
  }
}
