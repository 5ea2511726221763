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
  let about: About
  private var rooms: [Room] = []
  private(set) var visits: [Visit] = []
  private var guesses = Guesses()
  /// What happened and was refused by the store; it is brought again.
  private(set) var unkept: [Happening] = []
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
    /// So many bytes that nobody can guess.
    var chance: @Sendable (_ count: Int) -> [UInt8]
  }

  /// A dialog that is talked in.
  struct Room: Sendable {
    let dialog: Dialog
    var desk: FrontDesk<SharedStore>
  }

  /// A connection that is in a conversation.
  struct Visit: Sendable {
    let connection: Int
    let conversation: ConversationID
    let room: Int
    /// Whether the person has been given a code.
    var hasCode: Bool
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
  }

  /// Something that happens to a conversation without anybody typing.
  struct Happening: Sendable {
    var conversation: ConversationID
    var cause: Cause
  }

  /// A line for a connection.
  struct Delivery: Equatable, Sendable {
    let connection: Int
    let line: JSONValue
  }

  init(_ store: SharedStore, about: About) {
    self.store = store
    self.about = about
  }

  /// Does everything that was asked for.
  mutating func deal(with jobs: [Job], at now: Instant) -> [Delivery] {
    var deliveries = take(jobs, at: now)
    let happened = unkept + jobs.compactMap(\.happened)
    unkept = []
    for happening in happened { deliveries += take(happening, at: now) }
    for job in jobs where job.happened == nil {
      guard let request = job.request else {
        visits.removeAll { $0.connection == job.connection }
        continue
      }
      if case .take = request { continue }
      deliveries += deal(with: request, of: job, at: now)
    }
    if let breakdown {
      let connections = Set(jobs.map(\.connection) + visits.map(\.connection)).sorted()
      deliveries += connections.map { Delivery(connection: $0, line: News.broken(breakdown).json) }
    }
    return deliveries
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
    case .attach(let id, let turn): return try attach(id, after: turn, job, &others).json
    case .take: preconditionFailure("what happens to conversations is taken together")
    case .erase(let whom, let request):
      let erasure = try asking { store throws(StorageFault) in try store.erase(whom, for: request, at: now) }
      return forget(erasure, &others)
    case .status: return try status(asking { store throws(StorageFault) in try store.tally() })
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
  private mutating func asking<Result>(
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
    let gone = visits.filter { erasure.conversations.contains($0.conversation) }
    others += gone.map { Delivery(connection: $0.connection, line: News.over(.erased).json) }
    visits.removeAll { erasure.conversations.contains($0.conversation) }
    return [
      "request": .string(erasure.request), "turns": .integer(erasure.turns),
      "conversations": .array(erasure.conversations.map { .string($0.description) }),
      "tickets": .array(erasure.tickets.map { .string($0) }),
    ]
  }
}

/// Beginning, coming back and going on.
extension Desk {
  private mutating func begin(
    _ opening: Opening, _ tag: String, _ job: Job, at now: Instant
  ) throws(Refusal) -> Turn {
    let room = try room(for: opening.dialog)
    let dialog = rooms[room].dialog
    guard dialog.edition == opening.edition, let language = dialog.languages.firstIndex(where: { $0.text == tag })
    else {
      throw Refusal(
        .environment, "the instance that holds the store was started with another edition of \"\(opening.dialog)\"",
        help: "end that instance first, or use another store here: --store memory")
    }
    do throws(StorageFault) {
      let word = try rooms[room].desk.begin(language: language, surroundings: opening.surroundings, at: now)
      let visit = Visit(
        connection: job.connection, conversation: word.conversation, room: room, hasCode: about.folder == nil)
      visits.removeAll { $0.connection == job.connection }
      visits.append(visit)
      return turn(of: word, in: visit, at: now)
    } catch {
      throw refusal(for: error)
    }
  }

  /// Wrong, expired, used and erased sound alike.
  private mutating func resume(
    _ typed: String, _ job: Job, at now: Instant, _ others: inout [Delivery]
  ) throws(Refusal) -> Turn {
    guard guesses.mayTry(job.user, at: now) else {
      throw Refusal(.refused, "that were too many wrong codes", help: "wait a while before you try another")
    }
    let wrong = Refusal(
      .refused, "this code opens no conversation", help: "a code opens once, and for a day; without one, begin anew")
    var found: KeptCode?
    if let code = ResumeCode(typed: typed) {
      found = try asking { store throws(StorageFault) in try store.code(code.hash, at: now) }
    }
    guard let found, let code = ResumeCode(typed: typed) else {
      guesses.note(job.user, at: now)
      throw wrong
    }
    let (room, conversation) = try conversation(found.conversation, else: wrong)
    let memory = try memory(of: conversation)
    leaveElsewhere(found.conversation, for: job.connection, &others)
    let visit = Visit(connection: job.connection, conversation: found.conversation, room: room, hasCode: true)
    guard !conversation.isOver else {
      // Nothing can be said any more; the code goes on telling how the tickets fare.
      var turn = Turn(conversation: conversation.id, number: conversation.state.turn)
      (turn.ending, turn.isOver, turn.memory) = (conversation.state.ending, true, memory)
      return turn
    }
    let next = ResumeCode(chance: about.chance(ResumeCode.bits / 8))
    var word: FrontDesk<SharedStore>.Word?
    do {
      word = try rooms[room].desk.resume(code, next: next, at: now)
    } catch {
      throw self.refusal(for: error)
    }
    guard let word else { throw wrong }
    visits.append(visit)
    var turn = turn(of: word, in: visit, at: now)
    turn.memory = memory
    return turn
  }

  /// Goes on where another holder has ended; what was said since is said now.
  private mutating func attach(
    _ id: ConversationID, after seen: Int, _ job: Job, _ others: inout [Delivery]
  ) throws(Refusal) -> Turn {
    let (room, conversation) = try conversation(
      id, else: Refusal(.refused, "there is no conversation \(id) to go on with"))
    leaveElsewhere(id, for: job.connection, &others)
    let visit = Visit(
      connection: job.connection, conversation: id, room: room,
      hasCode: about.folder == nil || conversation.state.utterances > 0)
    visits.append(visit)
    var turn = turn(where: conversation, in: visit)
    let lines = try asking { store throws(StorageFault) in try store.record(of: id) }
    for line in lines.dropFirst() {
      guard let object = line.object, let number = object["turn"]?.integer, number > seen else { continue }
      let effects = object["did"]?.array ?? []
      turn.replies += effects.compactMap { $0.object?["say"].flatMap { Reply(recorded: $0) } }
      turn.isOver = turn.isOver || effects.contains { $0.object?["hang-up"] != nil }
    }
    return turn
  }

  private mutating func leaveElsewhere(_ id: ConversationID, for connection: Int, _ others: inout [Delivery]) {
    let older = visits.filter { $0.conversation == id && $0.connection != connection }
    others += older.map { Delivery(connection: $0.connection, line: News.over(.resumed).json) }
    visits.removeAll { $0.conversation == id || $0.connection == connection }
  }

  private mutating func conversation(
    _ id: ConversationID, else refusal: Refusal
  ) throws(Refusal) -> (room: Int, Conversation) {
    let record = try asking { store throws(StorageFault) in try store.record(of: id) }
    guard let name = record.first.flatMap({ Opening.read($0) })?.opening.dialog else { throw refusal }
    let room = try self.room(for: name)
    do throws(StorageFault) {
      guard let found = try rooms[room].desk.conversation(id) else { throw StorageFault.refused("") }
      return (room, found)
    } catch {
      if case .refused("") = error { throw refusal }
      throw self.refusal(for: error)
    }
  }

  private mutating func room(for name: String) throws(Refusal) -> Int {
    if let index = rooms.firstIndex(where: { $0.dialog.name.value == name }) { return index }
    guard let dialog = about.dialogs.first(where: { $0.name.value == name }) else {
      throw Refusal(
        .environment, "the instance that holds the store knows no dialog \"\(name)\"",
        help: "start it with --dialogs and the folder in which \"\(name)\" lies")
    }
    rooms.append(Room(dialog: dialog, desk: FrontDesk(Edition(dialog), store: store)))
    return rooms.count - 1
  }

  private mutating func memory(of conversation: Conversation) throws(Refusal) -> Turn.Memory {
    let record = try asking { store throws(StorageFault) in try store.record(of: conversation.id) }
    var memory = Turn.Memory(LastLine(in: record, of: conversation))
    for key in conversation.state.tickets {
      let found = try asking { store throws(StorageFault) in try store.ticket(numbered: key.number) }
      memory.tickets.append((key.number, found?.state.words ?? "unknown"))
    }
    return memory
  }
}

/// What happens to conversations.
extension Desk {
  /// Takes everything that has happened in one go.
  private mutating func take(_ jobs: [Job], at now: Instant) -> [Delivery] {
    var deliveries: [Delivery] = []
    for room in rooms.indices {
      var waiting: [(job: Job, visit: Visit)] = []
      var arrivals: [FrontDesk<SharedStore>.Arrival] = []
      for job in jobs {
        guard case .take(let cause)? = job.request,
          let visit = visits.first(where: { $0.connection == job.connection && $0.room == room })
        else { continue }
        let code = visit.hasCode ? nil : ResumeCode(chance: about.chance(ResumeCode.bits / 8))
        arrivals.append(.init(visit.conversation, cause, code: code))
        waiting.append((job, visit))
      }
      guard !arrivals.isEmpty else { continue }
      for word in rooms[room].desk.attend(arrivals, at: now) {
        guard let index = waiting.firstIndex(where: { $0.visit.conversation == word.conversation }) else { continue }
        let (job, visit) = waiting.remove(at: index)
        deliveries.append(answer(to: job, with: word, in: visit, at: now))
      }
      breakdown = breakdown ?? rooms[room].desk.breakdown
      deliveries += waiting.map { refuse($0.job, "the conversation is not kept here any more") }
    }
    for job in jobs {
      guard case .take? = job.request, !visits.contains(where: { $0.connection == job.connection }),
        !deliveries.contains(where: { $0.connection == job.connection })
      else { continue }
      deliveries.append(refuse(job, "this connection is in no conversation"))
    }
    return deliveries
  }

  /// Takes what nobody typed; whoever is in the conversation hears of it.
  private mutating func take(_ happening: Happening, at now: Instant) -> [Delivery] {
    let id = happening.conversation
    guard let room = rooms.indices.first(where: { ((try? rooms[$0].desk.conversation(id)) ?? nil) != nil }) else {
      return []
    }
    let words = rooms[room].desk.attend([.init(id, happening.cause)], at: now)
    breakdown = breakdown ?? rooms[room].desk.breakdown
    guard let word = words.first else { return [] }
    if word.fate == .refused { unkept.append(happening) }
    guard word.fate == .kept, let visit = visits.first(where: { $0.conversation == id }) else { return [] }
    return [Delivery(connection: visit.connection, line: News.turn(turn(of: word, in: visit, at: now)).json)]
  }

  private func refuse(_ job: Job, _ sentence: String) -> Delivery {
    Delivery(
      connection: job.connection, line: ["to": .integer(job.number), "no": Refusal(.refused, sentence).json])
  }

  private mutating func answer(
    to job: Job, with word: FrontDesk<SharedStore>.Word, in visit: Visit, at now: Instant
  ) -> Delivery {
    var refusal: Refusal?
    if word.fate == .unknown { refusal = Refusal(.unknown, "nobody knows whether the line was kept") }
    if word.fate != .kept, let breakdown = rooms[visit.room].desk.breakdown { refusal = Refusal(.broken, breakdown) }
    if let refusal {
      return Delivery(connection: job.connection, line: ["to": .integer(job.number), "no": refusal.json])
    }
    let turn = turn(of: word, in: visit, at: now)
    return Delivery(connection: job.connection, line: ["to": .integer(job.number), "done": turn.json])
  }

  /// What a word of the front desk means for the person, looked-up things answered at once.
  private mutating func turn(of word: FrontDesk<SharedStore>.Word, in visit: Visit, at now: Instant) -> Turn {
    var turn = Turn(conversation: visit.conversation, number: 0)
    var words = [word]
    while let word = words.popLast() {
      if let apology = word.apology { turn.replies.append(apology) }
      if let code = word.code {
        turn.code = code.text
        if let index = visits.firstIndex(where: { $0.connection == visit.connection }) { visits[index].hasCode = true }
      }
      for effect in word.effects {
        switch effect.act {
        case .say(let reply): turn.replies.append(reply)
        case .checkHealth(let service, let patience):
          if let lookUp = about.lookUp {
            lookUp(LookUp(conversation: visit.conversation, check: effect.id, service: service, patience: patience))
          } else {
            // Nobody can be asked, and the honest answer to that is at hand.
            let report = Cause.health(effect.id, .unavailable)
            words += rooms[visit.room].desk.attend([.init(visit.conversation, report)], at: now)
          }
        case .file(let draft), .handOver(let draft):
          turn.tickets.append(draft.key.map { draft.json(filedAs: $0, at: now) } ?? draft.json)
        case .end(let ending):
          turn.ending = ending
          turn.isOver = true
        case .hangUp: turn.isOver = true
        }
      }
    }
    guard let conversation = try? rooms[visit.room].desk.conversation(visit.conversation) else { return turn }
    let whereItStands = self.turn(where: conversation, in: visit)
    (turn.number, turn.ticketNumbers) = (whereItStands.number, whereItStands.ticketNumbers)
    (turn.isPersonal, turn.isChecking, turn.due) =
      (whereItStands.isPersonal, whereItStands.isChecking, whereItStands.due)
    return turn
  }

  private func turn(where conversation: Conversation, in visit: Visit) -> Turn {
    var turn = Turn(conversation: visit.conversation, number: conversation.state.turn)
    turn.ticketNumbers = conversation.state.tickets.map(\.number)
    turn.ending = conversation.state.ending
    turn.isOver = conversation.isOver
    turn.isPersonal = conversation.asksForSomethingPersonal
    turn.isChecking = conversation.isChecking
    turn.due = conversation.state.due
    return turn
  }
}
