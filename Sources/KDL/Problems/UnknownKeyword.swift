import SourceText

/// A word behind `#` that is none of the six.
struct UnknownKeyword: Problem {
  let span: Span
  let word: String

  var wording: Wording {
    Wording(
      "the words with \"#\" are #true, #false, #null, #inf, #-inf and #nan",
      label: "this is none of them",
      help: nearest.map { "did you mean \($0)?" } ?? "write \"\(word)\" in quotes if it is a text",
      consequence: "nothing would be set here")
  }

  /// Only what differs in nothing but its capitals, or says the same in another language, is near enough.
  private var nearest: String? {
    switch word.lowercased() {
    case "#true", "#yes", "#on": "#true"
    case "#false", "#no", "#off": "#false"
    case "#null", "#nil", "#none": "#null"
    case "#nan": "#nan"
    case "#inf", "#+inf", "#infinity": "#inf"
    case "#-infinity": "#-inf"
    default: nil
    }
  }

  static let page = ProblemPage(
    code: "unknown-keyword",
    title: "a word with # is none that is known",
    explanation: """
      The sign # begins one of six words: #true, #false, #null, #inf, #-inf, #nan, in small letters. It also opens \
      strings without escapes, #"…"#. Everything else that holds the sign, such as the number of a ticket, stands \
      in quotes: "#12".
      """,
    example: """
      slot "impact.scope" required=#True
      """)
}
