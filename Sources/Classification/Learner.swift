// Two linear learners over the same features err differently, and the sum of their weights errs less than either; one
// multiplication then serves both. Each keeps, for every lesson and label, how much the lesson has to say in the label's
// weights. A step looks at one lesson, sets its say to what it should be if all others were settled, and corrects the
// weights by the difference: there is no rate of learning to choose, and a few rounds suffice.

/// Learns weights from lessons by dual coordinate ascent; sixteen labels are one step.
struct Learner {
  let schooling: Schooling
  let labels: [Int]
  /// Of sixteen labels each.
  let groups: Int
  let labelCount: Int
  /// The lessons that count, in order.
  let pupils: [Int]

  /// A lesson whose say moves less is left as it is.
  static let smallestMove: Float = 0.000_5
  /// A mean move of all lessons below this ends learning.
  static let settled: Float = 0.002

  /// What both learners found together.
  func weights(seed: UInt64) -> [SIMD16<Float>] {
    // Few lessons say much each, settle late, and cost nothing.
    let hasFew = pupils.count < Limits.fewLessons
    return weights(chances: hasFew ? 40 : 8, margins: hasFew ? 25 : 5, seed: seed)
  }

  /// What both learners found in so many rounds each.
  func weights(chances: Int, margins: Int, seed: UInt64) -> [SIMD16<Float>] {
    var weights = learnChances(rounds: chances, seed: seed)
    let others = learnMargins(rounds: margins, seed: seed)
    for index in weights.indices { weights[index] += others[index] }
    return weights
  }

  /// Leaves what the weights say of a lesson in `scores`.
  func score(_ lesson: Int, _ weights: Span<SIMD16<Float>>, _ scores: inout [SIMD16<Float>]) {
    let entries = schooling.entries.span
    let range = schooling.starts[lesson]..<schooling.starts[lesson + 1]
    var group = 0
    // Two sums at a time stay in registers.
    while group + 1 < groups {
      var first = SIMD16<Float>.zero
      var second = SIMD16<Float>.zero
      for index in range {
        let entry = entries[index]
        let place = Int(entry.column) &* groups &+ group
        first += weights[place] * entry.value
        second += weights[place &+ 1] * entry.value
      }
      scores[group] = first
      scores[group + 1] = second
      group += 2
    }
    guard group < groups else { return }
    var last = SIMD16<Float>.zero
    for index in range {
      let entry = entries[index]
      last += weights[Int(entry.column) &* groups &+ group] * entry.value
    }
    scores[group] = last
  }

  /// Moves the weights along a lesson.
  func add(_ change: Span<SIMD16<Float>>, of lesson: Int, to weights: inout [SIMD16<Float>]) {
    let entries = schooling.entries.span
    var weights = weights.mutableSpan
    for index in schooling.starts[lesson]..<schooling.starts[lesson + 1] {
      let entry = entries[index]
      let base = Int(entry.column) &* groups
      for group in 0..<groups { weights[base &+ group] += change[group] * entry.value }
    }
  }
}
