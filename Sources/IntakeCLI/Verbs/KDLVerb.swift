import KDL
import SourceText

extension Verb {
  static let kdl = Verb(
    name: "kdl",
    summary: "show KDL documents in their normal form",
    operands: "FILE… | -",
    arity: 1...Int.max,
    flags: [],
    details: [
      """
      The normal form says the same with one spelling for everything: no comments, four spaces a level, \
      properties in the order of their names. Two documents mean the same when their normal forms are equal. \
      A document with errors is not shown; \"-\" is standard input.
      """
    ],
    examples: [
      Example(command: "intake kdl dialog.kdl", effect: "one document, spelled out"),
      Example(command: "echo 'step { go health }' | intake kdl -", effect: "what the braces and spaces come to"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "every document was shown"),
      Outcome(code: .findings, meaning: "a document has errors; they stand on standard error"),
      Outcome(code: .environment, meaning: "a file is missing or cannot be read"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      var verdict = ExitCode.fine
      for path in invocation.operands {
        let document = try KDLInput(path)
        if document.isSound {
          console.write(KDLPrinter.normalForm(of: document.reading.document))
        } else {
          console.say(document.findings(coloured: console.talk.isColoured))
          verdict = .findings
        }
      }
      return verdict
    })
}
