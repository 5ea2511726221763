/// How many errors and warnings there are.
package struct Tally: Equatable, Sendable, CustomStringConvertible {
  /// How many findings stop a dialog from being loaded.
  package private(set) var errors = 0
  /// How many do not.
  package private(set) var warnings = 0

  /// Counts `problems` by their gravity.
  package init(_ problems: [any Problem]) {
    for problem in problems {
      switch problem.gravity {
      case .error: errors += 1
      case .warning: warnings += 1
      }
    }
  }

  /// Leaves out what there is none of: `2 errors, 1 warning`, `1 error`, and `no problems`.
  package var description: String {
    let parts = [Self.count(errors, "error"), Self.count(warnings, "warning")].compactMap(\.self)
    return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ noun: String) -> String? {
    switch number {
    case 0: nil
    case 1: "1 \(noun)"
    default: "\(number) \(noun)s"
    }
  }
}
