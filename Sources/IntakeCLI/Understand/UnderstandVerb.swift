/// One thing that `intake understand` does; another one is a value like this in `all`.
struct UnderstandMode: Sendable {
  /// Its presence chooses the mode; nil for the one that nothing else was chosen instead of.
  let sign: Flag?
  /// Beside the sign.
  let flags: [Flag]
  /// How many files it reads that no flag names.
  var takesFiles = false
  let run: @Sendable (Invocation, inout Console) throws(Stop) -> ExitCode

  static let all: [UnderstandMode] = [.openings, .classes, .entities, .articles]

  static let misses = Flag.plain("misses", help: "show every text that went otherwise")

  /// Every flag of every mode, once.
  static var allFlags: [Flag] {
    all.flatMap(\.ownFlags).reduce(into: []) { flags, flag in if !flags.contains(flag) { flags.append(flag) } }
  }

  private var ownFlags: [Flag] { (sign.map { [$0] } ?? []) + flags }

  /// Finds what a command line asks for, and refuses what means nothing beside it.
  static func chosen(by invocation: Invocation) throws(Stop) -> UnderstandMode {
    let mode = all.first { $0.sign.map(invocation.has) ?? false } ?? .openings
    let name = mode.sign.map { "beside --\($0.name)" } ?? "where first messages are read"
    let help = "intake help understand shows examples"
    if let useless = allFlags.first(where: { invocation.has($0) && !mode.ownFlags.contains($0) }) {
      throw .misuse("--\(useless.name) has nothing to say \(name)", help: help)
    }
    if !mode.takesFiles, let file = invocation.operands.first {
      throw .misuse("\"\(file)\" has nothing to say \(name)", help: help)
    }
    return mode
  }
}

extension Verb {
  static let understand = Verb(
    name: "understand",
    summary: "tell what is understood, and measure how well",
    operands: "[FILE.jsonl]…",
    arity: 0...Int.max,
    flags: UnderstandMode.allFlags,
    details: [
      """
      Each line of FILE.jsonl, or of standard input, is a JSON object with "id", "lang", "actor" and "text". Each \
      message is taken to a fresh conversation at the desk that people talk to, with every service healthy, and one \
      JSON object a message tells what became of it: the members that the dialog names under "first-message", the \
      questions that come next, and the words and rules that decided. A line that is no message is told of with its \
      number, and the others go on.
      """,
      """
      With --train, a classifier learns from one file and is tried on the one behind --test. Each line is a label, a \
      tab and a text; in the file for trying, the label "oos" marks what belongs to none of the labels. The name \
      of a label is one more example of it, as in a dialog. Times are true only of a release build.
      """,
      """
      With --entities, each line is an object with the utterance in "input", the moment "ref" at which it was said, \
      and "results" with "text", "start", "end" (both inclusive, in letters) and "type". Printed are precision, recall \
      and F1 for each type over exact spans, and the microseconds an utterance took.
      """,
      """
      With --articles, each line is a first message with the name of an article of the dialog in "article", and told is \
      how often that article comes first, and how often among the first three, of all that what was said leaves open.
      """,
    ],
    examples: [
      Example(command: "intake understand openings.jsonl", effect: "what is understood of each message"),
      Example(command: "intake understand --score openings.jsonl", effect: "how often that is what the labels say"),
      Example(command: "intake understand --train A.tsv --test B.tsv", effect: "how often is the label right?"),
      Example(
        command: "intake understand --train A.tsv --test B.tsv --per-class 10 --seed 3 --json",
        effect: "with ten examples a label"),
      Example(command: "intake understand --train A.tsv --folds 5", effect: "one file, each fifth tried in turn"),
      Example(command: "intake understand --articles statements.jsonl", effect: "does the right article come first?"),
      Example(command: "intake understand --entities times.jsonl --json", effect: "how many marked times are found?"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "the answers or the figures were printed"),
      Outcome(code: .findings, meaning: "a file or a line is not of its form"),
      Outcome(code: .misuse, meaning: "the flags do not say what is measured"),
      Outcome(code: .environment, meaning: "a file is missing or cannot be read"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      try UnderstandMode.chosen(by: invocation).run(invocation, &console)
    })
}
