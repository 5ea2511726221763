import SourceText

/// A word that begins like a number and does not go on like one.
struct BadNumber: Problem {
  let span: Span
  let written: String
  let fault: NumberLiteral.Fault
  /// Where the first byte stands that does not fit.
  let offset: Int

  var wording: Wording {
    var wording = rule
    wording.consequence = "no value would be read here"
    return wording
  }

  private var rule: Wording {
    switch fault {
    case .startsWithPoint:
      Wording(
        "a number has a digit before its point", label: "a digit is missing",
        help: "write \(written.replacingFirstPoint)")
    case .lacksDigits(let base):
      Wording(
        "\(Self.name(of: base)) begins with a digit behind its prefix", label: "a digit is missing",
        help: "write \"\(written)\" in quotes if it is a word")
    case .lacksFraction:
      Wording(
        "a number has a digit behind its point", label: "a digit is missing", help: "write a 0 behind the point")
    case .lacksExponent:
      Wording(
        "a number has a digit behind its E", label: "a digit is missing",
        help: "write \"\(written)\" in quotes if it is a word")
    case .straySecondPoint:
      Wording(
        "a number has at most one point, and none behind its E", label: "this is no number",
        help: "write \"\(written)\" in quotes if it is a version or an address")
    case .holds(let scalar, let base):
      Wording(
        "\(Self.name(of: base)) holds only digits", label: "\"\(scalar)\" is no digit here",
        help: "write \"\(written)\" in quotes if it is a word")
    case .isTooLong: LongNumber(span: span).wording
    }
  }

  private static func name(of base: UInt32) -> String {
    switch base {
    case 2: "a binary number"
    case 8: "an octal number"
    case 16: "a hexadecimal number"
    default: "a number"
    }
  }

  static let page = ProblemPage(
    code: "bad-number",
    title: "a word begins like a number and is none",
    explanation: """
      Whatever begins with a digit, or with a sign or a point before a digit, is a number: 12, -1.5, 1_000, 1e6, \
      0xff, 0o17, 0b101. A word that begins so has to stand in quotes: "3s", "24h", "1.0.2", "03-1234".
      """,
    example: """
      check-health patience=3s
      """)
}

extension String {
  /// `.5` becomes `0.5`, and `-.5` becomes `-0.5`.
  fileprivate var replacingFirstPoint: String {
    guard let point = firstIndex(of: ".") else { return self }
    return self[..<point] + "0" + self[point...]
  }
}
