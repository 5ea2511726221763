import KDL
import SourceText

extension Verb {
  private static let onlyCheck = Flag.plain("check", help: "change nothing; exit with 1 where something would change")

  static let fmt = Verb(
    name: "fmt",
    summary: "lay dialog files out in the one way",
    operands: "[FILE | DIR | -]…",
    arity: 0...Int.max,
    flags: [onlyCheck],
    details: [
      """
      Only the white space changes: comments stay, and so does how a string or a number was written. A file with \
      errors is left alone. Without an operand, the folder Dialogs is laid out; "-" goes from standard input to \
      standard output, for an editor.
      """,
      "The files that changed are listed, or with --check those that would.",
    ],
    examples: [
      Example(command: "intake fmt", effect: "every .kdl file below Dialogs"),
      Example(command: "intake fmt --check Dialogs", effect: "only ask, before a commit"),
      Example(command: "intake fmt - < dialog.kdl", effect: "show one file laid out"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "every file is in form now"),
      Outcome(code: .findings, meaning: "a file has errors, or --check found one out of form"),
      Outcome(code: .environment, meaning: "a file or folder is missing, or cannot be read or written"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      let onlyChecks = invocation.has(onlyCheck)
      var verdict = ExitCode.fine
      for path in try files(below: invocation.operands.isEmpty ? ["Dialogs"] : invocation.operands) {
        let input = try KDLInput(path)
        guard let text = input.laidOut else {
          console.say(input.findings(coloured: console.talk.isColoured))
          verdict = .findings
          continue
        }
        let isInForm = Array(text.utf8) == input.file.bytes
        if path == "-", !onlyChecks {
          console.write(text)
        } else if !isInForm {
          if onlyChecks { verdict = .findings } else { try replace(path, with: text) }
          console.write("\(input.file.path)\n")
        }
      }
      return verdict
    })

  private static func files(below places: [String]) throws(Stop) -> [String] {
    do throws(FileTrouble) {
      var files: [String] = []
      for place in places {
        guard place != "-", try Files.kind(of: place) == .folder else {
          files.append(place)
          continue
        }
        files += try FolderListing.paths(below: place, endingWith: ".kdl").map {
          Files.path(of: $0, in: place)
        }
      }
      return files
    } catch {
      throw .obstacle(error)
    }
  }

  private static func replace(_ path: String, with text: String) throws(Stop) {
    do throws(FileTrouble) {
      try Files.replace(path, with: Array(text.utf8))
    } catch {
      throw .obstacle(error)
    }
  }
}
