package import CivilTime

/// What a conversation listens for at this moment: all that a reader needs to know of it.
package struct Listening: Equatable, Sendable {
  /// The language that is spoken, by its position.
  package var language: Int
  /// What would answer the question that is open.
  package var question: OpenQuestion
  /// What was told before and can be taken back, in the order in which a summary numbers it from one.
  package var told: [ID<Slot>]
  /// What a sentence about something else may answer along the way.
  package var open: [ID<Slot>]
  /// Whether nothing was heard yet, so that the first words choose the language.
  package var isFirst: Bool
  /// What the person's clock shows; nil where nobody has looked, and times are then only words.
  package var now: LocalTime?

  /// Gathers what the engine knows.
  package init(
    language: Int, question: OpenQuestion, told: [ID<Slot>] = [], open: [ID<Slot>] = [], isFirst: Bool = false,
    now: LocalTime? = nil
  ) {
    self.language = language
    self.question = question
    self.told = told
    self.open = open
    self.isFirst = isFirst
    self.now = now
  }
}

/// What would answer the question that is open.
package enum OpenQuestion: Hashable, Sendable {
  /// Nothing is asked; only commands are heard.
  case nothing
  /// Whatever fills the slot; its listed choices are numbered from one.
  case slot(ID<Slot>)
  /// One of these values of the slot, numbered in this order.
  case among(ID<Slot>, [Int])
  /// A whole yes or no, numbered one and two.
  case yesNo
  /// A whole yes or no, unnumbered, because numbers and labels name lines of the summary in `Listening.told`.
  case summary
  /// One of the outcomes of a table, numbered from one.
  case outcome(ID<Decision>)
  /// One of what was told before, by its number or its label.
  case toldItem
}
