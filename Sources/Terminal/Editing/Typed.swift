import HumanText

/// What of typed, pasted or piped text is let in; a tab becomes a blank, whose width nobody must guess.
enum Typed {
  /// Cleans a piece of what is typed, scalar by scalar: pieces are cut anywhere, and must come out alike.
  ///
  /// Sequences that command a terminal never come this far; keys are made of them before.
  static func cleaned(piece bytes: some Collection<UInt8>) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\t" { clean.append(" ") } else if !scalar.drivesScreens { clean.append(scalar) }
    }
    return String(clean)
  }

  /// Cleans a whole line.
  static func cleaned(line bytes: some Collection<UInt8>) -> String {
    cleaned(piece: CleanText(bytes).text.utf8)
  }
}
