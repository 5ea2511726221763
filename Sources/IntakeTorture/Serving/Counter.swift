import CivilTime
import ConversationEngine
import DialogModel
import Digest
import FrontDesk
import Storage

/// The front desk as a bridge meets it: messages go in, and answers come out for those that are remembered.
struct Counter<Store: Storage> {
  private(set) var desk: FrontDesk<Store>
  private typealias Desk = FrontDesk<Store>

  init(_ edition: Edition, store: Store) { desk = FrontDesk(edition, of: "torture", store: store) }

  /// Reports on what is being looked up, for the next commit.
  private var reports: [Desk.Arrival] = []

  /// Messages that wait for a report, in the order in which they came.
  private var waiting: [MessageName] = []

  /// Takes what has come within one tick; one commit.
  mutating func take(_ messages: [(name: MessageName, text: String)], at now: Instant) -> [Answer] {
    let arrivals = messages.map { name, text in
      let hash = SHA256.digest(of: text.utf8)
      return Desk.Arrival(
        Desk.Message(name, contentHash: hash, user: name.address.conversation), .line(text),
        as: Desk.Newcomer(language: 0))
    }
    return attend(arrivals, at: now)
  }

  /// Brings what was found out for the last tick, in a commit of its own; nil where nothing was asked.
  mutating func report(at now: Instant) -> [Answer]? {
    guard !reports.isEmpty, desk.breakdown == nil else { return nil }
    return attend(reports, at: now)
  }

  /// Lets go of conversations that were erased.
  mutating func forget(_ ids: [ConversationID]) { desk.forget(ids) }

  /// Messages of the last tick that wait still, because the store refused the report: whoever sent one of them is told,
  /// or they would wait for an answer that nobody owes them.
  mutating func leftWaiting() -> [Answer] {
    defer { waiting = [] }
    return waiting.map { .notKept($0, "waits") }
  }

  private mutating func attend(_ arrivals: [Desk.Arrival], at now: Instant) -> [Answer] {
    let words = desk.attend(arrivals, at: now)
    // No source of health is configured, and the honest answer to that is at hand; after a restart too.
    reports = []
    for word in words {
      let isAsking = word.effects.contains { if case .checkHealth = $0.act { true } else { false } }
      guard isAsking || word.fate == .waits, let conversation = try? desk.conversation(word.conversation),
        let check = conversation.state.pendingCheck
      else { continue }
      let report = Desk.Arrival(word.conversation, .health(check, .unavailable))
      if !reports.contains(report) { reports.append(report) }
    }
    var answers: [Answer] = []
    for word in words { answers += self.answers(to: word) }
    return answers
  }

  private mutating func answers(to word: Desk.Word) -> [Answer] {
    var answers = word.kept.map { kept in
      waiting.removeAll { $0 == kept.name }
      let effects = word.effects.filter { $0.id.conversation == kept.conversation && $0.id.turn == kept.turn }
      return Answer.kept(kept.name, receipt(of: kept, with: effects))
    }
    guard let name = word.message else { return answers }
    switch word.fate {
    case .kept: break
    case .repeated(let kept): answers.append(.repeated(name, receipt(of: kept, with: nil)))
    case .unheeded: answers.append(.notKept(name, "unheeded"))
    case .waits: if !waiting.contains(name) { waiting.append(name) }
    case .crowdedOut: answers.append(.notKept(name, "crowded-out"))
    case .reused: answers.append(.notKept(name, "reused"))
    case .refused: answers.append(.notKept(name, "refused"))
    case .unknown: answers.append(.notKept(name, "unknown"))
    }
    return answers
  }

  private func receipt(of kept: KeptMessage, with effects: [Effect]?) -> Answer.Receipt {
    var receipt = Answer.Receipt(conversation: kept.conversation.number, turn: kept.turn)
    guard let effects else { return receipt }
    receipt.says = effects.compactMap { if case .say(let reply) = $0.act { reply.json } else { nil } }
    receipt.tickets = effects.compactMap { effect in
      switch effect.act {
      case .file(let draft), .handOver(let draft): draft.key?.number
      case .say, .checkHealth, .end, .hangUp: nil
      }
    }
    return receipt
  }
}
