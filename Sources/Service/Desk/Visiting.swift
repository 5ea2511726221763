import ChatProtocol
import CivilTime
import ConversationEngine
import DialogModel
import FrontDesk
import SourceText
import Storage
import StrictJSON

/// Beginning, coming back and going on.
extension Desk {
  mutating func begin(
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
        connection: job.connection, conversation: word.conversation, room: room, hasCode: !about.givesCodes)
      visits.enter(visit)
      return turn(of: word, in: visit, at: now)
    } catch {
      throw refusal(for: error)
    }
  }

  /// Wrong, expired, used and erased sound alike.
  mutating func resume(
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
    let (room, conversation) = try conversation(found.conversation, at: now, else: wrong)
    let memory = try memory(of: conversation)
    leaveElsewhere(found.conversation, for: job.connection, &others)
    let visit = Visit(
      connection: job.connection, conversation: found.conversation, room: room, hasCode: true,
      isGuest: job.guest != nil)
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
    visits.enter(visit)
    var turn = turn(of: word, in: visit, at: now)
    turn.memory = memory
    return turn
  }

  /// Goes on where another holder has ended; what was said since is said now.
  mutating func attach(
    _ id: ConversationID, after seen: Int, _ job: Job, at now: Instant, _ others: inout [Delivery]
  ) throws(Refusal) -> Turn {
    let (room, conversation) = try conversation(
      id, at: now, else: Refusal(.refused, "there is no conversation \(id) to go on with"))
    leaveElsewhere(id, for: job.connection, &others)
    let visit = Visit(
      connection: job.connection, conversation: id, room: room,
      hasCode: !about.givesCodes || conversation.state.utterances > 0)
    visits.enter(visit)
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
    if let older = visits[in: id], older.connection != connection {
      others.append(over(older, .resumed))
      visits.leave(older.connection)
    }
    visits.leave(connection)
  }

  /// The conversation is somebody's no more.
  func over(_ visit: Visit, _ reason: News.Reason) -> Delivery {
    guard visit.isGuest else { return Delivery(connection: visit.connection, line: News.over(reason).json) }
    let answer = LineAnswer(reason == .erased ? .erased : .moved)
    return Delivery(connection: visit.connection, answer: answer, isNews: true)
  }

  /// A conversation to go on with. What an earlier holder was looking up for it nobody reports any more, so that is
  /// said to be unavailable first; else every line would wait for it.
  private mutating func conversation(
    _ id: ConversationID, at now: Instant, else refusal: Refusal
  ) throws(Refusal) -> (room: Int, Conversation) {
    let record = try asking { store throws(StorageFault) in try store.record(of: id) }
    guard let name = record.first.flatMap({ Opening.read($0) })?.opening.dialog else { throw refusal }
    let room = try self.room(for: name)
    do throws(StorageFault) {
      guard let found = try rooms[room].desk.conversation(id) else { throw StorageFault.refused("") }
      guard let check = found.state.pendingCheck, !lookUps.contains(where: { $0.check == check }) else {
        return (room, found)
      }
      _ = rooms[room].desk.attend([.init(id, .health(check, .unavailable))], at: now)
      return (room, try rooms[room].desk.conversation(id) ?? found)
    } catch {
      if case .refused("") = error { throw refusal }
      throw self.refusal(for: error)
    }
  }

  mutating func room(for name: String) throws(Refusal) -> Int {
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
