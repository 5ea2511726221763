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
      help: "add \(line) inside its braces, or take it out",
      consequence: consequence)
  }

  private var line: String {
    wanted == "open"
      ? "open \("mon".quoted) from=\("09:00".quoted) to=\("17:00".quoted)" : "\(wanted) \("…".quoted)"
  }

  private var consequence: String {
    switch noun {
    case "catalog": "the customer would have nothing to choose from"
    case "decide": "nothing would be decided"
    case "hours": "customers would be promised an answer when nobody ever works"
    default: "what depends on it would never happen"
    }
  }

  static let page = ProblemPage(
    code: "empty-list",
    title: "a list has nothing in it",
    explanation: """
      A "catalog" needs an "item", a table of "decide" a "choose", "hours" need an "open" and "either" needs a \
      "when": an empty one offers nothing, decides nothing, is never open and never holds. Fill it, or take it out.
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
