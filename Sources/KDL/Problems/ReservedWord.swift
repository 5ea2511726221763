import SourceText

/// A word that is reserved, because version 1 read a value in it.
struct ReservedWord: Problem {
  let span: Span
  let word: String
  /// Whether it stands where only a name can be.
  let isName: Bool

  var wording: Wording {
    Wording(
      "the word \"\(word)\" cannot stand alone",
      label: isName ? "this is not a name" : "the value is written with a \"#\"",
      help: isName ? "write it in quotes, \"\(word)\"" : "write #\(word)",
      consequence: "nobody could say whether the value or the word is meant")
  }

  /// Tells what version 1 read in `word`; nil for words that are free.
  static func value(of word: String) -> KDLValue? {
    // Every bare word comes through here, and few are as short.
    guard word.utf8.count <= 5 else { return nil }
    return switch word {
    case "true": .boolean(true)
    case "false": .boolean(false)
    case "null": .null
    case "inf", "-inf", "nan": .number(KDLNumber(digits: "#" + word))
    default: nil
    }
  }

  static let page = ProblemPage(
    code: "reserved-word",
    title: "a reserved word stands without its sign",
    explanation: """
      Version 2 of KDL writes its special values with a sign: #true, #false, #null, #inf, #-inf, #nan. The same \
      words without it are reserved, because version 1 wrote them so. Write #true for the value, and "true" in \
      quotes for the word.
      """,
    example: """
      slot "impact.scope" required=true
      """)
}
