import CivilTime
import ConversationEngine
import DialogModel
import FrontDesk
import Storage
import StrictJSON

/// What happens to conversations.
extension Desk {
  /// Takes everything that has happened in one go.
  mutating func take(_ jobs: [Job], at now: Instant) -> [Delivery] {
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
  mutating func take(_ happening: Happening, at now: Instant) -> [Delivery] {
    let id = happening.conversation
    var report: Turn.Report?
    if case .health(let check, let found) = happening.cause {
      report = lookUps.first { $0.check == check }.map { Turn.Report(service: $0.service, report: found) }
    }
    let found: Int?
    do {
      found = try room(of: id)
    } catch {
      if case .broken(let reason) = error { breakdown = breakdown ?? reason }
      unkept.append(happening)
      return []
    }
    guard let room = found else { return [] }
    let words = rooms[room].desk.attend([.init(id, happening.cause)], at: now)
    breakdown = breakdown ?? rooms[room].desk.breakdown
    guard let word = words.first else { return [] }
    // What was refused, or may have been, is brought again, and then it must still be known which service it is about; one
    // that was kept after all changes nothing more.
    let isKept = word.fate != .refused && word.fate != .unknown
    if !isKept { unkept.append(happening) }
    if isKept, case .health(let check, _) = happening.cause { lookUps.removeAll { $0.check == check } }
    guard word.fate == .kept, let visit = visits.first(where: { $0.conversation == id }) else { return [] }
    var turn = turn(of: word, in: visit, at: now)
    if let report { turn.reports.append(report) }
    return [Delivery(connection: visit.connection, line: News.turn(turn).json)]
  }

  /// Where a conversation is talked in; nil for one that is kept nowhere here.
  private mutating func room(of id: ConversationID) throws(StorageFault) -> Int? {
    for room in rooms.indices where try rooms[room].desk.conversation(id) != nil { return room }
    return nil
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
  mutating func turn(of word: FrontDesk<SharedStore>.Word, in visit: Visit, at now: Instant) -> Turn {
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
            let conversation = (try? rooms[visit.room].desk.conversation(visit.conversation)) ?? nil
            let wish = LookUp(
              conversation: visit.conversation, check: effect.id, service: service, patience: patience,
              words: conversation?.statedWords ?? "")
            lookUps.append(wish)
            lookUp(wish)
          } else {
            // Nobody can be asked, and the honest answer to that is at hand.
            let report = Cause.health(effect.id, .unavailable)
            let answered = rooms[visit.room].desk.attend([.init(visit.conversation, report)], at: now)
            if answered.contains(where: { $0.fate == .refused || $0.fate == .unknown }) {
              unkept.append(Happening(conversation: visit.conversation, cause: report))
            }
            words += answered
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

  func turn(where conversation: Conversation, in visit: Visit) -> Turn {
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
