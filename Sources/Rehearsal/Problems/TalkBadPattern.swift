import SourceText

/// A pattern between slashes that cannot be read.
struct TalkBadPattern: Problem {
  let span: Span
  let pattern: String
  let reason: SignPattern.Fault.Reason

  var wording: Wording {
    Wording(
      "a pattern is made of signs, classes in brackets and counts",
      label: label, help: help, consequence: "the line could not be compared")
  }

  private var label: String {
    switch reason {
    case .empty: "the pattern is empty"
    case .unclosedClass: "this bracket is never closed"
    case .emptyClass: "nothing stands in these brackets"
    case .backwardsRange: "a range in these brackets runs backwards"
    case .nothingToRepeat: "no sign stands before this that it could count"
    case .badCount: "this is no count"
    case .tooLong: "the pattern gets longer than \(Limits.signsInPattern) signs"
    case .unfinishedEscape: "a sign must follow the backslash"
    case .foreignSign: "this sign has no meaning of its own here"
    case .onlyOptional: "every sign may be left out, so nothing at all would fit"
    }
  }

  private var help: String {
    switch reason {
    case .empty, .emptyClass: "write the signs that can stand here, such as [0-9]"
    case .unclosedClass: "write ] behind the last sign of the class"
    case .backwardsRange: "write the lower sign first, such as [0-9] or [A-Z]"
    case .nothingToRepeat: "write the sign first, or a backslash before this one if it is meant as it is"
    case .badCount: "write {4}, or {4,8} with the smaller number first"
    case .tooLong: "write + behind a sign that may stand any number of times"
    case .unfinishedEscape: "write the sign, or delete the backslash"
    case .foreignSign: "write [0-9] for a digit and + for once or more; a backslash before a sign takes it as it is"
    case .onlyOptional: "write + instead of ? behind a sign that must be there"
    }
  }

  static let page = ProblemPage(
    code: "talk-bad-pattern",
    title: "the pattern of a place cannot be read",
    explanation: """
      [A-Z0-9] is one sign out of these, {4} says four times, {4,8} four to eight times, + once or more, and ? makes the \
      sign before it optional. Every other sign stands for itself; write \\ before a sign of the pattern that is meant \
      as it is, and before a slash. A ticket's number is {ticket:/T-[0-9A-Z]{5}-[0-9A-Z]{5}/}.
      """,
    example: """
      lang: en
      ---
      We answer within {minutes:/\\d+/} minutes.
      """)
}
