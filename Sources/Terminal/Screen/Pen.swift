/// Writes what moves a terminal's cursor and what it draws, and knows where the cursor is.
struct Pen {
  private(set) var written = ""
  private let palette: Palette
  private let width: Int
  private var row: Int
  /// Unknown at the right border, where some terminals keep the cursor and others do not.
  private var column: Int?

  /// Begins where the cursor was left, counted from the area's first row.
  init(at place: Place, width: Int, palette: Palette) {
    row = place.row
    column = place.column
    self.width = width
    self.palette = palette
  }

  /// Goes to a row that is on the screen already.
  mutating func move(to place: Place) {
    // The order matters: from the right border only a return leads everywhere alike.
    if column != place.column { written += "\r" }
    move(toRow: place.row)
    if column != place.column, place.column > 0 { written += "\u{1B}[\(place.column)C" }
    column = place.column
  }

  private mutating func move(toRow target: Int) {
    if target < row { written += "\u{1B}[\(row - target)A" }
    if target > row { written += "\u{1B}[\(target - row)B" }
    row = target
  }

  /// Goes to the row below `last`, the last one there is; the terminal makes room for it.
  mutating func beginRow(below last: Int) {
    move(toRow: last)
    written += "\r\n"
    row += 1
    column = 0
  }

  /// Goes up and takes away everything from there on, wherever in its row the cursor was.
  static func erasing(rowsAbove count: Int) -> String { "\r" + (count > 0 ? "\u{1B}[\(count)A" : "") + "\u{1B}[J" }

  /// Empties the screen and goes to its upper left.
  static let clearingAll = "\u{1B}[H\u{1B}[2J"

  mutating func write(_ letters: some Sequence<Letter>) {
    var run = ""
    var role = Palette.Role.bot
    var cells = 0
    for letter in letters {
      if letter.role != role {
        written += palette.painting(run, as: role)
        run = ""
        role = letter.role
      }
      run += letter.text
      cells += letter.cells
    }
    written += palette.painting(run, as: role)
    let end = (column ?? 0) + cells
    column = end < width ? end : nil
  }

  /// Nothing stays right of the cursor, which must not be at the border.
  mutating func eraseRight() { written += "\u{1B}[K" }

  /// Nothing stays right of the cursor and below.
  mutating func eraseBelow() { written += "\u{1B}[J" }
}
