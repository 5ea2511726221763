import SourceText

/// A path in the ticket with a name missing, or with too many.
struct BadPath: Problem {
  let span: Span
  let path: String

  var wording: Wording {
    if !path.hasPrefix("."), !path.hasSuffix("."), mended == path {
      return Wording(
        "a path in the ticket is at most \(Limits.ticketPathDepth) names long", label: "this has more",
        help: "put the value nearer to the top", consequence: "nobody reads a ticket as deep as that")
    }
    return Wording(
      "a path in the ticket is names joined by single dots, such as \("guest.phone".quoted)",
      label: path.hasPrefix(".")
        ? "this begins with a dot" : path.hasSuffix(".") ? "this ends with a dot" : "two dots in a row",
      help: mended.isEmpty ? nil : "write \(mended.quoted)",
      consequence: "the people who read the ticket would not find this value")
  }

  private var mended: String { path.split(separator: ".").joined(separator: ".") }

  static let page = ProblemPage(
    code: "bad-path",
    title: "a path in the ticket lacks a name",
    explanation: """
      "put" and "add" name the place of a value in the ticket. "guest.phone" means: the phone of the guest. \
      Between two dots, and at both ends, there must be a name.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { yes-no }
      step "hello" {
          ask "usable"
          file
          end "ticket"
      }
      ticket prefix="desk" schema="desk-ticket/1" {
          put "room..usable" from="usable"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
