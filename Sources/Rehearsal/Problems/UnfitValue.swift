import SourceText

/// A value that is not of the kind its name asks for.
struct UnfitValue: Problem {
  let span: Span
  /// What stands before the value.
  let name: String
  /// Empty where nothing was written.
  let value: String
  let wants: Wanted

  /// What would fit.
  enum Wanted: Equatable {
    case anything
    case word([String])
    case language
    case wholeNumber
    case timeSpan
    case moment
    case offset
    case names
    case jsonObject
  }

  var wording: Wording {
    Wording(
      "a value fits the name before it",
      label: value.isEmpty ? "\(name.quoted) has no value" : "\(value.quoted) is \(lack) of \(name.quoted)",
      help: help, consequence: "the talk would not be played as it is meant")
  }

  private var lack: String {
    if case .word = wants { "none of the values" } else { "no value" }
  }

  private var help: String {
    switch wants {
    case .anything: "write a value behind the colon, or delete the line"
    case .word(let words): Suggestion.help(for: value, among: words, otherwise: "")
    case .language:
      "write short codes such as \("en".quoted), \("ja".quoted) or \("zh-Hant".quoted), with commas between"
    case .wholeNumber: "write a whole number such as 7"
    case .timeSpan: "write a time such as \("30s".quoted), \("3m".quoted) or \("1h30m".quoted)"
    case .offset: "write how far a clock is ahead of UTC, such as \("+09:00".quoted)"
    case .moment: "write a moment such as \("2026-03-02T09:00+01:00".quoted)"
    case .names: "write names with one comma between two of them"
    case .jsonObject: "write an object such as {\"impact\": {\"severity\": \"A\"}}"
    }
  }

  static let page = ProblemPage(
    code: "unfit-value",
    title: "a value does not fit its name",
    explanation: """
      Most names of a talk take one of a few words, a number, a time such as 3m, or languages such as "en, ja". What \
      stands here is none of these. The message says what would fit.
      """,
    example: """
      given hours: opne
      ---
      > email
      """)
}
