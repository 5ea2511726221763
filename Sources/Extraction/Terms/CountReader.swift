import HumanText

/// How many, how much, and how far something reaches: 120 ppl, $1,340, 三人, half the office.
struct CountReader {
  let terms: [Term]
  let letters: Letters
  /// Reads numbers in words.
  let reader: TimeReader

  init(_ reader: TimeReader) {
    self.reader = reader
    terms = reader.terms
    letters = reader.letters
  }

  func facts(besides taken: [Found]) -> [Found] {
    let taken = Taken(taken, count: letters.count)
    var found: [Found] = []
    var index = 0
    while index < terms.count {
      let candidate = taken.overlaps(terms[index].range) ? nil : money(index) ?? count(index) ?? scope(index)
      guard let (value, start, end) = candidate else {
        index += 1
        continue
      }
      let range = terms[start].range.lowerBound..<terms[end - 1].range.upperBound
      if !taken.overlaps(range) { found.append(Found(value: value, range: range)) }
      index = end
    }
    return found
  }

  private typealias Reading = (value: TypedFact.Value, start: Int, end: Int)

  private subscript(index: Int) -> Sense { terms.indices.contains(index) ? terms[index].sense : .mark("\0") }

  private func isWord(_ index: Int, _ word: Word) -> Bool { self[index] == .word(word) }

  /// "120 ppl", "15 more E3 licences", "about 35 people", 三人, 約80名, 200人; a word may stand between.
  private func count(_ index: Int) -> Reading? {
    guard let (value, next) = number(index), !isGlued(index) else { return nil }
    let isAbout = isWord(index - 1, .around) || isWord(index - 1, .hanAbout)
    for gap in 0...3 {
      let place = next + gap
      guard gap == 0 || isAdjective(place - 1) else { return nil }
      guard case .counter(let counter) = self[place] else { continue }
      let isAbout = isAbout || isWord(place + 1, .hanRoughly)
      return (.count(value, counter, isAbout: isAbout), index, place + 1)
    }
    return nil
  }

  /// Whether a word can stand between a number and what it counts: "5 new users", "15 more E3 seats", "12 of our mailboxes".
  private func isAdjective(_ index: Int) -> Bool {
    guard terms.indices.contains(index) else { return false }
    switch self[index] {
    case .other, .word(.more), .word(.of), .word(.other): return letters.isLatin(terms[index].range.lowerBound)
    case .number: return !terms[index].isParted
    default: return false
    }
  }

  /// A number in digits or in small words, with its thousands.
  private func number(_ index: Int) -> (value: Int, end: Int)? {
    switch self[index] {
    case .number(let value, _):
      // 1.5 is no count; its second half neither.
      if self[index + 1] == .mark("."), case .number = self[index + 2], !terms[index + 2].isParted { return nil }
      return (value, index + 1)
    case .small, .tens, .word(.a):
      guard let count = reader.count(index) else { return nil }
      return (count.value, count.end)
    default: return nil
    }
  }

  private func isGlued(_ index: Int) -> Bool {
    let start = terms[index].range.lowerBound
    guard start > 0 else { return false }
    let before = letters[start - 1]
    return before.isLatin && letters[start].isDigit || "#_-./".unicodeScalars.contains(before)
  }

  /// $1,340, 38.50 €, NT$2,000, ３万円, 兩千多塊.
  private func money(_ index: Int) -> Reading? {
    if case .currency(let currency) = self[index] {
      let next = skipDollar(index + 1)
      guard let (hundredths, end) = sum(next) else { return nil }
      let behind = behindCurrency(end)
      return (.money(Money(hundredths: hundredths, currency: behind?.currency ?? currency)), index, behind?.end ?? end)
    }
    guard let (hundredths, end) = sum(index), !isGlued(index) else { return nil }
    var next = end
    if isWord(next, .hanMore) || reader.isText(next, "多", "余") { next += 1 }
    guard let behind = behindCurrency(next) else { return nil }
    return (.money(Money(hundredths: hundredths, currency: behind.currency)), index, behind.end)
  }

  /// The sign behind US, NT and their like.
  private func skipDollar(_ index: Int) -> Int { self[index] == .currency(.dollar) ? index + 1 : index }

  private func behindCurrency(_ index: Int) -> (currency: Currency, end: Int)? {
    guard case .currency(let currency) = self[index] else { return nil }
    // 元 of 元旦 never comes here: the lexicon takes the longer word.
    return (currency, index + 1)
  }

  /// A sum with its decimals, and its thousands as k.
  private func sum(_ index: Int) -> (hundredths: Int, end: Int)? {
    guard let (value, end) = wholeSum(index), value <= 1_000_000_000_000 else { return nil }
    if self[end] == .mark("."), terms.indices.contains(end), !terms[end].isParted,
      case .number(let decimals, let digits) = self[end + 1],
      1...2 ~= digits, !terms[end + 1].isParted
    {
      return (value * 100 + (digits == 1 ? decimals * 10 : decimals), end + 2)
    }
    if reader.isText(end, "k"), !terms[end].isParted { return (value * 100_000, end + 1) }
    return (value * 100, end)
  }

  private func wholeSum(_ index: Int) -> (value: Int, end: Int)? {
    switch self[index] {
    case .number(let value, _): (value, index + 1)
    case .small, .tens: number(index)
    default: nil
    }
  }

  /// Everyone, half the office, "the whole sales floor", 全社; not denied.
  private func scope(_ index: Int) -> Reading? {
    if case .scope(let scope) = self[index] { return isDenied(index) ? nil : (.scope(scope), index, index + 1) }
    guard self[index] == .other, reader.isText(index, "whole", "entire"), isGroup(index + 1) || isGroup(index + 2)
    else { return nil }
    guard !isDenied(index) else { return nil }
    return (.scope(.group), index, isGroup(index + 1) ? index + 2 : index + 3)
  }

  private func isGroup(_ index: Int) -> Bool {
    reader.isText(index, "floor", "team", "department", "dept", "office", "site", "branch", "building", "division")
  }

  /// "Not everyone", 全員ではない.
  private func isDenied(_ index: Int) -> Bool {
    if reader.isText(index - 1, "not", "isnt", "t") { return true }
    let end = terms[index].range.upperBound
    let behind = letters.text(end..<min(end + 4, letters.count))
    return ["ではな", "じゃな", "では無"].contains { behind.hasPrefix($0) }
      || index > 0
        && ["不是", "并非"].contains(
          letters.text(max(0, terms[index].range.lowerBound - 2)..<terms[index].range.lowerBound))
  }
}
