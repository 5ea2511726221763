import ChatProtocol
import CivilTime
import ConversationEngine
import DialogModel
import FrontDesk
import SQLiteStorage
import SourceText
import Storage
import StrictJSON

// Without a thread or a socket of its own: requests and the time go in, what is to be sent comes out. The thread around
// it only waits, and tests step it by hand.

/// Everything that happens behind the counter of one store: all its conversations, and those who work on it.
///
/// Invariant: whatever many connections bring at once is kept in one commit for each dialog, and nothing leaves before.
struct Desk: Sendable {
  let store: SharedStore
  var about: About
  var rooms: [Room] = []
  var visits = Visits()
  var bridges: [BridgeSeat] = []
  var guesses = Guesses()
  /// What is being looked up; its report is still to come.
  var lookUps: [LookUp] = []
  /// What happened and was refused by the store; it is brought again.
  var unkept: [Happening] = []
  /// Whoever waits for the copy that is being made.
  var backup: (job: Job, path: String)?
  /// Why nothing can be trusted any more.
  var breakdown: String?

  /// What never changes while an instance lives.
  struct About: Sendable {
    /// Its version.
    var program: String
    /// Where the store lies; nil where nothing outlives the process.
    var folder: String?
    var dialogs: [Dialog]
    /// The store as a file that can be copied; nil where it is none.
    var file: SQLiteStorage?
    /// Has somebody find out how a service fares; what they find comes as a job. Nil where nobody can be asked.
    var lookUp: (@Sendable (LookUp) -> Void)?
    /// Whether people can come back to what is kept in memory only, because the process goes on without them.
    var outlivesVisits = false
    /// Whether people are given codes for coming back.
    var givesCodes: Bool { folder != nil || outlivesVisits }
    /// What is counted of those who come over sockets; nil where nobody can.
    var people: (@Sendable () -> JSONValue)?
    /// So many bytes that nobody can guess.
    var chance: @Sendable (_ count: Int) -> [UInt8]
  }

  /// A dialog that is talked in.
  struct Room: Sendable {
    var dialog: Dialog
    var desk: FrontDesk<SharedStore>
  }

  /// A connection that is in a conversation.
  struct Visit: Sendable {
    let connection: Int
    let conversation: ConversationID
    let room: Int
    /// Whether the person has been given a code.
    var hasCode: Bool
    /// Whether the person is on a line of their own, and not at a process of this machine.
    var isGuest = false
  }

  /// Something that was asked for on a connection.
  struct Job: Sendable {
    let connection: Int
    let user: Int
    /// The number that the answer names.
    let number: Int
    /// Nil once the connection has ended, and where something has happened.
    let request: Request?
    /// What comes from nobody's connection.
    var happened: Happening? = nil
    /// What somebody on a line of their own wants.
    var guest: GuestWish? = nil
    /// What a bridge wants.
    var bridge: BridgeWish? = nil
    /// What dialogs look like from now on.
    var editions: [Edition] = []
  }

  /// Something that happens to a conversation without anybody typing.
  struct Happening: Sendable {
    var conversation: ConversationID
    var cause: Cause
  }

  /// A line for a connection.
  struct Delivery: Equatable, Sendable {
    let connection: Int
    var line = JSONValue.null
    /// For somebody on a line of their own, in the place of `line`.
    var answer: LineAnswer?
    /// For a bridge, in the place of `line`.
    var bridge: BridgeNews?
    /// Whether nobody asked for it.
    var isNews = false

    /// Whether it goes out by a socket for strangers.
    var isForGuests: Bool { answer != nil || bridge != nil }
  }

  init(_ store: SharedStore, about: About) {
    self.store = store
    self.about = about
  }

  /// Does everything that was asked for.
  mutating func deal(with jobs: [Job], at now: Instant) -> [Delivery] {
    for job in jobs where !job.editions.isEmpty { follow(job.editions) }
    var deliveries = take(jobs, at: now)
    let happened = unkept + jobs.compactMap(\.happened)
    unkept = []
    for happening in happened { deliveries += take(happening, at: now) }
    for job in jobs { if case .resume(let code)? = job.guest { deliveries += resume(code, job, at: now) } }
    // Behind everything that may have said something.
    deliveries += dealWithBridges(jobs, at: now)
    for job in jobs where job.happened == nil && job.guest == nil && job.bridge == nil && job.editions.isEmpty {
      guard let request = job.request else {
        visits.leave(job.connection)
        continue
      }
      if case .take = request { continue }
      deliveries += deal(with: request, of: job, at: now)
    }
    if let breakdown {
      let connections = Set(jobs.filter { $0.guest == nil && $0.bridge == nil }.map(\.connection) + visits.processes)
        .sorted()
      deliveries += connections.map { Delivery(connection: $0, line: News.broken(breakdown).json) }
      deliveries.append(Delivery(connection: Self.everyGuest, answer: LineAnswer(.draining), isNews: true))
      deliveries += bridges.map { Delivery(connection: $0.connection, bridge: .closing) }
    }
    return deliveries
  }

  /// Goes on by other editions of the same dialogs.
  private mutating func follow(_ editions: [Edition]) {
    let dialogs = editions.map(\.playbook.dialog)
    do {
      try store.follow(dialogs)
    } catch {
      if case .broken(let reason) = error { breakdown = breakdown ?? reason }
      return
    }
    about.dialogs = dialogs
    for index in rooms.indices {
      guard let edition = editions.first(where: { $0.playbook.name == rooms[index].dialog.name.value }) else {
        continue
      }
      rooms[index].dialog = edition.playbook.dialog
      rooms[index].desk.follow(edition)
    }
  }

  private mutating func deal(with request: Request, of job: Job, at now: Instant) -> [Delivery] {
    var lines: [JSONValue] = []
    var others: [Delivery] = []
    let answer: JSONValue
    do throws(Refusal) {
      if let breakdown { throw Refusal(.broken, breakdown) }
      guard let result = try result(of: request, for: job, at: now, &lines, &others) else { return others }
      answer = ["to": .integer(job.number), "done": result]
    } catch {
      answer = ["to": .integer(job.number), "no": error.json]
    }
    let mine = lines.map { Delivery(connection: job.connection, line: ["to": .integer(job.number), "line": $0]) }
    return others + mine + [Delivery(connection: job.connection, line: answer)]
  }

  /// Nil for work that goes on; its answer comes later.
  private mutating func result(
    of request: Request, for job: Job, at now: Instant, _ lines: inout [JSONValue], _ others: inout [Delivery]
  ) throws(Refusal) -> JSONValue? {
    switch request {
    case .begin(let opening, let language): return try begin(opening, language, job, at: now).json
    case .resume(let code): return try resume(code, job, at: now, &others).json
    case .attach(let id, let turn): return try attach(id, after: turn, job, at: now, &others).json
    case .take: preconditionFailure("what happens to conversations is taken together")
    case .erase(let whom, let request):
      let erasure = try asking { store throws(StorageFault) in try store.erase(whom, for: request, at: now) }
      return forget(erasure, &others)
    case .status: return try status(asking { store throws(StorageFault) in try store.tally() })
    case .selfHelp(let id):
      let (effects, next) = try asking { store throws(StorageFault) in try store.selfHelp(after: id) }
      lines = effects.counts.map(\.json)
      return ["next": next.map { .string($0.description) } ?? .null]
    case .record(let id, let first):
      lines = Array(try asking { store throws(StorageFault) in try store.record(of: id) }.dropFirst(first))
      return .integer(lines.count)
    case .find(let whom):
      lines = try asking { store throws(StorageFault) in try store.conversations(of: whom) }
        .map { .string($0.description) }
      return .integer(lines.count)
    case .tickets(let position):
      let found = try asking { store throws(StorageFault) in
        try store.tickets(before: position, atMost: Limits.ticketsInAnswer)
      }
      lines = found.map { $0.1.json }
      return ["next": found.count < Limits.ticketsInAnswer ? .null : found.last.map { .integer($0.0) } ?? .null]
    case .ticket(let number):
      let found = try asking { store throws(StorageFault) in try store.ticket(numbered: number) }
      guard let found else {
        throw Refusal(.refused, "there is no ticket \"\(number)\"", help: "intake tickets list shows the latest")
      }
      return found.jsonWithBody
    case .backup(let path):
      try beginBackup(to: path, for: job)
      return nil
    }
  }

  /// Does something with the store; what goes wrong there is told as whoever asked understands it.
  mutating func asking<Result>(
    _ work: (SharedStore) throws(StorageFault) -> Result
  ) throws(Refusal) -> Result {
    do {
      return try work(store)
    } catch {
      throw refusal(for: error)
    }
  }

  mutating func refusal(for fault: StorageFault) -> Refusal {
    switch fault {
    case .refused(let reason):
      return Refusal(.environment, "the store refused: \(reason)", help: "try again in a moment")
    case .full(let reason):
      return Refusal(
        .environment, "there is no room left for the store, so nothing was kept (\(reason))",
        help: "make room on the disk and try again")
    case .unknown(let reason): return Refusal(.unknown, "nobody knows whether it was kept (\(reason))")
    case .broken(let reason):
      breakdown = breakdown ?? reason
      return Refusal(.broken, reason)
    }
  }

  private mutating func forget(_ erasure: Erasure, _ others: inout [Delivery]) -> JSONValue {
    for index in rooms.indices { rooms[index].desk.forget(erasure.conversations) }
    for id in erasure.conversations {
      guard let visit = visits[in: id] else { continue }
      others.append(over(visit, .erased))
      visits.leave(visit.connection)
    }
    return [
      "request": .string(erasure.request), "turns": .integer(erasure.turns),
      "conversations": .array(erasure.conversations.map { .string($0.description) }),
      "tickets": .array(erasure.tickets.map { .string($0) }),
    ]
  }
}
