// The screen remembers what it has drawn and writes only what differs, so that nothing flickers and an input method,
// which shows unfinished letters at the cursor, is not disturbed. It draws when something has changed and never
// because time has passed.
//
// What stands above the area is not its business and unknown to it. All moves are therefore relative to the area's
// first row.

/// The rows at the bottom of the screen where a person types.
struct ScreenLine {
  private let palette: Palette
  private(set) var size: ScreenSize
  private var drawn: Picture?

  init(size: ScreenSize, palette: Palette) {
    self.size = size
    self.palette = palette
  }

  /// Gives what makes the screen show `picture`; where nothing is drawn yet, the cursor must be in an empty row.
  mutating func show(_ picture: Picture) -> String {
    var pen = pen()
    let old = drawn?.rows ?? [[]]
    for (index, row) in picture.rows.enumerated() {
      if index >= old.count {
        pen.beginRow(below: index - 1)
        pen.write(row)
      } else if row != old[index] {
        replace(old[index], with: row, at: index, &pen)
      }
    }
    if old.count > picture.rows.count {
      pen.move(to: Place(row: picture.rows.count))
      pen.eraseBelow()
    }
    pen.move(to: picture.cursor)
    drawn = picture
    return pen.written
  }

  /// Takes the area off the screen; the cursor is where the area began.
  mutating func erase() -> String {
    guard drawn != nil else { return "" }
    var pen = pen()
    pen.move(to: Place())
    pen.eraseBelow()
    drawn = nil
    return pen.written
  }

  /// Leaves what is drawn to the screen and goes to the row below it.
  mutating func finish() -> String {
    guard let picture = drawn else { return "" }
    var pen = pen()
    pen.beginRow(below: picture.rows.count - 1)
    drawn = nil
    return pen.written
  }

  /// Takes the area off a screen whose size has changed.
  ///
  /// Terminals break a row that has become too long into several and move the cursor along; xterm, which cuts it off,
  /// is the exception. A row that is too short for its new width stays as it is.
  mutating func resize(to new: ScreenSize) -> String {
    size = new
    guard let picture = drawn else { return "" }
    drawn = nil
    let above = picture.rows[..<picture.cursor.row].reduce(0) { $0 + Layout($1, width: new.columns).rows.count }
    let row = picture.rows[picture.cursor.row]
    let position = Layout.position(at: picture.cursor.column, in: row)
    // Behind the last letter the cursor stays in its row, be that full or not; a row is not begun for it.
    let isBehind = position == row.count
    let broken = Layout(row, width: new.columns, placing: isBehind ? nil : position)
    let rowOfCursor = isBehind ? broken.rows.count - 1 : broken.cursor.row
    return Pen.erasing(rowsAbove: above + rowOfCursor)
  }

  /// Something else has written to the screen, and nothing is known of it any more but its size.
  mutating func beginAnew(at size: ScreenSize) -> String {
    self.size = size
    drawn = nil
    return Pen.erasing(rowsAbove: 0)
  }

  /// Empties the whole screen, as a person has asked.
  mutating func clearAll() -> String {
    drawn = nil
    return Pen.clearingAll
  }

  private func pen() -> Pen { Pen(at: drawn?.cursor ?? Place(), width: size.columns, palette: palette) }

  private func replace(_ old: [Letter], with new: [Letter], at index: Int, _ pen: inout Pen) {
    var same = zip(old, new).prefix { $0 == $1 }.count
    // Where terminals may disagree about a letter's width, only the beginning of the row is a known place.
    if !(old + new).allSatisfy(\.isSure) { same = 0 }
    pen.move(to: Place(row: index, column: Layout.cells(of: new[..<same])))
    pen.write(new[same...])
    if Layout.cells(of: new) < Layout.cells(of: old) || !old.allSatisfy(\.isSure), Layout.cells(of: new) < size.columns
    {
      pen.eraseRight()
    }
  }
}
