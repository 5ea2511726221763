/// Whoever is behind the door: it is told what comes, and says through the hall what is to be sent.
///
/// Everything is called on the one thread of the server, and nothing may wait.
package protocol LineHouse {
  /// Somebody has come in, by the listener at that position.
  mutating func greet(_ guest: Guest, at listener: Int, in hall: inout Hall)
  /// Somebody has sent this.
  mutating func hear(_ guest: Guest, _ bytes: ArraySlice<UInt8>, in hall: inout Hall)
  /// Somebody will send no more, and may still listen.
  mutating func hearEnd(of guest: Guest, in hall: inout Hall)
  /// The moment has come that was named for somebody.
  mutating func wake(_ guest: Guest, in hall: inout Hall)
  /// Somebody is gone; their name means nobody any more.
  mutating func miss(_ guest: Guest, in hall: inout Hall)
  /// Somebody else has rung the bell.
  mutating func answerBell(in hall: inout Hall)
  /// The operator wants everything read anew.
  mutating func reload(in hall: inout Hall)
  /// The server ends as soon as everybody is gone; nobody comes in any more.
  mutating func drain(in hall: inout Hall)
  /// Whether the server has to end, because nothing more can be promised.
  var mustEnd: Bool { get }
  /// What somebody is told who cannot be let in.
  mutating func refusal(_ reason: HallRefusal, at listener: Int) -> [UInt8]
}

/// Why somebody is not let in.
package enum HallRefusal: String, Error, CaseIterable, Sendable {
  /// There are as many connections as there may be.
  case full
  /// There are as many from that address.
  case crowdedAddress = "crowded-address"
  /// The system has no descriptor to give.
  case noDescriptors = "no-descriptors"
  /// Too many come from that address in a second; they are told nothing.
  case rushingAddress = "rushing-address"
}
