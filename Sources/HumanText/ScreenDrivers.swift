extension Unicode.Scalar {
  /// Whether this commands the reader's machine instead of saying something, so that no text from outside may hold it.
  ///
  /// These are the controls except TAB, line feed included, for text is cut into lines before anybody asks; the line and
  /// paragraph separators; the marks that turn the direction of writing; and whatever nobody can see and nobody types:
  /// the tags, the deprecated format controls, annotations, a byte order mark, and the noncharacters, which no JSON may
  /// hold. Joiners, blanks without width and variation selectors stay, for languages, emoji and names need them.
  package var drivesScreens: Bool {
    switch value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029: true
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE00FF, 0xE01F0...0xE0FFF: true
    default: value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= value
    }
  }
}
