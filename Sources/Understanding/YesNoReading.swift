import DialogModel

// Half a yes is no yes: the whole utterance must be made of words that say it, without a doubt among them.
extension Scene {
  static let yes = 0
  static let no = 1

  func yesNoReadings(_ expected: Expected) -> [Reading] {
    if let answer = wholeYesNo(in: all), expected.allows(answer.value) {
      return [Reading(.exactAnswer, .answer(.listed(answer.value)), trace(answer))]
    }
    if let value = ownYesNo(in: all), !endsWithQuestionMark {
      return [Reading(.exactAnswer, .answer(.listed(value)), Trace(.word, spelling.words(all)))]
    }
    let coverage = yesNoCoverage(all)
    if let (place, hit, rule) = place(among: expected.numbered.count, in: all, coverage) {
      let choice = Choice(value: expected.numbered[place - 1], hit: hit, rule: rule)
      return [Reading(.exactAnswer, .answer(.listed(choice.value)), trace(choice))]
    }
    // A summary is confirmed by nothing less than a whole yes.
    guard listening.question != .summary, let answer = beginningYesNo, expected.allows(answer.value) else { return [] }
    return [Reading(.looseAnswer, .answer(.listed(answer.value)), trace(answer))]
  }

  /// A yes or a no of which nothing is left over: one word, or several that say the same.
  func wholeYesNo(in range: Range<Int>) -> Choice? {
    guard !endsWithQuestionMark, !holdsDoubt(range) else { return nil }
    let whole = heard.hits(in: range).filter { $0.range == range }.compactMap { yesNo($0) }
    if let answer = whole.first(where: { isNear($0.hit) }) ?? whole.first { return answer }
    let answers = [Self.yes, Self.no].compactMap { value in covering(range, with: value) }
    return answers.count == 1 ? answers[0] : nil
  }

  private func covering(_ range: Range<Int>, with value: Int) -> Choice? {
    let others = Set(heard.hits(in: range).compactMap { yesNo($0) }.filter { $0.value != value }.map(\.hit.range))
    let coverage = Coverage(range, of: heard) { hit in
      if let answer = yesNo(hit) { return answer.value == value }
      return isMarker(hit, [.filler, .polite]) && !others.contains(hit.range)
    }
    guard coverage.isWhole else { return nil }
    return heard.hits(in: range).compactMap { yesNo($0) }.filter { $0.value == value && coverage.leaves($0.hit.range) }
      .max { $0.hit.range.count < $1.hit.range.count }
  }

  private func yesNoCoverage(_ range: Range<Int>) -> Coverage {
    Coverage(range, of: heard) { isMarker($0, [.filler, .polite]) }
  }

  /// A yes or a no at the beginning, parted from more that does not take it back.
  private var beginningYesNo: Choice? {
    guard !isQuestion else { return nil }
    let beginnings = heard.hits(in: all).prefix { $0.start == 0 }.compactMap { yesNo($0) }
    let parted = beginnings.filter { heard.edge($0.hit.end) == .pause && isNear($0.hit) && !isFiller($0.hit.range) }
    guard let answer = parted.max(by: { $0.hit.range.count < $1.hit.range.count }) else { return nil }
    let rest = answer.hit.end..<all.upperBound
    let isTakenBack = heard.hits(in: rest).contains { hit in
      if let other = yesNo(hit) { return other.value != answer.value && !isFiller(hit.range) }
      return isMarker(hit, .doubt) || isMarker(hit, .correction)
        || (answer.value == Self.yes && isMarker(hit, .negation))
    }
    // "No, we can": of two that do not agree, neither counts.
    guard !isTakenBack, !saysOtherwise(than: answer.value, in: rest) else { return nil }
    return Choice(value: answer.value, hit: answer.hit, rule: .beginning)
  }

  /// What the question itself has as its words for yes and no, where they are all that is said.
  private func ownYesNo(in range: Range<Int>) -> Int? {
    guard let slot = askedSlot else { return nil }
    return vocabulary.lists.ownYesNo[slot.index].first { $0.key.elementsEqual(spelling.key[range]) }?.value
  }

  /// Whether the question's own words for the other answer stand there; the longest decide, as in "can" and "can't".
  private func saysOtherwise(than value: Int, in range: Range<Int>) -> Bool {
    guard let slot = askedSlot else { return false }
    let said = Array(spelling.key[range])
    let found = vocabulary.lists.ownYesNo[slot.index].filter { word in
      guard word.key.count >= Limits.ownAnswerInBytes, word.key.count <= said.count else { return false }
      return (0...(said.count - word.key.count)).contains { said[$0...].starts(with: word.key) }
    }
    return found.max { $0.key.count < $1.key.count }.map { $0.value != value } ?? false
  }

  /// Whether something weakens what is said; "not sure" is a word of its own.
  private func holdsDoubt(_ range: Range<Int>) -> Bool {
    heard.hits(in: range).contains { hit in
      isMarker(hit, .doubt) && !heard.hits(around: hit.range).contains { yesNo($0) != nil }
    }
  }

  private func isFiller(_ range: Range<Int>) -> Bool {
    heard.hits(in: range).contains { $0.range == range && isMarker($0, .filler) }
  }

  private func yesNo(_ hit: Hit) -> Choice? {
    guard case .choice(ChoiceLists.yesNo, let value) = hit.role else { return nil }
    return Choice(value: value, hit: hit, rule: .word)
  }

  private var endsWithQuestionMark: Bool { spelling.text.last { $0 != 0x20 } == UInt8(ascii: "?") }
}
