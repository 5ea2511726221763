import HumanText

/// A small terminal: it obeys the bytes that we write as xterm would, and breaks rows anew when its width changes.
struct FakeScreen {
  private(set) var width: Int
  private var height: Int
  /// From the first row ever written; those that do not fit on the screen have left it at the top.
  private var rows: [[Cell]] = [[]]
  private(set) var row = 0
  private var column = 0
  /// The last cell of the row is written, and the next letter will begin another.
  private var hangs = false

  /// The second half of a wide letter holds no text.
  private struct Cell: Equatable { var text: String }

  init(width: Int, height: Int = 60) {
    self.width = width
    self.height = height
  }

  /// Every row with its cells, without blanks at the end, and without empty rows at the end.
  var picture: [String] {
    var picture = rows.map { row in
      let text = row.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    while picture.last == "" { picture.removeLast() }
    return picture
  }

  /// Counted from the first row ever written; a cursor that hangs is at the border.
  var cursor: [Int] { [row, hangs ? width : column] }

  private var top: Int { max(0, rows.count - height) }

  mutating func take(_ text: String) {
    var run = ""
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar.value >= 0x20 {
        run.unicodeScalars.append(scalar)
        continue
      }
      draw(run)
      run = ""
      switch scalar {
      case "\r": (column, hangs) = (0, false)
      case "\n": lineFeed()
      case "\u{1B}":
        var sequence = ""
        while let next = scalars.next() {
          sequence.unicodeScalars.append(next)
          if next != "[", 0x40...0x7E ~= next.value { break }
        }
        obey(sequence)
      default: fatalError("no terminal should get \(scalar.value)")
      }
    }
    draw(run)
  }

  private mutating func draw(_ text: String) {
    for letter in text {
      let cells = CellWidth.of(letter)
      if cells == 0 {
        // A mark alone is drawn over what stands before it.
        let place = hangs ? column : column - 1
        if place >= 0 { rows[row][place].text += String(letter) }
        continue
      }
      if hangs || column + cells > width {
        column = 0
        lineFeed()
      }
      hangs = false
      pad(to: column + cells)
      rows[row][column] = Cell(text: String(letter))
      for extra in 1..<max(cells, 2) where extra < cells { rows[row][column + extra] = Cell(text: "") }
      hangs = column + cells >= width
      column = hangs ? width - 1 : column + cells
    }
  }

  private mutating func pad(to count: Int) {
    while rows[row].count < count { rows[row].append(Cell(text: " ")) }
  }

  private mutating func lineFeed() {
    hangs = false
    row += 1
    if row == rows.count { rows.append([]) }
  }

  private mutating func obey(_ sequence: String) {
    guard sequence.first == "[", let last = sequence.last else { fatalError("unknown sequence \(sequence)") }
    let number = Int(sequence.dropFirst().dropLast()) ?? 1
    switch last {
    case "A": row = max(top, row - number)
    case "B": row = min(rows.count - 1, row + number)
    case "C": column = min(width - 1, column + number)
    case "K": eraseRight()
    case "J" where sequence == "[J":
      eraseRight()
      for row in row + 1..<max(rows.count, row + 1) { rows[row] = [] }
    case "J":
      for row in top..<rows.count { rows[row] = [] }
    case "H": (row, column) = (top, 0)
    case "m": return
    default: fatalError("unknown sequence \(sequence)")
    }
    hangs = false
  }

  /// Where the cursor hangs, the last cell goes too, as in most terminals.
  private mutating func eraseRight() { rows[row].removeLast(max(0, rows[row].count - column)) }

  /// Breaks rows that have become too long, and moves the cursor along with the letter it stands on.
  mutating func resize(width: Int, height: Int) {
    self.height = height
    self.width = width
    var broken: [[Cell]] = []
    var place = (row: 0, column: 0)
    for (index, row) in rows.enumerated() {
      var starts = [0]
      var cells: [Cell] = []
      for (position, cell) in row.enumerated() {
        let length = position + 1 < row.count && row[position + 1].text.isEmpty ? 2 : 1
        if !cell.text.isEmpty, cells.count + length > width {
          broken.append(cells)
          cells = []
          starts.append(position)
        }
        cells.append(cell)
      }
      broken.append(cells)
      guard index == self.row else { continue }
      let wanted = hangs ? column + 1 : column
      let piece = wanted < row.count ? starts.lastIndex { $0 <= wanted } ?? 0 : starts.count - 1
      place = (broken.count - starts.count + piece, wanted - starts[piece])
    }
    rows = broken
    row = place.row
    // Empty rows at the bottom make room for those that came to be.
    while rows.count > row + 1, rows.last == [] { rows.removeLast() }
    hangs = place.column >= width
    column = min(place.column, width - 1)
  }
}
