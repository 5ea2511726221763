// Why this is here: the language takes every sign that it does not know as part of a bare word, and U+3000
// as a space. Somebody who forgets to leave the Japanese input method writes `step ｛`, and gets, without
// any error, a node with the argument "｛" whose children lie beside it. So the reader writes down each
// such sign outside quotes and comments, and whoever knows what the file is for decides what to do.
//
// Not in the table: 「 and 」. They look like no ASCII sign, and in a Japanese word they are what was meant.

extension Lookalike {
  /// Names the ASCII sign that `scalar` is easily taken for.
  static func twin(of scalar: UInt32) -> Unicode.Scalar? {
    switch scalar {
    // The full-width forms stand in the order of ASCII, from U+FF01 for "!" to U+FF5E for "~".
    case 0xFF01...0xFF5E: ascii(scalar - 0xFEE0)
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: " "
    case 0x201C...0x201F, 0x2033, 0x2036, 0x301D...0x301F: "\""
    case 0x2018...0x201B, 0x2032, 0x2035: "'"
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: "-"
    case 0x2044, 0x2215, 0x29F8: "/"
    case 0x2216, 0x29F5, 0x29F9, 0xFE68: "\\"
    case 0x037E, 0xFE14, 0xFE54: ";"
    case 0x2E40, 0xA78A, 0xFE66: "="
    case 0xFE5F: "#"
    case 0xFE59: "("
    case 0xFE5A: ")"
    case 0xFE5B, 0xFE37: "{"
    case 0xFE5C, 0xFE38: "}"
    default: nil
    }
  }

  private static func ascii(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(UInt8(value)) }
}
