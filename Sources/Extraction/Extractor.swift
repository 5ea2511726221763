package import CivilTime

/// Finds the facts in an utterance, from left to right, each stretch of it used once.
///
/// Everything is a scan over letters or over terms that looks a bounded way ahead: an utterance costs its length.
package enum Extractor {
  /// Reads an utterance as it is meant at a moment, on the clock of whoever typed it.
  package static func facts(in utterance: String, now: LocalTime) -> [TypedFact] {
    let letters = Letters(utterance)
    var found = AddressReader(letters).facts()
    found.append(contentsOf: CodeReader(letters).facts(besides: found))
    found.append(contentsOf: MessageReader(letters).facts(besides: found))
    let reader = TimeReader(TermReader.terms(of: letters), letters, now: now)
    found.append(contentsOf: times(by: reader, besides: found))
    found.append(contentsOf: PhoneReader(letters).facts(besides: found))
    found.append(contentsOf: CountReader(reader).facts(besides: found))
    found.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return found.map { TypedFact(value: $0.value, range: letters.bytes($0.range)) }
  }

  private static func times(by reader: TimeReader, besides taken: [Found]) -> [Found] {
    let terms = reader.terms
    let taken = Taken(taken, count: reader.letters.count)
    var found: [Found] = []
    var index = 0
    while index < terms.count {
      guard !taken.overlaps(terms[index].range), let timing = reader.timing(at: index) else {
        index += 1
        continue
      }
      let range = terms[index].range.lowerBound..<terms[timing.end - 1].range.upperBound
      guard !taken.overlaps(range) else {
        index += 1
        continue
      }
      found.append(Found(value: reader.value(timing), range: range))
      index = timing.end
    }
    return found
  }
}

/// A fact by its letters.
struct Found {
  let value: TypedFact.Value
  let range: Range<Int>
}

/// Which letters belong to a fact already.
struct Taken {
  /// How many letters before each place are taken.
  private var before: [Int32]

  init(_ found: [Found], count: Int) {
    var marks = [Int32](repeating: 0, count: count + 1)
    for fact in found { for index in fact.range where index < count { marks[index + 1] = 1 } }
    for index in marks.indices.dropFirst() { marks[index] += marks[index - 1] }
    before = marks
  }

  func overlaps(_ range: Range<Int>) -> Bool { before[range.upperBound] > before[range.lowerBound] }
}
