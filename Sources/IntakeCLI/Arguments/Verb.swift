/// One thing that `intake` does: everything that help, the argument reader and `main` need to know of it.
struct Verb: Sendable {
  let name: String
  /// One line in the list of verbs; begins in lower case and ends without a full stop.
  let summary: String
  /// How the operands are written in the usage line, such as `[DIR…]`; empty where there are none.
  let operands: String
  /// How many operands there may be.
  let arity: ClosedRange<Int>
  /// Beside those that are understood everywhere.
  let flags: [Flag]
  /// What the summary leaves open; paragraphs are wrapped when they are shown.
  let details: [String]
  let examples: [Example]
  /// What each exit code means for this verb, where more can be said than for all.
  let outcomes: [Outcome]
  let run: @Sendable (Invocation, inout Console) throws(Stop) -> ExitCode

  /// A command line worth trying.
  struct Example: Sendable {
    let command: String
    let effect: String
  }

  /// What an exit code of this verb says.
  struct Outcome: Sendable {
    let code: ExitCode
    let meaning: String
  }

  /// All flags that this verb understands.
  var allFlags: [Flag] { flags + Flag.everywhere }
}
