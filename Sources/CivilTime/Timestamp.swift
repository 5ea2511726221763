// RFC 3339 is the form in which tickets, feeds and talks write a moment: 2026-12-29T09:00:00.5+09:00.
// Its grammar is followed, with what its own notes and our users ask for: a blank or a lower-case t for
// the T, a lower-case z, and no seconds at all, as the clock of a talk is written. A fraction may have
// any number of digits; nine count.

extension Instant: LosslessStringConvertible {
  /// Why a text is no moment.
  package enum Refusal: Error, Equatable, Sendable {
    /// It is not written as RFC 3339 has it, with `Z` or an offset at its end.
    case form
    /// It is, but no calendar or clock shows it.
    case noSuchTime
  }

  /// Reads RFC 3339; a leap second, which our count does not know, is the first second of the next minute.
  package init(parsing text: some StringProtocol) throws(Refusal) {
    var cursor = TextCursor(text)
    let date: CivilDate
    do {
      date = try CivilDate(reading: &cursor)
    } catch {
      throw error == .noSuchDay ? .noSuchTime : .form
    }
    guard cursor.take("T", "t", " ") != nil,
      let hour = cursor.number(ofDigits: 2), cursor.take(":") != nil, let minute = cursor.number(ofDigits: 2)
    else { throw .form }
    let (second, nanoseconds) = try Self.second(reading: &cursor)
    let offset = try Self.offset(reading: &cursor)
    guard cursor.isAtEnd else { throw .form }

    guard hour <= 23, minute <= 59, second <= 60 else { throw .noSuchTime }
    let seconds = date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second - offset.seconds
    // Leap seconds are only ever put in before midnight in UTC.
    guard second <= 59 || seconds.isMultiple(of: 86_400) else { throw .noSuchTime }
    guard Limits.writtenSeconds.contains(seconds) else { throw .noSuchTime }
    self.init(secondsSince1970: seconds, nanoseconds: nanoseconds)
  }

  /// The same for whoever needs no reason.
  package init?(_ text: String) {
    guard let instant = try? Instant(parsing: text) else { return nil }
    self = instant
  }

  /// Writes the moment as a clock shows it that is `offset` ahead of UTC, with 0, 3, 6 or 9 digits of a fraction.
  package func rfc3339(at offset: UTCOffset = .utc) -> String {
    let local = local(at: offset)
    let second = padded(local.time.seconds % 60, to: 2)
    return "\(local.date)T\(local.time.hoursAndMinutes):\(second)\(fraction)\(offset)"
  }

  /// The moment in UTC, as RFC 3339 writes it.
  package var description: String { rfc3339() }

  private var fraction: String {
    if nanoseconds == 0 { return "" }
    if nanoseconds.isMultiple(of: 1_000_000) { return "." + padded(nanoseconds / 1_000_000, to: 3) }
    if nanoseconds.isMultiple(of: 1_000) { return "." + padded(nanoseconds / 1_000, to: 6) }
    return "." + padded(nanoseconds, to: 9)
  }

  /// Reads `:30` and `:30.25`; without them it is second 0.
  private static func second(reading cursor: inout TextCursor) throws(Refusal) -> (Int, nanoseconds: Int) {
    guard cursor.take(":") != nil else { return (0, 0) }
    guard let second = cursor.number(ofDigits: 2) else { throw .form }
    guard cursor.take(".") != nil else { return (second, 0) }
    let digits = cursor.digits()
    guard !digits.isEmpty else { throw .form }
    let nine = digits.prefix(9) + repeatElement(UInt8(ascii: "0"), count: max(0, 9 - digits.count))
    return (second, TextCursor.value(of: nine))
  }

  /// Reads `Z`, `+09:00` and `-00:00`, which means UTC as seen from an unknown place.
  private static func offset(reading cursor: inout TextCursor) throws(Refusal) -> UTCOffset {
    if cursor.take("Z", "z") != nil { return .utc }
    guard let sign = cursor.take("+", "-"),
      let hours = cursor.number(ofDigits: 2), cursor.take(":") != nil, let minutes = cursor.number(ofDigits: 2)
    else { throw .form }
    guard hours <= 23, minutes <= 59 else { throw .noSuchTime }
    let seconds = hours * 3_600 + minutes * 60
    return UTCOffset(seconds: sign == "-" ? -seconds : seconds)
  }
}
