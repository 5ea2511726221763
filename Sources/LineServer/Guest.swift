/// One connection, for as long as it lasts; the next one in its place has another name.
package struct Guest: Hashable, Sendable {
  /// Where it stands in the table.
  package let slot: Int
  /// Which of those who stood there it is.
  package let generation: UInt32

  init(slot: Int, generation: UInt32) { (self.slot, self.generation) = (slot, generation) }

  /// Both in one number, for queues that carry numbers.
  package var number: Int { slot << 32 | Int(generation) }

  /// Takes apart what `number` put together.
  package init(number: Int) {
    self.init(slot: number >> 32, generation: UInt32(truncatingIfNeeded: number))
  }
}

/// Where a guest comes from, as far as limits go.
package struct Origin: Hashable, Sendable {
  /// 4 or 6; 1 for somebody on this machine.
  package let family: Int
  /// The first half of an address; all of a short one.
  package let network: UInt64
  let rest: UInt64

  init(family: Int, address: [UInt8]) {
    func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    // Long addresses that hold a short one are that one.
    let isMapped = family == 6 && address[..<10].allSatisfy { $0 == 0 } && address[10] == 0xFF && address[11] == 0xFF
    self.family = isMapped ? 4 : family
    switch (family, isMapped) {
    case (4, _): (network, rest) = (number(address[..<4]), 0)
    case (6, true): (network, rest) = (number(address[12..<16]), 0)
    case (6, false): (network, rest) = (number(address[..<8]), number(address[8...]))
    default: (network, rest) = (0, 0)
    }
  }

  /// Whom limits count as one: an address, or a /64 where everybody has a million of addresses.
  package var neighbourhood: Origin { Origin(family: family, network: network) }

  private init(family: Int, network: UInt64) { (self.family, self.network, rest) = (family, network, 0) }

  /// Whether it is on this machine or in front of it, where no limit by address makes sense.
  package var isLocal: Bool { family == 1 }
}
