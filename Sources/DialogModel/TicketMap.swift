package import SourceText

/// How answers become the ticket that is handed over.
package struct TicketMap: Sendable {
  /// Begins every idempotency key.
  package var prefix: String
  /// The contract that the ticket follows.
  package var schema: String
  package var fields: [TicketField]
  package var requirements: [Requirement]
  package var span: Span

  /// At least one of these facts must be filled before the ticket is filed.
  package struct Requirement: Sendable {
    package var facts: [Fact]
    package var guards: [Condition]
    package var span: Span

    /// Gathers what the loader has checked.
    package init(facts: [Fact], guards: [Condition], span: Span) {
      self.facts = facts
      self.guards = guards
      self.span = span
    }
  }

  /// Gathers what the loader has checked.
  package init(prefix: String, schema: String, fields: [TicketField], requirements: [Requirement], span: Span) {
    self.prefix = prefix
    self.schema = schema
    self.fields = fields
    self.requirements = requirements
    self.span = span
  }
}

/// One value of the ticket.
package struct TicketField: Sendable {
  /// The names from the top of the ticket down to the value.
  package var path: [String]
  package var source: Source
  /// Whether it is one more item of a list.
  package var isListItem: Bool
  package var guards: [Condition]
  package var span: Span

  /// Where the value comes from.
  package enum Source: Sendable {
    case fact(Fact)
    case string(String)
    case boolean(Bool)
    case integer(Int)
    /// A text that is filled in, in the conversation's language where none is named.
    case text(ID<Saying>, in: LanguageTag?)
  }

  /// Gathers what the loader has checked.
  package init(path: [String], source: Source, isListItem: Bool, guards: [Condition], span: Span) {
    self.path = path
    self.source = source
    self.isListItem = isListItem
    self.guards = guards
    self.span = span
  }
}
