package import DialogModel
package import SourceText

/// Something that must be true when a turn is over.
package enum TalkCheck: Equatable, Sendable {
  /// `= slot NAME: value`; besides its values, a slot can be `unknown` or `open`.
  case slot(Placed<String>, Placed<LinePattern>)
  /// `= TABLE: outcome`, such as `= severity: A`.
  case table(Placed<String>, Placed<LinePattern>)
  /// `= step: NAME`: where the talk stands.
  case step(Placed<String>)
  /// `= asks: NAME`: the slot or table that the open question is about, or `nothing`.
  case asks(Placed<String>)
  /// `= state: WORD`: what the conversation waits for.
  case state(Placed<LinePattern>)
  /// `= kind: WORD`: what kind of reply the last one is, such as `question`.
  case kind(Placed<LinePattern>)
  /// `= visited: a, b`: the steps of the way so far, in this order, others between them allowed.
  case visited([Placed<String>])
  /// `= ticket.PATH: value`: a path into the ticket's JSON, name by name.
  case ticket([String], Placed<LinePattern>)
  case noTicket
  case handoff(Handoff)
  /// `= handoff json: {…}`: members that the handed ticket must have, among others; the text is still JSON.
  case handoffHolds(Placed<String>)
  case end(Ending)
  case typing(Bool)
  case language(Placed<LanguageTag>)

  /// What became of handing a ticket over.
  package enum Handoff: String, CaseIterable, Sendable {
    case accepted
    case refused
    /// Kept, and not answered yet.
    case waiting
  }

  /// What a slot is that was not asked yet, and what it is after nobody could say.
  package static let slotWithoutValue = ["open", "unknown"]
  /// What is asked when nothing is.
  package static let asksNothing = "nothing"
}
