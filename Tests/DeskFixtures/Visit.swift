package import CivilTime
package import ConversationEngine
package import DialogModel
package import FrontDesk
package import Storage
package import StrictJSON

/// One customer at a desk of whatever store: lines go in, replies come out; health is looked up at once.
package struct Visit<Store: Storage> {
  /// Where the customer is.
  package var desk: FrontDesk<Store>
  /// Which conversation it is.
  package let id: ConversationID
  /// What came out, arrival by arrival, the greeting first.
  package private(set) var words: [FrontDesk<Store>.Word]
  /// What every look at a service finds; nil for a look that never ends.
  package var health: HealthReport? = .unavailable
  /// Time passes only where a test lets it.
  package var now = Instant(secondsSince1970: 1_767_603_600)

  /// Begins a conversation.
  package init(
    _ edition: Edition, store: Store, language: Int = 0, surroundings: Surroundings = Surroundings()
  ) throws {
    var desk = FrontDesk(edition, store: store)
    let word = try desk.begin(language: language, surroundings: surroundings, at: now)
    self.desk = desk
    id = word.conversation
    words = [word]
  }

  /// Goes on with a conversation of a store at another desk.
  package init(_ id: ConversationID, at desk: FrontDesk<Store>) {
    self.desk = desk
    self.id = id
    words = []
  }

  /// Lets something happen; the words that it brings about, what was looked up included.
  @discardableResult
  package mutating func take(_ cause: Cause) -> [FrontDesk<Store>.Word] {
    let first = words.count
    words += desk.attend([FrontDesk<Store>.Arrival(id, cause)], at: now)
    var next = first
    while next < words.count {
      for effect in words[next].effects {
        guard case .checkHealth = effect.act, let health else { continue }
        words += desk.attend([FrontDesk<Store>.Arrival(id, .health(effect.id, health))], at: now)
      }
      next += 1
    }
    return Array(words[first...])
  }

  /// Types a line; what is said to it.
  @discardableResult
  package mutating func say(_ line: String) -> [Reply] { take(.line(line)).flatMap(\.replies) }

  /// Where the conversation stands, as the desk remembers it.
  package var present: Conversation? {
    var desk = desk
    return try? desk.conversation(id)
  }
}

extension FrontDesk.Word {
  /// What is said, the apology included.
  package var replies: [Reply] {
    effects.compactMap { effect in
      if case .say(let reply) = effect.act { reply } else { nil }
    } + (apology.map { [$0] } ?? [])
  }
}

extension Visit where Store == MemoryStorage {
  /// The record of the visit, one line a turn, as it stands in a file.
  package func record(in edition: Edition, language: Int = 0) -> [JSONValue] {
    let dialog = edition.playbook.dialog
    guard let first = desk.store.turns.first, let kept = desk.store.recall([id]).first else { return [] }
    precondition(first.number == 1, "a record begins with the first turn")
    return [kept.opening.json(language: dialog.languages[language])] + desk.store.turns.map { $0.json(in: dialog) }
  }
}
