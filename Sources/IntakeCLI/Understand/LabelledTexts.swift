/// Texts with their labels, as a file of lines `label<TAB>text` holds them.
struct LabelledTexts {
  /// In the order in which they first occur.
  private(set) var labels: [String] = []
  private(set) var rows: [Row] = []

  struct Row {
    let label: String
    let text: String
  }

  /// Marks a text that belongs to no label.
  static let stranger = "oos"

  init(_ rows: [Row]) {
    self.rows = rows
    var seen: Set<String> = []
    for row in rows where row.label != Self.stranger && seen.insert(row.label).inserted { labels.append(row.label) }
  }

  /// Reads a file; blank lines hold nothing, and a line without a label or a tab is refused with its place.
  init(_ path: String, mayHoldStrangers: Bool) throws(Stop) {
    let bytes: [UInt8]
    do {
      bytes = try Files.read(path)
    } catch {
      throw .obstacle(error)
    }
    var rows: [Row] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let place = "\(path), line \(index + 1)"
      let help = "write one example a line: a label, a tab, a text, in UTF-8"
      guard let text = String(validating: line, as: UTF8.self) else {
        throw Stop(code: .findings, sentence: "\(place): this is not UTF-8", help: help)
      }
      let parts = text.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        let lack = parts.count == 2 ? "the label is empty" : "there is no tab between a label and a text"
        throw Stop(code: .findings, sentence: "\(place): \(lack)", help: help)
      }
      guard mayHoldStrangers || parts[0] != Self.stranger else {
        throw Stop(
          code: .findings, sentence: "\(place): the label \"\(Self.stranger)\" stands only in the file for trying",
          help: "nothing is taught about texts that belong nowhere")
      }
      rows.append(Row(label: String(parts[0]), text: String(parts[1])))
    }
    guard !rows.isEmpty else {
      throw Stop(code: .findings, sentence: "\(path) holds no example", help: "write a label, a tab and a text a line")
    }
    self.init(rows)
  }

  /// What a label is called in words, as "card arrival" for "card_arrival" or "CardArrival"; nil where it has none.
  static func name(of label: String) -> String? {
    var words: [String] = []
    var word = ""
    var isInsideWord = false
    for letter in label.unicodeScalars {
      let isLetter = letter.properties.isAlphabetic
      let begins = letter.properties.isUppercase && isInsideWord
      if !isLetter || begins {
        words.append(word)
        word = ""
      }
      if isLetter { word.unicodeScalars.append(letter) }
      isInsideWord = isLetter && !letter.properties.isUppercase
    }
    words = (words + [word]).filter { !$0.isEmpty }
    // One letter and a number, or a number alone, says nothing.
    guard words.contains(where: { $0.unicodeScalars.count > 1 || $0.utf8.count > 1 }) else { return nil }
    return words.joined(separator: " ")
  }

  /// At most `count` texts of each label, drawn by chance.
  func drawn(_ count: Int, seed: UInt64) -> LabelledTexts {
    var generator = SeededChance(seed: seed)
    var taken: [String: Int] = [:]
    return LabelledTexts(
      rows.shuffled(using: &generator).filter { row in
        taken[row.label, default: 0] += 1
        return taken[row.label, default: 0] <= count
      })
  }

  /// Takes the examples of `count` labels away, drawn by chance.
  func without(_ count: Int, seed: UInt64) -> LabelledTexts {
    var generator = SeededChance(seed: seed)
    let gone = Set(labels.shuffled(using: &generator).prefix(count))
    return LabelledTexts(rows.filter { !gone.contains($0.label) })
  }

  /// Every text with `count` typing mistakes in its letters.
  func mistyped(_ count: Int, seed: UInt64) -> LabelledTexts {
    var generator = SeededChance(seed: seed)
    return LabelledTexts(
      rows.map { row in
        var letters = Array(row.text.unicodeScalars)
        for _ in 0..<count { generator.mistype(&letters) }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters)
        return Row(label: row.label, text: String(text))
      })
  }
}

/// Chance that is the same for the same seed.
struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Leaves a letter out, doubles the room with another one, takes a wrong one, or changes two.
  mutating func mistype(_ letters: inout [Unicode.Scalar]) {
    let places = letters.indices.filter { letters[$0].properties.isAlphabetic }
    guard !places.isEmpty else { return }
    let place = places[Int(next() % UInt64(places.count))]
    let other = Unicode.Scalar(UInt8(0x61 + next() % 26))
    switch next() % 4 {
    case 0: letters.remove(at: place)
    case 1: letters.insert(other, at: place)
    case 2: letters[place] = other
    default: if place + 1 < letters.count { letters.swapAt(place, place + 1) }
    }
  }
}
