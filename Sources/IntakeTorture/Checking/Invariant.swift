/// What must be true of every store at every moment, as `FAULTS` counts it: the names under which violations are told.
enum Invariant: String, CaseIterable {
  /// Every message that was answered has exactly one turn, with its words and with what was answered.
  case lostAnswer = "I1"
  /// Every turn that tells of a line belongs to a message that was sent, and no message is there twice.
  case invented = "I2"
  /// The turns of a conversation count up from one, and the messages of a talk stand in the order of their sending.
  case order = "I3"
  /// Deciding a conversation again from its lines gives the same states and replies, byte for byte.
  case replay = "I4"
  /// What was said through a bridge and not acknowledged waits to be shown, in the order of the turns.
  case outbox = "I5"
  /// A turn that files a ticket has it, with bytes to hand over; and no ticket is without such a turn.
  case ticket = "I6"
  /// Every ticket number that was shown exists.
  case shownTicket = "I7"
  /// The file is what SQLite calls whole, and no row names one that is not there.
  case file = "I11"
  /// Nothing that anybody wrote stands in what is said to operators, and nothing that was erased anywhere.
  case trace = "I12"
  /// The process lives, stops with a clear word, or refuses; it never does anything else.
  case conduct = "conduct"
  /// Once nothing fails any more every message is answered.
  case liveness = "L1"
  /// Open files, threads and memory go back to where they were.
  case footprint = "L3"
}

/// An invariant that did not hold.
struct Violation: Equatable {
  var invariant: Invariant
  var words: String

  init(_ invariant: Invariant, _ words: String) {
    self.invariant = invariant
    self.words = words
  }

  var text: String { "\(invariant.rawValue): \(words)" }
}
