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
  /// What is being looked up, and the service that it is about.
  private var checks: [EffectID: String] = [:]
  /// As ticket keys name this desk.
  let instance = "local"
  /// The language in which it begins.
  let language: Int
  let surroundings: Surroundings
  /// Who looks up the health of services; nil where nobody was named.
  let health: HealthDesk?

  /// What an event brought about.
  struct Turn {
    var replies: [Reply] = []
    /// What would have been handed over, as JSON.
    var tickets: [JSONValue] = []
    /// What was found of services, in the order in which it was taken up.
    var reports: [(service: String, report: HealthReport)] = []
    /// How the intake ended; nil while it goes on.
    var ending: Ending?
    /// Whether the person has left, or the conversation has ended.
    var isOver = false

    fileprivate mutating func add(_ other: Turn) {
      replies += other.replies
      tickets += other.tickets
      reports += other.reports
      ending = other.ending ?? ending
      isOver = isOver || other.isOver
    }
  }

  init(_ dialog: Dialog, language: Int, surroundings: Surroundings, health: HealthDesk? = nil) {
    self.health = health
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

  /// Whether something is being looked up.
  var isChecking: Bool {
    mutating get { conversation?.isChecking ?? false }
  }

  /// Takes what was found meanwhile; one that comes too late changes nothing.
  mutating func takeReports(at now: Instant) -> Turn {
    var turn = Turn()
    for (check, report) in health?.takeReports() ?? [] {
      if let service = checks.removeValue(forKey: check) { turn.reports.append((service, report)) }
      turn.add(take(.health(check, report), at: now))
    }
    return turn
  }

  private mutating func turn(of words: [FrontDesk<MemoryStorage>.Word], at now: Instant) -> Turn {
    var turn = Turn()
    for word in words {
      if let apology = word.apology { turn.replies.append(apology) }
      for effect in word.effects {
        switch effect.act {
        case .say(let reply): turn.replies.append(reply)
        case .checkHealth(let service, let patience):
          let words = conversation?.statedWords ?? ""
          checks[effect.id] = service
          if let health {
            health.ask(effect.id, about: service, within: patience, words: words)
            turn.add(takeReports(at: now))
          } else {
            // Nobody can be asked, and the honest answer to that is at hand.
            turn.add(take(.health(effect.id, .unavailable), at: now))
          }
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
