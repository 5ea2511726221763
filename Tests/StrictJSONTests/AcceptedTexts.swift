import Testing

/// Texts that are JSON, each beside its canonical form; the first column stands for both where there is no second.
enum AcceptedTexts {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let canonical: String

    init(_ text: String, _ canonical: String? = nil) {
      self.text = text
      self.canonical = canonical ?? text
    }

    var testDescription: String { text.debugDescription }
  }

  static let all = wholes + numbers + strings

  private static let wholes = [
    Row("null"), Row("true"), Row("false"), Row("[]"), Row("{}"), Row(#""""#), Row("0"),
    Row(" null ", "null"), Row("\n\r\t [\n] \t", "[]"), Row("{ \t}\n", "{}"),
    Row("[[],{},[[{}]]]"), Row("[ 1 , 2 ,\n3 ]", "[1,2,3]"),
    Row(#"{"a":1,"b":[true,false,null]}"#), Row(#" { "a" : 1 , "b" : 2 } "#, #"{"a":1,"b":2}"#),
    Row(#"{"":0}"#), Row(#"{"a":{"a":{"a":0}}}"#), Row(#"[{"a":1},{"a":2}]"#), Row(#"{"a":0,"A":1,"ａ":2}"#),
    Row(#"{"b":1,"a":2,"10":3,"9":4}"#), Row(#"{"\u0061":1,"b":2}"#, #"{"a":1,"b":2}"#),
    // Two ways to write é are two names; so are a kelvin sign and a K.
    Row("{\"\u{E9}\":1,\"e\u{301}\":2}"), Row("{\"\u{212A}\":1,\"K\":2}"),
    Row(#"{"aa":1,"ab":2,"a":3,"b":4,"ba":5}"#),
  ]

  private static let numbers = [
    Row("-0"), Row("-1"), Row("10"), Row("100"), Row("-10"), Row("0.0"), Row("-0.0"), Row("1.50"), Row("19.90"),
    Row("0.1"), Row("1e5"), Row("1E5"), Row("1e+5"), Row("1e-5"), Row("0e0"), Row("0E-0"), Row("-1.5E-10"),
    Row("1E400"), Row("-1e-400"), Row("1e999999999999999999"), Row("1e01"), Row("0.000000000000000000000000001"),
    Row("123456789012345678.5"), Row("123456789012345678901234567890.0"),
    Row("9007199254740991"), Row("-9007199254740991"), Row("9007199254740992.0"), Row("9007199254740993e0"),
    Row("[0,-0,0.0]"), Row("[1]"), Row(#"{"a":-1.5}"#),
    Row("0." + String(repeating: "3", count: 62)), Row("-" + String(repeating: "1", count: 61) + ".5"),
  ]

  /// Swift's own literals refuse them.
  private static let noncharacters = ([0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF] as [UInt32])
    .compactMap { Unicode.Scalar($0).map(String.init) }.joined()

  private static let strings = [
    Row(#""a""#), Row(#"" ""#), Row(#""\"\\\/""#, #""\"\\/""#), Row(#""\b\f\n\r\t""#, #""\u0008\u000c\n\r\t""#),
    Row(#""\u0000""#), Row(#""a\u0000b""#), Row(#""\u0041\u00e9\u91cd""#, #""Aé重""#),
    Row(#""\u00E9\u00Ff""#, #""éÿ""#), Row(#""\ud83d\ude00""#, #""😀""#), Row(#""\uD800\uDC00""#, "\"\u{10000}\""),
    Row(#""\uDBFF\uDFFF""#, "\"\u{10FFFF}\""), Row(#""\ud83d\ude00\ud83d\ude00x""#, #""😀😀x""#),
    Row(#""重大度 é 𠮷 👍🏽""#), Row("\"\u{7F}\u{80}\u{9F}\"", #""\u007f\u0080\u009f""#),
    Row("\"\u{85}\u{2028}\u{2029}\"", #""\u0085\u2028\u2029""#),
    Row(#""\u0085\u2028\u202E\u2066""#, #""\u0085\u2028\u202e\u2066""#),
    Row("\"a\u{301}\u{302}\u{303}\""), Row("\"\u{FEFF}\""), Row(#""\uFEFF""#, "\"\u{FEFF}\""),
    // Noncharacters are exchanged, and halves of surrogates are not.
    Row("\"\(noncharacters)\""), Row(#""\ufffe\uffff\ufdd0\ud83f\udffe\udbff\udfff""#, "\"\(noncharacters)\""),
    Row(#""\ud7ff\ue000""#, "\"\u{D7FF}\u{E000}\""), Row(#""\\u0041""#), Row(#""\\\\""#), Row(#""\\n""#),
    Row(#""[{\"a\":1}]""#), Row(#""// /* # '""#), Row(#""\u002F\u002f""#, #""//""#),
    Row(#""\u0022\u005c""#, #""\"\\""#),
    Row("\"" + String(repeating: "x", count: 1_000) + "\""),
  ]
}
