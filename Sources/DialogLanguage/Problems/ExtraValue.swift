import SourceText

/// A value too many.
struct ExtraValue: Problem {
  let span: Span
  let node: String
  /// What its values are for.
  let wanted: [String]
  /// The catalogue that gives the choices already, where that is the reason.
  let source: String?

  var wording: Wording {
    if let source {
      return Wording(
        "a choice lists its names or takes them from a catalogue, not both",
        label: "the choices come from \(source.quoted)",
        help: "add this as an item of catalog \(source.quoted), or take from= out",
        consequence: "nobody could say what the customer may choose")
    }
    return Wording(
      wanted.isEmpty
        ? "\(node.quoted) takes no value"
        : "\(node.quoted) takes \(wanted.count.counted("value")): \(wanted.list("and"))",
      label: "this is too many",
      help: "take it out, or put several words in quotes if they belong together",
      consequence: "nobody could say what is meant")
  }

  static let page = ProblemPage(
    code: "extra-value",
    title: "a value stands where none belongs",
    explanation: """
      Each node takes its values in a fixed order, and this one has one more than it knows. Sometimes a name \
      of several words lacks its quotes, or two nodes stand on one line without a semicolon between them.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "hello"
          end "informed" "now"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
