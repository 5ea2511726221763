package import StrictJSON

/// A line to whoever holds a store: this process itself, or another one.
///
/// One thread uses it at a time; whatever it waits for has a deadline, so that a hung holder hangs nobody else.
package final class DeskLine {
  private let socket: Socket
  private let folder: String
  private var input = LineBuffer(longest: JSONLimits.record.lengthInBytes)
  private var news: [News] = []
  private var lastNumber = 0
  private let clock = ContinuousClock()
  /// The process at the other end, as it says itself.
  package let holder: Int
  /// Which intake that process runs, as in `0.2.0`.
  package let version: String

  /// Why an answer does not come.
  package enum Trouble: Error, Equatable {
    /// The holder has ended.
    case gone
    /// It is there and says nothing.
    case hung(process: Int)
    /// It says no.
    case refused(Refusal)
  }

  /// Knocks at a store.
  package static func knock(at folder: String, as program: String) throws(StoreTrouble) -> DeskLine? {
    let socket: Int32
    do {
      socket = try Socket.knocking(at: folder + "/" + Instance.socketName)
    } catch {
      switch error {
      case .nobody: return nil
      case .crowded: throw .hung(folder: folder, process: nil)
      case .forbidden, .other: throw .unreachable(path: folder + "/" + Instance.socketName, reason: error.words)
      }
    }
    return try DeskLine(Socket(owning: socket), in: folder, as: program)
  }

  /// Shakes hands.
  init(_ socket: consuming Socket, in folder: String, as program: String) throws(StoreTrouble) {
    let peer = socket.peer()
    if let peer, peer.user != StoreFolder.user { throw .foreignPeer(folder: folder, user: peer.user) }
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: Limits.greetingPatience)
    var input = LineBuffer(longest: JSONLimits.record.lengthInBytes)
    var greeting: JSONObject?
    while greeting == nil {
      switch socket.read() {
      case .bytes(let bytes): input.take(bytes)
      case .end: throw .held(folder)
      case .nothing:
        let left = clock.now.duration(to: deadline)
        guard left > .zero else { throw .hung(folder: folder, process: peer?.process) }
        _ = Poll.wait(for: [Poll.Wish(descriptor: socket.number)], atMost: left)
      }
      guard let line = input.next() else { continue }
      greeting = (try? JSONReader.readObject(line, within: .record)) ?? JSONObject()
    }
    let version = greeting?["version"]?.string ?? "of an unknown version"
    guard greeting?["intake-control"]?.integer == ControlProtocol.version else {
      throw .otherVersion(folder: folder, process: peer?.process, version: version)
    }
    self.socket = socket
    self.folder = folder
    self.input = input
    self.version = version
    holder = greeting?["process"]?.integer ?? peer?.process ?? 0
    send(ControlProtocol.greeting(program, process: StoreFolder.process))
  }

  /// Can be read from when there is news.
  package var descriptor: Int32 { socket.number }

  /// Asks, and waits for the answer; `each` gets what stands in an answer of many lines, and `whenSlow` is called once
  /// when whoever waits should be told why.
  package func ask(
    _ request: Request, each: (JSONValue) -> Void = { _ in }, whenSlow: () -> Void = {}
  ) throws(Trouble) -> JSONValue {
    lastNumber += 1
    guard send(request.json(lastNumber)) else { throw .gone }
    let patience = request.isWork ? Limits.workPatience : Limits.answerPatience
    var deadline = clock.now.advanced(by: patience)
    var excuse: ContinuousClock.Instant? = clock.now.advanced(by: Limits.silentPatience)
    while true {
      while let object = try nextObject() {
        guard object["to"]?.integer == lastNumber else {
          if let told = News(object) { news.append(told) }
          continue
        }
        deadline = clock.now.advanced(by: patience)
        if let line = object["line"] {
          each(line)
        } else if let no = object["no"] {
          throw .refused(Refusal(no) ?? Refusal(.refused, "the instance that holds the store says no"))
        } else {
          return object["done"] ?? .null
        }
      }
      if let moment = excuse, moment <= clock.now {
        excuse = nil
        whenSlow()
      }
      try wait(until: min(excuse ?? deadline, deadline), atMost: deadline)
    }
  }

  /// Asks for something that brings about a turn.
  package func turn(_ request: Request, whenSlow: () -> Void = {}) throws(Trouble) -> Turn {
    guard let turn = Turn(try ask(request, whenSlow: whenSlow)) else { throw .hung(process: holder) }
    return turn
  }

  /// What has come without being asked for; nil where there is nothing now.
  package func nextNews() throws(Trouble) -> News? {
    while true {
      if !news.isEmpty { return news.removeFirst() }
      guard try readOnce() else { return nil }
      while let object = try nextObject() {
        if let told = News(object) { news.append(told) }
      }
    }
  }

  /// Waits until there is news, at most as long as a look-up may take.
  package func waitForNews() {
    guard news.isEmpty else { return }
    _ = Poll.wait(for: [Poll.Wish(descriptor: socket.number)], atMost: Limits.lookUpPatience)
    while case .bytes(let bytes) = socket.read() { input.take(bytes) }
    while let object = try? nextObject() {
      if let told = News(object) { news.append(told) }
    }
  }

  /// Whether there is news that has come already.
  package var hasNews: Bool { !news.isEmpty }

  private func nextObject() throws(Trouble) -> JSONObject? {
    guard let line = input.next() else { return nil }
    guard let object = try? JSONReader.readObject(line, within: .record) else { throw .hung(process: holder) }
    return object
  }

  /// False where nothing has come.
  private func readOnce() throws(Trouble) -> Bool {
    switch socket.read() {
    case .bytes(let bytes):
      input.take(bytes)
      return true
    case .nothing: return false
    case .end: throw .gone
    }
  }

  private func wait(
    until moment: ContinuousClock.Instant, atMost deadline: ContinuousClock.Instant
  ) throws(Trouble) {
    if try readOnce() { return }
    let now = clock.now
    guard now < deadline else { throw .hung(process: holder) }
    _ = Poll.wait(for: [Poll.Wish(descriptor: socket.number)], atMost: max(.zero, now.duration(to: moment)))
  }

  /// False where nobody reads any more.
  @discardableResult private func send(_ line: JSONValue) -> Bool {
    let bytes = Array((JSONWriter.text(line) + "\n").utf8)
    var sent = 0
    let deadline = clock.now.advanced(by: Limits.answerPatience)
    while sent < bytes.count {
      guard let count = socket.write(bytes[sent...]), clock.now < deadline else { return false }
      sent += count
      if count == 0 {
        _ = Poll.wait(for: [Poll.Wish(descriptor: socket.number, reads: false, writes: true)], atMost: .seconds(1))
      }
    }
    return true
  }
}

extension Request {
  /// Whether it looks at the whole store.
  fileprivate var isWork: Bool {
    switch self {
    case .backup, .erase, .status, .find, .selfHelp: true
    case .begin, .resume, .attach, .take, .record, .tickets, .ticket: false
    }
  }
}
