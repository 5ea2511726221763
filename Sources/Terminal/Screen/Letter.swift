import HumanText

/// One letter as it stands on the screen.
struct Letter: Equatable {
  let text: String
  let cells: Int
  let role: Palette.Role

  init(_ letter: Character, as role: Palette.Role) {
    text = String(letter)
    cells = CellWidth.of(letter)
    self.role = role
  }

  /// Whether every terminal draws it alike. Many take the parts of a family emoji for letters of their own, and a mark
  /// that stands alone is drawn over its neighbour.
  var isSure: Bool { cells > 0 && (text.utf8.count == 1 || text.unicodeScalars.count == 1) }

  /// Compares bytes; two spellings of one letter may be drawn differently, and are slow to compare otherwise.
  static func == (one: Letter, other: Letter) -> Bool {
    one.role == other.role && one.text.utf8.elementsEqual(other.text.utf8)
  }
}
