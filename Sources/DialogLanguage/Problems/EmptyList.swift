import SourceText

/// A list without anything in it.
struct EmptyList: Problem {
  let span: Span
  /// The node that is the list.
  let noun: String
  /// Nil for a list that has no name.
  let name: String?
  /// The node that is wanted inside.
  let wanted: String

  var wording: Wording {
    Wording(
      "\(noun.quoted) needs at least one \(wanted.quoted)",
      label: "nothing stands in \((name ?? noun).quoted)",
      help: "add \(wanted) \("…".quoted) inside its braces, or take it out",
      consequence: consequence)
  }

  private var consequence: String {
    switch noun {
    case "catalog": "the customer would have nothing to choose from"
    case "decide": "nothing would be decided"
    default: "what depends on it would never happen"
    }
  }

  static let page = ProblemPage(
    code: "empty-list",
    title: "a list has nothing in it",
    explanation: """
      A "catalog" needs an "item", a table of "decide" needs a "choose", and "either" needs a "when": an empty \
      one offers nothing, decides nothing and never holds. Fill it, or take it out.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "trouble" { choice from="troubles" }
      catalog "troubles" {
          columns "team"
      }
      step "hello" {
          ask "trouble"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "trouble" { label "Trouble"; ask "What is the matter?"; why "Each kind has its own people." }
      catalog "troubles" { }
      """)
}
