import DialogModel
import HumanText

/// A typed value that stands in an utterance.
struct Found: Equatable {
  let answer: Answer
  /// Where, in the utterance's key.
  let range: Range<Int>
  /// Whether it can be taken for an answer to a question that nobody asked.
  var isTelling = true
}

// Questions for an address, a number, a code, an amount, a time or words.
extension Scene {
  func valueReadings(_ kind: SlotKind, of slot: ID<Slot>) -> [Reading] {
    if dialog[slot].isOptional, let nothing = nothingToAdd ?? nothing(of: slot) { return nothing }
    switch kind {
    case .choice, .catalog, .yesNo: return []
    case .text(let most): return textReading(most)
    case .moment: return hasLetters ? [Reading(.looseAnswer, .answer(measured(moment: text)), Trace(.whole))] : []
    case .amount: return amountReading(slot)
    case .email, .phone, .domain, .number, .code: return formReading(kind, of: slot)
    }
  }

  /// A whole no where an answer may stay away: there is none. Words that also take something back do that.
  private var nothingToAdd: [Reading]? {
    guard let answer = wholeYesNo(in: all), answer.value == Self.no, !contains(.correction, in: all) else { return nil }
    return [Reading(.exactAnswer, .answer(.unknown), trace(answer))]
  }

  /// "No phone" and 電話はありません: what is asked for is named, and said not to be there.
  private func nothing(of slot: ID<Slot>) -> [Reading]? {
    guard spelling.pieces.count <= Limits.wordsOfNothing else { return nil }
    let isNamed = heard.hits.contains { $0.role == .label(slot) && isNear($0) }
    let no = heard.hits.first { hit in
      if isMarker(hit, .negation) { return true }
      if case .choice(ChoiceLists.yesNo, Self.no) = hit.role { return isNear(hit) }
      return false
    }
    guard isNamed, let no else { return nil }
    let isWhole = Coverage(all, of: heard) { hit in
      if hit.range == no.range || hit.role == .label(slot) { return true }
      return isNeutral(hit) || isMarker(hit, .negation)
    }.isWhole
    return isWhole ? [Reading(.exactAnswer, .answer(.unknown), Trace(.word, spelling.words(no.range)))] : nil
  }

  private func textReading(_ most: Int) -> [Reading] {
    guard hasLetters else { return [] }
    let scalars = text.unicodeScalars
    let kept = scalars.count > most ? String(scalars.prefix(most)) : text
    return [Reading(.looseAnswer, .answer(.text(kept, mentions: mentionedCues)), Trace(.whole))]
  }

  /// The groups of words that stand in the utterance and are not denied.
  private var mentionedCues: [ID<Cue>] {
    var cues: Set<ID<Cue>> = []
    for hit in heard.hits {
      if case .cue(let cue) = hit.role, isNear(hit), standsFree(hit), !denial.holds(hit.range) { cues.insert(cue) }
    }
    return cues.sorted()
  }

  /// What it amounts to is read by a person; here it only must hold a number.
  private func amountReading(_ slot: ID<Slot>) -> [Reading] {
    let count = max(spelling.numbers.count, digitRuns)
    guard count > 0 else { return [] }
    let rest = coverage(all, asking: slot).rest
    if spelling.pieces.count(where: { rest.overlaps($0.key) }) <= Limits.wordsOfAmount, !rest.isEmpty {
      let answer = measured(sum: withSigns(rest))
      return [Reading(.exactAnswer, .answer(answer), Trace(.form, spelling.words(rest)))]
    }
    return count == 1 ? [Reading(.looseAnswer, .answer(measured(sum: text)), Trace(.form))] : []
  }

  /// How many figures there are, with their points and commas.
  private var digitRuns: Int {
    let text = spelling.text
    let joins = Set(".,".utf8)
    return text.indices.count { index in
      guard text[index].isDigit else { return false }
      guard index > 0 else { return true }
      if text[index - 1].isDigit { return false }
      return index < 2 || !joins.contains(text[index - 1]) || !text[index - 2].isDigit
    }
  }

  private func formReading(_ kind: SlotKind, of slot: ID<Slot>) -> [Reading] {
    let coverage = coverage(all, asking: slot)
    let found = values(of: kind, in: all)
    let whole = found.first { coverage.leaves($0.range) }
    if let whole = whole ?? (found.isEmpty ? joined(kind, coverage.rest) : nil) {
      return [Reading(.exactAnswer, .answer(whole.answer), trace(whole))]
    }
    if found.isEmpty, let attempt = attempt(at: kind, in: coverage.rest, isAsked: true) {
      return [Reading(.exactAnswer, .invalid(attempt), Trace(.form, spelling.words(coverage.rest)))]
    }
    let free = found.filter { !denial.holds($0.range) }
    let late = afterCorrection.map { range in free.filter { range.contains($0.range) } } ?? []
    let counted = late.isEmpty ? free : late
    guard let first = counted.first, counted.allSatisfy({ $0.answer == first.answer }) else { return [] }
    return [Reading(.looseAnswer, .answer(first.answer), trace(first))]
  }

  /// Typed values of a kind within a part of the utterance.
  func values(of kind: SlotKind, in range: Range<Int>) -> [Found] {
    let found: [Found]
    switch kind {
    case .email: found = addresses.filter { $0.kind == .email }.map(value)
    case .domain: found = addresses.filter { $0.kind != .email }.map(value)
    case .phone:
      found = PhoneNumber.all(in: spelling.text).filter { Limits.digitsOfPhone.contains($0.digits) }.map { number in
        let isTelling = number.hasPlus || (number.digits >= Limits.digitsOfUnaskedPhone && !number.isDotted)
        return Found(answer: .text(number.value), range: spelling.keyRange(number.range), isTelling: isTelling)
      }
    case .number(let bounds):
      found = numbers(in: range).filter { number in
        if case .number(let value) = number.answer { bounds.contains(value) } else { false }
      }
    case .code(let pattern):
      found = CodeWord.all(in: spelling, pattern).map { word in
        let range = spelling.keyRange(word.range)
        return Found(answer: .text(word.value), range: range, isTelling: word.isPlain && !countsSomething(range))
      }
    case .choice, .catalog, .yesNo, .text, .amount, .moment: found = []
    }
    return found.filter { range.contains($0.range) }
  }

  func trace(_ found: Found) -> Trace { Trace(.form, spelling.words(found.range)) }

  /// Whether anything but signs was said.
  var hasLetters: Bool { !spelling.isSignsOnly && !spelling.text.isEmpty }

  private func value(_ address: Address) -> Found {
    let value = String(decoding: spelling.text[address.value], as: UTF8.self)
    return Found(answer: .text(value), range: spelling.keyRange(address.range), isTelling: address.kind != .link)
  }

  /// Numbers among other words; one that is spelled out must stand alone.
  private func numbers(in range: Range<Int>) -> [Found] {
    for whole in [coverage(range, asking: askedSlot).rest, range] where !whole.isEmpty {
      guard case .cardinal(let value) = Numeral(FoldedText(withSigns(whole))) else { continue }
      return [Found(answer: .number(value), range: whole, isTelling: false)]
    }
    return spelling.numbers.map {
      Found(answer: .number($0.value), range: spelling.keyRange($0.range), isTelling: false)
    }
  }

  /// A value that the search for words does not see: an identifier parted with blanks, such as `EX 482913`, or an
  /// address with letters from all over the world.
  private func joined(_ kind: SlotKind, _ range: Range<Int>) -> Found? {
    guard !range.isEmpty else { return nil }
    let text = spelling.textRange(range)
    switch kind {
    case .code(let pattern):
      if let code = CodeWord.joined(text, of: spelling, pattern) {
        return Found(answer: .text(code.value), range: range)
      }
      guard case .cardinal(let number) = Numeral(FoldedText(spelling.words(range))),
        pattern.matches(String(number).unicodeScalars)
      else { return nil }
      return Found(answer: .text(String(number)), range: range)
    case .email, .domain:
      let form = Array(FoldedText(spelling.words(range)).addressForm.utf8)
      var isWhole = Address.isDomain(form[...])
      if case .email = kind { isWhole = Address.isEmail(form[...]) }
      return isWhole ? Found(answer: .text(String(decoding: form, as: UTF8.self)), range: range) : nil
    default: return nil
    }
  }

  /// Whether digits tell how many there are of what follows, as in "365 days" and 120人.
  private func countsSomething(_ range: Range<Int>) -> Bool {
    guard range.upperBound < all.upperBound, spelling.key[range].allSatisfy(\.isDigit),
      heard.edge(range.upperBound) != .pause, !joinsNumbers(range.upperBound)
    else { return false }
    return !heard.hits(from: range.upperBound).contains { hit in
      isMarker(hit, [.filler, .polite, .becomes, .correction, .negation])
    }
  }

  /// "305 or 306" and 305か306 count nothing.
  private func joinsNumbers(_ start: Int) -> Bool {
    let joint = spelling.piece(at: start).key
    return joint.lowerBound == start && joint.count <= Limits.jointInBytes && joint.upperBound < all.upperBound
      && spelling.key[joint.upperBound].isDigit
  }

  /// The part of the utterance that plainly tries to be a value of a kind and is none.
  ///
  /// Two digits are an attempt at a phone number only where one is asked for.
  func attempt(at kind: SlotKind, in range: Range<Int>, isAsked: Bool = false) -> String? {
    guard !range.isEmpty else { return nil }
    let words = withSigns(range)
    let folded = spelling.text[spelling.textRange(range)]
    let digits = folded.count(where: \.isDigit)
    let isOneWord = !folded.contains(0x20)
    switch kind {
    case .email: return spelling.text.contains(UInt8(ascii: "@")) ? words : nil
    case .domain: return isOneWord && folded.contains(UInt8(ascii: ".")) ? words : nil
    case .phone:
      let isRow = folded.allSatisfy { $0.isDigit || " +-()./".utf8.contains($0) }
      return isRow && digits >= (isAsked ? 1 : Limits.digitsOfAttempt) ? words : nil
    case .number: return digits > 0 && folded.allSatisfy { $0.isDigit || ",.-".utf8.contains($0) } ? words : nil
    case .code: return digits > 0 && isOneWord && folded.allSatisfy { $0 < 0x80 } ? words : nil
    case .choice, .catalog, .yesNo, .text, .amount, .moment: return nil
    }
  }

  /// The words of a part of the utterance with the signs that stand directly before and behind them.
  private func withSigns(_ range: Range<Int>) -> String {
    var text = spelling.textRange(range)
    let cased = spelling.cased
    while text.lowerBound > 0, isSign(cased[text.lowerBound - 1]) {
      text = text.lowerBound - 1..<text.upperBound
    }
    while text.upperBound < cased.count, isSign(cased[text.upperBound]) {
      text = text.lowerBound..<text.upperBound + 1
    }
    return String(decoding: cased[text], as: UTF8.self)
  }

  private func isSign(_ byte: UInt8) -> Bool { "@+-#$%.".utf8.contains(byte) }
}

extension Range<Int> {
  /// Whether another range lies within this one.
  func contains(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
