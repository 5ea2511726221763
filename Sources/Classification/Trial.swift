/// Learns with labels and lessons left out in turn, and notes what is then said of the lessons that were left out.
struct Trial {
  private(set) var samples: [Scope.Sample] = []
  private let learner: Learner
  private let told: Int

  /// Parts of the labels, and of the lessons of each label, of which each is left out once.
  private static let turns = 4

  /// Without labels and lessons on both sides nothing can be compared, and there are no samples.
  init(_ learner: Learner, told: Int, seed: UInt64) {
    self.learner = learner
    self.told = told
    guard told >= 4, learner.schooling.count >= 12 else { return }
    var dice = Dice(seed: seed)
    var order = Array(0..<told)
    dice.shuffle(&order)
    var part = Array(repeating: -1, count: learner.labelCount)
    for (place, label) in order.enumerated() { part[label] = place % Self.turns }
    let lessons = lessons(&dice)
    for turn in 0..<Self.turns { take(lessons, turn, part, seed) }
  }

  /// Some lessons of each label, each with its place among them.
  private func lessons(_ dice: inout Dice) -> [(lesson: Int, place: Int)] {
    var order = Array(0..<learner.schooling.count)
    dice.shuffle(&order)
    var counts = Array(repeating: 0, count: learner.labelCount)
    var chosen: [(lesson: Int, place: Int)] = []
    for lesson in order {
      let label = learner.labels[lesson]
      guard counts[label] < Limits.lessonsOfTrial else { continue }
      chosen.append((lesson, counts[label]))
      counts[label] += 1
    }
    return chosen
  }

  private mutating func take(_ lessons: [(lesson: Int, place: Int)], _ turn: Int, _ part: [Int], _ seed: UInt64) {
    var pupils: [Int] = []
    var others: [Int] = []
    for (lesson, place) in lessons {
      if part[learner.labels[lesson]] == turn || place % Self.turns == turn {
        others.append(lesson)
      } else {
        pupils.append(lesson)
      }
    }
    guard !pupils.isEmpty else { return }
    // Strangers are taught, but nothing is ever told of them.
    let taught = (0..<told).filter { part[$0] != turn }
    var isSeen = Array(repeating: false, count: learner.schooling.columns.count)
    for lesson in pupils {
      for entry in learner.schooling.entries(of: lesson) { isSeen[Int(entry.column)] = true }
    }
    let weights = Learner(
      schooling: learner.schooling, labels: learner.labels, groups: learner.groups, labelCount: learner.labelCount,
      pupils: pupils
    ).weights(chances: 5, margins: 3, seed: seed)
    var scores = Array(repeating: SIMD16<Float>.zero, count: learner.groups)
    for lesson in others {
      learner.score(lesson, weights.span, &scores)
      samples.append(sample(lesson, taught, scores, weights.span, isSeen.span))
    }
  }

  private func sample(
    _ lesson: Int, _ taught: [Int], _ scores: [SIMD16<Float>], _ weights: Span<SIMD16<Float>>, _ isSeen: Span<Bool>
  ) -> Scope.Sample {
    var best = taught[0]
    for label in taught where scores[label >> 4][label & 15] > scores[best >> 4][best & 15] { best = label }
    var all: Float = 0
    var known = SIMD2<Float>.zero
    var speaking = SIMD2<Float>.zero
    var square: Float = 0
    for entry in learner.schooling.entries(of: lesson) {
      let column = learner.schooling.columns[Int(entry.column)]
      let mass = column.rarity * Float(column.twins)
      all += mass
      guard isSeen[Int(entry.column)] else { continue }
      let side = column.block == Block.letters.rawValue ? 0 : 1
      known[side] += mass
      square += entry.value * entry.value
      if weights[Int(entry.column) * learner.groups + (best >> 4)][best & 15] > 0 { speaking[side] += mass }
    }
    // What is not known does not count towards the length of a text.
    let length = max(square.squareRoot(), 0.05)
    let top = scores[best >> 4][best & 15]
    return Scope.Sample(
      scores: taught.map { (scores[$0 >> 4][$0 & 15] - top) / length },
      own: taught.firstIndex(of: learner.labels[lesson]),
      coverage: all > 0 ? known.sum() / all : 0,
      support: speaking.sum() / max(known.sum(), 0.01), supportOfWords: speaking[1] / max(known[1], 0.01),
      mass: known.sum())
  }
}
