/// A command line that was understood: which verb, on what, and how.
struct Invocation: Sendable {
  let verb: Verb
  /// In the order in which they were given.
  let operands: [String]
  /// Invariant: every value is one of the flag's words, where it has any.
  /// Everything that was written behind a flag, in its order, also what later ones of the same name have replaced.
  private let repeated: [String: [String]]
  private let values: [String: String]

  /// Only the argument reader makes one, after its checks.
  init(verb: Verb, operands: [String], values: [String: String], repeated: [String: [String]] = [:]) {
    self.repeated = repeated
    self.verb = verb
    self.operands = operands
    self.values = values
  }

  /// The same with more values, as if they had been written behind the others.
  func adding(_ more: [String: [String]]) -> Invocation {
    Invocation(
      verb: verb, operands: operands, values: values.merging(more.compactMapValues(\.last)) { $1 },
      repeated: repeated.merging(more) { $1 })
  }

  /// Tells whether a flag without a value was given.
  func has(_ flag: Flag) -> Bool { values[flag.name] != nil }

  /// Gives what was written behind a flag that takes anything.
  func value(of flag: Flag) -> String? { values[flag.name] }

  /// Gives everything that was written behind a flag that may come several times.
  func values(of flag: Flag) -> [String] { repeated[flag.name] ?? [] }

  /// Gives the word that was chosen, or the one that holds by itself.
  subscript<Word>(choice: Choice<Word>) -> Word {
    values[choice.flag.name].flatMap(Word.init(rawValue:)) ?? choice.standard
  }
}
