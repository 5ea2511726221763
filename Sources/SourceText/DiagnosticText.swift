/// One problem as an author reads it: the rule, the place, the underlined line, what would help.
struct DiagnosticText {
  private let problem: any Problem
  private let wording: Wording
  private let sources: SourceSet
  private let style: DiagnosticStyle

  /// Words `problem` once.
  init(_ problem: any Problem, in sources: SourceSet, style: DiagnosticStyle) {
    self.problem = problem
    wording = problem.wording
    self.sources = sources
    self.style = style
  }

  /// All lines from heading to the hint at the manual, without line ends.
  var lines: [String] {
    let first = Excerpt(of: problem.span, in: sources[problem.span.file])
    let second = wording.elsewhere.map { ($0, Excerpt(of: $0.span, in: sources[$0.span.file])) }
    let gutter = String(max(first.lineNumber, second?.1.lineNumber ?? 0)).count

    var lines = [heading]
    lines += frame(first, at: problem.span, arrow: "-->", gutter)
    lines.append(mark(first, "^", wording.label, Ink(problem.gravity), gutter))
    if let (elsewhere, excerpt) = second {
      lines += frame(excerpt, at: elsewhere.span, arrow: ":::", gutter)
      lines.append(mark(excerpt, "-", elsewhere.label, .frame, gutter))
    }
    if let help = wording.help { lines.append(remark("help", help)) }
    if let consequence = wording.consequence { lines.append(remark("note", consequence)) }
    lines.append(remark("more", "intake explain \(problem.code)"))
    return lines
  }

  private typealias Ink = DiagnosticStyle.Ink

  private var heading: String {
    style.paint("\(problem.gravity.rawValue)[\(problem.code)]", Ink(problem.gravity))
      + style.paint(": \(VisibleText.of(wording.message))", .strong)
  }

  /// Says where a line stands, and shows it.
  private func frame(_ excerpt: Excerpt, at span: Span, arrow: String, _ gutter: Int) -> [String] {
    let number = String(excerpt.lineNumber)
    let padded = String(repeating: " ", count: gutter - number.count) + number
    return [
      String(repeating: " ", count: gutter) + style.paint(arrow, .frame) + " \(sources.place(of: span))",
      bar(gutter),
      style.paint("\(padded) |", .frame) + (excerpt.text.isEmpty ? "" : " \(excerpt.text)"),
    ]
  }

  /// Underlines what an excerpt points at and says what is wrong there.
  private func mark(_ excerpt: Excerpt, _ sign: String, _ label: String, _ ink: Ink, _ gutter: Int) -> String {
    var words = [String(repeating: sign, count: excerpt.length)]
    if !label.isEmpty { words.append(VisibleText.of(label)) }
    if let last = excerpt.lastLineNumber {
      words.append(label.isEmpty ? "ends in line \(last)" : "(ends in line \(last))")
    }
    let indent = String(repeating: " ", count: excerpt.indent)
    return "\(bar(gutter)) \(indent)" + style.paint(words.joined(separator: " "), ink)
  }

  private func bar(_ gutter: Int) -> String {
    style.paint(String(repeating: " ", count: gutter + 1) + "|", .frame)
  }

  private func remark(_ kind: String, _ sentence: String) -> String {
    " " + style.paint("\(kind):", .strong) + " \(VisibleText.of(sentence))"
  }
}
