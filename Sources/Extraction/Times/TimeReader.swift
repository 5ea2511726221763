import CivilTime

/// Reads times from the terms of an utterance; each kind of time has its own file.
///
/// Every way of reading looks at a few terms from where it stands, so that the whole is linear.
struct TimeReader {
  let terms: [Term]
  let letters: Letters
  let almanac: Almanac
  /// Whether the words tell of what has begun: since Monday.
  let tellsOfPast: Bool

  init(_ terms: [Term], _ letters: Letters, now: LocalTime) {
    self.terms = terms
    self.letters = letters
    almanac = Almanac(now: now)
    tellsOfPast = terms.contains { $0.sense == .word(.since) }
  }

  /// The longest time that begins at a term.
  func timing(at start: Int) -> Timing? {
    switch self[start] {
    case .other, .mark, .counter, .currency, .scope, .hundred, .thousand, .largeNumber, .isAfternoon, .zone,
      .letterUnit:
      return nil
    case .word(.of), .word(.or), .word(.and), .word(.to), .word(.on), .word(.ago), .word(.hence), .word(.through),
      .word(.oclock), .word(.extensionWord), .word(.hanOf), .word(.hanTo), .word(.hanSince), .word(.hanUntil),
      .word(.hanRoughly), .word(.hanPieces), .word(.hanSpan):
      return nil
    default: break
    }
    guard !isGlued(start) else { return nil }
    var best: Timing?
    func consider(_ found: Timing?) {
      if let found, found.end > (best?.end ?? start), !isCut(found.end) { best = found }
    }
    let first = letters[terms[start].range.lowerBound]
    if first.isASCII || isLatinWord(start) {
      consider(range(start))
      consider(moment(start))
      consider(period(start))
      consider(duration(start))
    }
    if !first.isASCII || (first.isDigit && leadsToHan(start)) {
      consider(hanRange(start))
      consider(hanMoment(start))
      consider(hanPeriod(start))
      consider(hanDuration(start))
    }
    consider(set(start))
    return best
  }

  /// Whether a number, or a sign that may begin a time, stands before Chinese or Japanese words.
  private func leadsToHan(_ start: Int) -> Bool {
    (start..<min(start + 8, terms.count)).contains { !letters[terms[$0].range.lowerBound].isASCII }
  }

  // What stands at a place.

  subscript(index: Int) -> Sense { terms.indices.contains(index) ? terms[index].sense : .mark("\0") }

  func isWord(_ index: Int, _ word: Word) -> Bool {
    if case .word(let found) = self[index] { found == word } else { false }
  }

  func isWord(_ index: Int, _ words: Word...) -> Bool {
    if case .word(let word) = self[index] { words.contains(word) } else { false }
  }

  func isMark(_ index: Int, _ marks: String) -> Bool {
    guard case .mark(let mark) = self[index], mark.isASCII else { return false }
    return marks.utf8.contains(UInt8(truncatingIfNeeded: mark.value))
  }

  /// The place behind a word, or the place itself.
  func skip(_ index: Int, _ word: Word) -> Int {
    if case .word(word) = self[index] { index + 1 } else { index }
  }

  func skip(_ index: Int, _ words: Word...) -> Int {
    if case .word(let word) = self[index], words.contains(word) { index + 1 } else { index }
  }

  func skipMark(_ index: Int, _ marks: String) -> Int { isMark(index, marks) ? index + 1 : index }

  /// Whether a blank stands before a term.
  func isParted(_ index: Int) -> Bool { !terms.indices.contains(index) || terms[index].isParted }

  private func isLatinWord(_ index: Int) -> Bool { letters.isLatin(terms[index].range.lowerBound) }

  /// Whether a term is one of some words, compared without making a text of it.
  func isText(_ index: Int, _ words: String...) -> Bool {
    guard terms.indices.contains(index) else { return false }
    let range = terms[index].range
    return words.contains { word in
      var place = range.lowerBound
      for scalar in word.unicodeScalars {
        guard place < range.upperBound, letters.row[place] == scalar else { return false }
        place += 1
      }
      return place == range.upperBound
    }
  }

  /// The letters of a term.
  func text(_ index: Int) -> String { terms.indices.contains(index) ? letters.text(terms[index].range) : "" }

  /// Whether a number is part of something longer: 133-03, $12, #5, v2, 1.5.
  private func isGlued(_ index: Int) -> Bool {
    let start = terms[index].range.lowerBound
    guard start > 0 else { return false }
    let before = letters[start - 1]
    if letters[start].isLatin || letters[start].isDigit {
      if "$#_@\\".unicodeScalars.contains(before) { return true }
      if letters[start].isLatin, before.isLatin { return true }
    }
    guard letters[start].isDigit else { return false }
    if before.isLatin { return true }
    if "-/.:+".unicodeScalars.contains(before), start > 1 {
      let further = letters[start - 2]
      return before == "+" || further.isDigit || (further.isLatin && before != "-" && before != "/")
        || (further == " " && before == "-")
    }
    return "+*=€£¥".unicodeScalars.contains(before) && before != "="
  }

  /// Whether something longer goes on behind a time: 3.5, 12-34, 5%.
  private func isCut(_ end: Int) -> Bool {
    guard end > 0, end <= terms.count else { return false }
    let place = terms[end - 1].range.upperBound
    // "9a" of a code, and no time.
    if letters.isLatin(place - 1), letters.isDigit(place) { return true }
    guard place > 0, letters.isDigit(place - 1) else { return false }
    let next = letters[place]
    if "%*=".unicodeScalars.contains(next) { return true }
    return ".:/-,".unicodeScalars.contains(next) && letters.isDigit(place + 1) && next != "-" && next != ","
      || next == "-" && letters.isDigit(place + 1) && letters.isDigit(place - 1) && isCodeLike(place)
  }

  /// Whether digits and hyphens go on for another two groups, as in codes.
  private func isCodeLike(_ place: Int) -> Bool {
    var index = place
    var groups = 0
    while letters[index] == "-", letters.isDigit(index + 1), groups < 4 {
      index += 1
      while letters.isDigit(index) { index += 1 }
      groups += 1
    }
    return groups > 0
  }
}
