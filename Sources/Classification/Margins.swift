extension Learner {
  /// What a lesson within the margin costs, against short weights.
  private static let cost: Float = 1

  /// One label against the rest, with a squared hinge.
  func learnMargins(rounds: Int, seed: UInt64) -> [SIMD16<Float>] {
    var weights = [SIMD16<Float>](repeating: .zero, count: schooling.columns.count * groups)
    var duals = [SIMD16<Float>](repeating: .zero, count: schooling.count * groups)
    var scores = [SIMD16<Float>](repeating: .zero, count: groups)
    var order = pupils
    var dice = Dice(seed: seed)
    let slack = 1 / (2 * Self.cost)
    for _ in 0..<rounds {
      dice.shuffle(&order)
      var change: Float = 0
      for lesson in order {
        score(lesson, weights.span, &scores)
        let own = labels[lesson]
        var moved: Float = 0
        for group in 0..<groups {
          var sign = SIMD16<Float>(repeating: -1)
          if own >> 4 == group { sign[own & 15] = 1 }
          let dual = duals[lesson * groups + group]
          let slope = sign * scores[group] - 1 + dual * slack
          let next = pointwiseMax(dual - slope * (1 / (1 + slack)), .zero)
          duals[lesson * groups + group] = next
          let step = (next - dual) * sign
          scores[group] = step
          moved = max(moved, max(step.max(), -step.min()))
        }
        change += moved
        if moved > Self.smallestMove { add(scores.span, of: lesson, to: &weights) }
      }
      if change < Self.settled * Float(order.count) { break }
    }
    return weights
  }
}
