import ConversationEngine
import DialogModel
import Storage

/// Conversations as they are remembered, so that not every line asks the store; replaced only by what has been kept.
///
/// Invariant: at most `Limits.seats` of them are held, apart from those with lines that wait; the store knows nothing of
/// these lines, and the patience of a look-up ends them.
struct Seats: Sendable {
  private var seats: [ConversationID: Seat] = [:]
  /// Counts what is looked up, to find whom nobody has heard of for longest.
  private var moment = 0

  struct Seat: Sendable {
    var conversation: Conversation
    var address: Address?
    /// Lines that came while something was being looked up, oldest first.
    var held: [Held] = []
    /// Users of a bridge who are known to the store as having been here.
    var users: [[UInt8]] = []
    /// Whether the store was asked in vain to keep something: what it holds now is for the store to say.
    var isDoubtful = false
    fileprivate var lastMoment = 0

    init(_ conversation: Conversation, at address: Address?) {
      self.conversation = conversation
      self.address = address
    }
  }

  /// A line that waits.
  struct Held: Sendable {
    var line: String
    var message: (name: MessageName, contentHash: [UInt8])?
    var code: ResumeCode?
  }

  subscript(id: ConversationID) -> Seat? { seats[id] }

  mutating func doubt(_ id: ConversationID) { seats[id]?.isDoubtful = true }

  /// Keeps only what the store does not know: lines that wait.
  mutating func doubtAll() {
    seats = seats.filter { !$0.value.held.isEmpty }
    for id in seats.keys { seats[id]?.isDoubtful = true }
  }

  /// Puts what was kept in the place of what was.
  mutating func keep(_ id: ConversationID, _ seat: Seat?) {
    moment += 1
    var seat = seat
    seat?.lastMoment = moment
    seats[id] = seat
    if seats.count > Limits.seats { giveUpTheIdle() }
  }

  /// Takes the quarter of whom nobody has heard for longest away; the store has them all.
  private mutating func giveUpTheIdle() {
    let idle = seats.filter { $0.value.held.isEmpty }.map { ($0.value.lastMoment, $0.key) }.sorted { $0 < $1 }
    for (_, id) in idle.prefix(Limits.seats / 4) { seats[id] = nil }
  }
}
