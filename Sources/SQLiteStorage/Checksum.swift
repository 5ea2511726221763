/// Tells whether a row still holds what was put in; no defence against anybody, only against a disk that errs.
///
/// FNV-1a of 64 bits: every flipped bit shows, and a kilobyte costs a microsecond.
struct Checksum {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { mix(byte) }
    mix(0xFF)  // no byte of UTF-8, so that two texts cannot trade letters
  }

  mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private mutating func mix(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// As the file holds it.
  var value: Int { Int(truncatingIfNeeded: state) }

  static func of(_ numbers: Int..., texts: String...) -> Int {
    var sum = Checksum()
    for number in numbers { sum.add(number) }
    for text in texts { sum.add(text.utf8) }
    return sum.value
  }
}
