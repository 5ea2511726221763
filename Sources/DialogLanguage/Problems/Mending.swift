import DialogModel
import KDL
import SourceText

// People write "5 minutes", "monday" and "25.12.2026". What they mean is nearly certain, so the message can show how
// it is written here.

extension KDLValue {
  /// What stands there, as a message names it.
  var inWords: String {
    switch self {
    case .string("", _): "this is empty"
    case .string(let text, true):
      text.allSatisfy(\.isWhitespace) ? "this is only space" : "this is the text \(text.quoted)"
    case .string(let text, false): "this is the word \(text.quoted)"
    case .number(let number): "this is the number \(number.digits)"
    case .boolean(let flag): flag ? "this is #true" : "this is #false"
    case .null: "this is #null, which means nothing here"
    }
  }

  /// The text or the digits as they were written.
  fileprivate var asWritten: String? {
    switch self {
    case .string(let text, _): text
    case .number(let number): number.digits
    case .boolean, .null: nil
    }
  }
}

extension ValueKind {
  /// How to write what was meant; nil where that is anybody's guess.
  func mended(_ value: KDLValue) -> String? {
    if case .boolean(let flag) = value, self == .name || self == .text {
      return "write \((flag ? "true" : "false").quoted), in quotes"
    }
    guard let written = value.asWritten else { return nil }
    let text = String(written.filter { !$0.isWhitespace }).lowercased()
    switch self {
    case .name, .text, .scalar: return written.allSatisfy(\.isWhitespace) ? nil : "write \(written.quoted), in quotes"
    case .wholeNumber(let range): return Self.number(text).flatMap { range.contains($0) ? "write \($0)" : nil }
    case .flag:
      if ["true", "yes", "on", "1"].contains(text) { return "write #true" }
      return ["false", "no", "off", "0"].contains(text) ? "write #false" : nil
    case .duration: return Self.duration(text)
    case .currency: return Self.currency(text).map { "write \($0.quoted)" }
    case .date: return Self.date(text).map { "write \($0.quoted)" }
    case .timeOfDay: return Self.time(text).map { "write \($0.quoted)" }
    case .address, .hostAndPort: return nil
    case .word(let words): return Self.word(text, among: words)
    }
  }

  private static func number(_ text: String) -> Int? {
    let words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    if let index = words.firstIndex(of: text) { return index }
    return ["once": 1, "twice": 2][text] ?? Int(text)
  }

  private static func word(_ text: String, among words: [String]) -> String? {
    // Whole names of weekdays, and the other way of joining words.
    if let word = words.first(where: { text.hasPrefix($0) }) { return "did you mean \(word.quoted)?" }
    let joined = words.filter { $0.replacing("_", with: "-") == text.replacing("_", with: "-") }
    return joined.first.map { "did you mean \($0.quoted)?" } ?? Suggestion.nearest(to: text, among: words)
  }

  private static func duration(_ text: String) -> String? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let count = Int(digits), count > 0 else { return nil }
    let unit = text.dropFirst(digits.count)
    if unit.isEmpty {
      return
        "write \(["s", "m", "h", "d"].map { "\(count)\($0)" }.quotedList("or")) for seconds, minutes, hours or days"
    }
    guard let first = unit.first, "smhd".contains(first), !unit.hasPrefix("mo"), !unit.hasPrefix("ms") else {
      return nil
    }
    return "write \("\(count)\(first)".quoted)"
  }

  private static func currency(_ text: String) -> String? {
    let names = ["€": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "dollar": "USD", "¥": "JPY", "yen": "JPY"]
    if let code = names[text] { return code }
    return text.utf8.count == 3 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? text.uppercased() : nil
  }

  /// Reads year, month and day in the one order in which they fit.
  private static func date(_ text: String) -> String? {
    let parts = text.split { "./-年月日".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let (year, month, day) = parts[0] > 31 ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0])
    // 03/04/2026 may be March or April; only dots say which.
    guard parts[0] > 31 || text.contains(".") || day > 12 else { return nil }
    let date = "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    return ValueKind.date.accepts(.string(date, isQuoted: true)) ? date : nil
  }

  private static func time(_ text: String) -> String? {
    let isAfternoon = text.hasSuffix("pm")
    let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard let hour = parts.first, parts.count <= 2 else { return nil }
    let time = "\(twoDigits(isAfternoon && hour < 12 ? hour + 12 : hour)):\(twoDigits(parts.count == 2 ? parts[1] : 0))"
    return ValueKind.timeOfDay.accepts(.string(time, isQuoted: true)) ? time : nil
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
