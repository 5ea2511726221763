// How sure a classifier is tells little of texts of which it has never seen the like. What tells them apart is learned
// without any of them: a part of the labels is left out and taken for strangers, a part of the lessons of the others is
// held back and taken for texts that belong, and a logistic regression weighs four signals.

/// Tells texts that belong to some label from texts that belong to none, and how sure to be among labels.
struct Scope: Sendable {
  /// Makes a sum of weights a probability that comes true.
  private(set) var sharpness: Float = 1
  let knowsStrangers: Bool
  /// Of the signals, and of one that is always there.
  private(set) var weights: [Double] = Self.usual

  /// What is believed before a lesson was looked at, worth as much as `trust` of them.
  private static let usual = [-6.0, 1.0, 0.3, 1.0, 4.0]
  private static let trust = 1.0

  struct Signals {
    let top: Float
    let second: Float
    let certainty: Float
    let coverage: Float

    var values: [Double] {
      [1, Double(top * coverage.squareRoot()), Double(top - second), Double(certainty * coverage), Double(coverage)]
    }
  }

  private struct Sample {
    let signals: Signals
    let belongs: Bool
    /// Scores less the best one, and which of them was right, or -1.
    let scores: [Float]
    let own: Int
  }

  init(_ learner: Learner, told: Int, seed: UInt64) {
    knowsStrangers = learner.labelCount > told
    // Without two labels on either side there is nothing to compare.
    guard told >= 4, learner.schooling.count >= 12 else { return }
    var samples: [Sample] = []
    let parts = 3
    var dice = Dice(seed: seed)
    var parted = Array(0..<told)
    dice.shuffle(&parted)
    var lessons = Array(0..<learner.schooling.count)
    dice.shuffle(&lessons)
    // Of many lessons some suffice.
    lessons = Array(lessons.prefix(Limits.lessonsForScope))
    for part in 0..<parts {
      let left = Set(parted.indices.filter { $0 % parts == part }.map { parted[$0] })
      samples += Self.samples(learner, lessons, leaving: left, part, of: parts, seed)
    }
    findSharpness(samples)
    weigh(samples)
  }

  func chance(_ signals: Signals) -> Double {
    Functions.chance(ofOdds: zip(weights, signals.values).reduce(0) { $0 + $1.0 * $1.1 })
  }

  private static func samples(
    _ learner: Learner, _ lessons: [Int], leaving left: Set<Int>, _ part: Int, of parts: Int, _ seed: UInt64
  ) -> [Sample] {
    var pupils: [Int] = []
    var others: [Int] = []
    for (place, lesson) in lessons.enumerated() {
      if left.contains(learner.labels[lesson]) || place % 4 == part {
        others.append(lesson)
      } else {
        pupils.append(lesson)
      }
    }
    var seen = [Bool](repeating: false, count: learner.schooling.columns.count)
    for lesson in pupils {
      for index in learner.schooling.starts[lesson]..<learner.schooling.starts[lesson + 1] {
        seen[Int(learner.schooling.entries[index].column)] = true
      }
    }
    let smaller = Learner(
      schooling: learner.schooling, labels: learner.labels, groups: learner.groups, labelCount: learner.labelCount,
      pupils: pupils)
    let softmax = smaller.softmax(Learner.Effort(rounds: 8, firmness: 15), seed: seed)
    let margins = smaller.margins(Learner.Effort(rounds: 6, firmness: 1), seed: seed)
    var first = [SIMD16<Float>](repeating: .zero, count: learner.groups)
    var second = first
    return others.map { lesson in
      learner.score(lesson, softmax, &first)
      learner.score(lesson, margins, &second)
      // What is not known does not count towards the length of a text.
      let (share, length) = known(lesson, learner.schooling, seen)
      var scores: [Float] = []
      for label in 0..<learner.labelCount where !left.contains(label) {
        let group = label / 16
        scores.append((first[group] + second[group] * 6)[label % 16] * 0.5 / max(length, 0.05))
      }
      let kept = (0..<learner.labelCount).filter { !left.contains($0) }
      let sorted = scores.sorted(by: >)
      let top = sorted.first ?? 0
      let sum = scores.reduce(Float(0)) { $0 + Float(Functions.exp(Double($1 - top))) }
      let belongs = !left.contains(learner.labels[lesson])
      return Sample(
        signals: Signals(
          top: top, second: sorted.count > 1 ? sorted[1] : 0, certainty: 1 / sum, coverage: share),
        belongs: belongs, scores: scores.map { $0 - top },
        own: belongs ? kept.firstIndex(of: learner.labels[lesson]) ?? -1 : -1)
    }
  }

  /// The share of a lesson that others have taught, and the length of that part of it.
  private static func known(_ lesson: Int, _ schooling: Schooling, _ seen: [Bool]) -> (share: Float, length: Float) {
    var known: Float = 0
    var all: Float = 0
    var square: Float = 0
    for index in schooling.starts[lesson]..<schooling.starts[lesson + 1] {
      let entry = schooling.entries[index]
      let column = schooling.columns[Int(entry.column)]
      let weight = column.rarity * Float(column.twins)
      all += weight
      guard seen[Int(entry.column)] else { continue }
      known += weight
      square += entry.value * entry.value
    }
    return (all > 0 ? known / all : 0, square.squareRoot())
  }

  /// Tries sharpnesses in small steps; the likelihood has one top.
  private mutating func findSharpness(_ samples: [Sample]) {
    let judged = samples.filter { $0.own >= 0 }
    guard judged.count >= 10 else { return }
    var best = -Double.infinity
    var candidate: Float = 0.25
    while candidate < 4 {
      var likelihood = 0.0
      for sample in judged {
        var sum = 0.0
        for score in sample.scores { sum += Functions.exp(Double(score * candidate)) }
        likelihood += Double(sample.scores[sample.own] * candidate) - Functions.ln(sum)
      }
      if likelihood <= best { break }
      best = likelihood
      sharpness = candidate
      candidate *= 1.1
    }
  }

  /// Newton's method; what is believed beforehand keeps it from running away where few lessons are.
  private mutating func weigh(_ samples: [Sample]) {
    let rows = samples.map { (values: $0.signals.values, belongs: $0.belongs ? 1.0 : 0.0) }
    // Both kinds count alike, however many there are of each.
    let belonging = max(1, rows.count { $0.belongs == 1 })
    let foreign = max(1, rows.count - belonging)
    for _ in 0..<12 {
      var slope = zip(weights, Self.usual).map { ($1 - $0) * Self.trust }
      var curve = (0..<5).map { row in (0..<5).map { $0 == row ? Self.trust : 0 } }
      for row in rows {
        let chance = Functions.chance(ofOdds: zip(weights, row.values).reduce(0) { $0 + $1.0 * $1.1 })
        let share = Double(rows.count) / 2 / Double(row.belongs == 1 ? belonging : foreign)
        for left in 0..<5 {
          slope[left] += share * (row.belongs - chance) * row.values[left]
          for right in 0..<5 {
            curve[left][right] += share * chance * (1 - chance) * row.values[left] * row.values[right]
          }
        }
      }
      let step = Self.solved(curve, slope)
      for index in weights.indices { weights[index] += max(-2, min(2, step[index])) }
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
