/// A text with places to fill, in one or several wordings.
package enum Phrase: Equatable, Sendable {
  /// Never empty; which one is used follows from the turn.
  case plain([Template])
  /// The wording follows from a number.
  case counted(by: Placeholder, forms: [PluralForm: Template])
}

/// One wording: text and places in turn.
package struct Template: Equatable, Sendable {
  /// Text and places in reading order.
  package var pieces: [Piece]

  /// A stretch of text, or a place to fill.
  package enum Piece: Equatable, Sendable {
    case text(String)
    case place(Placeholder)
  }

  /// Keeps the pieces as they were read.
  package init(pieces: [Piece]) { self.pieces = pieces }
}

/// What a place in a text is filled with.
package enum Placeholder: Hashable, Sendable {
  case fact(Fact)
  case context(ContextWord)
  /// What the ticket would hold at this path by now, such as `issue.summaryEn`.
  case draft([String])
}

/// What is at hand only at the moment of speaking.
package enum ContextWord: String, CaseIterable, Sendable {
  case question
  case answer
  case label
  case choice
  case because
  case title
  case commands
  case count
  case time
  /// The promised first response, such as "within 30 minutes".
  case response
  /// Several labels or answers in one line.
  case items
  /// What was said before, where it now is something else.
  case before
  /// The number that people quote when they ask after their ticket.
  case ticketNumber = "ticket.number"
  /// How a ticket fares.
  case status
}

/// The forms that CLDR names; each language uses some of them.
package enum PluralForm: String, CaseIterable, Sendable {
  case zero
  case one
  case two
  case few
  case many
  case other
}
