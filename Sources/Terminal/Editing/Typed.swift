/// What of typed, pasted or piped text is let in.
enum Typed {
  /// Leaves out what would drive a screen; a tab becomes a blank, whose width nobody must guess.
  static func cleaned(_ text: String) -> String {
    // Nearly everything that is typed is clean already.
    if !text.unicodeScalars.contains(where: { $0 == "\t" || drivesScreens($0) }) { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !drivesScreens(scalar) { clean.append(scalar == "\t" ? " " : scalar) }
    return String(clean)
  }

  /// Controls, line and paragraph separators, marks that turn the direction of writing, and invisible tags.
  private static func drivesScreens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }
}
