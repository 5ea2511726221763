/// Messages of one bridge that were taken and wait for an answer.
///
/// Names are compared as bytes; two that Swift would take for the same letters are still two.
struct BridgeQueue: Sendable {
  private var waiting: [[UInt8]: [Entry]] = [:]
  /// All together.
  private(set) var count = 0

  private struct Entry: Sendable {
    var id: [UInt8]
    var contentHash: [UInt8]
  }

  /// What is known of a message that comes in.
  enum Place {
    case isNew
    case waitsAlready
    case waitsWithOtherContent
  }

  func place(of message: BridgeMessage) -> Place {
    let id = Array(message.id.utf8)
    guard let entry = waiting[Array(message.conversation.utf8)]?.first(where: { $0.id == id }) else { return .isNew }
    return entry.contentHash == message.contentHash ? .waitsAlready : .waitsWithOtherContent
  }

  func waiting(in conversation: String) -> Int { waiting[Array(conversation.utf8)]?.count ?? 0 }

  mutating func put(_ message: BridgeMessage) {
    waiting[Array(message.conversation.utf8), default: []].append(
      Entry(id: Array(message.id.utf8), contentHash: message.contentHash))
    count += 1
  }

  mutating func remove(_ id: String, in conversation: String) {
    let (id, conversation) = (Array(id.utf8), Array(conversation.utf8))
    guard let index = waiting[conversation]?.firstIndex(where: { $0.id == id }) else { return }
    waiting[conversation]?.remove(at: index)
    if waiting[conversation]?.isEmpty == true { waiting[conversation] = nil }
    count -= 1
  }
}

/// How fast one bridge may go, as a whole and in each conversation.
struct BridgePace: Sendable {
  private var whole = Pace(Limits.bridgeASecond, in: .seconds(1), atOnce: Limits.bridgeASecond)
  private var conversations: [[UInt8]: Pace] = [:]

  /// Lets a message pass, or says how long it has to wait.
  mutating func pass(_ conversation: String, at now: Duration) -> Duration? {
    if conversations.count >= Limits.pacedConversations {
      conversations = conversations.filter { !$0.value.isFresh(at: now) }
      // All of them in a hurry: the bridge as a whole is held back by its own pace.
      if conversations.count >= Limits.pacedConversations { conversations = [:] }
    }
    let name = Array(conversation.utf8)
    var pace =
      conversations[name]
      ?? Pace(Limits.conversationAMinute, in: .seconds(60), atOnce: Limits.conversationAMinute)
    if let wait = pace.pass(at: now) { return wait }
    conversations[name] = pace
    return whole.pass(at: now)
  }
}
