/// Sorts short texts as it was taught, and knows when a text is none of them.
///
/// Invariant: the same course gives the same classifier, bit by bit, on every machine.
package struct Classifier: Sendable {
  private let reader: FeatureReader
  private let labels: Int
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
    // Strangers are one more label that is never told.
    let all = course.labels + (course.strangers.isEmpty ? 0 : 1)
    groups = (all + 15) / 16
    let schooling = Schooling(texts, reader)
    let learner = Learner(
      schooling: schooling, labels: course.lessons.map(\.label) + course.strangers.map { _ in course.labels },
      groups: groups, labelCount: all, pupils: Array(0..<texts.count))
    rarityOfNew = Schooling.rarity(0, of: texts.count)
    let softmax = learner.softmax(seed: course.seed)
    let margins = learner.margins(seed: course.seed)
    scope = Scope(learner, told: course.labels, seed: course.seed)
    keep(softmax, margins, schooling)
    file(schooling)
  }

  /// How many bytes the classifier takes, its lexicon included.
  package var size: Int { weights.count * 16 + rows.count * 8 + places.count * 8 + reader.lexicon.size }

  /// Where a text belongs, in a workroom that is used again.
  package func classify(_ text: String, in room: inout Workroom) -> Ranking {
    reader.read(text, in: &room)
    let coverage = score(&room)
    return ranking(room.scores, coverage)
  }

  /// Where a single text belongs.
  package func classify(_ text: String) -> Ranking {
    var room = Workroom()
    return classify(text, in: &room)
  }

  /// Which words of a text spoke most for a label, the strongest first: what the label loses without each of them.
  package func reasons(for label: Int, in text: String) -> [Reason] {
    precondition((0..<labels).contains(label), "a reason is given for a label of the course")
    var room = Workroom()
    reader.read(text, in: &room)
    _ = score(&room)
    let whole = room.scores[label / 16][label % 16]
    let cut = room.cut
    var reasons: [Reason] = []
    for left in cut.runs.prefix(Limits.wordsWithReasons) {
      var rest = String.UnicodeScalarView()
      for run in cut.runs where run.start != left.start {
        for index in run.start..<run.end { rest.append(Unicode.Scalar(cut.scalars[index]) ?? " ") }
        rest.append(" ")
      }
      reader.read(String(rest), in: &room)
      _ = score(&room)
      let weight = Double(whole - room.scores[label / 16][label % 16])
      reasons.append(Reason(word: word(left, in: cut), weight: weight))
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

  private mutating func keep(_ softmax: [SIMD16<Float>], _ margins: [SIMD16<Float>], _ schooling: Schooling) {
    weights.reserveCapacity(softmax.count)
    rows.reserveCapacity(schooling.columns.count)
    for (index, column) in schooling.columns.enumerated() {
      let base = index * groups
      var top: Float = 0
      for group in base..<(base + groups) {
        let weight = (softmax[group] + margins[group] * 6) * 0.5
        top = max(top, max(weight.max(), -weight.min()))
      }
      let step = top > 0 ? 127 / top : 0
      for group in base..<(base + groups) {
        let weight = (softmax[group] + margins[group] * 6) * (0.5 * step)
        var small = SIMD16<Int8>.zero
        for lane in 0..<16 { small[lane] = Int8(weight[lane].rounded()) }
        weights.append(small)
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
    room.touched.removeAll(keepingCapacity: true)
    var squares = SIMD4<Float>.zero
    var known: Float = 0
    var new: Float = 0
    for feature in room.tally.features {
      guard let row = row(of: feature.hash) else {
        new += rarityOfNew
        continue
      }
      let place = Int(row) * Block.count + Block.number(of: feature.hash)
      let rarity = rows[Int(row)].rarity
      let value = Schooling.emphasis[Int(min(63, feature.count))] * rarity
      known += rarity
      squares[Block.number(of: feature.hash)] += value * value
      if room.gifts[place] == 0 { room.touched.append(Int32(truncatingIfNeeded: place)) }
      room.gifts[place] += value
    }
    let scales = scales(squares, isDense: room.cut.isDense)
    room.scores.removeAll(keepingCapacity: true)
    for _ in 0..<groups { room.scores.append(.zero) }
    for touched in room.touched {
      let row = Int(touched) / Block.count
      let gift = room.gifts[Int(touched)] * scales[Int(touched) % Block.count] * rows[row].scale
      room.gifts[Int(touched)] = 0
      for group in 0..<groups { room.scores[group] += SIMD16<Float>(weights[row * groups + group]) * gift }
    }
    return known > 0 ? known / (known + new) : 0
  }

  private func scales(_ squares: SIMD4<Float>, isDense: Bool) -> SIMD4<Float> {
    let dense = isDense && squares[Block.dense.rawValue] > 0
    let weights: SIMD4<Float> = dense ? [0.3, 0.3, 1, 0] : [1, 1, 1, 0]
    var total: Float = 0
    for block in 0..<Block.count where squares[block] > 0 { total += weights[block] * weights[block] }
    var scales = SIMD4<Float>.zero
    for block in 0..<Block.count where squares[block] > 0 {
      scales[block] = weights[block] / (squares[block] * total).squareRoot()
    }
    return scales
  }

  private func ranking(_ scores: [SIMD16<Float>], _ coverage: Float) -> Ranking {
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
    var sum: Float = 0
    for group in 0..<groups {
      var chances = Functions.exp((scores[group] - top) * scope.sharpness)
      for lane in 0..<16 where group * 16 + lane >= labels { chances[lane] = 0 }
      sum += chances.sum()
    }
    let guesses = best.map {
      let chance = Functions.exp(SIMD16<Float>(repeating: ($0.score - top) * scope.sharpness))[0] / sum
      return Ranking.Guess(label: $0.label, probability: Double(chance))
    }
    var stranger: Float = -.infinity
    if groups * 16 > labels, scope.knowsStrangers { stranger = scores[labels / 16][labels % 16] }
    let signals = Scope.Signals(
      top: top, second: max(best.count > 1 ? best[1].score : 0, stranger), certainty: Float(guesses[0].probability),
      coverage: coverage)
    let inScope = stranger > top ? min(0.5, scope.chance(signals)) : scope.chance(signals)
    return Ranking(guesses: guesses, inScope: coverage > 0 ? inScope : 0, coverage: Double(coverage))
  }
}
