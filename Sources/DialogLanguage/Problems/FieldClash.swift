import SourceText

/// Two values that cannot both stand in the ticket.
struct FieldClash: Problem {
  let span: Span
  let path: String
  let home: FieldHome
  let other: Span
  /// False where one value stands at a place that holds others.
  let isSamePlace: Bool

  var wording: Wording {
    Wording(
      isSamePlace
        ? "a place in \(home.words) holds one value"
        : "a place in \(home.words) holds a value or further places, not both",
      label: isSamePlace
        ? "\(path.quoted) is filled a second time" : "\(path.quoted) and the other place stand in each other's way",
      help: isSamePlace
        ? "give both lines a \("when".quoted), use \("add".quoted) for a list, or take one out"
        : "use another path for one of them",
      consequence: home == .ticket
        ? "the people who get the ticket would miss one of the two values"
        : "whoever measures first messages would miss one of the two values",
      elsewhere: Wording.Elsewhere(other, "the other value is put here"))
  }

  static let page = ProblemPage(
    code: "field-clash",
    title: "two values of the ticket are in each other’s way",
    explanation: """
      "put" fills one place of the ticket. Two lines may fill the same place when each has a "when" that says \
      which one counts. A list is filled with "add" on every line. A place that holds a value cannot hold \
      further places: with "room", there is no "room.number".
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
          put "room.usable" from="usable"
          put "room.usable" value="no"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
