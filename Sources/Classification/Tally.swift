/// The different features of one text and how often each occurs; its room is used again for the next text.
struct Tally: Sendable {
  private(set) var features: [Feature] = []
  /// The run whose features are added.
  var owner: UInt32 = 0
  /// Positions in `features`, or -1; a power of two, at least twice as many as there are features.
  private var places: [Int32] = Array(repeating: -1, count: 1_024)

  struct Feature: Sendable {
    let hash: UInt64
    var count: UInt32
    /// The run that has it first.
    let owner: UInt32
  }

  mutating func clear() {
    let mask = places.count - 1
    if features.count * 2 > places.count / 2 {
      for index in places.indices { places[index] = -1 }
    } else {
      for feature in features {
        // Every place of a chain was taken by a feature, so clearing from each feature's first place clears all.
        var place = Int(truncatingIfNeeded: feature.hash >> 24) & mask
        while places[place] >= 0 {
          places[place] = -1
          place = (place + 1) & mask
        }
      }
    }
    features.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func add(_ hash: UInt64) {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash >> 24) & mask
    while true {
      let position = places[place]
      if position < 0 { break }
      if features[Int(position)].hash == hash {
        features[Int(position)].count += 1
        return
      }
      place = (place + 1) & mask
    }
    places[place] = Int32(truncatingIfNeeded: features.count)
    features.append(Feature(hash: hash, count: 1, owner: owner))
    if features.count * 2 > places.count { grow() }
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: places.count * 2)
    let mask = places.count - 1
    for (position, feature) in features.enumerated() {
      var place = Int(truncatingIfNeeded: feature.hash >> 24) & mask
      while places[place] >= 0 { place = (place + 1) & mask }
      places[place] = Int32(truncatingIfNeeded: position)
    }
  }
}
