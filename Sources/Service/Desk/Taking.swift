import CivilTime
import ConversationEngine
import DialogModel
import FrontDesk
import Storage
import StrictJSON

/// What happens to conversations.
extension Desk {
  /// Takes everything that has happened in one go: one commit for each dialog, whoever brings it.
  mutating func take(_ jobs: [Job], at now: Instant) -> [Delivery] {
    var deliveries: [Delivery] = []
    var arrivals = rooms.map { _ in [FrontDesk<SharedStore>.Arrival]() }
    for (tag, job) in jobs.enumerated() {
      guard let (room, arrival) = arrival(of: job, tag, &deliveries) else { continue }
      while arrivals.count <= room { arrivals.append([]) }
      arrivals[room].append(arrival)
    }
    for (room, arrivals) in arrivals.enumerated() where !arrivals.isEmpty {
      var isUnanswered = Set(arrivals.map(\.tag))
      for word in rooms[room].desk.attend(arrivals, at: now) {
        deliveries += bridgeNews(of: word, in: room, at: now) + lookUps(for: word, in: room, at: now)
        guard isUnanswered.remove(word.tag) != nil else { continue }
        let job = jobs[word.tag]
        if job.bridge != nil { continue }
        if job.guest != nil {
          deliveries.append(guestAnswer(to: job, with: word, in: room, at: now))
        } else if let visit = visits[on: job.connection] {
          deliveries.append(answer(to: job, with: word, in: visit, at: now))
        }
      }
      breakdown = breakdown ?? rooms[room].desk.breakdown
      for tag in isUnanswered.sorted() {
        let job = jobs[tag]
        if case .bring(let message, _)? = job.bridge {
          deliveries.append(Delivery(connection: job.connection, bridge: .notHeeded(message)))
          continue
        }
        deliveries.append(
          job.guest == nil ? refuse(job, "the conversation is not kept here any more") : unheeded(job))
      }
    }
    return deliveries
  }

  /// What a job brings to whom; nil where it brings nothing, or is refused at once.
  private mutating func arrival(
    of job: Job, _ tag: Int, _ deliveries: inout [Delivery]
  ) -> (room: Int, FrontDesk<SharedStore>.Arrival)? {
    let visit = visits[on: job.connection]
    var code: ResumeCode?
    if !(visit?.hasCode ?? !about.givesCodes) { code = ResumeCode(chance: about.chance(ResumeCode.bits / 8)) }
    var arrival: FrontDesk<SharedStore>.Arrival
    let room: Int
    if case .bring(let message, let newcomer)? = job.bridge {
      guard let seat = bridges.first(where: { $0.connection == job.connection }),
        let wanted = try? self.room(for: newcomer.dialog)
      else {
        deliveries.append(Delivery(connection: job.connection, bridge: .notHeeded(message)))
        return nil
      }
      arrival = self.arrival(of: message, from: seat.name, as: newcomer)
      arrival.tag = tag
      return (wanted, arrival)
    }
    switch (job.guest, job.request, visit) {
    case (.say(let cause, _)?, _, let visit?), (nil, .take(let cause)?, let visit?):
      arrival = .init(visit.conversation, cause, code: code)
      room = visit.room
    case (.say(let cause, let newcomer)?, _, nil):
      guard let wanted = try? self.room(for: newcomer.dialog) else {
        deliveries.append(unheeded(job))
        return nil
      }
      let stranger = FrontDesk<SharedStore>.Newcomer(
        language: newcomer.language, surroundings: newcomer.surroundings)
      arrival = .init(cause, as: stranger, code: code)
      room = wanted
    case (nil, .take?, nil):
      deliveries.append(refuse(job, "this connection is in no conversation"))
      return nil
    default: return nil
    }
    arrival.tag = tag
    return (room, arrival)
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
    if word.address != nil {
      return bridgeNews(of: word, in: room, at: now) + lookUps(for: word, in: room, at: now)
    }
    guard word.fate == .kept, let visit = visits[in: id] else { return [] }
    var turn = turn(of: word, in: visit, at: now)
    if visit.isGuest {
      return [Delivery(connection: visit.connection, answer: lineAnswer(turn, in: visit, at: now), isNews: true)]
    }
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
        visits.giveCode(to: visit.connection)
      }
      for effect in word.effects {
        switch effect.act {
        case .say(let reply): turn.replies.append(reply)
        case .checkHealth(let service, let patience):
          words += check(service, patience, for: effect.id, in: visit.room, at: now)
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

  /// Has somebody look it up; what is said at once, where nobody can be asked.
  mutating func check(
    _ service: String, _ patience: Duration, for check: EffectID, in room: Int, at now: Instant
  ) -> [FrontDesk<SharedStore>.Word] {
    guard let lookUp = about.lookUp else {
      // The honest answer is at hand.
      let report = Cause.health(check, .unavailable)
      let answered = rooms[room].desk.attend([.init(check.conversation, report)], at: now)
      if answered.contains(where: { $0.fate == .refused || $0.fate == .unknown }) {
        unkept.append(Happening(conversation: check.conversation, cause: report))
      }
      return answered
    }
    let conversation = (try? rooms[room].desk.conversation(check.conversation)) ?? nil
    let wish = LookUp(
      conversation: check.conversation, check: check, service: service, patience: patience,
      words: conversation?.statedWords ?? "")
    lookUps.append(wish)
    lookUp(wish)
    return []
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
