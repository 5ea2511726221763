import SourceText

/// How findings are written out.
enum FindingsFormat: String, CaseIterable {
  case text
  case short
  case json

  /// Everything that was found in `sources`, for whoever reads this format.
  func report(_ problems: [any Problem], in sources: SourceSet, coloured: Bool) -> String {
    let printer = DiagnosticPrinter(sources)
    return switch self {
    case .text: printer.text(problems, style: coloured ? .ansi : .plain)
    case .short: printer.short(problems)
    case .json: printer.json(problems)
    }
  }
}

extension Flag {
  /// What every program with readable output calls it.
  static let json = plain("json", help: "the same as --format json")
}

extension Invocation {
  /// Weighs `--format` and its short form, which may say the same twice but not two things.
  func findingsFormat() throws(Stop) -> FindingsFormat {
    let format = self[.format]
    guard has(.json), format != .json else { return format }
    if value(of: Choice<FindingsFormat>.format.flag) == nil { return .json }
    throw .misuse("--json contradicts --format \(format.rawValue)", help: "write one of the two")
  }
}

extension Choice<FindingsFormat> {
  static let format = Choice(
    "format", "FORMAT", standard: .text, help: "for people, for an editor's list, or for programs")
}
