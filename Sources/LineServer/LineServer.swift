// One thread, one epoll, and nothing that waits anywhere else: sockets, listeners, a timer, signals and the bell of
// whoever works behind the house are all descriptors. Each turn of the loop hears everybody who has something to say,
// then wakes those whose moment has come, and only then writes, so that what one tick says to somebody is one packet.

/// Serves many people at once; it knows lines and connections, and nothing of what is said.
package struct LineServer<House: LineHouse>: ~Copyable {
  private let listeners: [Listener]
  private let signals: Signals?
  private let bell: Int32?
  private let limits: HallLimits
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var hall: Hall
  /// Whoever is behind the door.
  package private(set) var house: House
  private var buffer = [UInt8](repeating: 0, count: Limits.pieceInBytes)
  private var reserve = Wire.reserve()
  private var isDraining = false
  private var drainEnd: Duration?
  private var isStopped = false
  /// Until when nobody is let in, because there was no descriptor; nil where everybody is.
  private var closedUntil: Duration?

  /// Gathers the parts; `bell` becomes readable when somebody else has something for the house. Nil where the system
  /// has no descriptors to give.
  package static func open(
    _ house: House, at listeners: [Listener], limits: HallLimits = HallLimits(), signals: Signals? = nil,
    bell: Int32? = nil
  ) -> LineServer? {
    guard var hall = Hall(limits) else { return nil }
    var areWatched = true
    for (index, listener) in listeners.enumerated() {
      areWatched = hall.watch(listener.number, token: Hall.firstListenerToken + UInt64(index)) && areWatched
    }
    if let signals { areWatched = hall.watch(signals.number, token: Hall.signalToken) && areWatched }
    if let bell { areWatched = hall.watch(bell, token: Hall.bellToken) && areWatched }
    guard areWatched else { return nil }
    return LineServer(house, hall, listeners, limits, signals, bell)
  }

  private init(
    _ house: House, _ hall: consuming Hall, _ listeners: [Listener], _ limits: HallLimits, _ signals: Signals?,
    _ bell: Int32?
  ) {
    start = clock.now
    self.hall = hall
    (self.house, self.listeners, self.signals, self.bell, self.limits) = (house, listeners, signals, bell, limits)
  }

  /// Serves until everybody has left behind a signal, or the house wants an end; once.
  package mutating func run() {
    while !isStopped, !(isDraining && hall.count == 0) { turn() }
    hall.removeAll()
    tellOfTheGone()
    if reserve >= 0 { Wire.hangUp(reserve) }
  }

  /// What happened at the door.
  package var tally: HallTally { hall.tally }

  private mutating func turn() {
    var seen: [(token: UInt64, wishes: Epoll.Wishes)] = []
    hall.wait(orUntil: [closedUntil, drainEnd].compactMap { $0 }.min()) { seen.append(($0, $1)) }
    hall.now = start.duration(to: clock.now)
    var knocks: [Int] = []
    for (token, wishes) in seen {
      switch token {
      case Hall.timerToken: hall.quietTimer()
      case Hall.signalToken: obey()
      case Hall.bellToken: house.answerBell(in: &hall)
      case Hall.firstListenerToken...: knocks.append(Int(token - Hall.firstListenerToken))
      default: hear(Guest(number: Int(truncatingIfNeeded: token)), wishes)
      }
    }
    // Whoever is in is served before anybody else comes.
    for index in knocks where !isDraining && closedUntil == nil { letIn(at: index) }
    while let guest = hall.takeDue() { house.wake(guest, in: &hall) }
    hall.settleAll()
    tellOfTheGone()
    openAgain()
    if drainEnd.map({ $0 <= hall.now }) ?? false || house.mustEnd { isStopped = true }
  }

  private mutating func hear(_ guest: Guest, _ seen: Epoll.Wishes) {
    switch hall.read(guest, seen, into: &buffer) {
    case .bytes(let count): house.hear(guest, buffer[..<count], in: &hall)
    case .end: house.hearEnd(of: guest, in: &hall)
    case .nothing: break
    }
  }

  private mutating func tellOfTheGone() {
    while let guest = hall.takeGone() { house.miss(guest, in: &hall) }
  }

  private mutating func obey() {
    while let wish = signals?.next() {
      switch wish {
      case .reload: house.reload(in: &hall)
      case .stop: isStopped = true
      case .drain where isDraining: isStopped = true
      case .drain:
        isDraining = true
        drainEnd = hall.now + limits.drainPatience
        for listener in listeners { hall.forget(listener.number) }
        house.drain(in: &hall)
      }
    }
  }

  private mutating func letIn(at index: Int) {
    for _ in 0..<Limits.arrivalsAtOnce {
      switch Wire.accept(at: listeners[index].number) {
      case .nobody: return
      case .gone: continue
      case .noDescriptors: return closeForAWhile(at: index)
      case .guest(let socket, let origin):
        switch hall.admit(socket, from: origin) {
        case .success(let guest):
          hall.tally.admitted += 1
          house.greet(guest, at: index, in: &hall)
        case .failure(let reason): refuse(socket, reason, at: index)
        }
      }
    }
  }

  private mutating func refuse(_ socket: Int32, _ reason: HallRefusal, at index: Int) {
    if let place = HallRefusal.allCases.firstIndex(of: reason) { hall.tally.refused[place] += 1 }
    if reason != .rushingAddress {
      _ = Wire.write(socket, house.refusal(reason, at: index)[...])
      Wire.finish(socket)
    }
    Wire.hangUp(socket)
  }

  /// Without descriptors the knocking goes on, and would be told without end: one is given up for saying so.
  private mutating func closeForAWhile(at index: Int) {
    if reserve >= 0 {
      Wire.hangUp(reserve)
      if case .guest(let socket, _) = Wire.accept(at: listeners[index].number) {
        refuse(socket, .noDescriptors, at: index)
      }
    }
    reserve = Wire.reserve()
    closedUntil = hall.now + Limits.pauseWithoutDescriptors
    for listener in listeners { hall.forget(listener.number) }
  }

  private mutating func openAgain() {
    guard let until = closedUntil, until <= hall.now, !isDraining else { return }
    if reserve < 0 { reserve = Wire.reserve() }
    closedUntil = nil
    for (index, listener) in listeners.enumerated() {
      // What cannot be watched now is tried again.
      if !hall.watch(listener.number, token: Hall.firstListenerToken + UInt64(index)) {
        closedUntil = hall.now + Limits.pauseWithoutDescriptors
      }
    }
  }
}
