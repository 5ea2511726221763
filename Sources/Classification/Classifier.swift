/// Sorts short texts as it was taught, and knows when a text is none of them.
///
/// Invariant: the same course gives the same classifier, bit by bit, on every machine.
package struct Classifier: Equatable, Sendable {
  private let reader: FeatureReader
  private let labels: Int
  private let hasStrangers: Bool
  private let groups: Int
  /// A row for every column: weights of sixteen labels a group.
  private var weights: [SIMD16<Int8>] = []
  private var rows: [Row] = []
  /// Half a hash and a row each, or `.max`.
  private var places: [UInt64] = []
  private let rarityOfNew: Float
  private var scope: Scope

  private struct Row: Equatable, Sendable {
    let rarity: Float
    let scale: Float
  }

  /// Learns; `lexicon` is what is shared with other classifiers of one dialog, or made of the lessons.
  package init(_ course: Course, lexicon: Lexicon? = nil) {
    let texts = course.lessons.map(\.text) + course.strangers
    reader = FeatureReader(
      lexicon: lexicon ?? Lexicon(lessons: texts, others: course.synonyms.flatMap { $0 }),
      synonyms: Synonyms(course.synonyms))
    labels = course.labels
    hasStrangers = !course.strangers.isEmpty
    // Strangers are one more label that is never told.
    let all = course.labels + (hasStrangers ? 1 : 0)
    groups = (all + 15) / 16
    let schooling = Schooling(texts, reader)
    let learner = Learner(
      schooling: schooling, labels: course.lessons.map(\.label) + course.strangers.map { _ in course.labels },
      groups: groups, labelCount: all, pupils: Array(0..<texts.count))
    rarityOfNew = Schooling.rarity(0, of: texts.count)
    scope = Scope(learner, told: course.labels, seed: course.seed)
    keep(learner.weights(seed: course.seed), schooling)
    file(schooling)
  }

  /// How many bytes the classifier takes, its lexicon included.
  package var size: Int { weights.count * 16 + rows.count * 8 + places.count * 8 + reader.lexicon.size }

  /// Where a text belongs, in a workroom that is used again.
  package func classify(_ text: String, in room: inout Workroom) -> Ranking {
    reader.read(text, in: &room)
    let coverage = score(&room)
    return ranking(&room, coverage)
  }

  /// Where a single text belongs.
  package func classify(_ text: String) -> Ranking {
    var room = Workroom()
    return classify(text, in: &room)
  }

  /// Which words of a text spoke most for a label, the strongest first; a part that several words share counts for the
  /// first of them.
  package func reasons(for label: Int, in text: String) -> [Reason] {
    precondition((0..<labels).contains(label), "a reason is given for a label of the course")
    var room = Workroom()
    reader.read(text, in: &room)
    _ = score(&room)
    var weights = Array(repeating: Float(0), count: room.cut.runs.count)
    for feature in room.tally.features {
      guard let row = row(of: feature.hash) else { continue }
      let value = Schooling.emphasis[Int(min(63, feature.count))] * rows[Int(row)].rarity
      let gift = value * room.scales[Block.number(of: feature.hash)] * rows[Int(row)].scale
      weights[Int(feature.owner)] += Float(self.weights[Int(row) * groups + (label >> 4)][label & 15]) * gift
    }
    let reasons = zip(room.cut.runs, weights).map { run, weight in
      Reason(word: word(run, in: room.cut), weight: Double(weight * scope.sharpness))
    }
    return reasons.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(
      \.element)
  }

  private func word(_ run: CutText.Run, in cut: CutText) -> String {
    if run.meant >= 0 { return reader.lexicon.text(of: run.meant) }
    var word = String.UnicodeScalarView()
    for index in run.start..<run.end { word.append(Unicode.Scalar(cut.scalars[index]) ?? " ") }
    return String(word)
  }

  private mutating func keep(_ learned: [SIMD16<Float>], _ schooling: Schooling) {
    weights.reserveCapacity(learned.count)
    rows.reserveCapacity(schooling.columns.count)
    for (index, column) in schooling.columns.enumerated() {
      let range = index * groups..<(index + 1) * groups
      var high = SIMD16<Float>.zero
      for group in range { high = pointwiseMax(high, pointwiseMax(learned[group], -learned[group])) }
      let top = high.max()
      let step = top > 0 ? 127 / top : 0
      for group in range {
        // Adding one and a half times 2²³ leaves no bits for fractions.
        let whole = learned[group] * step + 12_582_912 - 12_582_912
        weights.append(SIMD16<Int8>(truncatingIfNeeded: SIMD16<Int32>(whole)))
      }
      rows.append(Row(rarity: column.rarity, scale: top / 127 / Float(column.twins).squareRoot()))
    }
  }

  private mutating func file(_ schooling: Schooling) {
    places = Array(repeating: .max, count: max(16, schooling.features.count * 4 / 3))
    for feature in schooling.features {
      var place = Hash.place(feature.hash, of: places.count)
      while places[place] != .max { place = place + 1 == places.count ? 0 : place + 1 }
      places[place] = feature.hash << 32 | UInt64(feature.column)
    }
  }

  @inline(__always)
  private func row(of hash: UInt64) -> Int32? {
    var place = Hash.place(hash, of: places.count)
    while true {
      let found = places[place]
      if found == .max { return nil }
      if found ^ hash << 32 < 0x1_0000_0000 { return Int32(truncatingIfNeeded: found & 0xFFFF_FFFF) }
      place = place + 1 == places.count ? 0 : place + 1
    }
  }

  /// Leaves scores in the workroom and returns the share of the text that is known.
  private func score(_ room: inout Workroom) -> Float {
    for touched in room.touched { room.gifts[Int(touched)] = 0 }
    room.touched.removeAll(keepingCapacity: true)
    // What is taken out of the room for a while is nobody else's, and need not be asked for at every step.
    var gifts: [Float] = []
    swap(&gifts, &room.gifts)
    if gifts.count < rows.count * Block.room { gifts = Array(repeating: 0, count: rows.count * Block.room) }
    let coverage = gather(room.tally, into: &gifts, &room.touched, &room.scales)
    var scores: [SIMD16<Float>] = []
    swap(&scores, &room.scores)
    scores.removeAll(keepingCapacity: true)
    for _ in 0..<groups { scores.append(.zero) }
    addWeights(room.touched.span, gifts.span, room.scales, &scores)
    swap(&scores, &room.scores)
    swap(&gifts, &room.gifts)
    return coverage
  }

  private func gather(
    _ tally: borrowing Tally, into gifts: inout [Float], _ touched: inout [Int32], _ scales: inout SIMD4<Float>
  ) -> Float {
    let features = tally.features.span
    var gifts = gifts.mutableSpan
    let rows = rows.span
    var squares = SIMD4<Float>.zero
    var known: Float = 0
    var new: Float = 0
    for index in features.indices {
      let feature = features[index]
      guard let row = row(of: feature.hash) else {
        new += rarityOfNew
        continue
      }
      let block = Block.number(of: feature.hash)
      let place = Int(row) &* Block.room &+ block
      let rarity = rows[Int(row)].rarity
      let value = feature.count == 1 ? rarity : Schooling.emphasis[Int(min(63, feature.count))] * rarity
      known += rarity
      squares[block] += value * value
      if gifts[place] == 0 { touched.append(Int32(truncatingIfNeeded: place)) }
      gifts[place] += value
    }
    scales = Self.scales(squares)
    return known > 0 ? known / (known + new) : 0
  }

  private func addWeights(
    _ touched: Span<Int32>, _ gifts: Span<Float>, _ scales: SIMD4<Float>, _ scores: inout [SIMD16<Float>]
  ) {
    let weights = weights.span
    let rows = rows.span
    var scores = scores.mutableSpan
    for index in touched.indices {
      let place = Int(touched[index])
      let row = place / Block.room
      let gift = gifts[place] * scales[place % Block.room] * rows[row].scale
      for group in 0..<groups { scores[group] += SIMD16<Float>(weights[row &* groups &+ group]) * gift }
    }
  }

  private static func scales(_ squares: SIMD4<Float>) -> SIMD4<Float> {
    let weights = Schooling.weights(isDense: squares[Block.dense.rawValue] > 0)
    var total: Float = 0
    for block in 0..<Block.count where squares[block] > 0 { total += weights[block] * weights[block] }
    var scales = SIMD4<Float>.zero
    for block in 0..<Block.count where squares[block] > 0 {
      scales[block] = weights[block] / (squares[block] * total).squareRoot()
    }
    return scales
  }

  /// How much of what is known of a text speaks for a label.
  private func support(
    of label: Int, _ touched: [Int32], _ gifts: [Float]
  ) -> (all: Float, words: Float, mass: Float) {
    let weights = weights.span
    let touched = touched.span
    let gifts = gifts.span
    let group = label >> 4
    // For each block, what is known, and what of it speaks for the label.
    var known = SIMD4<Float>.zero
    var speaking = SIMD4<Float>.zero
    for index in touched.indices {
      let place = Int(touched[index])
      let gift = gifts[place]
      known[place % Block.room] += gift
      let speaks = weights[place / Block.room &* groups &+ group][label & 15] > 0
      speaking[place % Block.room] += speaks ? gift : 0
    }
    let mass = known.sum()
    let parts = Block.letters.rawValue
    return (
      speaking.sum() / max(mass, 0.01), (speaking.sum() - speaking[parts]) / max(mass - known[parts], 0.01), mass
    )
  }

  /// Makes scores chances that still want to be divided by their sum, and sums their square roots, too, which are what
  /// the chances were if all were half as sure.
  private func makeChances(_ scores: inout [SIMD16<Float>], _ top: Float) -> (sum: Float, sumOfRoots: Float) {
    var sum: Float = 0
    var sumOfRoots: Float = 0
    for group in 0..<groups {
      var chances = Functions.exp((scores[group] - top) * scope.sharpness)
      if group * 16 + 16 > labels {
        for lane in 0..<16 where group * 16 + lane >= labels { chances[lane] = 0 }
      }
      scores[group] = chances
      sum += chances.sum()
      sumOfRoots += chances.squareRoot().sum()
    }
    return (sum, sumOfRoots)
  }

  private func ranking(_ room: inout Workroom, _ coverage: Float) -> Ranking {
    let best = best(room.scores)
    let top = best[0].score
    let stranger = hasStrangers ? room.scores[labels >> 4][labels & 15] : -.infinity
    let next = max(best.count > 1 ? best[1].score : top, stranger)
    let sums = makeChances(&room.scores, top)
    let guesses = best.map { label, _ in
      Ranking.Guess(label: label, probability: Double(room.scores[label >> 4][label & 15] / sums.sum))
    }
    let support = support(of: best[0].label, room.touched, room.gifts)
    let signals = Scope.Signals(
      certainty: 1 / sums.sumOfRoots, lead: (top - next) * scope.sharpness, coverage: coverage, support: support.all,
      supportOfWords: support.words, mass: support.mass)
    room.lastSignals = signals
    room.lastTop = top
    let inScope = stranger > top ? min(0.5, scope.chance(signals)) : scope.chance(signals)
    return Ranking(guesses: guesses, inScope: coverage > 0 ? inScope : 0, coverage: Double(coverage))
  }

  /// The best labels with their scores, best first.
  private func best(_ scores: [SIMD16<Float>]) -> [(label: Int, score: Float)] {
    var best: [(label: Int, score: Float)] = []
    best.reserveCapacity(Limits.guesses + 1)
    var least = -Float.infinity
    for label in 0..<labels {
      let score = scores[label >> 4][label & 15]
      if score <= least, best.count == Limits.guesses { continue }
      let place = best.firstIndex { $0.score < score } ?? best.count
      best.insert((label, score), at: place)
      if best.count > Limits.guesses { best.removeLast() }
      least = best[best.count - 1].score
    }
    return best
  }
}
