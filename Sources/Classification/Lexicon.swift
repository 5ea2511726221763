// A typo is one letter too many, one too few, a wrong one, or two that changed places. Two words are one typo apart
// only if they have a form in common that lacks at most one letter of each. So every known word is filed under all its
// forms, an unknown word is looked up under all of its own, and what is found is compared letter by letter.

/// Words that people are known to use, and which of them somebody meant who mistyped.
package struct Lexicon: Equatable, Sendable {
  /// The letters of all words, one word behind the other.
  private var letters: [UInt16] = []
  private var starts: [Int32] = [0]
  private var hashes: [UInt64] = []
  private var frequencies: [Int32] = []
  /// Whether a word stands in a lesson; otherwise it is only known.
  private var isTaught: [Bool] = []
  /// Places of words by their hash: the word's number above 16 bits of the hash.
  private var known: [UInt64] = []
  /// Words by the hashes of their forms without one letter; above 16 bits of the hash, -1 where empty.
  private var forms: [UInt64] = []

  /// Learns the words of lessons, and others that are correct but less likely to be meant.
  package init(lessons: [String], others: [String] = []) {
    var cut = CutText()
    known = Array(repeating: .max, count: 256)
    for (texts, isLesson) in [(lessons, true), (others, false)] {
      for text in texts {
        cut.read(text)
        for run in cut.runs where !run.isDense { learn(cut, run, isLesson) }
      }
    }
    fileForms()
  }

  /// How many bytes it takes.
  package var size: Int {
    letters.count * 2 + starts.count * 4 + hashes.count * 8 + frequencies.count * 4 + isTaught.count + known.count * 8
      + forms.count * 8
  }

  var count: Int { hashes.count }

  /// The letters of a word.
  @inline(__always)
  func range(of word: Int32) -> Range<Int> { Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) }
  @inline(__always)
  func letter(at index: Int) -> UInt32 { UInt32(letters[index]) }
  @inline(__always)
  func hash(of word: Int32) -> UInt64 { hashes[Int(word)] }

  func text(of word: Int32) -> String {
    var text = String.UnicodeScalarView()
    for index in range(of: word) { text.append(Unicode.Scalar(UInt32(letters[index])) ?? "?") }
    return String(text)
  }

  private mutating func learn(_ cut: CutText, _ run: CutText.Run, _ isLesson: Bool) {
    if let word = word(run.hash) {
      frequencies[Int(word)] += 1
      return
    }
    for index in run.start..<run.end where cut.scalars[index] > 0xFFFF { return }
    let word = hashes.count
    for index in run.start..<run.end { letters.append(UInt16(truncatingIfNeeded: cut.scalars[index])) }
    starts.append(Int32(letters.count))
    hashes.append(run.hash)
    frequencies.append(1)
    isTaught.append(isLesson)
    if hashes.count * 2 > known.count {
      known = Array(repeating: .max, count: known.count * 2)
      for word in hashes.indices { Self.file(word, under: hashes[word], in: &known) }
    } else {
      Self.file(word, under: run.hash, in: &known)
    }
  }

  private mutating func fileForms() {
    var count = 0
    for word in hashes.indices where isRepairable(range(of: Int32(word)).count) {
      count += range(of: Int32(word)).count
    }
    var capacity = 64
    while capacity < count * 3 / 2 { capacity *= 2 }
    forms = Array(repeating: .max, count: capacity)
    for word in hashes.indices {
      let range = range(of: Int32(word))
      guard isRepairable(range.count) else { continue }
      for left in range {
        // Of equal neighbours one stands for both.
        if left > range.lowerBound, letters[left] == letters[left - 1] { continue }
        var hash = Hash.start
        for index in range where index != left { hash = Hash.rolled(hash, UInt32(letters[index])) }
        Self.file(word, under: Hash.mixed(hash), in: &forms)
      }
    }
  }

  private func isRepairable(_ count: Int) -> Bool {
    (Limits.shortestPutRight...Limits.longestPutRight).contains(count)
  }

  private static func file(_ word: Int, under hash: UInt64, in table: inout [UInt64]) {
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while table[place] != .max { place = (place + 1) & mask }
    table[place] = UInt64(word) | hash & 0xFFFF_FFFF_0000_0000
  }

  /// The number of a word that is known.
  func word(_ hash: UInt64) -> Int32? {
    let mask = known.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while known[place] != .max {
      let word = Int(truncatingIfNeeded: known[place] & 0xFFFF_FFFF)
      if hashes[word] == hash { return Int32(word) }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The word that was most likely meant by one that is not known, if one is a single typo away.
  func meant(by run: CutText.Run, in scalars: [UInt32]) -> Int32? {
    let count = run.count
    guard count >= Limits.shortestPutRight - 1, count <= Limits.longestPutRight else { return nil }
    // Numbers are not misspelt words.
    for index in run.start..<run.end where 0x30...0x39 ~= scalars[index] { return nil }
    var best: Int32 = -1
    lookUp(run.hash, run, scalars, &best)
    for left in run.start..<run.end {
      if left > run.start, scalars[left] == scalars[left - 1] { continue }
      var rolled = Hash.start
      for index in run.start..<run.end where index != left { rolled = Hash.rolled(rolled, scalars[index]) }
      let hash = Hash.mixed(rolled)
      if let word = word(hash), isRepairable(range(of: word).count) { consider(word, run, scalars, &best) }
      lookUp(hash, run, scalars, &best)
    }
    return best < 0 ? nil : best
  }

  private func lookUp(_ hash: UInt64, _ run: CutText.Run, _ scalars: [UInt32], _ best: inout Int32) {
    let mask = forms.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while forms[place] != .max {
      if forms[place] ^ hash < 0x1_0000_0000 {
        let word = Int32(truncatingIfNeeded: forms[place] & 0xFFFF_FFFF)
        if word != best { consider(word, run, scalars, &best) }
      }
      place = (place + 1) & mask
    }
  }

  private func consider(_ word: Int32, _ run: CutText.Run, _ scalars: [UInt32], _ best: inout Int32) {
    guard isOneTypoAway(word, run, scalars) else { return }
    guard best >= 0 else { return best = word }
    let new = worth(word, run, scalars)
    let old = worth(best, run, scalars)
    if new > old || new == old && word < best { best = word }
  }

  /// Words of lessons first, then those that begin alike, because the first letter is seldom wrong, then frequent ones.
  private func worth(_ word: Int32, _ run: CutText.Run, _ scalars: [UInt32]) -> Int {
    let beginsAlike = UInt32(letters[range(of: word).lowerBound]) == scalars[run.start]
    let frequency = Int(frequencies[Int(word)])
    return (isTaught[Int(word)] ? 1 << 40 : 0) + (beginsAlike ? frequency * 4 : frequency)
  }

  private func isOneTypoAway(_ word: Int32, _ run: CutText.Run, _ scalars: [UInt32]) -> Bool {
    let range = range(of: word)
    let difference = range.count - run.count
    guard abs(difference) <= 1 else { return false }
    var left = range.lowerBound
    var right = run.start
    while left < range.upperBound, right < run.end, UInt32(letters[left]) == scalars[right] {
      left += 1
      right += 1
    }
    if difference >= 0, left < range.upperBound {
      if difference == 1 { return isSame(left + 1, right, range, run, scalars) }
      if isSame(left + 1, right + 1, range, run, scalars) { return true }
      return left + 1 < range.upperBound && UInt32(letters[left]) == scalars[right + 1]
        && UInt32(letters[left + 1]) == scalars[right] && isSame(left + 2, right + 2, range, run, scalars)
    }
    return difference < 0 && isSame(left, right + 1, range, run, scalars)
  }

  private func isSame(_ left: Int, _ right: Int, _ range: Range<Int>, _ run: CutText.Run, _ scalars: [UInt32]) -> Bool {
    guard range.upperBound - left == run.end - right else { return false }
    for offset in 0..<(range.upperBound - left) where UInt32(letters[left + offset]) != scalars[right + offset] {
      return false
    }
    return true
  }
}
