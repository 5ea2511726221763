import SourceText

/// A promise during hours which are declared nowhere.
struct UnknownHours: Problem {
  let span: Span
  let name: String
  /// Every \"hours\" that there is.
  let known: [Placed<String>]

  var wording: Wording {
    Wording(
      "a promise can only count hours that exist",
      label: "no \"hours\" is named \(name.quoted)",
      help: Suggestion.help(
        for: name, among: known.map(\.value), orWrite: "hours \(name.quoted) zone=\("Europe/Vienna".quoted) { … }"),
      consequence: "the customer would hear no time for the answer",
      elsewhere: Suggestion.place(of: name, among: known))
  }

  static let page = ProblemPage(
    code: "unknown-hours",
    title: "hours are named that do not exist",
    explanation: """
      respond during="…" counts only the time in which people work; these times are declared as "hours" with a \
      name. Correct the name, or declare the hours. Without "during" the clock never stops.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      respond within="2h" during="desk"
      step "hello" {
          say "hello"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
