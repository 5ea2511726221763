/// Room in which texts are taken apart; who keeps one for many texts spends no memory on each.
package struct Workroom: Sendable {
  var cut = CutText()
  var tally = Tally()
  /// What a text gives to each row of the model, and which rows it touches.
  var gifts: [Float] = []
  var touched: [Int32] = []
  /// What the values of each block are multiplied by.
  var scales = SIMD4<Float>.zero
  var scores: [SIMD16<Float>] = []
  /// Of the text that was sorted last.
  var lastSignals: Scope.Signals?
  var lastTop: Float = 0

  /// What can be seen of the text that was sorted last, each of which could tell strangers alone, though worse than all
  /// of them together do in `Ranking.inScope`; empty where no text was sorted.
  package var signals: [Double] {
    guard let lastSignals else { return [] }
    let root = Double(lastSignals.coverage.squareRoot())
    let others = [Double(lastTop), Double(lastTop) * root, Double(lastSignals.certainty) * root * root, root]
    return (1..<Scope.Signals.count).map { lastSignals.values[$0] } + others
  }

  /// Begins empty and grows with what it is used for.
  package init() {}
}

/// Takes texts apart into features, in the light of the words that are known.
struct FeatureReader: Equatable, Sendable {
  let lexicon: Lexicon
  let synonyms: Synonyms

  /// Words that deny what follows, by their hashes.
  private static let denials: Set<UInt64> = Set(
    ["not", "no", "never", "without", "cant", "cannot", "dont", "doesnt", "didnt", "isnt", "wont", "arent", "wasnt"]
      .map { $0.unicodeScalars.reduce(Hash.start) { Hash.rolled($0, $1.value) } }.map(Hash.mixed))

  /// Leaves the features of a text in the workroom's tally.
  func read(_ text: String, in room: inout Workroom) {
    room.cut.read(text)
    room.tally.clear()
    putRight(&room.cut)
    readWords(room.cut, into: &room.tally)
    synonyms.find(in: room.cut) { feature, run in
      room.tally.owner = UInt32(truncatingIfNeeded: run)
      room.tally.add(feature)
    }
    for (index, run) in room.cut.runs.enumerated() {
      room.tally.owner = UInt32(truncatingIfNeeded: index)
      if run.isDense {
        readDense(run, room.cut.scalars, into: &room.tally)
      } else {
        readLetters(run, room.cut, &room.tally)
      }
    }
  }

  private func putRight(_ cut: inout CutText) {
    for index in cut.runs.indices where !cut.runs[index].isDense {
      let run = cut.runs[index]
      guard lexicon.word(run.hash) == nil, let word = lexicon.meant(by: run, in: cut.scalars) else { continue }
      cut.mean(word, of: lexicon.hash(of: word), at: index)
    }
  }

  private func readWords(_ cut: CutText, into tally: inout Tally) {
    let edge = Hash.mixed(1)
    var last = edge
    var reach = 0
    for (index, run) in cut.runs.enumerated() where !run.isDense {
      tally.owner = UInt32(truncatingIfNeeded: index)
      tally.add(Block.words.marking(run.hash))
      tally.add(Block.words.marking(last &* 3 ^ run.hash))
      last = run.hash
      if run.isBehindPause { reach = 0 }
      if Self.denials.contains(run.hash) {
        reach = Limits.reachOfDenial
      } else if reach > 0 {
        tally.add(Block.words.marking(run.hash ^ 0x5EED_DE11_A150))
        reach -= 1
      }
    }
    if last != edge { tally.add(Block.words.marking(last &* 3 ^ edge)) }
  }

  /// The parts of a word, two to five letters with its ends; of a misspelt one those of the word that was meant too.
  private func readLetters(_ run: CutText.Run, _ cut: CutText, _ tally: inout Tally) {
    if run.meant >= 0 {
      let range = lexicon.range(of: run.meant)
      readParts(range.count, into: &tally) { lexicon.letter(at: range.lowerBound + $0) }
    }
    readParts(run.count, into: &tally) { cut.scalars[run.start + $0] }
  }

  @inline(__always)
  private func readParts(_ count: Int, into tally: inout Tally, _ letter: (Int) -> UInt32) {
    for start in 0..<(count + 1) {
      var hash = Hash.rolled(Hash.start, start == 0 ? 0x3C : letter(start - 1))
      for end in (start + 1)..<max(start + 1, min(start + 5, count + 2)) {
        hash = Hash.rolled(hash, end == count + 1 ? 0x3E : letter(end - 1))
        tally.add(Block.letters.marking(hash))
      }
    }
  }

  /// Characters and pairs of them, the ends of the run included.
  private func readDense(_ run: CutText.Run, _ scalars: [UInt32], into tally: inout Tally) {
    var last: UInt32 = 0x3C
    for index in run.start..<run.end {
      let scalar = scalars[index]
      tally.add(Block.dense.marking(Hash.rolled(Hash.start, scalar)))
      tally.add(Block.dense.marking(Hash.rolled(Hash.rolled(Hash.start, last), scalar)))
      last = scalar
    }
    tally.add(Block.dense.marking(Hash.rolled(Hash.rolled(Hash.start, last), 0x3E)))
  }
}
