/// A number that keeps the digits it was given, so that `19.90` stays `19.90` and no float rounds it.
package struct JSONDecimal: Hashable, Sendable, CustomStringConvertible {
  /// As they were given, sign and exponent included.
  package let digits: String

  /// The digits themselves, nothing rounded.
  package var description: String { digits }

  /// Gives nothing where `digits` do not follow JSON's grammar: no plus sign, no leading zero, no bare point.
  package init?(_ digits: String) {
    var rest = Array(digits.utf8)[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }

    let whole = Self.takeDigits(from: &rest)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }

    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard !Self.takeDigits(from: &rest).isEmpty else { return nil }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard !Self.takeDigits(from: &rest).isEmpty else { return nil }
    }
    guard rest.isEmpty else { return nil }
    self.digits = digits
  }

  private static func takeDigits(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let taken = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    rest = rest.dropFirst(taken.count)
    return taken
  }
}
