import StrictJSON
import Testing

/// Two readers and two writers that share no line must agree on texts that nobody thought of.
@Suite struct `Python's opinion` {
  private static let count = 24_000

  /// What Python reads and we refuse, on purpose; Python itself tells where that is the case.
  private enum Difference: String, CaseIterable {
    case surrogate, largeInteger, longNumber, depth, members, items

    init?(_ reason: JSONFault.Reason) {
      switch reason {
      case .loneSurrogate: self = .surrogate
      case .largeInteger: self = .largeInteger
      case .longNumber: self = .longNumber
      case .tooDeep: self = .depth
      case .tooManyMembers: self = .members
      case .tooManyItems: self = .items
      default: return nil
      }
    }
  }

  @Test(.enabled(if: Python.path != nil, "python3 is not installed"))
  func `on thousands of random texts is ours, but for what a bridge may not send`() throws {
    var random = RandomJSON(seed: 0x5EED)
    let texts = (0..<Self.count).map { _ in random.text() }
    let input = texts.flatMap { Array("\($0.count)\n".utf8) + $0 }
    let opinions = try Python.run(Self.program, input: input).split(separator: "\n")
    #expect(opinions.count == texts.count)

    var (accepted, refused) = (0, 0)
    var differences: [Difference: Int] = [:]
    for (text, opinion) in zip(texts, opinions) {
      let parts = opinion.split(separator: " ", maxSplits: 1)
      let ours = outcome(of: text, within: .bridgeFrame)
      switch (parts[0], ours) {
      case ("accepted", .accepted(let canonical)) where canonical.utf8.elementsEqual(parts[1].utf8): accepted += 1
      case ("refused", .refused): refused += 1
      case ("differs", .refused(let reason, _)) where isKnown(reason, among: parts[1]):
        Difference(reason).map { differences[$0, default: 0] += 1 }
      default: Issue.record("\(String(decoding: text, as: UTF8.self)): Python says \(opinion), and we \(ours)")
      }
    }
    // Otherwise the texts would be too tame, or too wild.
    #expect(accepted > Self.count / 4 && refused > Self.count / 4, "\(accepted) accepted, \(refused) refused")
    for difference in Difference.allCases { #expect(differences[difference, default: 0] > 10, "\(difference)") }
  }

  private func isKnown(_ reason: JSONFault.Reason, among names: Substring) -> Bool {
    guard let difference = Difference(reason) else { return false }
    return names.split(separator: " ").contains { $0 == difference.rawValue }
  }

  /// Answers a line a text: `accepted` and its canonical form, `refused`, or `differs` and in what.
  private static let program = #"""
    import json, re, sys

    class Number(str):
        pass

    def distinct(members):
        if len({name for name, _ in members}) < len(members):
            raise ValueError("a name came twice")
        return dict(members)

    def no_constant(word):
        raise ValueError(word)

    def find(value, level, found):
        if isinstance(value, Number):
            if len(value) > 64: found.add("longNumber")
            if re.fullmatch("-?[0-9]+", value) and abs(int(value)) > 2**53 - 1: found.add("largeInteger")
        elif isinstance(value, str):
            if any(0xD800 <= ord(letter) <= 0xDFFF for letter in value): found.add("surrogate")
        elif isinstance(value, (list, dict)):
            if level == 8: found.add("depth")
            if len(value) > (256 if isinstance(value, list) else 64):
                found.add("items" if isinstance(value, list) else "members")
            for item in value: find(item, level + 1, found)
            if isinstance(value, dict):
                for item in value.values(): find(item, level + 1, found)
        return found

    hidden = re.compile("[\"\\\\\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
    short = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}

    def quoted(text):
        return '"' + hidden.sub(lambda m: short.get(m[0]) or "\\u%04x" % ord(m[0]), text) + '"'

    def canonical(value):
        if isinstance(value, Number): return str(value)
        if isinstance(value, str): return quoted(value)
        if isinstance(value, list): return "[" + ",".join(map(canonical, value)) + "]"
        if isinstance(value, dict):
            return "{" + ",".join(quoted(name) + ":" + canonical(item) for name, item in value.items()) + "}"
        return {None: "null", True: "true", False: "false"}[value]

    def opinion(data):
        try:
            value = json.loads(
                data.decode("utf-8"), object_pairs_hook=distinct, parse_constant=no_constant,
                parse_int=Number, parse_float=Number)
        except ValueError:
            return "refused"
        found = find(value, 0, set())
        return "differs " + " ".join(sorted(found)) if found else "accepted " + canonical(value)

    source = sys.stdin.buffer
    while length := source.readline():
        sys.stdout.buffer.write((opinion(source.read(int(length))) + "\n").encode("utf-8"))
    """#
}
