import HumanText

/// A text as scalars and runs of letters; its room is used again for the next text.
struct CutText: Sendable {
  /// Folded.
  private(set) var scalars: [UInt32] = []
  private(set) var runs: [Run] = []
  /// Whether scripts without blanks occur in it.
  private(set) var isDense = false

  /// Letters of one kind that stand side by side.
  struct Run: Sendable {
    var start: Int
    var end: Int
    let isDense: Bool
    /// Whether a sentence or a part of one ends before it.
    let isBehindPause: Bool
    /// Of a word; of no meaning for a dense run.
    var hash: UInt64
    /// The word of the lexicon that was meant, or -1.
    var meant: Int32 = -1

    var count: Int { end - start }
  }

  /// Takes in a text in place of the last one.
  mutating func read(_ text: String) {
    scalars.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    isDense = false
    fold(text)
    cut()
  }

  private mutating func fold(_ text: String) {
    let bytes = text.utf8Span.span
    let count = min(bytes.count, Limits.textInScalars)
    for index in 0..<count {
      let byte = bytes[index]
      guard byte < 0x80 else { return foldAll(text) }
      scalars.append(UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte))
    }
  }

  private mutating func foldAll(_ text: String) {
    scalars.removeAll(keepingCapacity: true)
    let cut = text.unicodeScalars.index(
      text.startIndex, offsetBy: Limits.textInScalars, limitedBy: text.endIndex)
    let beginning = cut.map { String(text[..<$0]) } ?? text
    let letters = FoldedText(beginning).letters
    for scalar in String(decoding: letters, as: UTF8.self).unicodeScalars { scalars.append(scalar.value) }
  }

  private mutating func cut() {
    var index = 0
    var isBehindPause = true
    while index < scalars.count {
      let kind = LetterKind(scalars[index])
      switch kind {
      case .gap: index += 1
      case .pause:
        isBehindPause = true
        index += 1
      case .spaced, .dense:
        index = takeRun(from: index, kind, isBehindPause)
        isBehindPause = false
      }
    }
  }

  /// Takes the apostrophes out of a word by moving its letters together.
  private mutating func takeRun(from start: Int, _ kind: LetterKind, _ isBehindPause: Bool) -> Int {
    var end = start
    var index = start
    var hash = Hash.start
    while index < scalars.count {
      let scalar = scalars[index]
      if kind == .spaced, LetterKind.isApostrophe(scalar), index + 1 < scalars.count,
        LetterKind(scalars[index + 1]) == .spaced
      {
        index += 1
        continue
      }
      guard LetterKind(scalar) == kind else { break }
      scalars[end] = scalar
      end += 1
      index += 1
      if end - start <= Limits.wordInScalars { hash = Hash.rolled(hash, scalar) }
    }
    let dense = kind == .dense
    if dense { isDense = true } else { end = min(end, start + Limits.wordInScalars) }
    runs.append(
      Run(start: start, end: end, isDense: dense, isBehindPause: isBehindPause, hash: Hash.mixed(hash)))
    return index
  }

  /// Notes which word was meant by a run.
  mutating func mean(_ word: Int32, of hash: UInt64, at run: Int) {
    runs[run].meant = word
    runs[run].hash = hash
  }
}
