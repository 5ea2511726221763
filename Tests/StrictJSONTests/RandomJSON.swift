/// Writes texts by chance that are JSON, or nearly; the same ones for the same seed.
struct RandomJSON {
  private var state: UInt64
  private var bytes: [UInt8] = []

  init(seed: UInt64) { state = seed }

  /// Every other text has up to three slips in it.
  mutating func text() -> [UInt8] {
    bytes = []
    writeValue(levels: below(5) == 0 ? 11 : 4)
    writeBlanks()
    if below(2) == 0 { for _ in 0...below(3) { slip() } }
    return bytes
  }

  private static let words = ["null", "true", "false"]
  private static let oddWords = ["NaN", "Infinity", "-Infinity", "nul", "True"]
  private static let numbers = [
    "0", "-0", "1", "-1", "10", "1.5", "-0.0", "19.90", "1e5", "1E+400", "-2.5e-7", "9007199254740991",
    "-9007199254740991", "9007199254740992", "-9007199254740993", "123456789012345678901234567890",
    "0.1234567890123456789012345678901234567890123456789012345678901234567890",
  ]
  private static let oddNumbers = ["01", "-", "1.", ".5", "+1", "1e", "1e+", "0x1", "--1", "1.2.3", "1_0"]
  private static let letters = [
    "a", "b", " ", "é", "e\u{301}", "重", "😀", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "\u{FEFF}", "/", "'", "{",
    ",",
    #"\""#, #"\\"#, #"\/"#, #"\b"#, #"\f"#, #"\n"#, #"\r"#, #"\t"#, #"\u0000"#, #"\u0061"#, #"\u00E9"#, #"\u2029"#,
    #"\ud83d\ude00"#,
  ]
  private static let oddLetters = [
    #"\ud800"#, #"\udc00"#, #"\ud83d\n"#, #"\ud83d\u0061"#, #"\x"#, #"\u12"#, #"\u12g4"#, "\n", "\t", "\u{0}", "\u{1F}",
  ]
  private static let names = ["a", "b", "c", #"\u0061"#, "", "aa", "é", #"\u00e9"#, "e\u{301}", "id", #"i\u0064"#]

  private mutating func writeValue(levels: Int) {
    writeBlanks()
    guard levels >= 0 else { return write("7") }
    switch below(levels > 0 ? 8 : 3) {
    case 0: write(pick(from: below(40) == 0 ? Self.oddWords : Self.words))
    case 1: write(pick(from: below(40) == 0 ? Self.oddNumbers : Self.numbers))
    case 2: writeString(Self.letters, of: below(6))
    case 3, 4, 5:
      writeList("[", "]", of: below(300) == 0 ? 255 + below(4) : below(4), levels) { $0.writeValue(levels: $1) }
    default:
      let isLong = below(100) == 0
      var number = 0
      writeList("{", "}", of: isLong ? 63 + below(4) : below(4), levels) { text, levels in
        // A long object has no name twice, or it would be refused for that.
        number += 1
        if isLong { text.write("\"\(number)\"") } else { text.writeString(Self.names, of: 1) }
        text.writeBlanks()
        text.write(":")
        text.writeValue(levels: levels)
      }
    }
  }

  private mutating func writeList(
    _ opening: String, _ closing: String, of count: Int, _ levels: Int, _ writeItem: (inout RandomJSON, Int) -> Void
  ) {
    write(opening)
    for index in 0..<count {
      if index > 0 { write(",") }
      writeBlanks()
      // Among so many elements, one would be refused for itself.
      writeItem(&self, count > 10 ? -1 : levels - 1)
      writeBlanks()
    }
    if below(100) == 0 { write(",") }
    write(closing)
  }

  private mutating func writeString(_ letters: [String], of count: Int) {
    write("\"")
    for _ in 0..<count { write(pick(from: below(150) == 0 ? Self.oddLetters : letters)) }
    write("\"")
  }

  private mutating func writeBlanks() {
    while below(12) == 0 { write(pick(from: [" ", "\n", "\r", "\t"])) }
  }

  /// Signs that the grammar knows, and bytes that are never a letter, or only part of one.
  private static let signs =
    Array("{}[]\",:\\u0159eE+-.tfn/ \t\n\u{0}\u{1F}".utf8) + [0x80, 0xC3, 0xE9, 0xED, 0xF0, 0xFF]

  private mutating func slip() {
    guard !bytes.isEmpty else { return }
    let place = below(bytes.count)
    switch below(5) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = Self.signs[below(Self.signs.count)]
    case 2: bytes.insert(Self.signs[below(Self.signs.count)], at: place)
    case 3: bytes.removeSubrange(place..<min(place + 1 + below(6), bytes.count))
    default: bytes.insert(contentsOf: bytes[place..<min(place + 1 + below(12), bytes.count)], at: place)
    }
  }

  private mutating func write(_ text: String) { bytes += text.utf8 }

  private mutating func pick(from choice: [String]) -> String { choice[below(choice.count)] }

  /// SplitMix64; the upper bits are the better ones.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) >> 33) % bound
  }
}
