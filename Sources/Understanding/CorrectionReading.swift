import DialogModel

// Something that was told before is taken back. Either a marker says so ("actually", やっぱり, 其實), or one value is
// denied and another of the same kind is not ("not Teams but Exchange").
extension Scene {
  var correctionReading: Reading? {
    let markers = correctionMarkers
    guard !markers.isEmpty || !deniedKinds.isEmpty else { return nil }
    let ranges = markers.map(\.range)
    let words = ranges.first.map { spelling.words($0) } ?? ""
    guard let amendment = correction(markedBy: ranges) else { return nil }
    return Reading(.correction, .change(amendment), Trace(.word, words))
  }

  private func correction(markedBy markers: [Range<Int>]) -> Amendment? {
    guard !listening.told.isEmpty else { return isNothingBeside(markers) ? .something : nil }
    let range = correctedRange(markers)
    let labels = toldLabels
    if let label = labels.first, labels.allSatisfy({ $0.slot == label.slot }) {
      return correction(of: label.slot, named: label.range, in: range, markers)
    }
    if let (slot, answer) = onlyFit(in: range, exactly: isApology(markers)), mayHoldMore(slot, markers) {
      return markers.isEmpty && !deniedKinds.contains(vocabulary.lists.list(of: slot)) ? nil : .value(slot, answer)
    }
    return isNothingBeside(markers) ? .something : onlyAttempt(in: range, markers)
  }

  /// The only slot told before that all of an utterance beside its markers tries to fill, as in "actually it's 12",
  /// if that is no answer to what is being asked.
  private func onlyAttempt(in range: Range<Int>, _ markers: [Range<Int>]) -> Amendment? {
    let rest = coverage(range).rest
    guard !markers.isEmpty, !rest.isEmpty, !isAskedFor(rest), isNothingBeside(markers + [rest]) else { return nil }
    let attempts = listening.told.compactMap { slot -> Amendment? in
      // Digits and nothing else, because a word with a digit in it can be anything.
      if case .code = dialog[slot].kind, !spelling.key[rest].allSatisfy(\.isDigit) { return nil }
      return attempt(at: dialog[slot].kind, in: rest).map { .unfit(slot, $0) }
    }
    return attempts.count == 1 ? attempts[0] : nil
  }

  /// Whether a part of the utterance could be meant for the open question.
  private func isAskedFor(_ range: Range<Int>) -> Bool {
    if let expected, place(among: expected.numbered.count, in: range, coverage(range)) != nil { return true }
    guard let slot = askedSlot else { return false }
    switch dialog[slot].kind {
    case .choice, .catalog, .yesNo, .text: return false
    case .amount, .moment: return true
    case .email, .phone, .domain, .number, .code:
      return !values(of: dialog[slot].kind, in: range).isEmpty
        || attempt(at: dialog[slot].kind, in: range, isAsked: true) != nil
    }
  }

  /// The slot is named, and its value may be.
  private func correction(
    of slot: ID<Slot>, named label: Range<Int>, in range: Range<Int>, _ markers: [Range<Int>]
  ) -> Amendment? {
    if let answer = value(of: slot, in: range, exactly: false)?.answer, mayHoldMore(slot, markers) {
      return .value(slot, answer)
    }
    if isNothingBeside(markers + [label]) { return .slot(slot) }
    guard range.lowerBound <= label.lowerBound else { return nil }
    let rest = coverage(label.upperBound..<max(label.upperBound, range.upperBound)).rest
    switch dialog[slot].kind {
    case .text(let most) where !rest.isEmpty && !asksText:
      return .value(slot, .text(String(spelling.casedWords(rest).unicodeScalars.prefix(most))))
    default: return attempt(at: dialog[slot].kind, in: rest).map { .unfit(slot, $0) }
    }
  }

  /// The only slot told before that what stands in a part of the utterance fits.
  func onlyFit(in range: Range<Int>, exactly: Bool) -> (ID<Slot>, Answer)? {
    var best: (slot: ID<Slot>, answer: Answer, rank: Int)?
    var isTied = false
    for slot in listening.told {
      guard let rank = rank(of: dialog[slot].kind), let found = value(of: slot, in: range, exactly: exactly) else {
        continue
      }
      if let last = best, last.rank < rank { continue }
      isTied = best?.rank == rank
      best = (slot, found.answer, rank)
    }
    guard let best, !isTied else { return nil }
    return (best.slot, best.answer)
  }

  /// What a part of the utterance holds for a slot.
  func value(of slot: ID<Slot>, in range: Range<Int>, exactly: Bool) -> Found? {
    if let expected = expected(of: slot) {
      let coverage = Coverage(range, of: heard) { isNeutral($0, asking: slot) || isMarker($0, .becomes) }
      let exact = heard.hits(in: range).first { hit in
        guard case .choice(expected.list, _) = hit.role else { return false }
        return coverage.leaves(hit.range) && !denial.holds(hit.range)
      }
      if let exact, case .choice(_, let value) = exact.role { return Found(answer: .listed(value), range: exact.range) }
      guard !exactly, expected.list != ChoiceLists.yesNo else { return nil }
      let choices = choicesInside(expected, in: range)
      return choices.count == 1 ? Found(answer: .listed(choices[0].value), range: choices[0].hit.range) : nil
    }
    let found = values(of: dialog[slot].kind, in: range).filter { !denial.holds($0.range) }
    guard let first = found.first, found.allSatisfy({ $0.answer == first.answer }) else { return nil }
    guard exactly else { return first }
    let coverage = Coverage(range, of: heard) { isNeutral($0, asking: slot) || isMarker($0, .becomes) }
    return coverage.leaves(first.range) ? first : nil
  }

  /// How much a value says about the slot that it is for; nil where it says nothing without a label.
  private func rank(of kind: SlotKind) -> Int? {
    switch kind {
    case .email: 0
    case .domain: 1
    case .code: 2
    case .phone: 3
    case .choice, .catalog: 4
    case .number: 5
    case .yesNo, .text, .amount, .moment: nil
    }
  }

  /// The words that announce a correction; one in the middle of a sentence announces nothing.
  private var correctionMarkers: [Hit] {
    var markers = heard.hits.filter { isMarker($0, .correction) && isLongest($0) }
    // "Sorry" by itself is polite.
    if isApology(markers.map(\.range)), coverage(all).isWhole { markers = [] }
    if case .summary = listening.question, let no = leadingNo { markers.insert(no, at: 0) }
    return markers
  }

  /// Whether what would announce a correction is no more than polite unless a value and nothing else follows, as in
  /// "sorry, 306".
  private func isApology(_ markers: [Range<Int>]) -> Bool {
    !markers.isEmpty
      && markers.allSatisfy { marker in
        heard.hits(from: marker.lowerBound).contains { $0.range == marker && isMarker($0, .polite) }
      }
  }

  private func isLongest(_ hit: Hit) -> Bool {
    !heard.hits(around: hit.range).contains { isMarker($0, [.correction, .filler]) }
  }

  /// A no at the beginning of a longer answer to a summary.
  private var leadingNo: Hit? {
    heard.hits.last { hit in
      guard case .choice(ChoiceLists.yesNo, Self.no) = hit.role, hit.start == 0, heard.edge(hit.end) == .pause else {
        return false
      }
      return !coverage(hit.end..<all.upperBound).isWhole
    }
  }

  /// What comes after the last marker, or before the first where nothing comes after it.
  private func correctedRange(_ markers: [Range<Int>]) -> Range<Int> {
    guard let first = markers.first, let last = markers.last else { return all }
    let after = last.upperBound..<all.upperBound
    if !coverage(after).isWhole { return after }
    let before = 0..<first.lowerBound
    return coverage(before).isWhole ? all : before
  }

  /// What stands behind the last correction, if something does: it wins over what stands before.
  var afterCorrection: Range<Int>? {
    guard let last = heard.hits.last(where: { isMarker($0, .correction) && isLongest($0) }) else { return nil }
    let after = last.end..<all.upperBound
    return coverage(after).isWhole ? nil : after
  }

  /// The lists of which a value is denied; nil stands for typed values.
  private var deniedKinds: Set<Int?> {
    var kinds: Set<Int?> = []
    for hit in heard.hits where denial.holds(hit.range) {
      if case .choice(let list, _) = hit.role, list != ChoiceLists.yesNo { kinds.insert(list) }
    }
    let deniesDigits = spelling.pieces.contains { piece in
      piece.kind == .latin && spelling.key[piece.key.lowerBound].isDigit && denial.holds(piece.key)
    }
    if deniesDigits { kinds.insert(nil) }
    return kinds
  }

  private var toldLabels: [(slot: ID<Slot>, range: Range<Int>)] {
    heard.hits.compactMap { hit in
      guard case .label(let slot) = hit.role, listening.told.contains(slot), isNear(hit) else { return nil }
      let isPart = heard.hits(around: hit.range).contains { other in
        if case .label(let longer) = other.role { return listening.told.contains(longer) }
        return false
      }
      return isPart ? nil : (slot, hit.range)
    }
  }

  /// While a text is asked for, a sentence is a correction only if it is nothing else.
  private func mayHoldMore(_ slot: ID<Slot>, _ markers: [Range<Int>]) -> Bool {
    guard asksText || !markers.allSatisfy(isParted) else { return true }
    let list = vocabulary.lists.list(of: slot)
    let found = values(of: dialog[slot].kind, in: all).map(\.range)
    return segments(without: found).allSatisfy { segment in
      Coverage(segment, of: heard) { hit in
        if case .choice(let other, _) = hit.role, other == list { return true }
        return carriesNothing(hit, beside: slot)
      }.isWhole
    }
  }

  private func carriesNothing(_ hit: Hit, beside slot: ID<Slot>? = nil) -> Bool {
    isNeutral(hit, asking: slot) || isMarker(hit, [.correction, .negation, .greeting, .thanks, .becomes])
  }

  private func isNothingBeside(_ taken: [Range<Int>]) -> Bool {
    !taken.isEmpty && segments(without: taken).allSatisfy { Coverage($0, of: heard) { carriesNothing($0) }.isWhole }
  }

  /// Whether a marker opens the utterance or a part of it.
  private func isParted(_ marker: Range<Int>) -> Bool {
    heard.edge(marker.lowerBound) == .pause || coverage(0..<marker.lowerBound).isWhole
  }

  private var asksText: Bool {
    guard let slot = askedSlot, case .text = dialog[slot].kind else { return false }
    return true
  }
}
