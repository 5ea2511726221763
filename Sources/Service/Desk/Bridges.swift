import BridgeProtocol
import ChatProtocol
import CivilTime
import ConversationEngine
import DialogModel
import FrontDesk
import HumanText
import Storage
import StrictJSON

// People behind a bridge are served in the same commits as everybody else. What is said to them goes into the bridge's
// box with the turn that says it, and is read from there once it is kept: by the same way whether somebody typed, a
// look-up came to its end or the people who work on a ticket said something.

extension Desk {
  /// What a bridge wants.
  enum BridgeWish: Sendable {
    /// It is here now, by this name.
    case enter([UInt8])
    /// Somebody has written.
    case bring(BridgeMessage, Newcomer)
    /// Everything up to this number was shown.
    case acknowledge(upTo: Int)
    /// There is no place for the reply with this number where nobody else reads along.
    case overheard(Int)
  }

  /// What a bridge is told.
  enum BridgeNews: Equatable, Sendable {
    /// Everything that it has not acknowledged, the oldest first.
    case welcome([BridgeSaying])
    /// A message is kept.
    case kept(id: String, conversation: String, turn: Int, isRepeated: Bool)
    /// A message had no effect.
    case refused(id: String, conversation: String, BridgeRefusal)
    case say(BridgeSaying)
    case end(BridgeEnding)
    /// The desk closes, for a moment or for longer.
    case closing
  }

  /// A bridge that is connected.
  struct BridgeSeat: Sendable {
    let connection: Int
    let name: [UInt8]
    /// The latest reply that was put into its hands.
    var lastSaid = 0
  }

  /// Lets bridges in, and forgets what they have shown.
  mutating func dealWithBridges(_ jobs: [Job], at now: Instant) -> [Delivery] {
    var deliveries: [Delivery] = []
    for job in jobs {
      switch job.bridge {
      case nil:
        if job.request == nil, job.guest == nil, job.happened == nil {
          bridges.removeAll { $0.connection == job.connection }
        }
      case .enter(let name)?: deliveries.append(enter(name, on: job.connection))
      case .bring?: break
      case .acknowledge(let number)?:
        guard let seat = bridges.first(where: { $0.connection == job.connection }) else { continue }
        // What is not let go of now is sent again, and acknowledged again.
        _ = try? asking { store throws(StorageFault) in try store.acknowledge(seat.name, upTo: number) }
      case .overheard(let number)?: deliveries += overhear(number, job, at: now)
      }
    }
    return deliveries + newSayings()
  }

  private mutating func enter(_ name: [UInt8], on connection: Int) -> Delivery {
    bridges.removeAll { $0.name == name || $0.connection == connection }
    var seat = BridgeSeat(connection: connection, name: name)
    let kept = (try? asking { store throws(StorageFault) in try store.allReplies(to: name) }) ?? []
    seat.lastSaid = kept.last?.number ?? seat.lastSaid
    bridges.append(seat)
    return Delivery(connection: connection, bridge: .welcome(kept.compactMap(BridgeSaying.init)))
  }

  /// What has come into the boxes of connected bridges since the last look.
  mutating func newSayings() -> [Delivery] {
    var deliveries: [Delivery] = []
    for index in bridges.indices {
      let seat = bridges[index]
      while true {
        let lastSaid = bridges[index].lastSaid
        let found =
          (try? asking { store throws(StorageFault) in
            try store.replies(to: seat.name, after: lastSaid, atMost: Limits.repliesAtOnce)
          }) ?? []
        guard let last = found.last else { break }
        bridges[index].lastSaid = last.number
        for saying in found.compactMap(BridgeSaying.init) {
          deliveries.append(Delivery(connection: seat.connection, bridge: .say(saying)))
        }
        if found.count < Limits.repliesAtOnce { break }
      }
    }
    return deliveries
  }

  /// The message as the front desk takes it.
  func arrival(
    of message: BridgeMessage, from bridge: [UInt8], as newcomer: Newcomer
  ) -> FrontDesk<SharedStore>.Arrival {
    let address = Address(bridge: bridge, conversation: Array(message.conversation.utf8))
    return .init(
      .init(
        MessageName(Array(message.id.utf8), at: address), contentHash: message.contentHash,
        user: message.user.map { Array($0.id.utf8) }, choice: message.choice),
      .line(message.cleanText),
      files: message.files.compactMap { FileReference(name: $0.name, type: $0.type, url: $0.url) },
      as: .init(language: newcomer.language, surroundings: newcomer.surroundings))
  }

  /// What bridges are told of one word of the front desk, whoever brought about what it says.
  mutating func bridgeNews(of word: FrontDesk<SharedStore>.Word, in room: Int, at now: Instant) -> [Delivery] {
    var news: [(bridge: [UInt8], BridgeNews)] = word.kept.map { kept in
      (kept.name.address.bridge, .kept(kept.name, turn: kept.turn, isRepeated: false))
    }
    if let name = word.message {
      switch word.fate {
      case .kept, .waits: break
      case .repeated(let kept): news.append((name.address.bridge, .kept(name, turn: kept.turn, isRepeated: true)))
      case .reused: news.append((name.address.bridge, .refused(name, BridgeSession.reuse(of: ""))))
      case .crowdedOut: news.append((name.address.bridge, .refused(name, .crowded)))
      // A blank line is nobody's answer, and nothing of it is kept.
      case .unheeded: news.append((name.address.bridge, .refused(name, .empty)))
      case .refused, .unknown: news.append((name.address.bridge, .refused(name, .notKept)))
      }
    }
    if let address = word.address {
      for case .end(let ending) in word.effects.map(\.act) {
        news.append((address.bridge, .end(self.ending(ending, at: address, of: word.conversation, in: room))))
      }
    }
    return news.compactMap { bridge, news in
      bridges.first { $0.name == bridge }.map { Delivery(connection: $0.connection, bridge: news) }
    }
  }

  /// Has looked up what a conversation behind a bridge wants to know, as for everybody else.
  mutating func lookUps(for word: FrontDesk<SharedStore>.Word, in room: Int, at now: Instant) -> [Delivery] {
    guard word.address != nil else { return [] }
    var deliveries: [Delivery] = []
    for effect in word.effects {
      guard case .checkHealth(let service, let patience) = effect.act else { continue }
      for said in check(service, patience, for: effect.id, in: room, at: now) {
        deliveries += bridgeNews(of: said, in: room, at: now) + lookUps(for: said, in: room, at: now)
      }
    }
    return deliveries
  }

  private mutating func overhear(_ number: Int, _ job: Job, at now: Instant) -> [Delivery] {
    guard let seat = bridges.first(where: { $0.connection == job.connection }),
      let reply =
        (try? asking { store throws(StorageFault) in
          try store.replies(to: seat.name, after: number - 1, atMost: 1)
        })?.first, reply.number == number
    else { return [] }
    return take(Happening(conversation: reply.reply.conversation, cause: .overheard), at: now)
  }

  private mutating func ending(
    _ ending: Ending, at address: Address, of id: ConversationID, in room: Int
  ) -> BridgeEnding {
    var told = BridgeEnding(
      conversation: String(decoding: address.conversation, as: UTF8.self), reason: ending.rawValue)
    if ending == .ticket, let conversation = (try? rooms[room].desk.conversation(id)) ?? nil,
      let number = conversation.state.tickets.last?.number
    {
      told.ticket = (number, nil)
    }
    return told
  }
}

extension Desk.BridgeNews {
  /// What nobody here can take.
  static func notHeeded(_ message: BridgeMessage) -> Self {
    .refused(
      id: message.id, conversation: message.conversation,
      BridgeRefusal(.badField, "nothing was written that could be taken"))
  }

  fileprivate static func kept(_ name: MessageName, turn: Int, isRepeated: Bool) -> Self {
    .kept(
      id: String(decoding: name.id, as: UTF8.self),
      conversation: String(decoding: name.address.conversation, as: UTF8.self), turn: turn, isRepeated: isRepeated)
  }

  fileprivate static func refused(_ name: MessageName, _ refusal: BridgeRefusal) -> Self {
    .refused(
      id: String(decoding: name.id, as: UTF8.self),
      conversation: String(decoding: name.address.conversation, as: UTF8.self), refusal)
  }
}

extension BridgeRefusal {
  fileprivate static let crowded = BridgeRefusal(.busy, "too many lines wait for the end of a look-up", retry: 3_000)
  fileprivate static let empty = BridgeRefusal(.badField, "nothing was written")
  fileprivate static let notKept = BridgeRefusal(
    .storeDown, "the store did not keep it; send the same message again", retry: 1_000)
}

extension BridgeMessage {
  /// What was written, fit to be kept and shown; a text of several lines has line feeds between them.
  fileprivate var cleanText: String {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { CleanText($0).text }
      .joined(separator: "\n")
  }
}

extension BridgeSaying {
  /// Nil for what no program of ours can have written.
  fileprivate init?(_ kept: KeptBridgeReply) {
    guard let content = try? JSONReader.readObject(Array(kept.reply.content.utf8), within: .record) else { return nil }
    let effect = EffectID(conversation: kept.reply.conversation, turn: kept.reply.turn, index: kept.reply.index)
    self.init(
      number: kept.number, id: effect.description,
      conversation: String(decoding: kept.reply.address.conversation, as: UTF8.self), turn: kept.reply.turn,
      content: content)
  }
}

extension SharedStore {
  /// Everything that a bridge has not acknowledged.
  fileprivate func allReplies(to bridge: [UInt8]) throws(StorageFault) -> [KeptBridgeReply] {
    var replies: [KeptBridgeReply] = []
    while true {
      let found = try self.replies(
        to: bridge, after: replies.last?.number ?? 0, atMost: Limits.repliesAtOnce)
      replies += found
      if found.count < Limits.repliesAtOnce { return replies }
    }
  }
}
