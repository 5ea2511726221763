import StrictJSON

// The only thread that touches sockets while an instance lives. It knows lines and who sent them, and nothing of what
// they ask for; a server for other wires will sit beside it and use the same desk.

/// Lets people in, brings what they ask for to the desk, and what the desk says back to them.
struct Porter: ~Copyable {
  private let listener: Listener?
  private let jobs: JobQueue
  private let outbox: Outbox
  private let greeting: JSONValue
  private var connections: [Connection] = []
  private var lastNumber = 0
  private let clock = ContinuousClock()

  /// The socket at which others knock.
  final class Listener: Sendable {
    let socket: Socket
    init(_ socket: consuming Socket) { self.socket = socket }
  }

  init(_ listener: Listener?, jobs: JobQueue, outbox: Outbox, greeting: JSONValue) {
    self.listener = listener
    self.jobs = jobs
    self.outbox = outbox
    self.greeting = greeting
  }

  /// Takes over the end of a socket whose other end is this process's own.
  mutating func admit(_ socket: consuming Socket, user: Int) {
    lastNumber += 1
    let connection = Connection(socket, number: lastNumber, user: user, at: clock.now)
    connection.send(greeting, at: clock.now)
    connections.append(connection)
  }

  /// Works until the outbox is final and empty.
  mutating func work() {
    var end: ContinuousClock.Instant?
    while true {
      let (deliveries, isFinal) = outbox.takeAll()
      deliver(deliveries)
      flush()
      if isFinal {
        connections.forEach { $0.leave() }
        end = end ?? clock.now.advanced(by: Limits.farewellPatience)
        if connections.allSatisfy(\.isDone) || clock.now >= end ?? clock.now { return }
      }
      wait(until: end)
      dismissTheLate()
    }
  }

  private mutating func wait(until end: ContinuousClock.Instant?) {
    let isCrowded = jobs.isFull
    var wishes = [Poll.Wish(descriptor: outbox.alarm.readEnd)]
    if let listener {
      wishes.append(
        Poll.Wish(
          descriptor: listener.socket.number, reads: end == nil && connections.count < Limits.connections))
    }
    let first = wishes.count
    for connection in connections {
      var wish = connection.wish
      // Whoever cannot be heard now waits in the socket, and then at the other end.
      wish.reads = wish.reads && !isCrowded && end == nil
      wishes.append(wish)
    }
    let next = (connections.compactMap(\.deadline) + [end].compactMap { $0 }).min()
    var patience = next.map { max(clock.now.duration(to: $0), .zero) }
    if isCrowded { patience = min(patience ?? Limits.idle, .milliseconds(5)) }
    let answers = Poll.wait(for: wishes, atMost: patience)
    if answers[0].canRead { outbox.alarm.quiet() }
    var gone: [Int] = []
    for (connection, answer) in zip(connections, answers[first...]) where answer.canRead && end == nil && !isCrowded {
      if !receive(from: connection) { gone.append(connection.number) }
    }
    dismiss(gone)
    if first == 2, answers[1].canRead { letIn() }
  }

  private mutating func letIn() {
    guard let listener, let number = listener.socket.accepted() else { return }
    let guest = Socket(owning: number)
    // The folder lets nobody else in; the system is asked all the same who that is.
    guard let peer = guest.peer(), peer.user == StoreFolder.user else { return }
    admit(guest, user: peer.user)
  }

  /// False where the connection has to end.
  private func receive(from connection: Connection) -> Bool {
    guard case .lines(let lines) = connection.receive() else { return false }
    for line in lines {
      guard let object = try? JSONReader.readObject(line, within: Limits.request) else { return false }
      if !connection.hasIntroduced {
        connection.introduce()
        guard object["intake-control"]?.integer == ControlProtocol.version else {
          connection.leave()
          return true
        }
      } else if let (number, request) = Request.read(object) {
        jobs.put(Desk.Job(connection: connection.number, user: connection.user, number: number, request: request))
      } else if let number = object["ask"]?.integer {
        let refusal = Refusal(.refused, "the instance that holds the store does not know how to do this")
        connection.send(["to": .integer(number), "no": refusal.json], at: clock.now)
      } else {
        return false
      }
    }
    return true
  }

  private mutating func deliver(_ deliveries: [Desk.Delivery]) {
    for delivery in deliveries {
      connections.first { $0.number == delivery.connection }?.send(delivery.line, at: clock.now)
    }
  }

  private mutating func flush() {
    dismiss(connections.filter { !$0.flush(at: clock.now) || $0.isDone }.map(\.number))
  }

  private mutating func dismissTheLate() {
    dismiss(connections.filter { $0.deadline.map { $0 <= clock.now } ?? false }.map(\.number))
  }

  private mutating func dismiss(_ numbers: [Int]) {
    guard !numbers.isEmpty else { return }
    connections.removeAll { numbers.contains($0.number) }
    for number in numbers { jobs.put(Desk.Job(connection: number, user: 0, number: 0, request: nil)) }
  }
}
