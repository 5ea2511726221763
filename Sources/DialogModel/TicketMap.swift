package import SourceText

/// How answers become the ticket that is handed over.
package struct TicketMap: Sendable {
  /// Begins every idempotency key.
  package var prefix: String
  /// The contract that the ticket follows.
  package var schema: String
  /// What the ticket may hold, in the order in which it is written.
  package var fields: [TicketField]
  /// What must be known before anything is filed; each of them has to be met.
  package var requirements: [Requirement]
  /// Where everything that was said is written down; nil where the ticket does not hold it.
  package var transcript: Transcript?
  /// The name of the `ticket` node, for messages about the ticket as a whole.
  package var span: Span

  /// Where what was said stands in a ticket.
  package struct Transcript: Equatable, Sendable {
    /// The names from the top of the ticket down to the list.
    package var path: [String]
    /// The same for the mark that earlier lines are missing; nil where the ticket has none.
    package var cut: [String]?

    /// Gathers what the loader has checked.
    package init(path: [String], cut: [String]?) {
      self.path = path
      self.cut = cut
    }
  }

  /// At least one of these facts must be filled before the ticket is filed.
  package struct Requirement: Sendable {
    /// The facts of which one suffices; never empty.
    package var facts: [Fact]
    /// Conditions that must all hold for this to be required at all.
    package var guards: [Condition]
    /// The line without its block, for messages about it.
    package var span: Span

    /// Gathers what the loader has checked.
    package init(facts: [Fact], guards: [Condition], span: Span) {
      self.facts = facts
      self.guards = guards
      self.span = span
    }
  }

  /// Gathers what the loader has checked.
  package init(
    prefix: String, schema: String, fields: [TicketField], requirements: [Requirement],
    transcript: Transcript? = nil, span: Span
  ) {
    self.prefix = prefix
    self.schema = schema
    self.fields = fields
    self.requirements = requirements
    self.transcript = transcript
    self.span = span
  }
}

/// One value of the ticket.
package struct TicketField: Sendable {
  /// The names from the top of the ticket down to the value.
  package var path: [String]
  /// Where the value is taken from when the ticket is put together.
  package var source: Source
  /// What becomes of other values at the same path.
  package var form: Form
  /// Conditions that must all hold, or else the ticket lacks this value.
  package var guards: [Condition]
  /// The path as it was written, for messages about the field.
  package var span: Span

  /// Where the value comes from.
  package enum Source: Sendable {
    /// Nothing yet: a list begins here, so that it is there even if nothing is added.
    case emptyList
    case fact(Fact)
    /// A hash over what is known of these, by which likely duplicates are found; the same answers give the same one.
    case fingerprint([Fact])
    /// What there is to tell about a fact beside its value.
    case telling(Telling, of: Fact)
    case string(String)
    case boolean(Bool)
    case integer(Int)
    /// A text that is filled in, in the conversation's language where none is named.
    case text(ID<Saying>, in: LanguageTag?)
    /// A small record with members of its own; those of which nothing is known are left out.
    case record([Member])
  }

  /// One member of a record.
  package struct Member: Sendable {
    /// As the ticket's contract calls it.
    package var name: String
    /// Where its value is taken from; never a record.
    package var source: Source

    /// Puts the two together.
    package init(_ name: String, _ source: Source) {
      self.name = name
      self.source = source
    }
  }

  /// The three ways in which a value can stand at its path.
  package enum Form: String, CaseIterable, Sendable {
    /// Alone.
    case put
    /// As one more item of a list.
    case add
    /// As one more line of a text.
    case line
  }

  /// What can be told about a fact beside its value.
  package enum Telling: String, CaseIterable, Sendable {
    /// What a table proposed, whatever the person said to it.
    case proposal
    /// The name of the reason for it.
    case rule
    /// The reason in words.
    case because
    /// The one answer that would have made it another.
    case nearest
    /// The self-help that was offered.
    case offered
    /// What a sum comes to, as in `1340.00`.
    case decimal
    /// What a sum is counted in, as in ISO 4217.
    case currency
    /// When a time begins, by the clock of the world.
    case start
  }

  /// Gathers what the loader has checked.
  package init(path: [String], source: Source, form: Form, guards: [Condition], span: Span) {
    self.path = path
    self.source = source
    self.form = form
    self.guards = guards
    self.span = span
  }
}
