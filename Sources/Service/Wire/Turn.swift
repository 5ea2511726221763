package import CivilTime
package import DialogModel
import Storage
package import StrictJSON

/// What one event brought about, as far as a person at a terminal is concerned.
package struct Turn: Equatable, Sendable {
  /// Whose turn it is.
  package var conversation: ConversationID
  /// How many turns the conversation has now; it stays where nothing was kept.
  package var number: Int
  /// What is said.
  package var replies: [Reply] = []
  /// What was handed over, as JSON.
  package var tickets: [JSONValue] = []
  /// The numbers of all tickets of the conversation.
  package var ticketNumbers: [String] = []
  /// What was found of services that were looked up, in the order in which it was taken up.
  package var reports: [Report] = []
  /// How the intake ended; nil while it goes on.
  package var ending: Ending?
  /// Whether the person has left, or the conversation has ended.
  package var isOver = false
  /// Whether the next answer says something about a person.
  package var isPersonal = false
  /// Whether something is being looked up, and more is said without being asked for.
  package var isChecking = false
  /// When silence would be noticed; nil while nothing is awaited.
  package var due: Instant?
  /// What the person types to come back; given once, beside the first kept reply and at each return.
  package var code: String?
  /// What somebody who has come back should see first.
  package var memory: Memory?

  /// How a service fares.
  package struct Report: Equatable, Sendable {
    /// The name of the service, as the dialog has it.
    package var service: String
    /// What its sources say.
    package var report: HealthReport
  }

  /// What is known of a talk that somebody has come back to.
  package struct Memory: Equatable, Sendable {
    /// The last line that the person typed; nil where there is none, or where it may hold how to reach them.
    package var lastLine: String?
    /// Whether there is such a line that is not shown.
    package var isWithheld = false
    /// Numbers and states of the tickets, the oldest first.
    package var tickets: [(number: String, state: String)] = []

    /// Nothing known.
    package init() {}

    package static func == (left: Self, right: Self) -> Bool {
      left.lastLine == right.lastLine && left.isWithheld == right.isWithheld
        && left.tickets.map(\.number) == right.tickets.map(\.number)
        && left.tickets.map(\.state) == right.tickets.map(\.state)
    }
  }

  /// A turn in which nothing was said.
  package init(conversation: ConversationID, number: Int) {
    self.conversation = conversation
    self.number = number
  }
}

extension Turn {
  /// As it is written on the wire; what is not there is left out.
  var json: JSONValue {
    var object = JSONObject([("conversation", .string(conversation.description)), ("number", .integer(number))])
    if !replies.isEmpty { object.append("replies", .array(replies.map(\.wireJSON))) }
    if !tickets.isEmpty { object.append("tickets", .array(tickets)) }
    if !ticketNumbers.isEmpty { object.append("ticketNumbers", .array(ticketNumbers.map { .string($0) })) }
    if !reports.isEmpty { object.append("reports", .array(reports.map(\.json))) }
    if let ending { object.append("ending", .string(ending.rawValue)) }
    for (name, holds) in [("over", isOver), ("personal", isPersonal), ("checking", isChecking)] where holds {
      object.append(name, true)
    }
    if let due { object.append("due", .string(due.description)) }
    if let code { object.append("code", .string(code)) }
    if let memory { object.append("memory", memory.json) }
    return .object(object)
  }

  init?(_ value: JSONValue?) {
    guard let object = value?.object, let id = object.conversation, let number = object["number"]?.integer
    else { return nil }
    self.init(conversation: id, number: number)
    replies = (object["replies"]?.array ?? []).compactMap { Reply($0) }
    tickets = object["tickets"]?.array ?? []
    ticketNumbers = (object["ticketNumbers"]?.array ?? []).compactMap(\.string)
    reports = (object["reports"]?.array ?? []).compactMap { Report($0) }
    ending = object["ending"]?.string.flatMap { Ending(rawValue: $0) }
    isOver = object["over"]?.boolean ?? false
    isPersonal = object["personal"]?.boolean ?? false
    isChecking = object["checking"]?.boolean ?? false
    due = object["due"]?.string.flatMap { Instant($0) }
    code = object["code"]?.string
    memory = object["memory"].flatMap { Memory($0) }
  }
}

extension Turn.Report {
  fileprivate var json: JSONValue { ["service": .string(service), "report": report.json] }

  fileprivate init?(_ value: JSONValue) {
    guard let object = value.object, let service = object["service"]?.string,
      let report = object["report"].flatMap({ HealthReport($0) })
    else { return nil }
    (self.service, self.report) = (service, report)
  }
}

extension Turn.Memory {
  fileprivate var json: JSONValue {
    [
      "line": .optional(lastLine), "withheld": .boolean(isWithheld),
      "tickets": .array(tickets.map { ["number": .string($0.number), "state": .string($0.state)] }),
    ]
  }

  fileprivate init?(_ value: JSONValue) {
    guard let object = value.object else { return nil }
    lastLine = object["line"]?.string
    isWithheld = object["withheld"]?.boolean ?? false
    tickets = (object["tickets"]?.array ?? []).compactMap { ticket in
      guard let number = ticket.object?["number"]?.string, let state = ticket.object?["state"]?.string else {
        return nil
      }
      return (number, state)
    }
  }
}
