import Service
import Storage
import StrictJSON

/// How a list is written out.
private enum ListFormat: String, CaseIterable {
  case text
  case csv
  case json
}

extension Verb {
  private static let format = Choice<ListFormat>(
    "format", "FORMAT", standard: .text, help: "for people, for a table, or one JSON object a line")

  static let tickets = Verb(
    name: "tickets",
    summary: "list tickets, or show one",
    operands: "[list | show NUMBER]",
    arity: 0...2,
    flags: [.keptStore, format.flag, .json],
    details: [
      """
      The latest ticket comes first. Each tells its number, its state, when it was filed and in which conversation. \
      "show" adds all that is handed over. In a table, a cell that a spreadsheet would compute begins with an apostrophe.
      """
    ],
    examples: [
      Example(command: "intake tickets", effect: "all tickets of the store"),
      Example(command: "intake tickets show T-91N7C-E53ZR", effect: "one ticket, with all that is handed over"),
      Example(command: "intake tickets list --format csv > tickets.csv", effect: "a table"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "here they are; there may be none"),
      Outcome(code: .findings, meaning: "there is no ticket of this number"),
      Outcome(code: .environment, meaning: "there is no store, or it cannot be opened"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      let format = invocation.has(.json) ? .json : invocation[format]
      switch (invocation.operands.first, invocation.operands.count) {
      case (nil, _), ("list", 1):
        let door = try StoreDoor(invocation)
        defer { door.close() }
        try list(door, format, &console)
      case ("show", 2):
        let door = try StoreDoor(invocation)
        defer { door.close() }
        let ticket = try door.ask(.ticket(invocation.operands[1].uppercased()))
        if format == .json {
          console.write(JSONWriter.text(ticket) + "\n")
        } else {
          console.write(line(of: ticket, format) + JSONWriter.text(ticket.object?["ticket"] ?? .null, .pretty) + "\n")
        }
      default:
        throw .misuse(
          "intake tickets lists, or shows one by its number", help: "write intake tickets show NUMBER")
      }
      return .fine
    })

  private static func list(_ door: StoreDoor, _ format: ListFormat, _ console: inout Console) throws(Stop) {
    if format == .csv { console.write("number,state,filed,conversation,attempts\r\n") }
    var position: Int?
    repeat {
      var page: [JSONValue] = []
      let answer = try door.ask(.tickets(before: position)) { page.append($0) }
      for ticket in page { console.write(line(of: ticket, format)) }
      position = answer.object?["next"]?.integer
    } while position != nil
  }

  private static func line(of ticket: JSONValue, _ format: ListFormat) -> String {
    let object = ticket.object
    func text(_ name: String) -> String { object?[name]?.string ?? object?[name]?.integer.map { String($0) } ?? "" }
    let words = Handoff.State(rawValue: text("state"))?.words ?? text("state")
    return switch format {
    case .json: JSONWriter.text(ticket) + "\n"
    case .csv:
      [text("number"), words, text("filed"), text("conversation"), text("attempts")].map(CSVCell.of)
        .joined(separator: ",") + "\r\n"
    case .text: "\(text("number"))  \(text("filed").withoutFraction)  \(text("conversation"))  \(words)\n"
    }
  }
}
