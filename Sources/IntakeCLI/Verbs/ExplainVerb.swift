import DialogLanguage
import SourceText

extension Verb {
  static let explain = Verb(
    name: "explain",
    summary: "read the manual on one kind of problem",
    operands: "[CODE]",
    arity: 0...1,
    flags: [],
    details: ["A code is the word in brackets that \"intake check\" prints. Without one, all of them are listed."],
    examples: [
      Example(command: "intake explain unknown-step", effect: "the rule, why it is there, and an example"),
      Example(command: "intake explain", effect: "every code with its title"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "the page or the list was shown"),
      Outcome(code: .misuse, meaning: "there is no such code"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      guard let code = invocation.operands.first else {
        console.write(TextColumn.table(ProblemManual.pages.map { TableRow($0.code, $0.title) }))
        return .fine
      }
      console.write(text(of: try page(for: code), bold: console.output.isColoured))
      return .fine
    })

  private static func page(for code: String) throws(Stop) -> ProblemPage {
    if let page = ProblemManual.pages.first(where: { $0.code == code }) { return page }
    throw .misuse(
      "no problem has the code \"\(code)\"",
      help: Stop.guess(code, among: ProblemManual.pages.map(\.code)) ?? "intake explain lists all codes")
  }

  private static func text(of page: ProblemPage, bold: Bool) -> String {
    let sign = "\(page.gravity.rawValue)[\(page.code)]"
    // Codes of a terminal take no room, so they come in after the lines have been cut.
    let title = TextColumn.wrap("\(sign): \(page.title)").dropFirst(sign.count)
    let paragraphs = page.explanation.split(separator: "\n\n").map { TextColumn.wrap(oneLine($0)) + "\n" }
    return """
      \(bold ? Style.heading.painting(sign) : sign)\(title)

      \(paragraphs.joined(separator: "\n"))
      For example:

      \(example(of: page))
      """
  }

  /// Code keeps its lines, however long; several files stand under their names.
  private static func example(of page: ProblemPage) -> String {
    let files = files(in: page.example)
    return files.map { file in
      let lines = file.lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
      return files.count == 1 ? lines : "  \(file.name):\n\(lines)"
    }.joined(separator: "\n")
  }

  /// Takes an example apart at lines such as `//- texts/en.kdl`, which its test needs and no reader does.
  private static func files(in example: String) -> [(name: Substring, lines: [Substring])] {
    let marker = "//- "
    var files: [(name: Substring, lines: [Substring])] = [("dialog.kdl", [])]
    for line in example.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(marker) {
        files.append((line.dropFirst(marker.count), []))
      } else {
        files[files.count - 1].lines.append(line)
      }
    }
    return files
  }

  private static func oneLine(_ paragraph: Substring) -> String {
    paragraph.split(separator: "\n").joined(separator: " ")
  }
}
