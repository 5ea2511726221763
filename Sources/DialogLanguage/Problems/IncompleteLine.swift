import SourceText

/// A value that must not be missing.
struct IncompleteLine: Problem {
  let span: Span
  let node: String
  /// What it is for.
  let wanted: String

  var wording: Wording {
    Wording(
      "\(node.quoted) needs \(wanted) behind it",
      label: "\(wanted) is missing",
      help: "write it on the same line, as \(node) \("…".quoted)",
      consequence: consequence)
  }

  private var consequence: String {
    switch node {
    case "say": "the customer would read nothing here"
    case "ask", "listen": "the customer would be asked nothing here"
    case "go", "visit": "the customer would get no further"
    case "end": "the conversation would not come to its end"
    default: "nobody could say which \(node.quoted) is meant"
    }
  }

  static let page = ProblemPage(
    code: "incomplete-line",
    title: "a value is missing that must be there",
    explanation: """
      Behind most words stands a value: the name of the step, the text, the number of tries. It stands on the \
      same line, before the braces. Write it there.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      """)
}
