import StrictJSON
import Testing

/// Texts that are not JSON, or not I-JSON, each with the rule that it breaks and the byte where it does.
enum RefusedTexts {
  struct Row: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let reason: JSONFault.Reason
    let offset: Int

    init(_ bytes: [UInt8], _ reason: JSONFault.Reason, _ offset: Int) {
      self.bytes = bytes
      self.reason = reason
      self.offset = offset
    }

    init(_ text: String, _ reason: JSONFault.Reason, _ offset: Int) { self.init(Array(text.utf8), reason, offset) }

    var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }
  }

  static let all = wholes + lists + objects + words + numbers + strings + encodings

  private static let wholes = [
    Row("", .endsEarly, 0), Row("  \n", .endsEarly, 3), Row("[", .endsEarly, 1), Row("{", .endsEarly, 1),
    Row("]", .missingValue, 0), Row("}", .missingValue, 0), Row(",", .missingValue, 0), Row(":", .missingValue, 0),
    Row("1 2", .textBehind, 2), Row("[]]", .textBehind, 2), Row("{}{}", .textBehind, 2), Row("[],", .textBehind, 2),
    Row("\"a\"b", .textBehind, 3), Row("null null", .textBehind, 5), Row("truefalse", .textBehind, 4),
    Row("[] // no", .textBehind, 3), Row("[] # no", .textBehind, 3), Row("/* no */ []", .missingValue, 0),
    Row("{}\u{0}", .textBehind, 2), Row("\u{0}{}", .missingValue, 0), Row("[]\u{B}", .textBehind, 2),
    // Blanks for Unicode, not for JSON.
    Row("\u{A0}[]", .missingValue, 0), Row("[]\u{2028}", .textBehind, 2), Row("\u{3000}[]", .missingValue, 0),
    Row("\u{C}[]", .missingValue, 0), Row("[\u{85}]", .missingValue, 1), Row("[\u{200B}]", .missingValue, 1),
    Row("'a'", .missingValue, 0), Row("“a”", .missingValue, 0), Row("`a`", .missingValue, 0),
    Row("(1)", .missingValue, 0),
    Row("*", .missingValue, 0), Row("😀", .missingValue, 0),
  ]

  private static let lists = [
    Row("[1,]", .trailingComma, 2), Row("[1 , ]", .trailingComma, 3), Row("[,]", .missingValue, 1),
    Row("[,1]", .missingValue, 1), Row("[1,,2]", .missingValue, 3), Row("[1 2]", .missingComma, 3),
    Row("[1:2]", .missingComma, 2), Row("[1;2]", .missingComma, 2), Row("[1}", .missingComma, 2),
    Row("[}", .missingValue, 1), Row("[\"a\" \"b\"]", .missingComma, 5), Row("[1", .endsEarly, 2),
    Row("[1,", .endsEarly, 3), Row("[[1]", .endsEarly, 4), Row("[[1],", .endsEarly, 5), Row("[\"a\"", .endsEarly, 4),
    Row("[1 // one\n]", .missingComma, 3), Row("[...]", .missingDigit, 1),
  ]

  private static let objects = [
    Row(#"{"a":1,}"#, .trailingComma, 6), Row("{,}", .missingName, 1), Row(#"{,"a":1}"#, .missingName, 1),
    Row("{a:1}", .missingName, 1), Row("{'a':1}", .missingName, 1), Row("{1:1}", .missingName, 1),
    Row("{null:1}", .missingName, 1), Row("{[]:1}", .missingName, 1), Row(#"{"a"}"#, .missingColon, 4),
    Row(#"{"a" 1}"#, .missingColon, 5), Row(#"{"a",1}"#, .missingColon, 4), Row(#"{"a"=1}"#, .missingColon, 4),
    Row(#"{"a":}"#, .missingValue, 5), Row(#"{"a"::1}"#, .missingValue, 5), Row(#"{"a":,}"#, .missingValue, 5),
    Row(#"{"a":1 "b":2}"#, .missingComma, 7), Row(#"{"a":1:"b"}"#, .missingComma, 6),
    Row(#"{"a":1]"#, .missingComma, 6),
    Row("{]", .missingName, 1), Row(#"{"a""#, .endsEarly, 4), Row(#"{"a":"#, .endsEarly, 5),
    Row(#"{"a":1"#, .endsEarly, 6),
    Row(#"{"a":1,"#, .endsEarly, 7), Row(#"{"a":1,,"b":2}"#, .missingName, 7),
    Row(#"{"a":1,"a":2}"#, .duplicateName, 7), Row(#"{"a":1,"a":1}"#, .duplicateName, 7),
    Row(#"{"op":1,"\u006fp":2}"#, .duplicateName, 8), Row(#"{"\u0000":1,"\u0000":2}"#, .duplicateName, 12),
    Row(#"{"":1,"":2}"#, .duplicateName, 6), Row(#"{"a/":1,"a\/":2}"#, .duplicateName, 8),
    Row("{\"é\":1,\"\\u00e9\":2}", .duplicateName, 8), Row(#"{"😀":1,"\uD83D\uDE00":2}"#, .duplicateName, 10),
    Row(#"{"a":1,"b":2,"c":3,"b":4,"a":5}"#, .duplicateName, 19), Row(#"{"a":1,"a":2,"a":3}"#, .duplicateName, 7),
    Row(#"[{"a":{"b":1,"b":2},"a":3}]"#, .duplicateName, 13), Row(#"{"a":{"b":1},"a":3}"#, .duplicateName, 13),
  ]

  private static let words = [
    Row("NaN", .unknownWord, 0), Row("Infinity", .unknownWord, 0), Row("-Infinity", .missingDigit, 1),
    Row("-NaN", .missingDigit, 1), Row("[nan]", .unknownWord, 1), Row("True", .unknownWord, 0),
    Row("TRUE", .unknownWord, 0),
    Row("None", .unknownWord, 0), Row("nil", .unknownWord, 0), Row("undefined", .unknownWord, 0),
    Row("nul", .endsEarly, 3), Row("t", .endsEarly, 1), Row("fals", .endsEarly, 4), Row("[nul]", .unknownWord, 1),
    Row("tru3", .unknownWord, 0), Row("nulll", .textBehind, 4), Row("[truee]", .missingComma, 5),
    Row("abc", .unknownWord, 0),
  ]

  private static let numbers = [
    Row("+1", .missingDigit, 0), Row(".5", .missingDigit, 0), Row("-.5", .missingDigit, 1), Row("1.", .endsEarly, 2),
    Row("[1.]", .missingDigit, 3), Row("[1.e5]", .missingDigit, 3), Row("-", .endsEarly, 1),
    Row("[-]", .missingDigit, 2),
    Row("--1", .missingDigit, 1), Row("- 1", .missingDigit, 1), Row("01", .leadingZero, 0),
    Row("[-01]", .leadingZero, 2),
    Row("00", .leadingZero, 0), Row("00.5", .leadingZero, 0), Row("-00", .leadingZero, 1), Row("1e", .endsEarly, 2),
    Row("[1e]", .missingDigit, 3), Row("[1e+]", .missingDigit, 4), Row("1e5.5", .textBehind, 3),
    Row("1.2.3", .textBehind, 3),
    Row("0x10", .textBehind, 1), Row("1_000", .textBehind, 1), Row("[1,000]", .leadingZero, 3),
    Row("1a", .textBehind, 1),
    Row("１", .missingValue, 0), Row("1１", .textBehind, 1), Row("²", .missingValue, 0), Row("1e５", .missingDigit, 2),
    Row("9007199254740992", .largeInteger, 0), Row("[-9007199254740992]", .largeInteger, 1),
    Row("9007199254740993", .largeInteger, 0), Row("9223372036854775807", .largeInteger, 0),
    Row("9223372036854775808", .largeInteger, 0), Row("-9223372036854775808", .largeInteger, 0),
    Row("123456789012345678901234567890", .largeInteger, 0),
    Row("[0." + String(repeating: "3", count: 63) + "]", .longNumber(mostBytes: 64), 1),
    Row(String(repeating: "9", count: 65), .longNumber(mostBytes: 64), 0),
  ]

  private static let strings = [
    Row("\"", .endsEarly, 1), Row("\"a", .endsEarly, 2), Row("\"a\\", .endsEarly, 3), Row("\"a\\\"", .endsEarly, 4),
    Row("\"\u{0}\"", .controlInString, 1), Row("\"a\nb\"", .controlInString, 2), Row("\"\t\"", .controlInString, 1),
    Row("\"\r\"", .controlInString, 1), Row("\"\u{1F}\"", .controlInString, 1),
    Row("\"\u{1B}[2J\"", .controlInString, 1),
    Row("{\"a\nb\":1}", .controlInString, 3), Row(#""\a""#, .unknownEscape, 1), Row(#""\'""#, .unknownEscape, 1),
    Row(#""\x41""#, .unknownEscape, 1), Row(#""a\U0041""#, .unknownEscape, 2), Row(#""\0""#, .unknownEscape, 1),
    Row(#""\é""#, .unknownEscape, 1), Row("\"\\\n\"", .unknownEscape, 1), Row("\"\\\u{0}\"", .unknownEscape, 1),
    Row(#""\u""#, .escapeDigits, 1), Row(#""\u12""#, .escapeDigits, 1), Row(#""a\u12g4""#, .escapeDigits, 2),
    Row(#""\u{41}""#, .escapeDigits, 1), Row(#""\u 041""#, .escapeDigits, 1), Row(#""\u+041""#, .escapeDigits, 1),
    Row(#""\u００４１""#, .escapeDigits, 1), Row(#""\u00"#, .endsEarly, 5),
    Row(#""\ud83d""#, .loneSurrogate, 1), Row(#""\ude00""#, .loneSurrogate, 1),
    Row(#""\udfff\ud800""#, .loneSurrogate, 1),
    Row(#""\ud83dx""#, .loneSurrogate, 1), Row(#""\ud83d\n""#, .loneSurrogate, 1),
    Row(#""\ud83d\u0041""#, .loneSurrogate, 1),
    Row(#""\ud83d\ud83d\ude00""#, .loneSurrogate, 1), Row(#""\ud83d\u12""#, .escapeDigits, 7),
    Row(#""\ud83d"#, .endsEarly, 7), Row(#""\ud83d\"#, .endsEarly, 8), Row(#""\ud83d\ude0"#, .endsEarly, 12),
    Row(#"{"\ud800":1}"#, .loneSurrogate, 2),
  ]

  private static let encodings = [
    Row("\u{FEFF}{}", .byteOrderMark, 0), Row("\u{FEFF}", .byteOrderMark, 0), Row(" \u{FEFF}{}", .missingValue, 1),
    Row([0xFF, 0xFE, 0x7B, 0, 0x7D, 0], .invalidUTF8, 0), Row([0xFE, 0xFF, 0, 0x7B, 0, 0x7D], .invalidUTF8, 0),
    Row([0x22, 0xFF, 0x22], .invalidUTF8, 1), Row([0x22, 0x80, 0x22], .invalidUTF8, 1),
    Row([0x22, 0x61, 0xC3, 0x22], .invalidUTF8, 2), Row([0x22, 0xE9, 0x87, 0x22], .invalidUTF8, 1),
    Row([0x22, 0xF0, 0x9F, 0x98, 0x22], .invalidUTF8, 1), Row([0x22, 0xF0, 0x9F, 0x98], .invalidUTF8, 1),
    // Too long a form of a slash and of NUL, a surrogate, and beyond the last scalar.
    Row([0x22, 0xC0, 0xAF, 0x22], .invalidUTF8, 1), Row([0x22, 0xC0, 0x80, 0x22], .invalidUTF8, 1),
    Row([0x22, 0xE0, 0x80, 0xAF, 0x22], .invalidUTF8, 1), Row([0x22, 0xED, 0xA0, 0x80, 0x22], .invalidUTF8, 1),
    Row([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], .invalidUTF8, 1),
    Row([0x22, 0xF8, 0x88, 0x80, 0x80, 0x80], .invalidUTF8, 1),
    Row([0x5B, 0x5D, 0xFF], .invalidUTF8, 2), Row([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], .invalidUTF8, 2),
  ]
}
