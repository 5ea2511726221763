/// Whether diagnostics are coloured.
///
/// Words and signs say the same without colour.
package enum DiagnosticStyle: Sendable {
  case plain
  /// Bold and the eight colours that every terminal knows.
  case ansi

  /// What a stretch of a diagnostic is, from which its colour follows.
  enum Ink {
    case error
    case warning
    case frame
    case strong

    /// The ink that `gravity` is written in.
    init(_ gravity: Gravity) {
      self =
        switch gravity {
        case .error: .error
        case .warning: .warning
        }
    }
  }

  /// Puts `text` between the codes for `ink`, or leaves it as it is.
  func paint(_ text: String, _ ink: Ink) -> String {
    switch self {
    case .plain: text
    case .ansi: "\u{1B}[\(code(of: ink))m\(text)\u{1B}[0m"
    }
  }

  private func code(of ink: Ink) -> String {
    switch ink {
    case .error: "1;31"
    case .warning: "1;33"
    case .frame: "1;34"
    case .strong: "1"
    }
  }
}
