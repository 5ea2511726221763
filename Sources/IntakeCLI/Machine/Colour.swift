/// When a stream is painted.
enum Colour: String, CaseIterable {
  case always
  case never
  case auto

  /// Weighs, in this order: the flag, `NO_COLOR`, `CLICOLOR_FORCE`, and whether somebody sees it on a terminal.
  func isWanted(onTerminal: Bool, variable: (String) -> String?) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      // no-color.org: an empty value does not count.
      if let refusal = variable("NO_COLOR"), !refusal.isEmpty { return false }
      if let force = variable("CLICOLOR_FORCE"), !force.isEmpty, force != "0" { return true }
      return onTerminal && variable("TERM") != "dumb"
    }
  }
}
