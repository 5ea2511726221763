/// One thing that `intake understand` measures; another one is a value like this in `all`.
struct UnderstandMode: Sendable {
  /// Its presence chooses the mode.
  let sign: Flag
  /// Beside the sign.
  let flags: [Flag]
  let run: @Sendable (Invocation, inout Console) throws(Stop) -> ExitCode

  static let all: [UnderstandMode] = [.classes]

  /// Finds what a command line asks for, and refuses flags that mean nothing beside it.
  static func chosen(by invocation: Invocation) throws(Stop) -> UnderstandMode {
    guard let mode = all.first(where: { invocation.has($0.sign) }) else {
      let signs = all.map { "--\($0.sign.name)" }.inWords("or")
      throw .misuse("intake understand needs \(signs)", help: "intake help understand shows examples")
    }
    let known = [mode.sign] + mode.flags
    let others = all.flatMap { [$0.sign] + $0.flags }
    if let useless = others.first(where: { invocation.has($0) && !known.contains($0) }) {
      throw .misuse(
        "--\(useless.name) has nothing to say beside --\(mode.sign.name)", help: "intake help understand shows examples"
      )
    }
    return mode
  }
}

extension Verb {
  static let understand = Verb(
    name: "understand",
    summary: "measure how well texts are understood",
    operands: "",
    arity: 0...0,
    flags: UnderstandMode.all.flatMap { [$0.sign] + $0.flags },
    details: [
      """
      A classifier learns from the file behind --train and is tried on the one behind --test. Each line is a label, a \
      tab and a text; in the file for trying, the label \"oos\" marks what belongs to none of the labels. The name of a \
      label is one more example of it, as in a dialog. Times are true only of a release build.
      """
    ],
    examples: [
      Example(command: "intake understand --train A.tsv --test B.tsv", effect: "how often is the label right?"),
      Example(
        command: "intake understand --train A.tsv --test B.tsv --per-class 10 --seed 3 --json",
        effect: "with ten examples a label"),
      Example(command: "intake understand --train A.tsv --folds 5", effect: "one file, each fifth tried in turn"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "the measurement was printed"),
      Outcome(code: .findings, meaning: "a file is not of this form"),
      Outcome(code: .misuse, meaning: "the flags do not say what is measured"),
      Outcome(code: .environment, meaning: "a file is missing or cannot be read"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      try UnderstandMode.chosen(by: invocation).run(invocation, &console)
    })
}
