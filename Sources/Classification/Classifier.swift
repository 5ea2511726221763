/// Sorts short texts as it was taught, and knows when a text is none of them.
///
/// Invariant: the same course gives the same classifier, bit by bit, on every machine.
package struct Classifier: Sendable {
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

  private struct Row: Sendable {
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
    return ranking(room, coverage)
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
    if room.gifts.count < rows.count * Block.count { room.gifts = Array(repeating: 0, count: rows.count * Block.count) }
    for touched in room.touched { room.gifts[Int(touched)] = 0 }
    room.touched.removeAll(keepingCapacity: true)
    var squares = SIMD4<Float>.zero
    var known: Float = 0
    var new: Float = 0
    for feature in room.tally.features {
      guard let row = row(of: feature.hash) else {
        new += rarityOfNew
        continue
      }
      let block = Block.number(of: feature.hash)
      let place = Int(row) * Block.count + block
      let rarity = rows[Int(row)].rarity
      let value = Schooling.emphasis[Int(min(63, feature.count))] * rarity
      known += rarity
      squares[block] += value * value
      if room.gifts[place] == 0 { room.touched.append(Int32(truncatingIfNeeded: place)) }
      room.gifts[place] += value
    }
    room.scales = Self.scales(squares)
    var scores: [SIMD16<Float>] = []
    swap(&scores, &room.scores)
    scores.removeAll(keepingCapacity: true)
    for _ in 0..<groups { scores.append(.zero) }
    addWeights(room.touched.span, room.gifts.span, room.scales, &scores)
    swap(&scores, &room.scores)
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
      let (row, block) = place.quotientAndRemainder(dividingBy: Block.count)
      let gift = gifts[place] * scales[block] * rows[row].scale
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
  private func support(of label: Int, in room: Workroom) -> (all: Float, words: Float, mass: Float) {
    var known = SIMD2<Float>.zero
    var speaking = SIMD2<Float>.zero
    for touched in room.touched {
      let (row, block) = Int(touched).quotientAndRemainder(dividingBy: Block.count)
      let side = block == Block.letters.rawValue ? 0 : 1
      let gift = room.gifts[Int(touched)]
      known[side] += gift
      if weights[row * groups + (label >> 4)][label & 15] > 0 { speaking[side] += gift }
    }
    return (speaking.sum() / max(known.sum(), 0.01), speaking[1] / max(known[1], 0.01), known.sum())
  }

  /// The sum of e to the power of all scores less the best one.
  private func sum(_ scores: [SIMD16<Float>], _ top: Float, _ sharpness: Float) -> Float {
    var sum: Float = 0
    for group in 0..<groups {
      var chances = Functions.exp((scores[group] - top) * sharpness)
      for lane in 0..<16 where group * 16 + lane >= labels { chances[lane] = 0 }
      sum += chances.sum()
    }
    return sum
  }

  private func ranking(_ room: borrowing Workroom, _ coverage: Float) -> Ranking {
    let scores = room.scores
    var best: [(label: Int, score: Float)] = []
    best.reserveCapacity(Limits.guesses + 1)
    for label in 0..<labels {
      let score = scores[label / 16][label % 16]
      if best.count == Limits.guesses, let last = best.last, score <= last.score { continue }
      let place = best.firstIndex { $0.score < score } ?? best.count
      best.insert((label, score), at: place)
      if best.count > Limits.guesses { best.removeLast() }
    }
    let top = best[0].score
    let sum = sum(scores, top, scope.sharpness)
    let softCertainty = 1 / self.sum(scores, top, scope.sharpness * Scope.softness)
    let guesses = best.map {
      let chance = Functions.exp(SIMD16<Float>(repeating: ($0.score - top) * scope.sharpness))[0] / sum
      return Ranking.Guess(label: $0.label, probability: Double(chance))
    }
    let stranger = hasStrangers ? scores[labels >> 4][labels & 15] : -.infinity
    let next = max(best.count > 1 ? best[1].score : top, stranger)
    let support = support(of: best[0].label, in: room)
    let signals = Scope.Signals(
      certainty: softCertainty, lead: (top - next) * scope.sharpness, coverage: coverage,
      support: support.all, supportOfWords: support.words, mass: support.mass)
    let inScope = stranger > top ? min(0.5, scope.chance(signals)) : scope.chance(signals)
    return Ranking(guesses: guesses, inScope: coverage > 0 ? inScope : 0, coverage: Double(coverage))
  }
}
