import SourceText

/// A place in a text that nothing can fill.
struct UnknownPlaceholder: Problem {
  let span: Span
  let name: String
  /// Everything that the text can have filled in.
  let known: [String]
  /// Whether every dialog says the text, so that it knows no slots.
  let isSharedText: Bool

  var wording: Wording {
    Wording(
      isSharedText
        ? "a phrase fills in only what every dialog has"
        : "a text fills in slots, columns, tables and givens by their names",
      label: "nothing here is named \(name.quoted)",
      help: Suggestion.nearest(to: name, among: known) ?? list,
      consequence: "the customer would read {\(name)} in braces")
  }

  private var list: String {
    known.isEmpty
      ? "write the text without braces" : "it can fill in \(known.map { "{\($0)}" }.list("or", most: 6))"
  }

  static let page = ProblemPage(
    code: "unknown-placeholder",
    title: "a text fills in something that does not exist",
    explanation: """
      A name in braces, such as {room}, is replaced by what is known under that name. It must be a slot, a \
      slot's column, a table or a given of the dialog, or one of the few words that belong to this text, such \
      as {question} in the phrase "unclear". Correct the name. For a brace that customers shall see, write it \
      twice.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "hello"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day, {usabel}."
      """)
}
