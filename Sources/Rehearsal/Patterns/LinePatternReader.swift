/// Why a line is no pattern.
package struct LinePatternFault: Error, Equatable, Sendable {
  /// Each is one thing that an author would mend differently.
  package enum Reason: Equatable, Sendable {
    case unclosed
    /// Neither `*` nor a name stands in the braces.
    case unclear(String)
    case pattern(SignPattern.Fault.Reason, in: String)
    case tooMany
  }
  /// What is wrong.
  package let reason: Reason
  /// The part that is to blame, in bytes of UTF-8 from the beginning of the text.
  package let range: Range<Int>
}

extension LinePattern {
  /// Reads a line as it stands in a talk, its leading escape taken away.
  ///
  /// A backslash before `{` makes the brace a letter. Before that, two backslashes are one; everywhere else a
  /// backslash is itself, so that `C:\\share` can be pasted as it is.
  package init(_ text: String) throws(LinePatternFault) {
    var reader = LinePatternReader(text)
    self.init(try reader.readAll())
  }

  /// The line as an author would write it, without a leading escape.
  package var source: String {
    pieces.indices.map { pieces[$0].source(isLast: $0 == pieces.count - 1) }.joined()
  }
}

extension LinePattern.Piece {
  /// How the piece is written, at the end of its line or before another one.
  func source(isLast: Bool) -> String {
    switch self {
    case .text(let text): Self.escaped(text, isLast: isLast)
    case .anything: "{*}"
    case .capture(let name, nil): "{\(name)}"
    case .capture(let name, let pattern?): "{\(name):/\(pattern.text)/}"
    }
  }

  /// Doubles the backslashes before a brace and puts one more, so that the brace is read as a letter.
  private static func escaped(_ text: [Unicode.Scalar], isLast: Bool) -> String {
    var written: [Unicode.Scalar] = []
    var backslashes = 0
    for scalar in text {
      if scalar == "{" { written += repeatElement("\\", count: backslashes + 1) }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
      written.append(scalar)
    }
    // The brace of the place that follows must not be taken for a letter.
    return String(written + repeatElement("\\", count: isLast ? 0 : backslashes))
  }
}

/// Takes a line apart from left to right.
private struct LinePatternReader {
  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private var pieces: [LinePattern.Piece] = []
  private var text: [Unicode.Scalar] = []
  private var wildcards = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func readAll() throws(LinePatternFault) -> [LinePattern.Piece] {
    while offset < scalars.count {
      switch scalars[offset] {
      case "\\": takeBackslashes()
      case "{": try takeBrace()
      default:
        text.append(scalars[offset])
        offset += 1
      }
    }
    endText()
    return pieces
  }

  private mutating func endText() {
    if !text.isEmpty { pieces.append(.text(text)) }
    text = []
  }

  /// Backslashes mean something only before a brace.
  private mutating func takeBackslashes() {
    let count = scalars[offset...].prefix { $0 == "\\" }.count
    offset += count
    guard offset < scalars.count, scalars[offset] == "{" else {
      return text += repeatElement("\\", count: count)
    }
    text += repeatElement("\\", count: count / 2)
    if !count.isMultiple(of: 2) {
      text.append("{")
      offset += 1
    }
  }

  private mutating func takeBrace() throws(LinePatternFault) {
    endText()
    let start = offset
    wildcards += 1
    guard wildcards <= Limits.wildcardsInLine else { throw fault(.tooMany, start..<(start + 1)) }
    let name = scalars[(start + 1)...].prefix { !"{}:".unicodeScalars.contains($0) }
    offset = name.endIndex
    guard offset < scalars.count, scalars[offset] != "{" else { throw fault(.unclosed, start..<(start + 1)) }
    if scalars[offset] == "}" {
      offset += 1
      if Array(name) == ["*"] { return pieces.append(.anything) }
      guard CaptureName.isFit(name) else { throw fault(.unclear(String(name)), start..<offset) }
      return pieces.append(.capture(String(name), nil))
    }
    guard CaptureName.isFit(name) else { throw fault(.unclear(String(name)), start..<(offset + 1)) }
    let pattern = try takePattern(from: start)
    pieces.append(.capture(String(name), pattern))
  }

  /// Reads `:/pattern/}`.
  private mutating func takePattern(from start: Int) throws(LinePatternFault) -> SignPattern {
    offset += 1
    guard offset < scalars.count, scalars[offset] == "/" else {
      let end = scalars[offset...].firstIndex(of: "}") ?? scalars.count
      throw fault(.unclear(String(scalars[(start + 1)..<end])), start..<min(end + 1, scalars.count))
    }
    let first = offset + 1
    var end = first
    while end < scalars.count, scalars[end] != "/" { end += scalars[end] == "\\" ? 2 : 1 }
    guard end + 1 < scalars.count, scalars[end + 1] == "}" else { throw fault(.unclosed, start..<(start + 1)) }
    offset = end + 2
    let text = String(scalars[first..<end])
    do {
      return try SignPattern(text)
    } catch {
      let place = min(first + error.offset, end)
      throw fault(.pattern(error.reason, in: text), place..<min(place + 1, end))
    }
  }

  /// Counts the place in bytes, as spans do.
  private func fault(_ reason: LinePatternFault.Reason, _ range: Range<Int>) -> LinePatternFault {
    func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> Int { scalars.reduce(0) { $0 + $1.utf8.count } }
    let start = bytes(scalars[..<range.lowerBound])
    return LinePatternFault(reason: reason, range: start..<(start + bytes(scalars[range])))
  }
}

/// What may be the name of a capture: letters of any script, digits, and `-`, `_` and `.` between them.
enum CaptureName {
  static func isFit(_ name: some Collection<Unicode.Scalar>) -> Bool {
    !name.isEmpty
      && name.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_" || $0 == "."
      }
  }
}
