// The table of everybody who is in, and what can be done for them. One flat array of small structs: ten thousand who
// are idle cost a hundred bytes each here, and what they wait for is a number in it.

/// Everybody who is connected, by their place in one table.
///
/// Invariant: a name of somebody who has left means nobody, whoever stands in their place now.
package struct Hall: ~Copyable {
  private let limits: HallLimits
  private var epoll: Epoll
  private var seats: [Seat] = []
  private var free: [Int] = []
  private var deadlines = Deadlines()
  private var neighbourhoods = Neighbourhoods()
  /// Those for whom something was said or settled since they were last looked at.
  private var touched: [Int] = []
  private var gone: [Guest] = []
  /// How many are in.
  package private(set) var count = 0
  /// Time since the server began.
  package internal(set) var now = Duration.zero
  /// What happened at the door, for whoever counts.
  package internal(set) var tally = HallTally()

  private struct Seat {
    var socket: CInt = -1
    var generation: UInt32 = 0
    var origin: Origin
    var output: [UInt8] = []
    var sent = 0
    var hears = true
    /// The other side sends no more.
    var hasEnded = false
    /// Nothing more will be said; the connection ends when what was said is written.
    var isLeaving = false
    /// Everything is written, and what still comes is thrown away for a moment.
    var isLingering = false
    var thrownAway = 0
    /// What the system was asked to tell; nil where it cannot be asked, because it would tell without end.
    var wishes: Epoll.Wishes? = []
    /// Named by the house.
    var deadline: Duration?
    /// When the next byte must have been taken.
    var writeDeadline: Duration?
    /// The earliest entry among `deadlines`; nil where there is none.
    var scheduled: Duration?
    var isTouched = false
  }

  static let (timerToken, signalToken, bellToken): (UInt64, UInt64, UInt64) = (.max, .max - 1, .max - 2)
  static let firstListenerToken = UInt64.max - 1_000

  init?(_ limits: HallLimits) {
    guard let epoll = Epoll(timerToken: Self.timerToken) else { return nil }
    self.epoll = epoll
    self.limits = limits
  }

  /// Sends bytes to somebody; nobody where they have left.
  package mutating func say(_ guest: Guest, _ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty, isHere(guest), !seats[guest.slot].isLeaving else { return }
    seats[guest.slot].output.append(contentsOf: bytes)
    touch(guest.slot)
  }

  /// The same, handed to the system at once, for those who want to be killed in the middle of a word.
  package mutating func push(_ guest: Guest, _ bytes: some Collection<UInt8>) {
    say(guest, bytes)
    if isHere(guest) { flush(guest.slot) }
  }

  /// Settles how it goes on with somebody: whether more of theirs is read, and when they must be looked at.
  package mutating func settle(_ guest: Guest, hears: Bool, until deadline: Duration?) {
    guard isHere(guest), !seats[guest.slot].isLeaving else { return }
    seats[guest.slot].hears = hears
    seats[guest.slot].deadline = deadline
    touch(guest.slot)
  }

  /// Lets somebody go, as soon as what was said to them is written.
  package mutating func dismiss(_ guest: Guest) {
    guard isHere(guest), !seats[guest.slot].isLeaving else { return }
    seats[guest.slot].isLeaving = true
    seats[guest.slot].deadline = nil
    touch(guest.slot)
  }

  /// Where somebody comes from; nil where they have left.
  package func origin(of guest: Guest) -> Origin? { isHere(guest) ? seats[guest.slot].origin : nil }

  /// Which user of this system somebody is; nil for those who come by a network.
  package func systemUser(of guest: Guest) -> Int? {
    guard isHere(guest), seats[guest.slot].origin.isLocal else { return nil }
    return Wire.systemUser(seats[guest.slot].socket)
  }

  /// Everybody who is in, in the order of the table.
  package var guests: [Guest] {
    seats.indices.filter { seats[$0].socket >= 0 }.map { Guest(slot: $0, generation: seats[$0].generation) }
  }

  private func isHere(_ guest: Guest) -> Bool {
    seats.indices.contains(guest.slot) && seats[guest.slot].generation == guest.generation
      && seats[guest.slot].socket >= 0
  }

  private mutating func touch(_ slot: Int) {
    guard !seats[slot].isTouched else { return }
    seats[slot].isTouched = true
    touched.append(slot)
  }

  // For the server.

  /// Watches a descriptor that is nobody's.
  mutating func watch(_ number: CInt, token: UInt64) -> Bool { epoll.add(number, .reads, token: token) }

  mutating func forget(_ number: CInt) { epoll.remove(number) }

  mutating func quietTimer() { epoll.quietTimer() }

  /// Waits until something happens, or until the next moment of anybody's or `other`.
  mutating func wait(orUntil other: Duration?, _ body: (_ token: UInt64, _ seen: Epoll.Wishes) -> Void) {
    let next = [deadlines.next, other].compactMap { $0 }.min()
    epoll.arm(next.map { max($0 - now, .zero) })
    epoll.wait(body)
  }

  /// Gives somebody a place; the reason where there is none.
  mutating func admit(_ socket: CInt, from origin: Origin) -> Result<Guest, HallRefusal> {
    if count >= limits.connections { return .failure(.full) }
    if let reason = neighbourhoods.admit(origin, at: now, limits) { return .failure(reason) }
    let slot = free.popLast() ?? seats.count
    if slot == seats.count { seats.append(Seat(origin: origin)) }
    let guest = Guest(slot: slot, generation: seats[slot].generation)
    guard epoll.add(socket, [.reads, .halfClose], token: UInt64(truncatingIfNeeded: guest.number)) else {
      free.append(slot)
      neighbourhoods.leave(origin)
      return .failure(.noDescriptors)
    }
    let generation = seats[slot].generation
    seats[slot] = Seat(origin: origin)
    (seats[slot].socket, seats[slot].generation) = (socket, generation)
    seats[slot].wishes = [.reads, .halfClose]
    count += 1
    return .success(guest)
  }

  /// What came from somebody, as far as the house must hear of it.
  enum Heard {
    case bytes(Int)
    case end
    case nothing
  }

  mutating func read(_ guest: Guest, _ seen: Epoll.Wishes, into buffer: inout [UInt8]) -> Heard {
    guard isHere(guest) else { return .nothing }
    let slot = guest.slot
    if seen.contains(.broken) {
      remove(slot)
      return .nothing
    }
    if seen.contains(.writes) { touch(slot) }
    let wants = seats[slot].hears || seats[slot].isLingering
    guard !seen.isDisjoint(with: [.reads, .halfClose, .closed]), wants || seen.contains(.closed) else {
      return .nothing
    }
    guard !seats[slot].hasEnded else {
      // Only its end can still be told, again and again.
      if seen.contains(.closed) { unwatch(slot) }
      return .nothing
    }
    guard wants else {
      // Somebody who has closed altogether while we were not reading: what they sent is still theirs.
      unwatch(slot)
      return .nothing
    }
    switch Wire.read(seats[slot].socket, into: &buffer) {
    case .nothing: return .nothing
    case .broken:
      remove(slot)
      return .nothing
    case .end:
      seats[slot].hasEnded = true
      touch(slot)
      if seats[slot].isLingering { remove(slot) }
      return seats[slot].isLeaving ? .nothing : .end
    case .bytes(let count):
      guard seats[slot].isLeaving else { return .bytes(count) }
      seats[slot].thrownAway += count
      if seats[slot].thrownAway > Limits.farewellInBytes { remove(slot) }
      return .nothing
    }
  }

  /// Whoever's moment has come by now; the house is told of those that it has named one for.
  mutating func takeDue() -> Guest? {
    while let guest = deadlines.takeDue(now) {
      guard isHere(guest), seats[guest.slot].scheduled != nil else { continue }
      let slot = guest.slot
      seats[slot].scheduled = nil
      if seats[slot].writeDeadline.map({ $0 <= now }) ?? false {
        if !seats[slot].isLingering { tally.stalled += 1 }
        remove(slot)
      } else if seats[slot].deadline.map({ $0 <= now }) ?? false {
        seats[slot].deadline = nil
        touch(slot)
        return guest
      } else {
        schedule(slot)
      }
    }
    return nil
  }

  /// Writes what was said, asks the system for what is awaited, and lets those go who are through.
  mutating func settleAll() {
    // Whoever is removed meanwhile is touched no more.
    while let slot = touched.popLast() {
      seats[slot].isTouched = false
      guard seats[slot].socket >= 0 else { continue }
      flush(slot)
      guard seats[slot].socket >= 0 else { continue }
      ask(slot)
      schedule(slot)
    }
  }

  /// Those who have gone since the last look.
  mutating func takeGone() -> Guest? { gone.popLast() }

  /// Everybody goes, at once.
  mutating func removeAll() {
    for slot in seats.indices where seats[slot].socket >= 0 { remove(slot) }
  }

  private mutating func flush(_ slot: Int) {
    let waiting = seats[slot].output.count - seats[slot].sent
    if waiting > 0 {
      guard let count = Wire.write(seats[slot].socket, seats[slot].output[seats[slot].sent...]) else {
        return remove(slot)
      }
      seats[slot].sent += count
      if count == waiting {
        (seats[slot].output, seats[slot].sent, seats[slot].writeDeadline) = ([], 0, nil)
      } else {
        if count > 0 || seats[slot].writeDeadline == nil { seats[slot].writeDeadline = now + limits.writePatience }
        guard waiting - count <= limits.outputInBytes else {
          tally.stalled += 1
          return remove(slot)
        }
      }
    }
    guard seats[slot].isLeaving, seats[slot].output.isEmpty, !seats[slot].isLingering else { return }
    // An end with unread bytes before it would take our last words back from the other side.
    if seats[slot].hasEnded { return remove(slot) }
    Wire.finish(seats[slot].socket)
    seats[slot].isLingering = true
    seats[slot].writeDeadline = now + Limits.farewellPatience
    if seats[slot].wishes == nil { remove(slot) }
  }

  private mutating func ask(_ slot: Int) {
    guard let asked = seats[slot].wishes else { return }
    var wishes: Epoll.Wishes = []
    let waiting = seats[slot].output.count - seats[slot].sent
    if waiting > 0 { wishes.insert(.writes) }
    // Whoever does not read what we say is not heard either.
    let isDeaf = waiting > limits.outputBeforeDeafnessInBytes
    if seats[slot].hears && !isDeaf && !seats[slot].isLeaving || seats[slot].isLingering, !seats[slot].hasEnded {
      wishes.formUnion([.reads, .halfClose])
    }
    guard wishes != asked else { return }
    epoll.change(
      seats[slot].socket, wishes,
      token: UInt64(truncatingIfNeeded: Guest(slot: slot, generation: seats[slot].generation).number))
    seats[slot].wishes = wishes
  }

  private mutating func unwatch(_ slot: Int) {
    guard seats[slot].wishes != nil else { return }
    epoll.remove(seats[slot].socket)
    seats[slot].wishes = nil
  }

  private mutating func schedule(_ slot: Int) {
    guard let moment = [seats[slot].deadline, seats[slot].writeDeadline].compactMap({ $0 }).min() else { return }
    if let scheduled = seats[slot].scheduled, scheduled <= moment { return }
    seats[slot].scheduled = moment
    deadlines.add(moment, Guest(slot: slot, generation: seats[slot].generation))
  }

  private mutating func remove(_ slot: Int) {
    guard seats[slot].socket >= 0 else { return }
    Wire.hangUp(seats[slot].socket)
    neighbourhoods.leave(seats[slot].origin)
    gone.append(Guest(slot: slot, generation: seats[slot].generation))
    seats[slot].socket = -1
    (seats[slot].output, seats[slot].sent) = ([], 0)
    seats[slot].generation &+= 1
    free.append(slot)
    count -= 1
  }
}

/// What happened at the door since the server began.
package struct HallTally: Equatable, Sendable {
  /// Who came in.
  package var admitted = 0
  /// Who was not let in, by the reasons in the order of `HallRefusal.allCases`.
  package var refused = [Int](repeating: 0, count: HallRefusal.allCases.count)
  /// Whose connection was ended because they took no byte for too long.
  package var stalled = 0
}
