import DialogModel
import HumanText

/// What a question lets people choose from.
struct Expected {
  /// Which of the vocabulary's lists.
  let list: Int
  /// The values that count; nil where all do.
  let allowed: [Int]?
  /// The values that carry numbers, in their order.
  let numbered: [Int]

  func allows(_ value: Int) -> Bool { allowed?.contains(value) ?? true }
}

extension Scene {
  /// What the open question lets people choose from; nil where it asks for something else.
  var expected: Expected? {
    switch listening.question {
    case .slot(let slot): expected(of: slot)
    case .among(let slot, let values):
      vocabulary.lists.list(of: slot).map { Expected(list: $0, allowed: values, numbered: values) }
    case .yesNo: Expected(list: ChoiceLists.yesNo, allowed: nil, numbered: [0, 1])
    case .summary: Expected(list: ChoiceLists.yesNo, allowed: nil, numbered: [])
    case .outcome(let decision): expected(inList: vocabulary.lists.list(of: decision))
    case .nothing, .toldItem: nil
    }
  }

  func expected(of slot: ID<Slot>) -> Expected? { vocabulary.lists.list(of: slot).map(expected(inList:)) }

  private func expected(inList list: Int) -> Expected {
    Expected(list: list, allowed: nil, numbered: vocabulary.lists.numbered[list])
  }

  /// A choice that is all there is in a part of the utterance, by its word in any language or by its number.
  func exactChoice(_ expected: Expected, in range: Range<Int>, asking slot: ID<Slot>? = nil) -> Choice? {
    let coverage = coverage(range, asking: slot)
    return wordedChoice(expected, in: range, coverage) ?? numberedChoice(expected, in: range, coverage)
  }

  private func wordedChoice(_ expected: Expected, in range: Range<Int>) -> Choice? {
    wordedChoice(expected, in: range, coverage(range))
  }

  /// Words of the language that is spoken come first, then longer ones.
  private func wordedChoice(_ expected: Expected, in range: Range<Int>, _ coverage: Coverage) -> Choice? {
    var best: Choice?
    for hit in heard.hits(in: range) {
      guard case .choice(expected.list, let value) = hit.role, expected.allows(value), coverage.leaves(hit.range) else {
        continue
      }
      if let found = best, isOwn(found.hit), !isOwn(hit) || found.hit.range.count >= hit.range.count { continue }
      if let found = best, !isOwn(found.hit), !isOwn(hit), found.hit.range.count >= hit.range.count { continue }
      best = Choice(value: value, hit: hit, rule: .word)
    }
    return best
  }

  /// A place in the list, counted from one.
  private func numberedChoice(_ expected: Expected, in range: Range<Int>, _ coverage: Coverage) -> Choice? {
    guard let (place, hit, rule) = place(among: expected.numbered.count, in: range, coverage) else { return nil }
    return Choice(value: expected.numbered[place - 1], hit: hit, rule: rule)
  }

  /// A number or an ordinal that is all there is in a part of the utterance, if the list is so long.
  ///
  /// Three people (三人) are no third place.
  func place(
    among count: Int, in range: Range<Int>, _ coverage: Coverage
  ) -> (place: Int, hit: Hit, rule: Trace.Rule)? {
    guard count > 0, !startsWithMinus(range) else { return nil }
    if let hit = heard.hits(in: range).first(where: { coverage.leaves($0.range) && $0.isNumber }),
      case .number(let number) = hit.role
    {
      return (1...count).contains(number) ? (number, hit, .number) : nil
    }
    let rest = coverage.rest
    for rest in rest == range ? [range] : [rest, range] where (1...Limits.placeInBytes).contains(rest.count) {
      let text = FoldedText(spelling.words(rest))
      guard let numeral = Numeral(text) else { continue }
      let hit = Hit(range: rest, role: .number(0), language: nil)
      switch numeral {
      case .last: return (count, hit, .ordinal)
      case .ordinal(let place) where (1...count).contains(place): return (place, hit, .ordinal)
      case .cardinal(let place) where (1...count).contains(place) && !endsInCounter(text): return (place, hit, .number)
      case .ordinal, .cardinal: return nil
      }
    }
    return nil
  }

  /// Whether something is counted.
  private func endsInCounter(_ number: FoldedText) -> Bool {
    let end = number.text.utf8.count
    return number.text.utf8.last.map { $0 >= 0x80 } ?? false
      && !NumberInText.all(in: number).contains { $0.range.upperBound == end }
  }

  /// The choices whose words stand inside a part of the utterance and are not denied there, each once.
  func choicesInside(_ expected: Expected, in range: Range<Int>, isTold: Bool = false) -> [Choice] {
    var found: [Choice] = []
    for hit in heard.hits(in: range) {
      guard case .choice(expected.list, let value) = hit.role, expected.allows(value), isNear(hit), standsFree(hit),
        !vocabulary.lists.isRest[expected.list][value], !isTold || isTelling(hit),
        !isFigure(hit.range), !isShadowed(hit, in: expected.list), !denial.holds(hit.range), !isInAddress(hit.range)
      else { continue }
      if !found.contains(where: { $0.value == value }) { found.append(Choice(value: value, hit: hit, rule: .inside)) }
    }
    return found
  }

  /// The choices that begin with what was said, each once.
  func choicesBeginning(_ expected: Expected, with range: Range<Int>) -> [Choice] {
    let said = Array(spelling.key[range])
    guard said.count >= Limits.beginningInBytes, !said.allSatisfy(\.isDigit), !isWord(range, otherThanIn: expected.list)
    else { return [] }
    let words = vocabulary.lists.words[expected.list]
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].key.lexicographicallyPrecedes(said) { low = middle + 1 } else { high = middle }
    }
    var found: [Choice] = []
    for word in words[low...].prefix(while: { $0.key.starts(with: said) }) {
      guard word.language == listening.language || word.language == vocabulary.english, expected.allows(word.value),
        !found.contains(where: { $0.value == word.value })
      else { continue }
      let hit = Hit(range: range, role: .choice(list: expected.list, value: word.value), language: word.language)
      found.append(Choice(value: word.value, hit: hit, rule: .beginning))
    }
    return found
  }

  /// Whether a word says enough to answer a question that nobody asked.
  func isTelling(_ hit: Hit) -> Bool {
    guard spelling.piece(at: hit.start).kind.hasBlanks else {
      return spelling.key[hit.range].count(where: \.beginsScalar) >= Limits.tellingLetters
    }
    let hasParts = (hit.start + 1..<hit.end).contains { heard.edge($0) >= .joint }
    return hasParts || hit.range.count >= Limits.tellingLatinInBytes || isAbbreviation(hit)
  }

  /// Whether a short word is written in capitals, in the dialog or by somebody who does not write all in capitals.
  private func isAbbreviation(_ hit: Hit) -> Bool {
    guard hit.range.count >= Limits.abbreviationInBytes, !spelling.key[hit.range].contains(where: \.isDigit) else {
      return false
    }
    return hit.isAbbreviation || (!heard.isShouted && heard.isInCapitals(hit.range))
  }

  /// Whether what was said is a word of the languages around that means something else than a choice of the list.
  private func isWord(_ range: Range<Int>, otherThanIn list: Int) -> Bool {
    heard.hits(in: range).contains { hit in
      if case .choice(list, _) = hit.role { return false }
      return hit.range == range && isNear(hit)
    }
  }

  /// A label that is a number counts only as a whole answer: "365 days" names no product.
  private func isFigure(_ range: Range<Int>) -> Bool { spelling.key[range].allSatisfy(\.isDigit) }

  private func startsWithMinus(_ range: Range<Int>) -> Bool {
    let start = spelling.textRange(range).lowerBound
    return start > 0 && spelling.text[start - 1] == UInt8(ascii: "-")
      && (start == 1 || spelling.text[start - 2] == 0x20)
  }
}

/// A choice, and the words by which it was found.
struct Choice {
  let value: Int
  let hit: Hit
  let rule: Trace.Rule
}

/// How the open question is answered, and which words of the utterance are used up by that.
struct Answering {
  var readings: [Reading] = []
  var words: [Range<Int>] = []
}

// The readings of a question with choices, other than yes and no.
extension Scene {
  func choiceReadings(_ expected: Expected) -> Answering {
    if let choice = exactChoice(expected, in: all, asking: askedSlot) {
      return answering(.exactAnswer, .answer(.listed(choice.value)), by: [choice])
    }
    if let range = afterCorrection, let choice = wordedChoice(expected, in: range) {
      return answering(.looseAnswer, .answer(.listed(choice.value)), by: [choice])
    }
    let found = looseChoices(expected)
    guard let first = found.first else { return Answering(readings: learnedAnswer(expected).map { [$0] } ?? []) }
    let sense: Sense = found.count == 1 ? .answer(.listed(first.value)) : .oneOf(found.map(\.value).sorted())
    return answering(.looseAnswer, sense, by: found)
  }

  private func answering(_ claim: Claim, _ sense: Sense, by choices: [Choice]) -> Answering {
    Answering(readings: choices.prefix(1).map { Reading(claim, sense, trace($0)) }, words: choices.map(\.hit.range))
  }

  private func looseChoices(_ expected: Expected) -> [Choice] {
    var found = afterCorrection.map { choicesInside(expected, in: $0) } ?? []
    if found.isEmpty { found = choicesInside(expected, in: all) }
    let rest = coverage(all, asking: askedSlot).rest
    if found.isEmpty, !rest.isEmpty, heard.edge(rest.lowerBound) != .none, !isWord(all, otherThanIn: expected.list) {
      found = choicesBeginning(expected, with: rest)
    }
    return found
  }

  func trace(_ choice: Choice) -> Trace { Trace(choice.rule, spelling.words(choice.hit.range)) }
}
