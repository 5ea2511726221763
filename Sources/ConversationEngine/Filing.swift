import DialogModel

/// The content of a ticket before it has a number.
package struct TicketDraft: Equatable, Sendable {
  /// The contract that the ticket follows, with its version, such as `hotel-ticket/1`.
  package var schema: String
  /// In the order of the map; list items repeat their path.
  package var fields: [Field]

  /// One value and where it belongs.
  package struct Field: Equatable, Sendable {
    /// The member names from the top of the ticket down to the value; never empty.
    package var path: [String]
    /// What the desk will read: a name for a choice, never its label, so that it is the same in every language.
    package var value: Value
    /// Whether the value is added to a list at the path instead of standing there alone.
    package var isListItem: Bool
  }

  /// What a field can hold.
  package enum Value: Equatable, Sendable {
    case string(String)
    case boolean(Bool)
    case integer(Int)
  }
}

extension Conversation {
  /// The ticket that these answers make; what is not known is left out.
  var ticketDraft: TicketDraft {
    guard let map = dialog.ticket else { preconditionFailure("a dialog that files has a ticket") }
    let fields = map.fields.filter { $0.guards.hold(in: self) }.compactMap { field in
      value(of: field.source).map { TicketDraft.Field(path: field.path, value: $0, isListItem: field.isListItem) }
    }
    return TicketDraft(schema: map.schema, fields: fields)
  }

  private func value(of source: TicketField.Source) -> TicketDraft.Value? {
    switch source {
    case .fact(let fact): return value(of: fact)
    case .string(let text): return .string(text)
    case .boolean(let flag): return .boolean(flag)
    case .integer(let number): return .integer(number)
    case .text(let saying, let language):
      guard let language, let position = dialog.languages.firstIndex(of: language) else { return .string(said(saying)) }
      return .string(speaking(position).said(saying))
    }
  }

  /// Tickets hold names, not labels: the same in every language.
  private func value(of fact: Fact) -> TicketDraft.Value? {
    switch reading(of: fact) {
    case .open, .unknown: return nil
    case .number(let number): return .integer(number)
    case .listed(let index):
      if case .slot(let id) = fact, case .yesNo = dialog[id].kind { return .boolean(index == 0) }
      return dialog.values(of: fact).map { .string($0[index]) }
    case .stated:
      guard case .slot(let id) = fact, case .text(let text, _)? = answers[id.index] else { return nil }
      return .string(text)
    }
  }
}
