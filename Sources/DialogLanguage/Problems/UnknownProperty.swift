import SourceText

/// A property that its node does not have.
struct UnknownProperty: Problem {
  let span: Span
  let name: String
  let node: String
  /// Every property that the node has.
  let known: [String]
  /// The property that was nearly written; it is read as if it were right.
  let meant: String?

  var wording: Wording {
    Wording(
      known.isEmpty ? "\(node.quoted) takes no properties" : "\(node.quoted) takes only the properties it knows",
      label: "\(node.quoted) has no property \(name.quoted)",
      help: meant.map { Suggestion.question(for: name, meant: $0) } ?? among,
      consequence: "what is set here would have no effect")
  }

  private var among: String? {
    known.isEmpty ? nil : "the properties of \(node.quoted) are \(known.map(\.quoted).list("and", most: 8))"
  }

  static let page = ProblemPage(
    code: "unknown-property",
    title: "a property is set that does not exist",
    explanation: """
      A property is written as name="value" behind a node, and each node has its own. Often the name is nearly \
      right. In a catalogue, each further column of an item must first be named in "columns".
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 evry="3m" then="wait"
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
