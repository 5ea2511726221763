/// Chance that is the same for the same seed.
struct Dice: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = Hash.mixed(seed &+ Hash.start) }

  mutating func next(below limit: Int) -> Int {
    state = state &+ Hash.start
    return Hash.place(Hash.mixed(state), of: limit)
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in elements.indices.dropFirst() { elements.swapAt(index, next(below: index + 1)) }
  }
}
