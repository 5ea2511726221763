import Digest
import Testing

@Suite struct `SHA-256` {
  /// From the standard, the validation suite that belongs to it, and around the ends of a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `hashes the standard's texts`(_ text: String, _ expected: String) {
    #expect(hexadecimal(SHA256.digest(of: text.utf8)) == expected)
  }

  @Test(
    arguments: [
      ([0xBD], "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
      ([0xC9, 0x8C, 0x8E, 0x55], "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504"),
      (zeros(55), "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
      (zeros(56), "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
      (zeros(64), "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
      (zeros(1000), "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53"),
    ] as [([UInt8], String)])
  func `hashes bytes that are no text`(_ bytes: [UInt8], _ expected: String) {
    #expect(hexadecimal(SHA256.digest(of: bytes)) == expected)
  }

  @Test func `hashes a million times the letter a`() {
    var hash = SHA256()
    for _ in 0..<1_000 { hash.update([UInt8](repeating: UInt8(ascii: "a"), count: 1_000)) }
    #expect(hexadecimal(hash.digest) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// The sum over all lengths was made by another implementation.
  @Test func `agrees with another implementation on every length up to 300`() {
    var sum = SHA256()
    for length in 0..<300 { sum.update(SHA256.digest(of: pattern(length))) }
    #expect(hexadecimal(sum.digest) == "7b074096cabb18dd0d1b468a173cb2f97f80e952525bca29542e606fd6d0753a")
  }

  @Test func `does not mind how the bytes are cut`() {
    let bytes = pattern(200)
    let whole = SHA256.digest(of: bytes)
    for first in 0...200 {
      for second in stride(from: first, through: 200, by: 13) {
        var hash = SHA256()
        hash.update(bytes[..<first])
        hash.update(bytes[first..<second])
        hash.update(bytes[second...])
        #expect(hash.digest == whole, "\(first), \(second)")
      }
    }
  }

  @Test func `tells the digest so far and goes on`() {
    var hash = SHA256()
    hash.update("ab".utf8)
    #expect(hash.digest == SHA256.digest(of: "ab".utf8))
    hash.update("c".utf8)
    #expect(hash.digest == SHA256.digest(of: "abc".utf8))
  }

  @Test func `keeps fields apart by their lengths`() {
    let cut = LengthPrefixed.digest(of: [Array("ab".utf8), Array("c".utf8)])
    let cutElsewhere = LengthPrefixed.digest(of: [Array("a".utf8), Array("bc".utf8)])
    #expect(hexadecimal(cut) == "601d5476e2ccfe2c87a2bba7a322659734a05749d5b5aa781f513e4912db0d5f")
    #expect(hexadecimal(cutElsewhere) == "3fafa1cf2f19a7c1129beb20cf0983f73a489a221fc0dd2f16d1be292d089205")
    #expect(LengthPrefixed.digest(of: []) == SHA256.digest(of: []))
    #expect(LengthPrefixed.digest(of: [[]]) == SHA256.digest(of: zeros(8)))
  }

  private func pattern(_ length: Int) -> [UInt8] { (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) } }
}

@Suite struct `Two secrets` {
  @Test func `are equal when every byte is`() {
    let secret = SHA256.digest(of: "secret".utf8)
    #expect(isEqualInConstantTime(secret, secret))
    #expect(isEqualInConstantTime([], []))
  }

  @Test func `differ when any bit does, or the length`() {
    let secret = SHA256.digest(of: "secret".utf8)
    for bit in 0..<secret.count * 8 {
      var other = secret
      other[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(!isEqualInConstantTime(secret, other))
    }
    #expect(!isEqualInConstantTime(secret, Array(secret.dropLast())))
    #expect(!isEqualInConstantTime(secret, []))
  }
}

private func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { String($0 >> 4, radix: 16) + String($0 & 0xF, radix: 16) }.joined()
}
