extension JSONFault: CustomStringConvertible {
  /// The rule and the place, for whoever mends the sender.
  package var description: String { "\(reason.rule) (byte \(offset))" }
}

extension JSONFault.Reason {
  /// States what would have been right, in lower case and without a full stop.
  package var rule: String {
    switch self {
    case .tooLong(let most): "a document has at most \(most) bytes"
    case .byteOrderMark: "a document begins without a byte order mark"
    case .invalidUTF8: "a document is valid UTF-8"
    case .endsEarly: "a document must not end before its value does"
    case .textBehind: "nothing but blanks follows the value of a document"
    case .notAnObject: "the outermost value is an object"
    case .tooDeep(let most): "objects and arrays nest at most \(most) levels deep"
    case .tooManyMembers(let most): "an object has at most \(most) members"
    case .tooManyItems(let most): "an array has at most \(most) elements"
    case .missingValue: "a value must stand here"
    case .missingName: "a member's name in double quotes must stand here"
    case .missingColon: "a colon stands between a name and its value"
    case .missingComma: "a comma or the closing bracket follows each member and element"
    case .trailingComma: "no comma follows the last member or element"
    case .duplicateName: "an object names each of its members once, also when the name is escaped"
    case .unknownWord: "the only words are true, false and null"
    case .missingDigit: "a number needs a digit here"
    case .leadingZero: "a number has no zero before its first digit"
    case .longNumber(let most): "a number has at most \(most) bytes"
    case .largeInteger: "an integer lies within 2^53 - 1 of zero; send larger ones as strings"
    case .controlInString: "control characters in strings are escaped, as in \\n and \\u0000"
    case .unknownEscape: "an escape is one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits"
    case .escapeDigits: "four hexadecimal digits follow \\u"
    case .loneSurrogate: "the halves of a surrogate pair stand together"
    }
  }
}
