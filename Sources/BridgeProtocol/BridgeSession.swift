import StrictJSON

// One connection, as a value: lines and the time go in, orders come out, and nothing in here waits, keeps or speaks.
// Whoever runs it owns the socket and knows the desk.

/// One connection of a bridge, from hello to bye.
///
/// Invariants: nothing is taken before the bridge has said who it is; each message that was taken is answered once;
/// a reply is acknowledged at most once, and never before it was sent.
package struct BridgeSession: Sendable {
  /// What whoever runs the session has to do, in this order.
  package enum Order: Equatable, Sendable {
    /// Send these bytes, a whole line.
    case send([UInt8])
    /// The bridge is known now: end its older connection, and call `welcome`.
    case enter(BridgeRoster.Bridge)
    /// Bring this to the desk, and answer with `answer` or `refuse`.
    case take(BridgeMessage)
    /// Let go of everything up to this number.
    case acknowledge(upTo: Int)
    /// The reply with this number has no place where nobody else reads along.
    case noPrivatePlace(Int)
    /// Close, once everything was sent.
    case leave
  }

  private enum Stage: Equatable, Sendable {
    case arriving(until: Duration)
    /// The right name and token were shown; it is not yet known what was left unacknowledged.
    case entering(BridgeRoster.Bridge)
    case here(BridgeRoster.Bridge)
    case leaving
  }

  private let roster: BridgeRoster
  private let languages: [String]
  /// The user of this system at the other end; nil where the system does not tell.
  private let systemUser: Int?
  private var stage: Stage
  private var isDraining = false
  private var linesSeen = 0
  private var bytesSeen = 0
  private var abilities = BridgeAbilities()
  /// Messages that were taken and wait for an answer.
  private var queue = BridgeQueue()
  private var pace = BridgePace()
  /// The numbers of the latest reply that was sent, and of the latest that was acknowledged.
  private var lastSaid = 0
  private var lastAcknowledged = 0
  private var lastHeard: Duration
  private var lastPing: Duration

  /// Begins with a connection that has just come in.
  package init(_ roster: BridgeRoster, languages: [String], systemUser: Int? = nil, at now: Duration) {
    self.roster = roster
    self.languages = languages
    self.systemUser = systemUser
    stage = .arriving(until: now + Limits.authPatience)
    lastHeard = now
    lastPing = now
  }

  /// What is said before anything was heard.
  package func greeting() -> [Order] { [.send(BridgeLine.bytes(of: BridgeLine.hello(languages: languages)))] }

  /// Who is at the other end; nil while that is not known.
  package var bridge: BridgeRoster.Bridge? {
    switch stage {
    case .entering(let bridge), .here(let bridge): bridge
    case .arriving, .leaving: nil
    }
  }

  /// What the bridge's platform bears, as it said.
  package var platform: BridgeAbilities { abilities }

  /// Whether more is to be read now.
  package var wantsInput: Bool {
    switch stage {
    case .arriving: true
    case .entering: false
    case .here: queue.count < Limits.inFlight
    case .leaving: false
    }
  }

  /// Messages that were taken and not answered yet.
  package var inFlight: Int { queue.count }

  /// When `wake` has something to do, if nothing happens before.
  package var deadline: Duration? {
    switch stage {
    case .arriving(let until): until
    case .entering, .leaving: nil
    case .here: min(max(lastHeard, lastPing) + Limits.pingPause, lastHeard + Limits.silence)
    }
  }

  /// Takes a line without its terminator.
  package mutating func take(_ line: some Collection<UInt8>, at now: Duration) -> [Order] {
    lastHeard = now
    if case .leaving = stage { return [] }
    if case .arriving = stage {
      linesSeen += 1
      bytesSeen += line.count
      guard linesSeen <= Limits.linesBeforeAuth, bytesSeen <= Limits.bytesBeforeAuth else {
        return leave(BridgeRefusal(.authRequired, "say who you are in the first line: {\"type\":\"auth\",…}"))
      }
    }
    // An empty line is no mistake: it shows that somebody is there.
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return [] }
    do throws(BridgeRefusal) {
      return try take(BridgeFrame.read(line), at: now)
    } catch {
      if case .arriving = stage, error.code != .authRequired { return leave(error) }
      return [send(error.json)]
    }
  }

  /// Somebody sent a line that was longer than any may be; it is answered once.
  package mutating func takeTooLong(at now: Duration) -> [Order] {
    lastHeard = now
    let refusal = BridgeRefusal(.lineTooLong, "a line has at most \(Limits.lineInBytes) bytes")
    if case .arriving = stage { return leave(refusal) }
    if case .leaving = stage { return [] }
    return [send(refusal.json)]
  }

  private mutating func take(_ frame: BridgeFrame, at now: Duration) throws(BridgeRefusal) -> [Order] {
    guard case .here(let bridge) = stage else {
      if case .auth(let auth) = frame { return try enter(auth) }
      return leave(BridgeRefusal(.authRequired, "say who you are in the first line: {\"type\":\"auth\",…}"))
    }
    switch frame {
    case .auth: throw BridgeRefusal(.badField, "this connection knows already who you are")
    case .message(let message): return try take(message, of: bridge, at: now)
    case .acknowledgement(let number): return try acknowledge(number)
    case .noPrivatePlace(let number):
      guard number <= lastSaid else { throw unknownNumber }
      return [.noPrivatePlace(number)]
    case .ping(let stamp):
      var object = JSONObject([("type", "pong")])
      if let stamp { object.append("t", stamp) }
      return [send(.object(object))]
    case .pong: return []
    case .bye:
      stage = .leaving
      return [.leave]
    }
  }

  private mutating func enter(_ auth: BridgeAuth) throws(BridgeRefusal) -> [Order] {
    guard !isDraining else { return leave(Self.draining) }
    guard let bridge = roster.admit(auth.bridge, auth.token, systemUser: systemUser) else {
      return leave(BridgeRefusal(.authFailed, "this name and this token do not belong together"))
    }
    abilities = auth.abilities
    stage = .entering(bridge)
    return [.enter(bridge)]
  }

  /// Says welcome, and again everything that was said and not acknowledged, oldest first.
  package mutating func welcome(boot: String, again sayings: [BridgeSaying], at now: Duration) -> [Order] {
    guard case .entering(let bridge) = stage else { return [] }
    stage = .here(bridge)
    lastPing = now
    lastAcknowledged = (sayings.first?.number ?? 1) - 1
    lastSaid = lastAcknowledged
    let name = String(decoding: bridge.name, as: UTF8.self)
    let welcome = send(BridgeLine.welcome(name, boot: boot, unacknowledged: sayings.count))
    return [welcome] + sayings.flatMap { say($0) }
  }

  private mutating func take(
    _ message: BridgeMessage, of bridge: BridgeRoster.Bridge, at now: Duration
  ) throws(BridgeRefusal) -> [Order] {
    if let role = message.user?.role, role != "customer", role != "agent" {
      throw BridgeRefusal(.badField, "the roles are customer and agent", id: message.id)
    }
    if message.user?.role == "agent", !bridge.isForAgents, !bridge.mayNameAgents {
      throw BridgeRefusal(.forbidden, "this bridge may not say who is an agent", id: message.id)
    }
    switch queue.place(of: message) {
    case .waitsAlready: return []  // the answer that comes is the answer to both
    case .waitsWithOtherContent: throw Self.reuse(of: message.id)
    case .isNew: break
    }
    guard !isDraining else {
      var refusal = Self.draining
      refusal.id = message.id
      throw refusal
    }
    guard queue.waiting(in: message.conversation) <= Limits.waitingInConversation else {
      throw BridgeRefusal(
        .busy, "\(Limits.waitingInConversation) messages are waiting in this conversation", id: message.id,
        retry: Limits.retryInMilliseconds)
    }
    guard lastSaid - lastAcknowledged <= Limits.unacknowledged else {
      throw BridgeRefusal(
        .busy, "more than \(Limits.unacknowledged) replies are not acknowledged", id: message.id,
        retry: Limits.retryInMilliseconds)
    }
    if let wait = pace.pass(message.conversation, at: now) {
      throw BridgeRefusal(.rate, "this is faster than people type", id: message.id, retry: wait.milliseconds)
    }
    queue.put(message)
    return [.take(message)]
  }

  private mutating func acknowledge(_ number: Int) throws(BridgeRefusal) -> [Order] {
    guard number <= lastSaid, number >= lastAcknowledged else { throw unknownNumber }
    guard number > lastAcknowledged else { return [] }
    lastAcknowledged = number
    return [.acknowledge(upTo: number)]
  }

  private var unknownNumber: BridgeRefusal {
    BridgeRefusal(.badField, "\"n\" is no number that waits to be acknowledged; nothing was let go of")
  }

  /// What was taken is kept now.
  package mutating func answer(
    _ id: String, in conversation: String, turn: Int, isRepeated: Bool = false
  ) -> [Order] {
    queue.remove(id, in: conversation)
    guard isOpen else { return [] }
    return [send(BridgeLine.ok(id, conversation, turn: turn, isRepeated: isRepeated))]
  }

  /// What was taken had no effect.
  package mutating func refuse(_ id: String, in conversation: String, _ refusal: BridgeRefusal) -> [Order] {
    queue.remove(id, in: conversation)
    guard isOpen else { return [] }
    var refusal = refusal
    refusal.id = id
    return [send(refusal.json)]
  }

  /// Sends something that was said; again where the same message was brought again.
  package mutating func say(_ saying: BridgeSaying) -> [Order] {
    guard isOpen, saying.number > lastAcknowledged else { return [] }
    lastSaid = max(lastSaid, saying.number)
    return [send(saying.json(for: abilities))]
  }

  /// Tells that an intake has come to its end.
  package func end(_ ending: BridgeEnding) -> [Order] { isOpen ? [send(ending.json)] : [] }

  /// Does what is due by now.
  package mutating func wake(at now: Duration) -> [Order] {
    switch stage {
    case .arriving(let until):
      guard now >= until else { return [] }
      return leave(BridgeRefusal(.authRequired, "nobody said within \(Limits.authPatience) who is here"))
    case .entering, .leaving: return []
    case .here:
      if now >= lastHeard + Limits.silence {
        stage = .leaving
        return [send(BridgeLine.bye("silent")), .leave]
      }
      guard now >= max(lastHeard, lastPing) + Limits.pingPause else { return [] }
      lastPing = now
      return [send(["type": "ping", "t": .integer(now.milliseconds)])]
    }
  }

  /// The same bridge has come in by another connection.
  package mutating func giveWay() -> [Order] {
    stage = .leaving
    return [send(BridgeLine.bye("replaced")), .leave]
  }

  /// Takes nothing new from now on; what was taken is still answered, and then `close` is due.
  package mutating func drain() { isDraining = true }

  /// Ends the connection because the program does.
  package mutating func close() -> [Order] {
    if case .leaving = stage { return [] }
    stage = .leaving
    return [send(BridgeLine.bye("draining", reconnect: Self.reconnectInMilliseconds)), .leave]
  }

  /// What a bridge is told that cannot even be let in.
  package static let refusal = BridgeLine.bytes(
    of: BridgeRefusal(.overloaded, "nobody else can be let in now", retry: reconnectInMilliseconds).json)

  /// Another message had this name.
  package static func reuse(of id: String) -> BridgeRefusal {
    BridgeRefusal(.idReuse, "another message had this id in this conversation", id: id)
  }

  private static let draining = BridgeRefusal(
    .draining, "the desk is about to restart", retry: reconnectInMilliseconds)

  /// How long a restart takes, generously.
  private static let reconnectInMilliseconds = 3_000

  private var isOpen: Bool { if case .here = stage { true } else { false } }

  private mutating func leave(_ refusal: BridgeRefusal) -> [Order] {
    stage = .leaving
    return [send(refusal.json), .leave]
  }

  private func send(_ line: JSONValue) -> Order { .send(BridgeLine.bytes(of: line)) }
}
