package import CivilTime
package import ConversationEngine
package import DialogModel
package import FrontDesk
import HumanText
package import SourceText
package import Storage
import StrictJSON
import Understanding

/// A desk with one customer, whose clock and whose services do as they are told.
///
/// It is the same front desk that people talk to; only the store is in memory, time stands still between events, and
/// health is what a talk says it is.
package struct Stage {
  private var desk: FrontDesk<MemoryStorage>
  private let conversation: ConversationID
  private var now: Instant
  private var health: [String: HealthReport]
  private var isConnected = true
  private var lastMeaning: Meaning?
  /// What has happened so far.
  package private(set) var performance = Performance()

  /// What is settled before the first word.
  package struct Setting: Sendable {
    /// The language of the greeting, by its position.
    package var language = 0
    /// What is true from the outside.
    package var surroundings = Surroundings()
    /// When the conversation begins.
    package var clock = Stage.usualClock
    /// What looking up a service finds, by its name; anything else is `unavailable`.
    package var health: [String: HealthReport] = [:]

    /// A customer in the dialog's first language.
    package init() {}
  }

  /// A Monday morning; talks that say nothing of time play then.
  package static let usualClock = Instant(secondsSince1970: 1_767_603_600)

  /// Opens the desk and lets it greet.
  package init(_ edition: Edition, _ setting: Setting = Setting()) {
    desk = FrontDesk(edition, store: MemoryStorage())
    now = setting.clock
    health = setting.health
    do throws(StorageFault) {
      let word = try desk.begin(language: setting.language, surroundings: setting.surroundings, at: now)
      conversation = word.conversation
      note(word.effects, of: nil)
    } catch {
      preconditionFailure("a store in memory refuses nothing")
    }
  }

  /// Where the conversation stands.
  package var present: Conversation {
    guard let last = performance.last else { preconditionFailure("a performance begins with its greeting") }
    return last.conversation
  }

  /// Everything that has been kept, turn by turn.
  package var record: [KeptTurn] { desk.store.turns }

  /// The customer types a line, which is cleaned and masked as at every other door.
  package mutating func say(_ typed: String) {
    let line = MaskedText(CleanText(typed.utf8).text).text
    let effects = attend(.line(line))
    note(effects, of: .customer(.words(line)), read: lastMeaning)
  }

  /// A line came that was too long.
  package mutating func sayTooMuch() { note(attend(.tooLong), of: .event(.tooLong)) }

  /// The customer says nothing for so long; whoever has left is not reminded.
  package mutating func wait(_ span: TimeSpan) {
    let end = now.advanced(by: span.duration)
    var effects: [Effect] = []
    while isConnected, let due = dueTime, due <= end {
      now = due
      effects += attend(.silence)
    }
    now = end
    note(effects, of: .event(.wait(span)))
  }

  private var dueTime: Instant? {
    mutating get { (try? desk.conversation(conversation))?.state.due }
  }

  /// From now on, looking up a service finds something else.
  package mutating func report(_ report: HealthReport, of service: Placed<String>) {
    health[service.value] = report
    note([], of: .event(.health(service, report)))
  }

  /// The customer attaches something and says nothing.
  package mutating func attach(_ file: FileReference) {
    note(attend(.files([file], beforeWords: false)), of: .event(.file(file)))
  }

  /// The customer's line is cut.
  package mutating func disconnect() {
    isConnected = false
    note([], of: .event(.disconnect))
  }

  /// The customer comes back.
  package mutating func resume() {
    isConnected = true
    note(attend(.returned), of: .event(.resume))
  }

  /// The people who work on the ticket say how it fares.
  package mutating func hearFromDesk(_ status: DeskStatus, text: String) {
    note(attend(.desk(status, text: text)), of: .event(.deskStatus(status, text: text)))
  }

  private mutating func attend(_ cause: Cause) -> [Effect] {
    var effects: [Effect] = []
    for word in desk.attend([FrontDesk.Arrival(conversation, cause)], at: now) {
      if let meaning = word.meaning { lastMeaning = meaning }
      for effect in word.effects {
        effects.append(effect)
        guard case .checkHealth(let service, _) = effect.act else { continue }
        effects += attend(.health(effect.id, health[service] ?? .unavailable))
      }
    }
    return effects
  }

  private mutating func note(_ effects: [Effect], of cause: TalkTurn.Cause?, read meaning: Meaning? = nil) {
    guard let present = try? desk.conversation(conversation) else {
      preconditionFailure("a store in memory forgets nothing")
    }
    var turn = Performance.Turn(
      cause: cause, meaning: meaning, tickets: performance.last?.tickets ?? [],
      handOver: performance.last?.handOver, conversation: present)
    for effect in effects {
      switch effect.act {
      case .say(let reply): turn.replies.append(reply)
      case .file(let draft): turn.tickets.append(draft.json)
      case .handOver(let draft): turn.handOver = draft.json
      case .checkHealth, .end, .hangUp: continue
      }
    }
    performance.turns.append(turn)
  }
}
