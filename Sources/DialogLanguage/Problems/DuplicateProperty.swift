import SourceText

/// A property that is set twice.
struct DuplicateProperty: Problem {
  let span: Span
  let name: String
  let node: String
  let first: Span

  var wording: Wording {
    Wording(
      "a property is set once",
      label: "\(name.quoted) is set a second time",
      help: "take one of the two out",
      consequence: "nobody could say which of the two counts",
      elsewhere: Wording.Elsewhere(first, "it is set here already"))
  }

  static let page = ProblemPage(
    code: "duplicate-property",
    title: "a property is set twice on one line",
    explanation: """
      Each property, such as every="3m", can stand once on a line. Keep the value that is meant and take the \
      other one out.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" every="5m" then="wait"
      }
      slot "usable" { yes-no }
      step "hello" {
          ask "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
