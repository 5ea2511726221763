// The codes of a dialog have a pattern language of their own (`CodePattern`): signs, classes and counts. Talks use the
// same, with `+` added, since a talk looks for "some digits" inside a sentence where a dialog describes a whole
// answer. `CodePattern` can only judge a whole candidate and keeps its positions to itself, so the places stand here
// once more, open to the matcher of lines.

/// A small pattern between slashes, such as `T-[0-9A-Z]{5}` or `[0-9]+`.
package struct SignPattern: Equatable, Sendable {
  /// The pattern as the author wrote it.
  package let text: String
  /// Its signs in order, counts written out; at least one of them must be there.
  let signs: [Sign]

  /// One sign of the pattern.
  struct Sign: Equatable, Sendable {
    /// The scalars that fit, by number.
    var ranges: [ClosedRange<UInt32>]
    /// Whether the pattern may go on without it.
    var mayBeMissing = false
    /// Whether it may stand several times.
    var mayRepeat = false

    func accepts(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar.value) } }
  }

  /// Why a pattern cannot be used.
  package struct Fault: Error, Equatable, Sendable {
    /// Each is one thing that an author would mend differently.
    package enum Reason: Equatable, Sendable {
      case empty
      case unclosedClass
      case emptyClass
      case backwardsRange
      case nothingToRepeat
      case badCount
      case tooLong
      case unfinishedEscape
      case onlyOptional
      /// A sign that means something in other pattern languages and would only be itself here.
      case foreignSign
    }
    /// What is wrong with the pattern.
    package let reason: Reason
    /// Where in the pattern it went wrong, in Unicode scalars from its beginning.
    package let offset: Int
  }

  /// Reads a pattern as an author writes it.
  package init(_ text: String) throws(Fault) {
    self.text = text
    var reader = SignPatternReader(text)
    signs = try reader.readAll()
    guard !signs.isEmpty else { throw Fault(reason: .empty, offset: 0) }
    guard signs.contains(where: { !$0.mayBeMissing }) else { throw Fault(reason: .onlyOptional, offset: 0) }
  }
}

/// Takes a pattern apart from left to right.
private struct SignPatternReader {
  private let scalars: [Unicode.Scalar]
  private var offset = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private var current: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  mutating func readAll() throws(SignPattern.Fault) -> [SignPattern.Sign] {
    var signs: [SignPattern.Sign] = []
    while current != nil {
      let start = offset
      let sign = SignPattern.Sign(ranges: try nextRanges())
      switch current {
      case "+":
        offset += 1
        signs.append(SignPattern.Sign(ranges: sign.ranges, mayRepeat: true))
      case "?":
        offset += 1
        signs.append(SignPattern.Sign(ranges: sign.ranges, mayBeMissing: true))
      case "{":
        let count = try nextCount()
        for copy in 0..<count.upperBound {
          signs.append(SignPattern.Sign(ranges: sign.ranges, mayBeMissing: copy >= count.lowerBound))
        }
      default: signs.append(sign)
      }
      guard signs.count <= Limits.signsInPattern else { throw fault(.tooLong, at: start) }
    }
    return signs
  }

  private mutating func nextRanges() throws(SignPattern.Fault) -> [ClosedRange<UInt32>] {
    switch current {
    case "[": return try bracketed()
    case "{", "}", "]", "?", "+": throw fault(.nothingToRepeat, at: offset)
    case "*", "^", "$", "(", ")", "|": throw fault(.foreignSign, at: offset)
    default:
      let literal = try nextLiteral()
      return [literal...literal]
    }
  }

  private mutating func bracketed() throws(SignPattern.Fault) -> [ClosedRange<UInt32>] {
    let start = offset
    offset += 1
    // Elsewhere this means "none of these", so whoever writes it means that.
    if current == "^" { throw fault(.foreignSign, at: offset) }
    var ranges: [ClosedRange<UInt32>] = []
    while let scalar = current, scalar != "]" {
      let low = try nextLiteral()
      guard current == "-", offset + 1 < scalars.count, scalars[offset + 1] != "]" else {
        ranges.append(low...low)
        continue
      }
      offset += 1
      let high = try nextLiteral()
      guard low <= high else { throw fault(.backwardsRange, at: start) }
      ranges.append(low...high)
    }
    guard current == "]" else { throw fault(.unclosedClass, at: start) }
    offset += 1
    guard !ranges.isEmpty else { throw fault(.emptyClass, at: start) }
    return ranges
  }

  private mutating func nextLiteral() throws(SignPattern.Fault) -> UInt32 {
    if current == "\\" {
      offset += 1
      guard let meant = current else { throw fault(.unfinishedEscape, at: offset - 1) }
      // Elsewhere these are classes, such as \d.
      if meant.properties.isAlphabetic { throw fault(.foreignSign, at: offset - 1) }
    }
    guard let scalar = current else { throw fault(.unfinishedEscape, at: offset) }
    offset += 1
    return scalar.value
  }

  /// Reads `{n}` or `{n,m}`.
  private mutating func nextCount() throws(SignPattern.Fault) -> ClosedRange<Int> {
    let start = offset
    offset += 1
    let low = try nextNumber(from: start)
    var high = low
    if current == "," {
      offset += 1
      high = try nextNumber(from: start)
    }
    guard current == "}", low <= high, high > 0 else { throw fault(.badCount, at: start) }
    offset += 1
    guard high <= Limits.signsInPattern else { throw fault(.tooLong, at: start) }
    return low...high
  }

  private mutating func nextNumber(from start: Int) throws(SignPattern.Fault) -> Int {
    var number = 0
    var digits = 0
    while let scalar = current, ("0"..."9").contains(scalar), digits < 4 {
      number = number * 10 + Int(scalar.value - 0x30)
      digits += 1
      offset += 1
    }
    guard digits > 0 else { throw fault(.badCount, at: start) }
    return number
  }

  private func fault(_ reason: SignPattern.Fault.Reason, at offset: Int) -> SignPattern.Fault {
    SignPattern.Fault(reason: reason, offset: offset)
  }
}
