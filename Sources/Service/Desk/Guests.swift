import ChatProtocol
import CivilTime
import ConversationEngine
import DialogModel
import FrontDesk
import Storage

// People on lines of their own are served like processes of this machine, in the same commits; only what they ask and
// hear has another form. They begin with their first line: before it nothing is kept of them.

extension Desk {
  /// What somebody on a line of their own wants.
  enum GuestWish: Sendable {
    /// Something happens to their conversation, which begins with it where they are in none.
    case say(Cause, Newcomer)
    /// They come back with a code, as it was typed.
    case resume(String)
  }

  /// How somebody begins who has been greeted.
  struct Newcomer: Sendable {
    var dialog: String
    /// A position in its languages.
    var language: Int
    var surroundings: Surroundings
  }

  /// The connection that means all of them.
  static let everyGuest = -1

  mutating func guestAnswer(
    to job: Job, with word: FrontDesk<SharedStore>.Word, in room: Int, at now: Instant
  ) -> Delivery {
    if word.fate == .crowdedOut { return Delivery(connection: job.connection, answer: LineAnswer(.crowded)) }
    // Nobody knows, and so nothing is said; what is broken is told to everybody.
    if word.fate == .unknown { return unheeded(job) }
    var visit = visits[on: job.connection]
    let begins = visit == nil && [.kept, .waits].contains(word.fate)
    if begins {
      visit = Visit(
        connection: job.connection, conversation: word.conversation, room: room, hasCode: !about.givesCodes,
        isGuest: true)
    }
    guard let visit else {
      var answer = LineAnswer(.talking)
      answer.replies = [word.apology].compactMap { $0 }
      return Delivery(connection: job.connection, answer: answer)
    }
    if begins { visits.enter(visit) }
    return Delivery(
      connection: job.connection, answer: lineAnswer(turn(of: word, in: visit, at: now), in: visit, at: now))
  }

  /// The answer to what changed nothing.
  func unheeded(_ job: Job) -> Delivery {
    guard let visit = visits[on: job.connection] else {
      return Delivery(connection: job.connection, answer: LineAnswer(.talking))
    }
    let turn = Turn(conversation: visit.conversation, number: 0)
    return Delivery(connection: job.connection, answer: lineAnswer(turn, in: visit, at: Instant(secondsSince1970: 0)))
  }

  /// What a turn means for a line.
  func lineAnswer(_ turn: Turn, in visit: Visit, at now: Instant) -> LineAnswer {
    var answer = LineAnswer(.talking)
    (answer.replies, answer.code, answer.isLast) = (turn.replies, turn.code, turn.isOver)
    if let memory = turn.memory {
      answer.fate = .returned(memory.isWithheld ? .hidden : memory.lastLine.map { .shown($0) } ?? .none)
      answer.tickets = memory.tickets.map(\.number)
    }
    if let due = turn.due { answer.silenceAfter = max(now.duration(to: due), .zero) }
    var desk = rooms[visit.room].desk
    if let conversation = (try? desk.conversation(visit.conversation)) ?? nil {
      answer.language = conversation.state.language
      answer.awaitsText = conversation.awaitsText
    }
    return answer
  }

  mutating func resume(_ typed: String, _ job: Job, at now: Instant) -> [Delivery] {
    guard guesses.mayTry(job.user, at: now) else {
      return [Delivery(connection: job.connection, answer: LineAnswer(.tooManyCodes))]
    }
    var others: [Delivery] = []
    do {
      let turn = try resume(typed, job, at: now, &others)
      let visit =
        visits[on: job.connection]
        ?? Visit(
          connection: job.connection, conversation: turn.conversation, room: 0, hasCode: true, isGuest: true)
      return others + [Delivery(connection: job.connection, answer: lineAnswer(turn, in: visit, at: now))]
    } catch {
      // What the disk does is not the person's fault; they may come back and try the same code.
      let isWrong = error.kind == .refused
      return others + [Delivery(connection: job.connection, answer: LineAnswer(isWrong ? .wrongCode : .draining))]
    }
  }
}

extension Conversation {
  /// Whether an answer to the open question is words of the person's own.
  var awaitsText: Bool {
    switch state.aside {
    case nil, .changing: break
    default: return false
    }
    guard !isChecking, let slot = askedSlot, case .text = dialog[slot].kind else { return false }
    return true
  }
}
