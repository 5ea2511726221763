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

extension Choice<FindingsFormat> {
  static let format = Choice(
    "format", "FORMAT", standard: .text, help: "for people, for an editor's list, or for programs")
}
