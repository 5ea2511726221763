// The zone files of Unix (TZif, RFC 8536) hold a table of the moments at which clocks changed, and a rule for the years
// behind it. Version 1 has its table with 32 bits a moment; from version 2 on a second table with 64 bits stands behind
// it, and then the rule between two line feeds. We read the second where there is one, and skip the first by its counts.

/// How far the clocks of a place are ahead of UTC, at any moment that its file knows of.
package struct TimeZone: Equatable, Sendable {
  /// Why bytes are no zone.
  package enum Refusal: Error, Equatable, Sendable {
    /// They do not begin like a zone's file.
    case noZone
    /// They end too early, or their counts do not fit together.
    case damaged
  }

  /// Moments at which clocks changed, in order, and how far ahead they were from then on.
  private let moments: [Int]
  private let offsets: [Int]
  /// How far ahead clocks were before the first of them.
  private let first: Int
  private let rule: ZoneRule?

  /// UTC itself, where nothing is known of a place.
  package static let utc = TimeZone(moments: [], offsets: [], first: 0, rule: nil)

  private init(moments: [Int], offsets: [Int], first: Int, rule: ZoneRule?) {
    self.moments = moments
    self.offsets = offsets
    self.first = first
    self.rule = rule
  }

  /// Reads the bytes of a zone's file, of any version.
  package init(reading bytes: [UInt8]) throws(Refusal) {
    var head = try ZoneHead(bytes, at: 0)
    if head.version >= 2 {
      head = try ZoneHead(bytes, at: head.end(ofMomentsIn: 4))
      try self.init(bytes, head, width: 8)
    } else {
      try self.init(bytes, head, width: 4)
    }
  }

  private init(_ bytes: [UInt8], _ head: ZoneHead, width: Int) throws(Refusal) {
    let end = head.end(ofMomentsIn: width)
    guard end <= bytes.count else { throw .damaged }
    let indices = head.start + head.moments * width
    let types = indices + head.moments
    let all = (0..<head.types).map { ZoneHead.number(bytes, at: types + $0 * 6, width: 4) }
    guard all.allSatisfy({ abs($0) < 86_400 }) else { throw .damaged }
    let moments = (0..<head.moments).map { ZoneHead.number(bytes, at: head.start + $0 * width, width: width) }
    guard zip(moments, moments.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .damaged }
    var offsets: [Int] = []
    for index in 0..<head.moments {
      let type = Int(bytes[indices + index])
      guard type < all.count else { throw .damaged }
      offsets.append(all[type])
    }
    var rule: ZoneRule?
    if width == 8, end < bytes.count {
      let footer = bytes[end...].dropFirst().prefix { $0 != 0x0A }
      guard bytes[end] == 0x0A, footer.endIndex < bytes.count else { throw .damaged }
      rule = ZoneRule(String(decoding: footer, as: UTF8.self))
      guard footer.isEmpty || rule != nil else { throw .damaged }
    }
    self.init(moments: moments, offsets: offsets, first: all[0], rule: rule)
  }

  /// Tells how far clocks there are ahead of UTC at a moment.
  package func offset(at moment: Instant) -> UTCOffset {
    let seconds = moment.secondsSince1970
    if let last = moments.last, seconds < last {
      var (low, high) = (0, moments.count)
      while low < high {
        let middle = (low + high) / 2
        if moments[middle] <= seconds { low = middle + 1 } else { high = middle }
      }
      return UTCOffset(seconds: low == 0 ? first : offsets[low - 1])
    }
    return UTCOffset(seconds: rule?.offset(at: seconds) ?? offsets.last ?? first)
  }

  /// What clocks there show at a moment.
  package func local(at moment: Instant) -> LocalTime { moment.local(at: offset(at: moment)) }

  /// Finds the moment at which clocks there show a time.
  ///
  /// Of two, it is the earlier one. A time that clocks skip is taken as it would have been without the change.
  package func instant(of local: LocalTime) -> Instant {
    let guess = Instant(local, at: .utc)
    let before = offset(at: Instant(secondsSince1970: guess.secondsSince1970 - 86_400))
    let behind = offset(at: Instant(secondsSince1970: guess.secondsSince1970 + 86_400))
    for offset in [before, behind] {
      let moment = Instant(local, at: offset)
      if self.offset(at: moment) == offset { return moment }
    }
    return Instant(local, at: before)
  }
}

/// The counts at the head of one of a zone's tables.
private struct ZoneHead {
  let version: Int
  /// Where the table itself begins.
  let start: Int
  let moments: Int
  let types: Int
  private let letters: Int
  private let leaps: Int
  private let standards: Int
  private let universals: Int

  init(_ bytes: [UInt8], at offset: Int) throws(TimeZone.Refusal) {
    guard offset + 44 <= bytes.count, bytes[offset..<offset + 4].elementsEqual("TZif".utf8) else {
      throw offset == 0 ? .noZone : .damaged
    }
    let sign = bytes[offset + 4]
    version = sign == 0 ? 1 : Int(sign) - 0x30
    guard version >= 1 else { throw .noZone }
    let counts = (0..<6).map { Self.number(bytes, at: offset + 20 + $0 * 4, width: 4) }
    // A file has as many bytes at least as it counts entries, so larger counts are damage and must not overflow.
    guard counts.allSatisfy({ 0...bytes.count ~= $0 }), counts[4] >= 1 else { throw .damaged }
    (universals, standards, leaps) = (counts[0], counts[1], counts[2])
    (moments, types, letters) = (counts[3], counts[4], counts[5])
    start = offset + 44
  }

  /// Where the table ends that has so many bytes for each moment.
  func end(ofMomentsIn width: Int) -> Int {
    start + moments * (width + 1) + types * 6 + letters + leaps * (width + 4) + standards + universals
  }

  /// A number in two's complement, the highest byte first.
  static func number(_ bytes: [UInt8], at offset: Int, width: Int) -> Int {
    let value = bytes[offset..<offset + width].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return width == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(Int64(bitPattern: value))
  }
}
