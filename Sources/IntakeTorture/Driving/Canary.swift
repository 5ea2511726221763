/// A word that a guest writes and that stands nowhere else, to be looked for where it must not be.
enum Canary {
  private static let beginning = Array("canary".utf8)
  private static let signs = 12

  static func text(number: Int, seed: UInt64) -> String {
    let digits = String(UInt64(number) &* 1_000_003 &+ seed % 1_000_000, radix: 36)
    return "canary" + String(repeating: "0", count: max(0, signs - digits.count)) + digits.suffix(signs)
  }

  /// All canaries in some bytes, each once.
  static func all(in bytes: [UInt8]) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    let length = beginning.count + signs
    guard bytes.count >= length else { return [] }
    var place = 0
    while place <= bytes.count - length {
      if bytes[place] == beginning[0], bytes[place..<place + beginning.count].elementsEqual(beginning) {
        found.insert(Array(bytes[place..<place + length]))
        place += length
      } else {
        place += 1
      }
    }
    return found
  }
}
