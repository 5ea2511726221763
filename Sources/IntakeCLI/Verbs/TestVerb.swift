import CivilTime
import DialogModel
import FrontDesk
import Rehearsal
import SourceText
import StrictJSON

extension Verb {
  private static let bless = Flag(
    name: "bless", value: Flag.Value(placeholder: "all", words: ["all", "wording"], alone: "wording"),
    help: "write what the desk says now into the talks that differ; with \"all\", also where a talk ends otherwise")
  private static let coverage = Flag.plain("coverage", help: "show what of each dialog was tried")
  private static let minimum = Flag(
    name: "min-coverage", value: Flag.Value(placeholder: "PERCENT", words: []),
    help: "fail where less of a dialog was tried")
  private static let fuzz = Flag(
    name: "fuzz", value: Flag.Value(placeholder: "TIME", words: []),
    help: "let random customers talk for so long, such as 10s")
  private static let seed = Flag(
    name: "seed", value: Flag.Value(placeholder: "N", words: []), help: "the first random customer (1)")
  private static let format = Choice<ReportFormat>("format", "FORMAT", standard: .text, help: "for people or programs")

  static let test = Verb(
    name: "test",
    summary: "play the scripted talks of dialogs",
    operands: "[DIR | FILE.talk]…",
    arity: 0...Int.max,
    flags: [.dialogs, bless, coverage, minimum, fuzz, seed, format.flag, .json],
    details: [
      """
      A talk is a pasted terminal session with checks in it; talks lie in the folder talks of their dialog. DIR is one \
      dialog or a folder of dialogs. Without anything, all talks of the folder Dialogs are played where it is there, \
      and those in the program where it is not. Time stands still between lines, and nothing is sent.
      """,
      "The report goes to standard output; its last line is the count.",
    ],
    examples: [
      Example(command: "intake test", effect: "all talks of all dialogs"),
      Example(command: "intake test Dialogs/hotel-desk/talks/wifi-solved.talk", effect: "one talk"),
      Example(command: "intake test --bless", effect: "accept the new wordings, then look at the diff"),
      Example(command: "intake test --fuzz 10s", effect: "what do people do that nobody thought of?"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "every talk went as it says"),
      Outcome(code: .findings, meaning: "a talk went otherwise or cannot be read, or too little was tried"),
      Outcome(code: .misuse, meaning: "no talk was played"),
      Outcome(code: .environment, meaning: "a file is missing or cannot be read or written"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      let shows = Shows(
        format: invocation.has(.json) ? .json : invocation[format],
        coverage: invocation.has(coverage) || invocation.value(of: minimum) != nil,
        minimum: try whole(minimum, of: invocation) ?? 0)
      let scripts = try Scripts(invocation, keepingDialogsWithoutTalks: invocation.value(of: fuzz) != nil, &console)
      if let time = invocation.value(of: fuzz) {
        let useless = [bless, coverage, minimum, format.flag, .json].first { invocation.value(of: $0) != nil }
        if let useless {
          throw .misuse("--\(useless.name) has nothing to say to random customers", help: "leave it out beside --fuzz")
        }
        guard let span = TimeSpan(time) else {
          throw .misuse("--fuzz needs a time, not \"\(time)\"", help: "write --fuzz 10s, 2m or 1h")
        }
        let first = UInt64(try whole(seed, of: invocation) ?? 1)
        return FuzzRun(scripts: scripts, span: span, first: first).run(&console)
      }
      guard !scripts.casts.isEmpty else {
        throw .misuse(
          "there is no talk here", help: "a talk is a file that ends in .talk, in the folder talks of its dialog")
      }
      if let extent = invocation.value(of: bless) {
        guard Environment["CI"] != "true" else {
          throw .misuse("nothing is blessed where CI is \"true\"", help: "bless at home, and look at the diff")
        }
        return try scripts.bless(extent == "all" ? .anyEnd : .sameEnd, &console)
      }
      return scripts.play(shows, &console)
    })

  private static func whole(_ flag: Flag, of invocation: Invocation) throws(Stop) -> Int? {
    guard let text = invocation.value(of: flag) else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw .misuse("--\(flag.name) needs a whole number, not \"\(text)\"", help: "write --\(flag.name) 90")
    }
    return number
  }
}

/// How the outcome of tests is written out.
enum ReportFormat: String, CaseIterable {
  case text
  case json
}

/// What is shown of a run.
struct Shows {
  let format: ReportFormat
  let coverage: Bool
  let minimum: Int
}
