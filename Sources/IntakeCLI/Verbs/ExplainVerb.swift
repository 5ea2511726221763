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
    let nearest = NearMiss.nearest(to: code, among: ProblemManual.pages.map(\.code))
    throw .misuse(
      "no problem has the code \"\(code)\"",
      help: nearest.map { "did you mean \"\($0)\"?" } ?? "intake explain lists all codes")
  }

  private static func text(of page: ProblemPage, bold: Bool) -> String {
    let heading = "\(page.gravity.rawValue)[\(page.code)]"
    let example = page.example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }
      .joined()
    let paragraphs = page.explanation.split(separator: "\n\n").map { TextColumn.wrap(oneLine($0)) + "\n" }
    return """
      \(bold ? Style.heading.painting(heading) : heading): \(page.title)

      \(paragraphs.joined(separator: "\n"))
      For example:

      \(example)
      """
  }

  private static func oneLine(_ paragraph: Substring) -> String {
    paragraph.split(separator: "\n").joined(separator: " ")
  }
}
