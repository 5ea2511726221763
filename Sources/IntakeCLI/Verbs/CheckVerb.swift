import DialogLanguage
import SourceText

extension Verb {
  static let check = Verb(
    name: "check",
    summary: "find every problem in the dialogs",
    operands: "[DIR…]",
    arity: 0...Int.max,
    flags: [.partner, Choice<FindingsFormat>.format.flag, .json],
    details: [
      """
      DIR is one dialog, or a folder of dialogs whose subfolder "texts" holds what all of them say. Without \
      DIR, the folder Dialogs is checked where it is there, and the dialogs in the program where it is not.
      """,
      "Findings go to standard output, in JSON one object for each DIR; the verdict goes to standard error.",
    ],
    examples: [
      Example(command: "intake check", effect: "all dialogs in the folder Dialogs"),
      Example(command: "intake check Dialogs/hotel-desk", effect: "one dialog"),
      Example(command: "vim -q <(intake check --format short)", effect: "jump from one finding to the next"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "no errors; there may be warnings"),
      Outcome(code: .findings, meaning: "there are errors, or there is no dialog"),
      Outcome(code: .environment, meaning: "a file or folder is missing or cannot be read"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      let format = try invocation.findingsFormat()
      let shelves = try invocation.shelves(at: invocation.operands)
      if let empty = shelves.first(where: \.folders.isEmpty) {
        throw Stop(
          code: .findings, sentence: "there is no dialog in \"\(empty.place)\"",
          help: "a dialog is a folder with .kdl files in it")
      }
      var verdict = CheckVerdict()
      for shelf in shelves {
        let reading = shelf.reading()
        verdict.add(reading, of: shelf)
        console.write(
          format.report(reading.problems, in: reading.sources, coloured: console.output.isColoured))
      }
      console.say(verdict.sentence + "\n")
      return verdict.hasErrors ? .findings : .fine
    })
}
