/// Why a text was refused, as a fact with a place; it holds nothing of the text itself.
package struct JSONFault: Error, Hashable, Sendable {
  /// One kind for each thing that can be wrong with a document.
  package enum Reason: Hashable, Sendable {
    // The bytes
    case tooLong(mostBytes: Int)
    case byteOrderMark
    case invalidUTF8

    // The whole
    /// The text so far could be the beginning of a document.
    case endsEarly
    case textBehind
    case notAnObject
    case tooDeep(mostLevels: Int)
    case tooManyMembers(most: Int)
    case tooManyItems(most: Int)

    // Between values
    case missingValue
    case missingName
    case missingColon
    case missingComma
    case trailingComma
    case duplicateName

    // Values
    /// None of `true`, `false` and `null`, such as `NaN` or `True`.
    case unknownWord
    case missingDigit
    case leadingZero
    case longNumber(mostBytes: Int)
    /// Beyond 2^53 − 1 on either side.
    case largeInteger
    case controlInString
    case unknownEscape
    /// `\u` lacks its four hexadecimal digits.
    case escapeDigits
    case loneSurrogate
  }

  /// The rule that was broken.
  package let reason: Reason
  /// Counts bytes from the beginning to what breaks the rule, or to the end where something is missing.
  package let offset: Int

  init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
