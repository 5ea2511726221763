/// The hash of FIPS 180-4, for bytes that arrive in any number of pieces.
package struct SHA256: Sendable {
  /// How long every digest is, in bytes.
  package static let digestLength = 32
  private static let blockLength = 64

  private var state = Self.initialState
  /// What does not fill a block yet.
  private var pending: [UInt8] = []
  private var lengthInBytes: UInt64 = 0

  /// Begins with no bytes.
  package init() { pending.reserveCapacity(Self.blockLength) }

  /// Hashes bytes that are all there.
  package static func digest(of bytes: some Collection<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.digest
  }

  /// Adds bytes behind those before; how they are cut makes no difference.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)  // an array is shared, a slice copied
    lengthInBytes += UInt64(bytes.count)

    var position = 0
    if !pending.isEmpty {
      position = min(Self.blockLength - pending.count, bytes.count)
      pending += bytes[..<position]
      guard pending.count == Self.blockLength else { return }
      compress(pending, at: 0)
      pending.removeAll(keepingCapacity: true)
    }
    while bytes.count - position >= Self.blockLength {
      compress(bytes, at: position)
      position += Self.blockLength
    }
    pending += bytes[position...]
  }

  /// The hash of all bytes so far; more may follow.
  package var digest: [UInt8] {
    var last = self
    // A one, zeros up to eight bytes before the end of a block, and the length in bits.
    let zeros = (Self.blockLength + 55 - pending.count) % Self.blockLength
    last.update([0x80] + [UInt8](repeating: 0, count: zeros) + (lengthInBytes << 3).bigEndianBytes)
    return last.state.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  /// Mixes the 64 bytes at `start` into the state; the letters are those of the standard.
  private mutating func compress(_ bytes: [UInt8], at start: Int) {
    var schedule = InlineArray<64, UInt32>(repeating: 0)
    for index in 0..<16 {
      let place = start + index * 4
      let (high, low) = (UInt32(bytes[place]) << 8 | UInt32(bytes[place + 1]), UInt32(bytes[place + 2]) << 8)
      schedule[index] = high << 16 | low | UInt32(bytes[place + 3])
    }
    for index in 16..<64 {
      let (near, far) = (schedule[index - 2], schedule[index - 15])
      let mixedNear = near.rotated(by: 17) ^ near.rotated(by: 19) ^ near >> 10
      let mixedFar = far.rotated(by: 7) ^ far.rotated(by: 18) ^ far >> 3
      schedule[index] = schedule[index - 16] &+ mixedFar &+ schedule[index - 7] &+ mixedNear
    }

    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let choice = e & f ^ ~e & g
      let majority = a & b ^ a & c ^ b & c
      let mixedE = e.rotated(by: 6) ^ e.rotated(by: 11) ^ e.rotated(by: 25)
      let mixedA = a.rotated(by: 2) ^ a.rotated(by: 13) ^ a.rotated(by: 22)
      let first = h &+ mixedE &+ choice &+ Self.constants[index] &+ schedule[index]
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ mixedA &+ majority)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  /// The fractions of the square roots of the first eight primes.
  private static let initialState: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func rotated(by bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}

extension UInt64 {
  /// The eight bytes as they travel, the greatest first.
  var bigEndianBytes: [UInt8] { stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> $0) } }
}
