import Digest
import Testing

@Suite struct `Crockford's base 32` {
  @Test func `makes a ticket's number from its key`() {
    let digest = SHA256.digest(of: "csp1.k7qf2m9d0txwh4rb.01".utf8)
    let letters = CrockfordBase32.encode(bits: 50, of: digest)
    #expect("T-\(letters.prefix(5))-\(letters.dropFirst(5))" == "T-91N7C-E53ZR")
    #expect(CrockfordBase32.decode(bits: 50, from: "91n7c-e53zr") == Array(digest[..<6]) + [digest[6] & 0xC0])
  }

  /// The values from 0 to 31, in five bits each.
  private static let everyLetter: [UInt8] = [
    0x00, 0x44, 0x32, 0x14, 0xC7, 0x42, 0x54, 0xB6, 0x35, 0xCF, 0x84, 0x65, 0x3A, 0x56, 0xD7, 0xC6, 0x75, 0xBE, 0x77,
    0xDF,
  ]

  @Test(
    arguments: [
      ([], 0, ""), ([0xFF], 0, ""), ([0], 8, "00"), ([0xFF], 8, "ZW"), ([0xFF], 5, "Z"), ([0xFF], 3, "W"),
      (everyLetter, 160, "0123456789ABCDEFGHJKMNPQRSTVWXYZ"), (Array("foobar".utf8), 48, "CSQPYRK1E8"),
    ] as [([UInt8], Int, String)])
  func `writes five bits a letter and fills the last with zeros`(_ bytes: [UInt8], _ count: Int, _ text: String) {
    #expect(CrockfordBase32.encode(bits: count, of: bytes) == text)
    #expect(CrockfordBase32.encode(bits: count, of: bytes, as: .lower) == text.lowercased())
  }

  @Test func `reads what it wrote, for every number of bits`() {
    let digest = SHA256.digest(of: "any".utf8)
    for count in 0...256 {
      var expected = Array(digest[..<((count + 7) / 8)])
      if count % 8 != 0 { expected[count / 8] &= ~(0xFF >> UInt8(count % 8)) }
      for letters in [CrockfordBase32.Letters.upper, .lower] {
        let text = CrockfordBase32.encode(bits: count, of: digest, as: letters)
        #expect(CrockfordBase32.decode(bits: count, from: text) == expected, "\(count)")
      }
    }
  }

  @Test(arguments: ["10100", "1o1O0", "iOlo0", "I0L0O", "-1-01-00-", "LOLOO"])
  func `reads what people write for it`(_ text: String) {
    #expect(CrockfordBase32.decode(bits: 25, from: text) == CrockfordBase32.decode(bits: 25, from: "10100"))
    #expect(CrockfordBase32.decode(bits: 25, from: text) != nil)
  }

  @Test(arguments: [
    "U0000", "0000u", "0000", "000000", "", "-----", "0000 ", " 0000", "0000=", "0000*", "0000\u{0}", "0000\u{7F}",
    "0000@", "0000[", "0000{", "0000`", "０0000", "0000é", "0000\u{301}", "0000－0", "0000!", "0000/", "0000:",
  ])
  func `refuses other signs and another length`(_ text: String) {
    #expect(CrockfordBase32.decode(bits: 25, from: text) == nil)
  }

  @Test func `refuses bits beyond those that were asked for`() {
    #expect(CrockfordBase32.decode(bits: 8, from: "ZW") == [0xFF])
    for last in ["X", "Y", "Z", "1"] { #expect(CrockfordBase32.decode(bits: 8, from: "Z" + last) == nil) }
    #expect(CrockfordBase32.decode(bits: 0, from: "") == [])
    #expect(CrockfordBase32.decode(bits: 0, from: "0") == nil)
  }

  @Test func `traps when asked for more bits than there are`() async {
    await #expect(processExitsWith: .failure) { _ = CrockfordBase32.encode(bits: 9, of: [0]) }
  }
}
