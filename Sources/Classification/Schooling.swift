// Features that occur in the same lessons equally often are one column: no lesson tells them apart, so any learner gives
// them one weight. Most parts of a word are such twins. A column of k twins with the value v has the value √k·v, which
// changes no product of two lessons, and makes learning several times shorter.

/// Lessons as numbers: for each one its columns with their values.
struct Schooling: Sendable {
  struct Entry: Sendable {
    let column: Int32
    var value: Float
  }

  struct Column: Sendable {
    let block: Int
    var twins: Int
    let lessons: Int
    let rarity: Float
  }

  private(set) var entries: [Entry] = []
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Column] = []
  /// The column of each feature that was seen, by its hash, in the order in which they came.
  private(set) var features: [(hash: UInt64, column: Int32)] = []

  var count: Int { starts.count - 1 }

  func entries(of lesson: Int) -> ArraySlice<Entry> { entries[starts[lesson]..<starts[lesson + 1]] }

  private struct Seen {
    let hash: UInt64
    var lessons: Int32
    var signature: UInt64
  }

  init(_ texts: [String], _ reader: FeatureReader) {
    var room = Workroom()
    var table = HashMap()
    var seen: [Seen] = []
    var mentions: [(feature: Int32, count: UInt32)] = []
    var ends: [Int] = []
    for (lesson, text) in texts.enumerated() {
      reader.read(text, in: &room)
      for feature in room.tally.features {
        let index = table.index(of: feature.hash)
        if index == seen.count { seen.append(Seen(hash: feature.hash, lessons: 0, signature: feature.hash & 3)) }
        seen[index].lessons += 1
        seen[index].signature = Hash.mixed(seen[index].signature &* 31 ^ (UInt64(lesson) << 20 | UInt64(feature.count)))
        mentions.append((Int32(index), feature.count))
      }
      ends.append(mentions.count)
    }
    var twins = HashMap()
    var representatives: [Int] = []
    for (index, feature) in seen.enumerated() {
      let column = twins.index(of: feature.signature)
      if column == columns.count {
        columns.append(
          Column(
            block: Block.number(of: feature.hash), twins: 0, lessons: Int(feature.lessons),
            rarity: Self.rarity(Int(feature.lessons), of: texts.count)))
        representatives.append(index)
      }
      columns[column].twins += 1
      features.append((feature.hash, Int32(column)))
    }
    var start = 0
    for end in ends {
      add(mentions[start..<end], representatives)
      start = end
    }
  }

  /// How much a feature counts that `lessons` of all lessons have.
  static func rarity(_ lessons: Int, of all: Int) -> Float {
    Float(Functions.ln(Double(1 + all) / Double(1 + lessons)) + 1)
  }

  /// A feature that occurs more often in a text counts more, but not as often.
  static let emphasis: [Float] = (0..<64).map { Float(1 + Functions.ln(Double(max(1, $0)))) }

  /// Of each block; parts of words tell more than words, and Latin words in Chinese or Japanese are names.
  static func weights(isDense: Bool) -> SIMD4<Float> { isDense ? [0.3, 0.3, 1, 0] : [1, 1.3, 1, 0] }

  private mutating func add(_ mentions: ArraySlice<(feature: Int32, count: UInt32)>, _ representatives: [Int]) {
    let start = entries.count
    var squares = [Float](repeating: 0, count: Block.count)
    for mention in mentions {
      let column = features[Int(mention.feature)].column
      guard representatives[Int(column)] == Int(mention.feature) else { continue }
      let twins = Float(columns[Int(column)].twins)
      let value = Self.emphasis[Int(min(63, mention.count))] * columns[Int(column)].rarity * twins.squareRoot()
      squares[columns[Int(column)].block] += value * value
      entries.append(Entry(column: column, value: value))
    }
    let weights = Self.weights(isDense: squares[Block.dense.rawValue] > 0)
    var total: Float = 0
    for block in squares.indices where squares[block] > 0 { total += weights[block] * weights[block] }
    let scales = squares.indices.map { squares[$0] > 0 ? weights[$0] / (squares[$0] * total).squareRoot() : 0 }
    for index in start..<entries.count { entries[index].value *= scales[columns[Int(entries[index].column)].block] }
    starts.append(entries.count)
  }
}

/// Numbers keys in the order in which they come.
struct HashMap: Sendable {
  private var places: [Int32] = Array(repeating: -1, count: 4_096)
  private var keys: [UInt64] = []

  /// The number of a key; a new key gets the next one.
  mutating func index(of key: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: key >> 20) & mask
    while places[place] >= 0 {
      if keys[Int(places[place])] == key { return Int(places[place]) }
      place = (place + 1) & mask
    }
    places[place] = Int32(keys.count)
    keys.append(key)
    if keys.count * 2 > places.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: places.count * 2)
    let mask = places.count - 1
    for (index, key) in keys.enumerated() {
      var place = Int(truncatingIfNeeded: key >> 20) & mask
      while places[place] >= 0 { place = (place + 1) & mask }
      places[place] = Int32(index)
    }
  }
}
