/// Understands a command line, or says which word of it makes no sense.
///
/// Flags may stand anywhere before `--`; the last of two equal ones counts. A wish for help is heard
/// even where the rest is wrong, because that is when it is needed.
struct ArgumentReader {
  /// What there is to choose from.
  let manual: Manual

  /// What a person can want.
  enum Wish {
    case help(HelpPage)
    case version
    case work(Invocation)
  }

  /// Reads the words behind the program's name.
  func read(_ arguments: [String]) throws(Stop) -> Wish {
    let beforeDashes = arguments.prefix { $0 != "--" }
    if beforeDashes.contains(where: { $0 == "-h" || $0 == "--help" }) {
      return .help(try helpPage(for: beforeDashes.first { !$0.hasPrefix("-") }))
    }
    if beforeDashes.contains("--version") { return .version }

    var rest = arguments[...]
    var verb: Verb?
    var operands: [String] = []
    var values: [(flag: Flag, value: String)] = []
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      } else if word.hasPrefix("-"), word != "-" {
        values.append(try readFlag(word, followedBy: &rest, for: verb ?? manual.usualVerb))
      } else if verb == nil {
        verb = try self.verb(named: word)
      } else {
        operands.append(word)
      }
    }
    return .work(try invocation(of: verb ?? manual.usualVerb, on: operands, with: values))
  }

  /// Finds out how to paint before anything else is understood, so that a complaint is painted as wished.
  static func colourWish(in arguments: [String]) -> Colour {
    var wish = Colour.auto
    for (index, word) in arguments.prefix(while: { $0 != "--" }).enumerated() {
      let value =
        if word == "--color", index + 1 < arguments.count { arguments[index + 1] } else {
          word.droppingPrefix("--color=")
        }
      wish = value.flatMap(Colour.init(rawValue:)) ?? wish
    }
    return wish
  }

  private func helpPage(for word: String?) throws(Stop) -> HelpPage {
    guard let word else { return .overview(manual) }
    return .verb(try verb(named: word))
  }

  private func verb(named name: String) throws(Stop) -> Verb {
    if let verb = manual.verbs.first(where: { $0.name == name }) { return verb }
    throw .misuse(
      "there is no verb \"\(name)\"",
      help: Stop.guess(name, among: manual.verbs.map(\.name)) ?? "intake help lists the verbs")
  }

  private func readFlag(
    _ word: String, followedBy rest: inout ArraySlice<String>, for verb: Verb
  ) throws(Stop) -> (flag: Flag, value: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let flag = verb.allFlags.first(where: { "--\($0.name)" == parts[0] }) else {
      throw noFlag(parts[0], of: verb)
    }
    let dashed = "--\(flag.name)"
    guard let expected = flag.value else {
      if parts.count == 1 { return (flag, "") }
      throw .misuse("\(dashed) takes no value", help: "write \(dashed) alone")
    }
    let choices = expected.words.isEmpty ? expected.placeholder : expected.words.inWords("or")
    guard let value = parts.count == 2 ? parts[1] : expected.alone ?? rest.popFirst() else {
      throw .misuse("\(dashed) needs a value", help: "write \(dashed) \(choices)")
    }
    guard expected.words.isEmpty || expected.words.contains(value) else {
      throw .misuse(
        "\(dashed) is \(choices), not \"\(value)\"",
        help: Stop.guess(value, among: expected.words) ?? "write \(dashed) \(expected.words[0])")
    }
    return (flag, value)
  }

  private func invocation(
    of verb: Verb, on operands: [String], with values: [(flag: Flag, value: String)]
  ) throws(Stop) -> Invocation {
    // A flag that stood before the verb was read as the usual verb's own.
    for (flag, _) in values where !verb.allFlags.contains(flag) { throw noFlag("--\(flag.name)", of: verb) }
    guard operands.count >= verb.arity.lowerBound else {
      throw .misuse("intake \(verb.name) needs \(verb.operands)", help: "intake help \(verb.name) shows examples")
    }
    guard operands.count <= verb.arity.upperBound else {
      let surplus = operands[verb.arity.upperBound]
      throw .misuse(
        "intake \(verb.name) does not know what to do with \"\(surplus)\"",
        help: "intake help \(verb.name) shows examples")
    }
    return Invocation(
      verb: verb, operands: operands, values: Dictionary(values.map { ($0.flag.name, $0.value) }) { $1 },
      repeated: Dictionary(grouping: values, by: \.flag.name).mapValues { $0.map(\.value) })
  }

  private func noFlag(_ word: String, of verb: Verb) -> Stop {
    let known = verb.allFlags.map { "--\($0.name)" }
    return .misuse(
      "intake \(verb.name) has no flag \"\(word)\"",
      help: Stop.guess(word, among: known) ?? "intake help \(verb.name) lists its flags")
  }
}

extension String {
  /// Gives what follows `prefix`, or nothing where the text begins otherwise.
  fileprivate func droppingPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
