import DialogModel
import SourceText

/// A code whose pattern cannot be read.
struct BadPattern: Problem {
  let span: Span
  let pattern: String
  let fault: CodePattern.Fault

  var wording: Wording {
    Wording(
      "a code is described by signs, classes in brackets and counts in braces",
      label: reason,
      help: help,
      consequence: "no customer could enter a right code")
  }

  private var reason: String {
    switch fault.reason {
    case .empty: "the pattern is empty"
    case .unclosedClass: "this bracket is never closed"
    case .emptyClass: "nothing stands in these brackets"
    case .backwardsRange: "a range in these brackets runs backwards"
    case .nothingToRepeat: "no sign stands before this that it could count"
    case .badCount: "this is no count"
    case .tooLong: "the code gets longer than \(CodePattern.mostPositions) signs"
    case .unfinishedEscape: "a sign must follow the backslash"
    case .foreignSign: "this sign has no meaning of its own here"
    case .onlyOptional: "every sign may be left out, so an empty answer would fit"
    }
  }

  private var help: String? {
    switch fault.reason {
    case .empty, .emptyClass: "write the signs that can stand here, such as \("[0-9]".quoted)"
    case .unclosedClass: "write ] behind the last sign of the class"
    case .backwardsRange: "write the lower sign first, such as [0-9] or [A-Z]"
    case .nothingToRepeat: "write the sign first, or a backslash before this one if it is meant as it is"
    case .badCount: "write {4}, or {4,8} with the smaller number first"
    case .foreignSign: "write [0-9] for a digit and {1,8} for how often; a backslash before a sign takes it as it is"
    case .tooLong, .unfinishedEscape, .onlyOptional: nil
    }
  }

  static let page = ProblemPage(
    code: "bad-pattern",
    title: "the pattern of a code cannot be read",
    explanation: """
      [A-Z0-9] is one sign out of these, {4} says four times, {4,8} four to eight times, and ? makes the sign \
      before it optional. Every other sign stands for itself; write \\ before a sign of the pattern that is \
      meant as it is. A door number of three digits is code "[1-9][0-9]{2}".
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { code "[0-9{3}" }
      step "hello" {
          ask "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
