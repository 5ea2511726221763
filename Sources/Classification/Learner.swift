/// Learns weights from lessons by dual coordinate ascent; sixteen labels are one step.
struct Learner {
  let schooling: Schooling
  let labels: [Int]
  /// Of sixteen labels each.
  let groups: Int
  let labelCount: Int
  /// The lessons that count, in order.
  let pupils: [Int]

  struct Effort {
    var rounds: Int
    var firmness: Float
  }

  static let softmax = Effort(rounds: 40, firmness: 15)
  static let margins = Effort(rounds: 25, firmness: 1)

  /// Multinomial softmax: the dual of a lesson is `firmness` times what is missing to certainty.
  func softmax(_ effort: Effort = softmax, seed: UInt64) -> [SIMD16<Float>] {
    var weights = [SIMD16<Float>](repeating: .zero, count: schooling.columns.count * groups)
    var duals = [SIMD16<Float>](repeating: .zero, count: schooling.count * groups)
    var scores = [SIMD16<Float>](repeating: .zero, count: groups)
    var order = pupils
    var dice = Dice(seed: seed)
    let padding = (0..<groups).map { group in
      SIMD16<Float>((0..<16).map { group * 16 + $0 < labelCount ? 0 : -1e6 })
    }
    for _ in 0..<effort.rounds {
      dice.shuffle(&order)
      var change: Float = 0
      for lesson in order {
        score(lesson, weights, &scores)
        for group in 0..<groups { scores[group] += padding[group] }
        let moved = stepSoftmax(lesson, &scores, &duals, effort.firmness)
        change += moved
        if moved > 0.001 { add(scores, of: lesson, to: &weights) }
      }
      if change < 0.002 * effort.firmness * Float(order.count) { break }
    }
    return weights
  }

  /// One step of Newton towards the dual that fits; leaves the change in `scores` and returns its size.
  private func stepSoftmax(
    _ lesson: Int, _ scores: inout [SIMD16<Float>], _ duals: inout [SIMD16<Float>], _ firmness: Float
  ) -> Float {
    var top = -Float.infinity
    for group in 0..<groups { top = max(top, scores[group].max()) }
    var sum: Float = 0
    for group in 0..<groups {
      scores[group] = Functions.exp(scores[group] - top)
      sum += scores[group].sum()
    }
    let own = labels[lesson]
    let base = lesson * groups
    // (D - firmness · p pᵀ) change = rest, with D = 1 + firmness · p, by Sherman and Morrison.
    var alongRest: Float = 0
    var alongChance: Float = 0
    for group in 0..<groups {
      let chance = scores[group] / sum
      var rest = chance * -firmness - duals[base + group]
      if own / 16 == group { rest[own % 16] += firmness }
      let diagonal = chance * firmness + 1
      alongRest += (chance * rest / diagonal).sum()
      alongChance += (chance * chance / diagonal).sum()
      scores[group] = chance
    }
    let pull = firmness * alongRest / max(0.001, 1 - firmness * alongChance)
    var moved: Float = 0
    for group in 0..<groups {
      let chance = scores[group]
      var rest = chance * -firmness - duals[base + group]
      if own / 16 == group { rest[own % 16] += firmness }
      var next = duals[base + group] + (rest + chance * pull) / (chance * firmness + 1)
      let ownDual = own / 16 == group ? min(firmness, max(0, next[own % 16])) : 0
      next = pointwiseMax(pointwiseMin(next, .zero), SIMD16(repeating: -firmness))
      if own / 16 == group { next[own % 16] = ownDual }
      let change = next - duals[base + group]
      duals[base + group] = next
      scores[group] = change
      moved = max(moved, max(change.max(), -change.min()))
    }
    return moved
  }

  /// One label against the rest, with a squared hinge.
  func margins(_ effort: Effort = margins, seed: UInt64) -> [SIMD16<Float>] {
    var weights = [SIMD16<Float>](repeating: .zero, count: schooling.columns.count * groups)
    var duals = [SIMD16<Float>](repeating: .zero, count: schooling.count * groups)
    var scores = [SIMD16<Float>](repeating: .zero, count: groups)
    var order = pupils
    var dice = Dice(seed: seed)
    let slack = 1 / (2 * effort.firmness)
    for _ in 0..<effort.rounds {
      dice.shuffle(&order)
      var change: Float = 0
      for lesson in order {
        score(lesson, weights, &scores)
        let own = labels[lesson]
        var moved: Float = 0
        for group in 0..<groups {
          var sign = SIMD16<Float>(repeating: -1)
          if own / 16 == group { sign[own % 16] = 1 }
          let dual = duals[lesson * groups + group]
          let slope = sign * scores[group] - 1 + dual * slack
          let next = pointwiseMax(dual - slope * (1 / (1 + slack)), .zero)
          duals[lesson * groups + group] = next
          let step = (next - dual) * sign
          scores[group] = step
          moved = max(moved, max(step.max(), -step.min()))
        }
        change += moved
        if moved > 0.0002 { add(scores, of: lesson, to: &weights) }
      }
      if change < 0.002 * Float(order.count) { break }
    }
    return weights
  }

  func score(_ lesson: Int, _ weights: [SIMD16<Float>], _ scores: inout [SIMD16<Float>]) {
    for group in 0..<groups { scores[group] = .zero }
    for index in schooling.starts[lesson]..<schooling.starts[lesson + 1] {
      let entry = schooling.entries[index]
      let base = Int(entry.column) * groups
      for group in 0..<groups { scores[group] += weights[base + group] * entry.value }
    }
  }

  private func add(_ change: [SIMD16<Float>], of lesson: Int, to weights: inout [SIMD16<Float>]) {
    for index in schooling.starts[lesson]..<schooling.starts[lesson + 1] {
      let entry = schooling.entries[index]
      let base = Int(entry.column) * groups
      for group in 0..<groups { weights[base + group] += change[group] * entry.value }
    }
  }
}

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
