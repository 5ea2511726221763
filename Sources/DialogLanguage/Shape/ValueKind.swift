import CivilTime
import DialogModel
import KDL

/// What a value must be.
enum ValueKind: Equatable, Sendable {
  /// A name that authors use among themselves; quotes are a matter of taste.
  case name
  /// Something a customer reads; always in quotes.
  case text
  case wholeNumber(ClosedRange<Int>)
  case flag
  /// Such as `30s`, `5m`, `4h`, `2d`.
  case duration
  /// Such as `EUR`.
  case currency
  /// Such as `2026-12-25`.
  case date
  /// Such as `09:00`.
  case timeOfDay
  /// One of a few words.
  case word([String])
  /// Such as `https://status.example.com`.
  case address
  /// Such as `mail.example.com:25`.
  case hostAndPort
  /// A string, a whole number or a boolean, as tickets hold them.
  case scalar

  /// How often something is done that is done at least once.
  static let tries = ValueKind.wholeNumber(1...Limits.mostTries)
  static let anyNumber = ValueKind.wholeNumber(-Limits.largestNumber...Limits.largestNumber)
}

extension ValueKind {
  /// Tells whether a value is of this kind.
  func accepts(_ value: KDLValue) -> Bool {
    switch (self, value) {
    case (.name, .string(let text, _)): !text.isEmpty
    case (.text, .string(let text, let isQuoted)): isQuoted && !text.allSatisfy(\.isWhitespace)
    case (.wholeNumber(let range), .number(let number)): number.integer.map { range.contains($0) } ?? false
    case (.flag, .boolean): true
    case (.duration, .string(let text, _)): TimeSpan(text).map { $0.duration > .zero } ?? false
    case (.currency, .string(let text, _)): text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    case (.date, .string(let text, _)): CivilDate(text) != nil
    case (.timeOfDay, .string(let text, _)): TimeOfDay(text) != nil
    case (.word(let words), .string(let text, _)): words.contains(text)
    case (.address, .string(let text, _)):
      (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.utf8.count > 8
        && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    case (.hostAndPort, .string(let text, _)): HealthSource.Kind.hostAndPort(text) != nil
    case (.scalar, .string), (.scalar, .boolean): true
    case (.scalar, .number(let number)): number.integer != nil
    default: false
    }
  }

  /// How a message names it.
  var inWords: String {
    switch self {
    case .name: "a name"
    case .text: "a text in quotes"
    case .wholeNumber(let range):
      range.upperBound == Limits.largestNumber
        ? "a whole number" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "#true or #false"
    case .duration: "a stretch of time such as \"30s\", \"5m\", \"4h\" or \"2d\""
    case .currency: "a currency in three capital letters, such as \"EUR\""
    case .date: "a day such as \"2026-12-25\""
    case .timeOfDay: "a time such as \"09:00\""
    case .word(let words): words.count > 12 ? "one of the words that the manual lists" : words.quotedList("or")
    case .address: "an address such as \("https://status.example.com".quoted)"
    case .hostAndPort: "a host and a port such as \("mail.example.com:25".quoted)"
    case .scalar: "a text, a whole number, #true or #false"
    }
  }
}
