package import CivilTime
package import ConversationEngine
package import DialogModel
import StrictJSON

/// A ticket as it leaves us: its bytes are made once, and sent again and again until somebody has them.
package struct KeptTicket: Equatable, Sendable {
  /// Its name for ever.
  package var key: TicketKey
  /// The conversation that filed it.
  package var conversation: ConversationID
  /// The turn in which it was filed.
  package var turn: Int
  /// When it was filed.
  package var time: Instant
  /// Counts what was sent under the key: the ticket, and later what a person adds to it.
  package var revision: Int
  /// What is sent, as JSON.
  package var body: [UInt8]

  /// Gathers what is kept of a ticket.
  package init(
    key: TicketKey, conversation: ConversationID, turn: Int, time: Instant, revision: Int = 1, body: [UInt8]
  ) {
    self.key = key
    self.conversation = conversation
    self.turn = turn
    self.time = time
    self.revision = revision
    self.body = body
  }

  /// Makes the bytes of a draft that was accepted; nil where the dialog hands nothing over.
  package init?(
    _ draft: TicketDraft, of conversation: ConversationID, turn: Int, at time: Instant, transcript: Transcript? = nil
  ) {
    guard let key = draft.key else { return nil }
    self.init(
      key: key, conversation: conversation, turn: turn, time: time,
      body: Array(JSONWriter.text(draft.json(filedAs: key, at: time, transcript: transcript)).utf8))
  }
}

/// A ticket on its way to the people who work on it.
package struct Handoff: Equatable, Sendable {
  /// What is to be handed over.
  package var ticket: KeptTicket
  /// How far it has come.
  package var state: State
  /// How often it was tried and counted.
  package var attempts: Int
  /// When it is tried next.
  package var due: Instant

  /// The states in which a ticket can be.
  package enum State: String, CaseIterable, Sendable {
    case ready
    case delivered
    case dead
    case erased
  }

  /// Gathers a ticket and how it fares.
  package init(ticket: KeptTicket, state: State, attempts: Int, due: Instant) {
    self.ticket = ticket
    self.state = state
    self.attempts = attempts
    self.due = due
  }
}
