import SourceText

/// A property that must not be missing.
struct MissingProperty: Problem {
  let span: Span
  let name: String
  let node: String

  var wording: Wording {
    Wording(
      "\(node.quoted) needs the property \(name.quoted)",
      label: "\(name.quoted) is missing",
      help: "write for example \(name)=\(Self.example(of: name, in: node).quoted) behind it",
      consequence: consequence)
  }

  private var consequence: String? {
    switch name {
    case "start": "no conversation could begin"
    case "then": "a customer who has tried as often would be left alone"
    case "every": "nobody could say when a silent customer is reminded"
    case "within", "zone", "from", "to": "customers would be promised an answer at the wrong time"
    case "because": "a customer who asks why would get no reason"
    case "prefix", "schema": "no ticket could be handed over"
    default: nil
    }
  }

  private static func example(of name: String, in node: String) -> String {
    let examples = [
      "start": "welcome", "every": "3m", "zone": "Europe/Vienna", "from": "08:00", "to": "18:00", "of": "trouble",
      "because": "nobody-can-work", "within": "2h", "prefix": "htl1", "schema": "hotel-ticket/1", "count": "guests",
    ]
    if name == "then" { return node == "silence" ? "wait" : "unknown" }
    return examples[name] ?? "…"
  }

  static let page = ProblemPage(
    code: "missing-property",
    title: "a property is missing that must be there",
    explanation: """
      Some nodes cannot be understood without a property: "dialog" must say where it starts, "hours" in which \
      zone they are meant, "silence" how long to wait. Write the property on the same line, behind the name.
      """,
    example: """
      dialog "desk" {
          languages "en"
      }
      step "hello" {
          say "hello"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
