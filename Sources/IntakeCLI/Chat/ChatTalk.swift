import CivilTime
import ConversationEngine
import DialogModel
import FrontDesk
import Storage
import StrictJSON

/// One conversation at the desk of this program: what happens goes in, what is to be shown comes out.
struct ChatTalk {
  private var desk: FrontDesk<MemoryStorage>
  private var id: ConversationID?
  private let dialog: Dialog
  /// As ticket keys name this desk.
  let instance = "local"
  /// The language in which it begins.
  let language: Int
  let surroundings: Surroundings

  /// What an event brought about.
  struct Turn {
    var replies: [Reply] = []
    /// What would have been handed over, as JSON.
    var tickets: [JSONValue] = []
    /// How the intake ended; nil while it goes on.
    var ending: Ending?
    /// Whether the person has left, or the conversation has ended.
    var isOver = false

    fileprivate mutating func add(_ other: Turn) {
      replies += other.replies
      tickets += other.tickets
      ending = other.ending ?? ending
      isOver = isOver || other.isOver
    }
  }

  init(_ dialog: Dialog, language: Int, surroundings: Surroundings) {
    self.dialog = dialog
    desk = FrontDesk(Edition(dialog), of: instance, store: MemoryStorage())
    self.language = language
    self.surroundings = surroundings
  }

  /// Everything that was kept so far, turn by turn.
  var record: [KeptTurn] { desk.store.turns }

  /// Where the conversation stands; nil before it has begun.
  var conversation: Conversation? {
    mutating get { id.flatMap { try? desk.conversation($0) } }
  }

  mutating func begin(at now: Instant) -> Turn {
    // A store in memory refuses nothing.
    guard let word = try? desk.begin(language: language, surroundings: surroundings, at: now) else { return Turn() }
    id = word.conversation
    return turn(of: [word], at: now)
  }

  mutating func take(_ cause: Cause, at now: Instant) -> Turn {
    guard let id else { return Turn() }
    return turn(of: desk.attend([FrontDesk.Arrival(id, cause)], at: now), at: now)
  }

  private mutating func turn(of words: [FrontDesk<MemoryStorage>.Word], at now: Instant) -> Turn {
    var turn = Turn()
    for word in words {
      if let apology = word.apology { turn.replies.append(apology) }
      for effect in word.effects {
        switch effect.act {
        case .say(let reply): turn.replies.append(reply)
        // No source of health is configured, and the honest answer to that is at hand.
        case .checkHealth: turn.add(take(.health(effect.id, .unavailable), at: now))
        case .file(let draft), .handOver(let draft): turn.tickets.append(draft.json)
        case .end(let ending):
          turn.ending = ending
          turn.isOver = true
        case .hangUp: turn.isOver = true
        }
      }
    }
    return turn
  }
}
