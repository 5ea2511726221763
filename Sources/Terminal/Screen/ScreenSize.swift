/// How many cells a screen has.
struct ScreenSize: Equatable, Sendable {
  let columns: Int
  let rows: Int

  /// Where a terminal does not tell, it is taken for the oldest of all; what is too small to show a letter, for larger.
  init(columns: Int, rows: Int) {
    self.columns = columns > 0 ? max(columns, 2) : 80
    self.rows = rows > 0 ? max(rows, 2) : 24
  }
}
