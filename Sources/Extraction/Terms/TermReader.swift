import HumanText

/// Cuts an utterance into terms: words it knows, numbers, signs, and what says nothing about numbers and times.
enum TermReader {
  static func terms(of letters: Letters) -> [Term] {
    var terms: [Term] = []
    terms.reserveCapacity(letters.count / 3 + 4)
    var index = 0
    var isParted = true
    while index < letters.count {
      let letter = letters.row[index]
      if letter == " " {
        isParted = true
        index += 1
        continue
      }
      let (end, sense) = term(at: index, letters, after: terms.last)
      terms.append(Term(sense: sense, range: index..<end, isParted: isParted))
      isParted = false
      index = end
    }
    return terms
  }

  private static func term(at index: Int, _ letters: Letters, after last: Term?) -> (end: Int, sense: Sense) {
    let letter = letters.row[index]
    if letter.isDigit { return number(at: index, letters) }
    if letter.isLatin { return word(at: index, letters, after: last) }
    if !letter.isASCII {
      if let (end, sense) = Lexicon.han.longest(in: letters.row, from: index, isWhole: false),
        !(end == index + 1 && isNumeral(index, letters) && isNumeral(end, letters))
      {
        return (end, Lexicon.senses[sense])
      }
      if let found = kanji(at: index, letters) { return found }
      if letter.value >= 0x3000 || letter.properties.isAlphabetic { return (endOfOther(index, letters), .other) }
    }
    if let (end, sense) = Lexicon.latin.longest(in: letters.row, from: index, isWhole: true), letter == "&" {
      return (end, Lexicon.senses[sense])
    }
    return (index + 1, sign(letter))
  }

  private static func isNumeral(_ index: Int, _ letters: Letters) -> Bool {
    letters[index].value > 0x3000 && KanjiNumeral.mayHold(letters[index])
  }

  private static func sign(_ letter: Unicode.Scalar) -> Sense {
    switch letter {
    case "$": .currency(.dollar)
    case "€": .currency(.euro)
    case "£": .currency(.pound)
    case "¥": .currency(.yen)
    case "₩": .currency(.won)
    case "₹": .currency(.rupee)
    default: .mark(letter)
    }
  }

  /// A run of kana or characters without a meaning here goes letter by letter, since a known word may begin anywhere.
  private static func endOfOther(_ index: Int, _ letters: Letters) -> Int { index + 1 }

  /// A run of letters is one word; `mar3` and `10d` are cut where letters and digits meet.
  private static func word(at index: Int, _ letters: Letters, after last: Term?) -> (end: Int, sense: Sense) {
    let touches = index > 0 && (letters.isLatin(index - 1) || "'_".unicodeScalars.contains(letters[index - 1]))
    if !touches, let (end, sense) = Lexicon.latin.longest(in: letters.row, from: index, isWhole: true) {
      return (end, Lexicon.senses[sense])
    }
    var end = index + 1
    while end < letters.count, letters.isLatin(end) { end += 1 }
    // "20ppl" and "3pmish": the ending of a word that touches a number.
    if index > 0, letters.isDigit(index - 1) {
      let ordinals = ["st", "nd", "rd", "th"]
      if ordinals.contains(letters.text(index..<end)) { return (end, .other) }
    }
    return (end, .other)
  }

  private static func number(at index: Int, _ letters: Letters) -> (end: Int, sense: Sense) {
    var end = index
    while end < letters.count, letters.isDigit(end) { end += 1 }
    let digits = end - index
    if let ordinal = ordinal(index..<end, letters) { return ordinal }
    // 3百, 10万 and 1億2,000万 go on in kanji; 1,200 goes on in digits.
    while isGroup(at: end, letters), end - index <= 24 { end += 4 }
    if end < letters.count, letters[end].value > 0x3000, letters[end] != "零", KanjiNumeral.mayHold(letters[end]) {
      while end < letters.count, end - index < 24, KanjiNumeral.mayHold(letters[end]), letters[end] != "," { end += 1 }
    }
    if end - index == digits {
      guard digits <= Limits.digitsOfNumber else { return (end, .largeNumber) }
      let value = letters.row[index..<end].reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
      return (end, .number(value, digits: digits))
    }
    guard let value = KanjiNumeral.value(of: letters.row[index..<end]) else { return (end, .largeNumber) }
    return (end, .number(value, digits: 0))
  }

  /// A comma and three digits, and no fourth.
  private static func isGroup(at index: Int, _ letters: Letters) -> Bool {
    letters[index] == "," && letters.isDigit(index + 1) && letters.isDigit(index + 2) && letters.isDigit(index + 3)
      && !letters.isDigit(index + 4)
  }

  private static func ordinal(_ digits: Range<Int>, _ letters: Letters) -> (end: Int, sense: Sense)? {
    let end = digits.upperBound + 2
    guard digits.count <= 3, end <= letters.count, !letters.isLatin(end), !letters.isDigit(end) else { return nil }
    guard ["st", "nd", "rd", "th"].contains(letters.text(digits.upperBound..<end)) else { return nil }
    let value = letters.row[digits].reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    return (end, .ordinal(value, isWord: false))
  }

  private static func kanji(at index: Int, _ letters: Letters) -> (end: Int, sense: Sense)? {
    guard KanjiNumeral.mayHold(letters[index]), letters[index] != "," else { return nil }
    var end = index + 1
    while end < letters.count, end - index < 24, letters[end] != ",", KanjiNumeral.mayHold(letters[end]) {
      end += 1
    }
    let run = letters.row[index..<end]
    if let value = KanjiNumeral.value(of: run) { return (end, .number(value, digits: 0)) }
    // 零八 and 一五 are years of two digits.
    if let year = Self.positional(run) { return (end, .number(year, digits: run.count)) }
    return (end, .largeNumber)
  }

  private static func positional(_ run: ArraySlice<Unicode.Scalar>) -> Int? {
    guard run.count == 2 else { return nil }
    let digits = run.compactMap { KanjiNumeral.value(of: [$0][...]) ?? ("零〇".unicodeScalars.contains($0) ? 0 : nil) }
    guard digits.count == 2, digits.allSatisfy({ $0 < 10 }) else { return nil }
    return digits[0] * 10 + digits[1]
  }
}

/// All known words, learned once.
enum Lexicon {
  static let senses: [Sense] = (LatinWords.all + HanWords.all).map(\.sense)
  static let latin = tree(of: LatinWords.all, from: 0)
  static let han = tree(of: HanWords.all, from: LatinWords.all.count)

  private static func tree(of words: [(words: String, sense: Sense)], from first: Int) -> WordTree {
    WordTree(
      words.enumerated().flatMap { index, row in
        row.words.split(separator: "|").map { (String($0), first + index) }
      })
  }
}
