import ChatProtocol
import CivilTime
import DialogModel
import Faults
import LineServer
import Storage
import StrictJSON
import Synchronization

// Joins three rooms that know nothing of each other: the server has connections, `HumanLine` says what bytes mean, and
// the desk thread decides. Requests go to the desk through its queue and come back through the outbox, whose bell wakes
// the server; nothing in here waits.

/// People on lines of their own, behind the door of a server.
struct HumanHouse {
  private var receptions: [Reception]
  private let jobs: JobQueue
  private let journal: Journal
  private let tally: PeopleTally
  /// By the place of the guest in the server's table.
  private var lines: [Line?] = []
  private var greetings: [Reception.Greeting?]
  private var scratch: [UInt8] = []
  private var isDraining = false
  /// Whether nothing more can be promised.
  private(set) var mustEnd = false

  private struct Line {
    let guest: Guest
    let reception: Int
    let origin: Int
    var line: HumanLine
  }

  init(
    _ receptions: [Reception], jobs: JobQueue, journal: Journal, tally: PeopleTally
  ) {
    (self.receptions, self.jobs, self.journal, self.tally) = (receptions, jobs, journal, tally)
    greetings = receptions.map { _ in nil }
  }

  /// Greets; nothing is kept of somebody who has said nothing.
  mutating func greet(_ guest: Guest, at listener: Int, in hall: inout Hall) {
    fault("accept.after")
    let reception = receptions[listener]
    let greeting = greeting(at: listener)
    var line = HumanLine(reception.texts, language: reception.language, limits: reception.limits, at: hall.now)
    line.greet(with: greeting.replies, awaitsText: greeting.awaitsText)
    while lines.count <= guest.slot { lines.append(nil) }
    let origin = hall.origin(of: guest)?.neighbourhood.hashValue ?? 0
    lines[guest.slot] = Line(guest: guest, reception: listener, origin: origin | .min, line: line)
    tally.change {
      $0.admitted += 1
      $0.connected += 1
    }
    goOn(guest, in: &hall)
  }

  /// Brings whole lines to the desk, one at a time.
  mutating func hear(_ guest: Guest, _ bytes: ArraySlice<UInt8>, in hall: inout Hall) {
    guard isHere(guest) else { return }
    lines[guest.slot]?.line.take(bytes, at: hall.now)
    goOn(guest, in: &hall)
  }

  /// Answers what was whole.
  mutating func hearEnd(of guest: Guest, in hall: inout Hall) {
    guard isHere(guest) else { return }
    if mutant(10) { lines[guest.slot]?.line.take([0x0A], at: hall.now) }
    lines[guest.slot]?.line.end()
    goOn(guest, in: &hall)
  }

  /// Lets time pass on a line.
  mutating func wake(_ guest: Guest, in hall: inout Hall) {
    guard isHere(guest) else { return }
    lines[guest.slot]?.line.pass(to: hall.now)
    goOn(guest, in: &hall)
  }

  /// Tells the desk that somebody has left.
  mutating func miss(_ guest: Guest, in hall: inout Hall) {
    guard isHere(guest) else { return }
    letGo(guest)
  }

  /// Passes on what the desk has said.
  mutating func pass(_ delivery: Desk.Delivery, in hall: inout Hall) {
    guard let answer = delivery.answer else { return }
    if delivery.connection == Desk.everyGuest {
      mustEnd = true
      return tellEverybody(answer, in: &hall)
    }
    let guest = Guest(number: delivery.connection & ~Self.mark)
    guard isHere(guest) else { return }
    fault("reply.before")
    if delivery.isNews {
      lines[guest.slot]?.line.hear(answer, at: hall.now)
    } else {
      lines[guest.slot]?.line.take(answer, at: hall.now)
    }
    goOn(guest, in: &hall)
    fault("reply.after")
  }

  /// Tells everybody who waits for nothing; the others are told behind their answer.
  mutating func drain(in hall: inout Hall) {
    isDraining = true
    journal.note(.draining, [("n", .integer(hall.count))])
    for guest in hall.guests where isHere(guest) { goOn(guest, in: &hall) }
  }

  /// Says it in the language of the place.
  mutating func refusal(_ reason: HallRefusal, at listener: Int) -> [UInt8] {
    journal.note(.refused, [("code", .string(reason.rawValue))])
    tally.change { counts in
      if let place = HallRefusal.allCases.firstIndex(of: reason) { counts.refused[place] += 1 }
    }
    return receptions[listener].texts.refusal(in: receptions[listener].language)
  }

  /// Others receive people from now on; whoever is in stays.
  mutating func receive(by receptions: [Reception]) {
    self.receptions = receptions
    greetings = receptions.map { _ in nil }
  }

  /// Sets connections of people apart from those of processes.
  static let mark = 1 << 62

  func isHere(_ guest: Guest) -> Bool {
    lines.indices.contains(guest.slot) && lines[guest.slot]?.guest == guest
  }

  private mutating func greeting(at listener: Int) -> Reception.Greeting {
    let surroundings = receptions[listener].surroundings
    if let greeting = greetings[listener], greeting.isOpen == surroundings.isOpen { return greeting }
    let greeting = receptions[listener].greeting(surroundings, at: Clock.now)
    greetings[listener] = greeting
    return greeting
  }

  /// Does what has become possible on a line: asks the desk, sends what was said, settles how it goes on.
  private mutating func goOn(_ guest: Guest, in hall: inout Hall) {
    if let request = lines[guest.slot]?.line.nextRequest(at: hall.now) {
      fault("line.parsed")
      ask(request, for: guest)
    }
    if isDraining, lines[guest.slot]?.line.isIdle ?? false {
      lines[guest.slot]?.line.hear(LineAnswer(.draining), at: hall.now)
    }
    lines[guest.slot]?.line.takeOutput(into: &scratch)
    if isChosen("reply.partial"), !scratch.isEmpty {
      hall.push(guest, scratch[..<(scratch.count / 2)])
      fault("reply.partial")
      scratch.removeFirst(scratch.count / 2)
    }
    hall.say(guest, scratch)
    scratch.removeAll(keepingCapacity: true)
    guard let line = lines[guest.slot]?.line else { return }
    if line.isLeaving {
      hall.dismiss(guest)
      letGo(guest)
    } else {
      hall.settle(guest, hears: line.hears, until: line.deadline)
    }
  }

  private mutating func ask(_ request: LineRequest, for guest: Guest) {
    guard let line = lines[guest.slot] else { return }
    let reception = receptions[line.reception]
    func say(_ cause: Cause) -> Desk.GuestWish {
      .say(
        cause,
        Desk.Newcomer(
          dialog: reception.dialog, language: line.line.spokenLanguage, surroundings: reception.surroundings))
    }
    let wish: Desk.GuestWish =
      switch request {
      case .say(let text): say(.line(text))
      case .tooLong: say(.tooLong)
      case .silence: say(.silence)
      case .resume(let code): .resume(code)
      }
    tally.change { $0.lines += 1 }
    jobs.put(
      Desk.Job(
        connection: guest.number | Self.mark, user: line.origin, number: 0, request: nil, guest: wish))
  }

  private mutating func letGo(_ guest: Guest) {
    guard let line = lines[guest.slot] else { return }
    lines[guest.slot] = nil
    let remarks = line.line.remarks
    tally.change { counts in
      counts.connected -= 1
      counts.damagedLines += remarks.damagedLines
      counts.longLines += remarks.longLines
      if let closing = remarks.closing, let place = HumanLine.Closing.allCases.firstIndex(of: closing) {
        counts.closed[place] += 1
      }
    }
    if let closing = remarks.closing {
      journal.note(.closed, [("conn", .integer(guest.number)), ("code", .string(closing.rawValue))])
    }
    jobs.put(Desk.Job(connection: guest.number | Self.mark, user: 0, number: 0, request: nil))
  }

  private mutating func tellEverybody(_ answer: LineAnswer, in hall: inout Hall) {
    for guest in hall.guests where isHere(guest) {
      lines[guest.slot]?.line.hear(answer, at: hall.now)
      goOn(guest, in: &hall)
    }
  }
}
