import SourceText

/// A fact of the house without a value.
struct MissingFact: Problem {
  let span: Span
  let fact: String

  var wording: Wording {
    Wording(
      "a fact of the house has a value",
      label: "nobody has written down what \(fact.quoted) is",
      help: "write the value behind the name, or \("optional".quoted) inside if this house has none",
      consequence: "nothing that needs it is said, and no guess takes its place")
  }

  static let page = ProblemPage(
    code: "missing-fact", gravity: .warning,
    title: "a fact of the house has no value",
    explanation: """
      "given" names a fact such as a phone number, and texts and conditions look at it. Without a value it is not \
      known: lines with "when" and its name are left out, and a text that needs it says "not known". What a house \
      may well lack is marked "optional", and then nobody is reminded of it.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      given "desk.phone"
      step "hello" {
          say "call" { when "desk.phone" }
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "call" "You can call {desk.phone}."
      """)
}
