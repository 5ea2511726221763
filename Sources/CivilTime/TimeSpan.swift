/// A length of time as authors write it: `30s`, `3m`, `4h`, `2d`, or several of these, the longest unit first.
///
/// A day is 24 hours. Hours and days during which somebody is there are counted by `OpeningHours`.
package struct TimeSpan: Hashable, Comparable, Sendable {
  /// Whole seconds.
  private let seconds: Int

  /// The same length for reckoning.
  package var duration: Duration { .seconds(seconds) }

  package static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.seconds < right.seconds }

  /// The letters that stand for a unit, longest first, each with its seconds.
  private static let units: [(letter: Unicode.Scalar, seconds: Int)] = [
    ("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1),
  ]
}

extension TimeSpan: LosslessStringConvertible {
  /// Why a text is no time span.
  package enum Refusal: Error, Equatable, Sendable {
    /// It is not a whole number followed by a unit, once or several times.
    case form
    /// A number stands without `d`, `h`, `m` or `s` behind it.
    case noUnit
    /// A unit stands twice, or a shorter one before a longer one.
    case unitOrder
    /// It is more than ten years.
    case tooLong
  }

  /// Reads `3m` and `1h30m`, without blanks, signs or fractions.
  package init(parsing text: some StringProtocol) throws(Refusal) {
    var cursor = TextCursor(text)
    var left = Self.units[...]
    var seconds = 0
    repeat {
      let digits = cursor.digits()
      guard !digits.isEmpty else { throw .form }
      guard let letter = cursor.take("d", "h", "m", "s") else { throw .noUnit }
      guard let unit = left.firstIndex(where: { $0.letter == letter }) else { throw .unitOrder }
      // Nine digits of the longest unit still fit into an Int.
      let significant = digits.drop { $0 == UInt8(ascii: "0") }
      guard significant.count <= 9 else { throw .tooLong }
      seconds += TextCursor.value(of: significant) * left[unit].seconds
      left = left[(unit + 1)...]
    } while !cursor.isAtEnd
    guard seconds <= Limits.timeSpanInSeconds else { throw .tooLong }
    self.seconds = seconds
  }

  /// The same for whoever needs no reason.
  package init?(_ text: String) {
    guard let span = try? TimeSpan(parsing: text) else { return nil }
    self = span
  }

  /// The shortest form with the longest units: 90 minutes are `1h30m`, nothing is `0s`.
  package var description: String {
    var rest = seconds
    var text = ""
    for unit in Self.units {
      let (count, remainder) = rest.quotientAndRemainder(dividingBy: unit.seconds)
      if count > 0 { text += "\(count)\(unit.letter)" }
      rest = remainder
    }
    return text.isEmpty ? "0s" : text
  }
}
