import StrictJSON

// Three readers, three forms: an author reads `text`, an editor's quickfix list reads `short`, a
// program reads `json`. All forms are sorted by file and place, whatever order the checks ran in.

/// Turns problems into something to read.
package struct DiagnosticPrinter: Sendable {
  private let sources: SourceSet

  /// Takes the files that the problems' spans point into.
  package init(_ sources: SourceSet) { self.sources = sources }

  /// Shows each problem with its lines and closes with their number; empty where there is no problem.
  ///
  /// At most `cap` problems are shown, errors before warnings, and the others only counted.
  package func text(_ problems: [any Problem], style: DiagnosticStyle = .plain, atMost cap: Int = 20) -> String {
    guard !problems.isEmpty else { return "" }
    let shown = gravest(cap, of: sorted(problems))
    var paragraphs = shown.map { DiagnosticText($0, in: sources, style: style).lines.joined(separator: "\n") }
    if shown.count < problems.count { paragraphs.append("… and \(problems.count - shown.count) more") }
    paragraphs.append(style.paint(Tally(problems).description, .strong))
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// One line a problem, `path:line:column: error: message: label [code]`, as GCC writes it and editors read it.
  ///
  /// Columns count bytes from 1, because that is where quickfix lists jump.
  package func short(_ problems: [any Problem]) -> String {
    sorted(problems).map { problem in
      let wording = problem.wording
      let sentence = [wording.message, wording.label].filter { !$0.isEmpty }.joined(separator: ": ")
      return "\(bytePlace(of: problem.span)): \(problem.gravity.rawValue): "
        + "\(VisibleText.of(sentence)) [\(problem.code)]\n"
    }.joined()
  }

  private func bytePlace(of span: Span) -> String {
    let file = sources[span.file]
    let line = file.line(at: Int(span.start))
    let column = Int(span.start) - file.byteRange(ofLine: line).lowerBound + 1
    return "\(VisibleText.of(file.path)):\(line + 1):\(column)"
  }

  /// One object with an array `problems` and the counts `errors` and `warnings`, for programs.
  ///
  /// Lines and columns count from 1, columns in scalars; the end is behind the last letter. `startByte` and
  /// `endByte` are offsets from 0 into the file. What does not exist is `null`.
  package func json(_ problems: [any Problem]) -> String {
    let tally = Tally(problems)
    let report: JSONValue = [
      "problems": .array(sorted(problems).map { DiagnosticRecord($0, in: sources).value }),
      "errors": .integer(tally.errors),
      "warnings": .integer(tally.warnings),
    ]
    return JSONWriter.text(report, .pretty) + "\n"
  }

  private func sorted(_ problems: [any Problem]) -> [any Problem] {
    problems.enumerated()
      .sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }
      .map(\.element)
  }

  /// Picks errors before warnings, so that no error hides behind a cap, and keeps the order of what it picks.
  private func gravest(_ cap: Int, of problems: [any Problem]) -> [any Problem] {
    var room = (errors: cap, warnings: max(0, cap - Tally(problems).errors))
    return problems.filter { problem in
      switch problem.gravity {
      case .error:
        room.errors -= 1
        return room.errors >= 0
      case .warning:
        room.warnings -= 1
        return room.warnings >= 0
      }
    }
  }
}

extension SourceSet {
  /// Names where `span` begins, `path:line:column`, as an editor opens it.
  package func place(of span: Span) -> String {
    let file = self[span.file]
    let location = file.location(of: Int(span.start))
    return "\(VisibleText.of(file.path)):\(location.line):\(location.column)"
  }
}
