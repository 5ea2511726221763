// How sure a classifier is tells little of texts of which it has never seen the like. What tells them apart is learned
// without any of them: a part of the labels is left out and taken for strangers, a part of the lessons of the others is
// held back and taken for texts that belong, and a logistic regression weighs what can be seen of each.

/// Tells texts that belong to some label from texts that belong to none, and how sure to be among labels.
struct Scope: Equatable, Sendable {
  /// Makes a sum of weights a probability that comes true.
  private(set) var sharpness: Float = 1.7
  /// Of the signals, once they are centred and spread alike, and of one that is always there.
  private(set) var weights = Self.usual
  private var centre: SIMD8<Double> = [0, 0.5, 3, 0.55, 0.5, 20, 0, 0]
  private var spread: SIMD8<Double> = [1, 0.3, 2.5, 0.15, 0.2, 6, 1, 1]

  /// What is believed before a lesson was looked at, worth as much as `trust` of them.
  private static let usual: SIMD8<Double> = [0, 0.7, 0.6, 0.2, 0.5, 0.3, 0, 0]
  private static let trust = 10.0

  /// What can be seen of a text once it has been sorted.
  struct Signals {
    /// The probability of the best label if all logits were halved, because certainty near one hides differences.
    let certainty: Float
    /// How much the best is ahead of the next, in logits.
    let lead: Float
    /// The share of the text that is known at all.
    let coverage: Float
    /// The share of what is known that speaks for the best label, of everything and without the parts of words.
    let support: Float
    let supportOfWords: Float
    /// How much is known, in rarity.
    let mass: Float

    /// How many there are, with one that is always one; what is behind them is empty.
    static let count = 6

    var values: SIMD8<Double> {
      [
        1, Double(certainty * coverage.squareRoot()), Double(lead), Double(support), Double(supportOfWords),
        Double(mass.squareRoot()), 0, 0,
      ]
    }
  }

  /// One lesson that was held back, and what was said of it.
  struct Sample {
    /// Scores of the labels that were taught, less the best of them.
    let scores: [Float]
    /// Which of them was right; nil where its label was left out.
    let own: Int?
    let coverage: Float
    let support: Float
    let supportOfWords: Float
    let mass: Float
  }

  init(_ learner: Learner, told: Int, seed: UInt64) {
    let samples = Trial(learner, told: told, seed: seed).samples
    guard !samples.isEmpty else { return }
    findSharpness(samples)
    weigh(samples)
  }

  func chance(_ signals: Signals) -> Double {
    Functions.chance(ofOdds: (weights * centred(signals)).sum())
  }

  private func centred(_ signals: Signals) -> SIMD8<Double> { (signals.values - centre) / spread }

  private func signals(_ sample: Sample) -> Signals {
    var sum = 0.0
    var next = -Float.infinity
    var hasTop = false
    for score in sample.scores {
      sum += Functions.exp(Double(score * sharpness * 0.5))
      if score == 0, !hasTop { hasTop = true } else { next = max(next, score) }
    }
    return Signals(
      certainty: Float(1 / sum), lead: -next * sharpness, coverage: sample.coverage, support: sample.support,
      supportOfWords: sample.supportOfWords, mass: sample.mass)
  }

  /// Tries sharpnesses in small steps; the likelihood has one top.
  private mutating func findSharpness(_ samples: [Sample]) {
    let judged = samples.filter { $0.own != nil }
    guard judged.count >= 10 else { return }
    var best = -Double.infinity
    var candidate: Float = 0.5
    while candidate < 64 {
      var likelihood = 0.0
      for sample in judged {
        var sum = 0.0
        for score in sample.scores { sum += Functions.exp(Double(score * candidate)) }
        likelihood += Double(sample.scores[sample.own ?? 0] * candidate) - Functions.ln(sum)
      }
      if likelihood <= best { break }
      best = likelihood
      sharpness = candidate
      candidate *= 1.1
    }
  }

  /// Finds what is usual of these lessons, so that belief in a weight means the same for every signal.
  private mutating func spreadAlike(_ samples: [Signals]) {
    for index in 1..<Signals.count {
      let values = samples.map { $0.values[index] }
      let mean = values.reduce(0, +) / Double(values.count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
      centre[index] = mean
      spread[index] = max(variance.squareRoot(), 0.01)
    }
  }

  /// Newton's method; what is believed beforehand keeps it from running away where few lessons are.
  private mutating func weigh(_ samples: [Sample]) {
    spreadAlike(samples.map { signals($0) })
    let rows = samples.map { (values: centred(signals($0)), belongs: $0.own != nil ? 1.0 : 0.0) }
    // Both kinds count alike, however many there are of each.
    let belonging = max(1, rows.count { $0.belongs == 1 })
    let foreign = max(1, rows.count - belonging)
    for _ in 0..<12 {
      var slope = (0..<Signals.count).map { (Self.usual[$0] - weights[$0]) * Self.trust }
      var curve = slope.indices.map { row in slope.indices.map { $0 == row ? Self.trust : 0 } }
      for row in rows {
        let chance = Functions.chance(ofOdds: (weights * row.values).sum())
        let share = Double(rows.count) / 2 / Double(row.belongs == 1 ? belonging : foreign)
        for left in slope.indices {
          slope[left] += share * (row.belongs - chance) * row.values[left]
          for right in slope.indices {
            curve[left][right] += share * chance * (1 - chance) * row.values[left] * row.values[right]
          }
        }
      }
      let step = Self.solved(curve, slope)
      for index in step.indices { weights[index] += max(-1, min(1, step[index])) }
    }
  }

  /// Solves a symmetric system by elimination; its diagonal is never empty, because belief stands on it.
  private static func solved(_ matrix: [[Double]], _ side: [Double]) -> [Double] {
    var matrix = matrix
    var side = side
    for pivot in side.indices {
      for row in side.indices where row != pivot {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot..<side.count { matrix[row][column] -= factor * matrix[pivot][column] }
        side[row] -= factor * side[pivot]
      }
    }
    return side.indices.map { side[$0] / matrix[$0][$0] }
  }
}
