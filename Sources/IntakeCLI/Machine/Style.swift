/// How the command line paints its own few words; never the only sign of anything.
enum Style: String {
  case heading = "1"
  case error = "1;31"

  /// Surrounds `text` with the terminal's codes for this style.
  func painting(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
