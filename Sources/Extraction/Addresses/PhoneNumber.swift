/// A phone number as it was dialled, with what can be told of its country.
package struct PhoneNumber: Equatable, Sendable {
  /// Digits, with the plus before them where one was typed; 00 before a country counts as one.
  package let number: String
  /// The number behind the number, within a company.
  package let `extension`: String?
  /// The calling code of its country, where it was dialled from abroad.
  package let country: Int?
  /// Whether it looks like a phone number even where nobody asked for one.
  package let isTelling: Bool

  /// The same number for a caller from anywhere, read by a country's own habit: 0912-345-678 is +886912345678 in Taipei.
  package func international(from home: Int) -> String {
    if number.utf8.first == UInt8(ascii: "+") { return number }
    let national = number.utf8.first == UInt8(ascii: "0") ? String(number.dropFirst()) : number
    return "+\(home)\(national)"
  }

  /// The calling code at the beginning of some digits: one, two or three of them (ITU-T E.164).
  static func callingCode(_ digits: some Collection<Int>) -> Int? {
    guard let first = digits.first, first > 0 else { return nil }
    if first == 1 || first == 7 { return first }
    let rest = digits.dropFirst()
    guard let second = rest.first else { return nil }
    let two = first * 10 + second
    if twoDigits.contains(two) { return two }
    return rest.dropFirst().first.map { two * 10 + $0 }
  }

  private static let twoDigits: Set<Int> = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62,
    63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
  ]
}
