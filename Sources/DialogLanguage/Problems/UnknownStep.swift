import SourceText

/// A way that leads to a step which does not exist.
struct UnknownStep: Problem {
  let span: Span
  let name: String
  /// Where the way begins.
  let way: Way
  /// Every step that there is.
  let known: [Placed<String>]

  enum Way: Equatable {
    case start
    case go(from: String)
    case visit(from: String)
  }

  var wording: Wording {
    let consequence =
      switch way {
      case .start: "no conversation could begin"
      case .go(let step), .visit(let step): "a customer in step \(step.quoted) would get no further"
      }
    return Wording(
      "a way must lead to a step that exists",
      label: "no step is named \(name.quoted)",
      help: Suggestion.help(for: name, among: known.map(\.value), orWrite: "step \(name.quoted) { … }"),
      consequence: consequence,
      elsewhere: Suggestion.place(of: name, among: known))
  }

  static let page = ProblemPage(
    code: "unknown-step",
    title: "a way leads to a step that does not exist",
    explanation: """
      The name behind "go", "visit" and "start" is the name of a "step" in the same dialog, letter by letter. \
      Usually the name is misspelt here, or the step was renamed and this line was forgotten. Correct the \
      name, or write the step.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "hello"
          go "godbye"
      }
      step "goodbye" {
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
