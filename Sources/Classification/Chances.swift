extension Learner {
  /// How far a lesson pulls its label towards certainty, against short weights.
  private static let pull: Float = 15

  /// Multinomial softmax; what a lesson says of a label goes towards what is missing to certainty.
  func learnChances(rounds: Int, seed: UInt64) -> [SIMD16<Float>] {
    var weights = [SIMD16<Float>](repeating: .zero, count: schooling.columns.count * groups)
    var says = [SIMD16<Float>](repeating: .zero, count: schooling.count * groups)
    var scores = [SIMD16<Float>](repeating: .zero, count: groups)
    let padding = padding
    var dice = Dice(seed: seed)
    var order = pupils
    for round in 0..<rounds {
      dice.shuffle(&order)
      var change: Float = 0
      // No say is given at first, so that the step may be twice as long.
      let step = (round == 0 ? 2 : 1) / (1 + Self.pull * 0.5)
      for lesson in order {
        score(lesson, weights.span, &scores)
        for group in 0..<groups { scores[group] += padding[group] }
        Self.makeChances(&scores)
        scores[labels[lesson] >> 4][labels[lesson] & 15] -= 1
        var moved: Float = 0
        for group in 0..<groups {
          let move = (scores[group] + says[lesson * groups + group]) * -step
          scores[group] = move
          moved = max(moved, max(move.max(), -move.min()))
        }
        change += moved
        guard moved > Self.smallestMove else { continue }
        for group in 0..<groups {
          says[lesson * groups + group] += scores[group]
          scores[group] *= Self.pull
        }
        add(scores.span, of: lesson, to: &weights)
      }
      if change < Self.settled * Float(order.count) { break }
    }
    return weights
  }

  /// Keeps labels that do not exist from getting a chance.
  private var padding: [SIMD16<Float>] {
    (0..<groups).map { group in SIMD16((0..<16).map { group * 16 + $0 < labelCount ? 0 : -1e6 }) }
  }

  private static func makeChances(_ scores: inout [SIMD16<Float>]) {
    var top = -Float.infinity
    for group in scores.indices { top = max(top, scores[group].max()) }
    var sum: Float = 0
    for group in scores.indices {
      scores[group] = Functions.exp(scores[group] - top)
      sum += scores[group].sum()
    }
    for group in scores.indices { scores[group] *= 1 / sum }
  }
}
