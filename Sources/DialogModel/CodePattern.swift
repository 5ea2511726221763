// Authors describe identifiers with classes, literal signs and counts. A backtracking matcher would let a
// stranger's line cost seconds, so a pattern is unrolled into at most 128 positions and all of them are
// followed at once, one bit each: a line costs its length, whatever it holds.

/// A small pattern for identifiers, such as `[A-Z]{2}[0-9]{4,8}`.
package struct CodePattern: Equatable, Sendable {
  /// The pattern as the author wrote it.
  package let text: String
  private var positions: [Position] = []

  /// Longest unrolled pattern, in signs; longer than any identifier that people read out.
  package static let mostPositions = 127

  private struct Position: Equatable, Sendable {
    var accepted: ScalarClass
    /// Whether the pattern may go on without it.
    var isOptional: Bool
  }

  /// Why a pattern cannot be used, with the offset of the scalar in question.
  package struct Fault: Error, Equatable {
    /// Each is one thing that an author would mend differently.
    package enum Reason: Equatable {
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
    package var reason: Reason
    /// Where in the pattern it went wrong, in Unicode scalars from its beginning.
    package var offset: Int
  }

  /// Reads a pattern as an author writes it.
  package init(_ text: String) throws(Fault) {
    self.text = text
    var reader = PatternReader(text)
    while let (accepted, offset) = try reader.nextClass() {
      let count = try reader.nextCount()
      guard count.upperBound > 0, positions.count + count.upperBound <= Self.mostPositions else {
        throw Fault(reason: count.upperBound > 0 ? .tooLong : .badCount, offset: offset)
      }
      for copy in 0..<count.upperBound {
        positions.append(Position(accepted: accepted, isOptional: copy >= count.lowerBound))
      }
    }
    guard !positions.isEmpty else { throw Fault(reason: .empty, offset: 0) }
    guard positions.contains(where: { !$0.isOptional }) else { throw Fault(reason: .onlyOptional, offset: 0) }
  }

  /// Tells whether all of `candidate` fits.
  package func matches(_ candidate: some Sequence<Unicode.Scalar>) -> Bool {
    var active = closure(of: 1)
    for scalar in candidate {
      var next: UInt128 = 0
      for (index, position) in positions.enumerated()
      where active & (1 << index) != 0 && position.accepted.contains(scalar) {
        next |= 1 << (index + 1)
      }
      guard next != 0 else { return false }
      active = closure(of: next)
    }
    return active & (1 << positions.count) != 0
  }

  /// Adds every place that is reached by leaving optional signs out.
  private func closure(of states: UInt128) -> UInt128 {
    var states = states
    for (index, position) in positions.enumerated() where position.isOptional && states & (1 << index) != 0 {
      states |= 1 << (index + 1)
    }
    return states
  }
}

/// One sign out of some.
private struct ScalarClass: Equatable, Sendable {
  var ranges: [ClosedRange<UInt32>]

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }
}

/// Takes a pattern apart from left to right.
private struct PatternReader {
  private let scalars: [Unicode.Scalar]
  private var offset = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private var current: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  mutating func nextClass() throws(CodePattern.Fault) -> (ScalarClass, Int)? {
    guard let scalar = current else { return nil }
    let start = offset
    switch scalar {
    case "[": return (try bracketed(from: start), start)
    case "{", "}", "]", "?": throw CodePattern.Fault(reason: .nothingToRepeat, offset: start)
    case "+", "*", "^", "$", "(", ")", "|": throw CodePattern.Fault(reason: .foreignSign, offset: start)
    default:
      let literal = try nextLiteral()
      return (ScalarClass(ranges: [literal...literal]), start)
    }
  }

  private mutating func bracketed(from start: Int) throws(CodePattern.Fault) -> ScalarClass {
    offset += 1
    var ranges: [ClosedRange<UInt32>] = []
    while let scalar = current, scalar != "]" {
      let low = try nextLiteral()
      guard current == "-", offset + 1 < scalars.count, scalars[offset + 1] != "]" else {
        ranges.append(low...low)
        continue
      }
      offset += 1
      let high = try nextLiteral()
      guard low <= high else { throw CodePattern.Fault(reason: .backwardsRange, offset: start) }
      ranges.append(low...high)
    }
    guard current == "]" else { throw CodePattern.Fault(reason: .unclosedClass, offset: start) }
    offset += 1
    guard !ranges.isEmpty else { throw CodePattern.Fault(reason: .emptyClass, offset: start) }
    return ScalarClass(ranges: ranges)
  }

  private mutating func nextLiteral() throws(CodePattern.Fault) -> UInt32 {
    if current == "\\" {
      offset += 1
      guard let meant = current else { throw CodePattern.Fault(reason: .unfinishedEscape, offset: offset - 1) }
      if meant.properties.isAlphabetic { throw CodePattern.Fault(reason: .foreignSign, offset: offset - 1) }
    }
    guard let scalar = current else { throw CodePattern.Fault(reason: .unfinishedEscape, offset: offset) }
    offset += 1
    return scalar.value
  }

  /// Reads `{n}`, `{n,m}` or `?`; nothing means once.
  mutating func nextCount() throws(CodePattern.Fault) -> ClosedRange<Int> {
    if current == "?" {
      offset += 1
      return 0...1
    }
    guard current == "{" else { return 1...1 }
    let start = offset
    offset += 1
    let low = try nextNumber(from: start)
    var high = low
    if current == "," {
      offset += 1
      high = try nextNumber(from: start)
    }
    guard current == "}", low <= high else { throw CodePattern.Fault(reason: .badCount, offset: start) }
    offset += 1
    return low...high
  }

  private mutating func nextNumber(from start: Int) throws(CodePattern.Fault) -> Int {
    var number = 0
    var digits = 0
    while let scalar = current, ("0"..."9").contains(scalar), digits < 4 {
      number = number * 10 + Int(scalar.value - 0x30)
      digits += 1
      offset += 1
    }
    guard digits > 0 else { throw CodePattern.Fault(reason: .badCount, offset: start) }
    return number
  }
}
