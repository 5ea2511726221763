import HumanText

/// Text from elsewhere, fit to be shown: whatever takes no cell of its own appears as its number, `<U+202E>`.
///
/// Files and names can hold controls that command a terminal, turn the reading order, or hide. A
/// diagnostic must not obey them, and its reader must see them, for they may be what is wrong.
package enum VisibleText {
  /// Replaces every hidden letter of `text`; the result fits on one line.
  package static func of(_ text: some StringProtocol) -> String {
    text.reduce(into: "") { $0 += of($1) }
  }

  /// Shows one letter as it is, or by the numbers of its scalars; also what hides behind a letter that shows, as tags do.
  static func of(_ letter: Character) -> String {
    if isHidden(letter) { return letter.unicodeScalars.map(number).joined() }
    guard letter.unicodeScalars.contains(where: \.drivesScreens) else { return String(letter) }
    return letter.unicodeScalars.map { $0.drivesScreens ? number(of: $0) : String($0) }.joined()
  }

  private static func isHidden(_ letter: Character) -> Bool {
    if CellWidth.of(letter) == 0 { return true }
    let scalars = letter.unicodeScalars
    // Blank on purpose, though some terminals leave room for them: the soft hyphen, the Hangul filler.
    return scalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint)
  }

  private static func number(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
