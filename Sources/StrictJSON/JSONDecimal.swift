/// A number that keeps the digits it was given, so that `19.90` stays `19.90` and no float rounds it.
package struct JSONDecimal: Hashable, Sendable, CustomStringConvertible {
  /// As they were given, sign and exponent included.
  package let digits: String

  /// The digits themselves, nothing rounded.
  package var description: String { digits }

  /// Gives nothing where `digits` do not follow JSON's grammar: no plus sign, no leading zero, no bare point.
  package init?(_ digits: String) {
    let bytes = Array(digits.utf8)
    guard let scan = try? NumberScan(of: bytes, from: 0), scan.range.upperBound == bytes.count else { return nil }
    self.digits = digits
  }

  /// Expects digits that were scanned already.
  init(scanned digits: String) { self.digits = digits }
}
