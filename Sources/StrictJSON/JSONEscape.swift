/// Decides which scalars a string may not hold as they are.
///
/// Beside what JSON demands, everything is escaped that could end a line for somebody (U+0085, U+2028,
/// U+2029), command a terminal (the C1 controls), or turn the order of what is read (the bidirectional
/// controls). Every other letter stays readable.
enum JSONEscape {
  /// Gives the escape for `scalar`, or nothing where it may stand as it is.
  static func of(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case " "..."~": nil  // the most frequent ones first
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": numbered(scalar)
    case "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": numbered(scalar)
    case "\u{2028}", "\u{2029}": numbered(scalar)
    default: nil
    }
  }

  private static func numbered(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
