import CivilTime
import ConversationEngine
import DialogModel
import Understanding

/// A talk with a small dialog: what is said goes in, the keys and texts of the replies come out.
struct Talk {
  var conversation: Conversation
  let reader: UtteranceReader
  private(set) var replies: [Reply] = []
  private(set) var filed: [TicketDraft] = []
  private(set) var handedOver: TicketDraft?
  private(set) var ending: Ending?
  private(set) var hasLeft = false
  /// What every health check finds.
  var health = HealthReport.unavailable
  private(set) var now = Instant(secondsSince1970: 1_800_000_000)

  init(
    _ dialog: Dialog, language: Int = 0, surroundings: Surroundings = Surroundings(),
    health: HealthReport = .unavailable
  ) {
    self.init(
      Playbook(dialog), UtteranceReader(dialog), language: language, surroundings: surroundings, health: health)
  }

  /// The same for many talks with one dialog, which is then read only once.
  init(
    _ playbook: Playbook, _ reader: UtteranceReader, language: Int = 0, surroundings: Surroundings = Surroundings(),
    health: HealthReport = .unavailable
  ) {
    conversation = Conversation(ConversationID(1), in: playbook, language: language, surroundings: surroundings)
    self.reader = reader
    self.health = health
    apply(conversation.take(.began, now: now))
  }

  mutating func say(_ text: String) {
    replies = []
    apply(conversation.take(.heard(reader.read(text, in: conversation.listening)), now: now))
  }

  mutating func say(_ lines: [String]) {
    for line in lines { say(line) }
  }

  /// Says nothing for so long.
  mutating func wait(_ duration: Duration) {
    replies = []
    now = now.advanced(by: duration)
    apply(conversation.take(.fellSilent, now: now))
  }

  mutating func take(_ event: Event) {
    replies = []
    apply(conversation.take(event, now: now))
  }

  var keys: [String] { replies.map(\.key.description) }
  var lastText: String { replies.last?.text ?? "" }

  private mutating func apply(_ effects: [Effect]) {
    for effect in effects {
      switch effect.act {
      case .say(let reply): replies.append(reply)
      case .checkHealth: apply(conversation.take(.healthReported(effect.id, health), now: now))
      case .file(let draft): filed.append(draft)
      case .handOver(let draft): handedOver = draft
      case .end(let ending): self.ending = ending
      case .hangUp: hasLeft = true
      }
    }
  }
}
