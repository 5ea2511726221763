import Testing

@testable import StrictJSON

@Suite struct `A JSON value` {
  @Test func `is written on one line in the order in which it was built`() {
    let ticket: JSONValue = [
      "severity": "B", "users": 3, "amount": .decimal(decimal("19.90")),
      "open": true, "closed": false, "note": nil, "words": ["重大度", []], "more": [:],
    ]

    let expected =
      #"{"severity":"B","users":3,"amount":19.90,"open":true,"closed":false,"note":null,"words":["重大度",[]],"more":{}}"#
    #expect(JSONWriter.text(ticket) == expected)
  }

  @Test func `is written a member a line for people`() {
    let ticket: JSONValue = ["severity": "B", "words": ["a", 1], "none": [], "inner": ["deep": ["x": -1]]]

    let expected = """
      {
        "severity": "B",
        "words": [
          "a",
          1
        ],
        "none": [],
        "inner": {
          "deep": {
            "x": -1
          }
        }
      }
      """
    #expect(JSONWriter.text(ticket, .pretty) == expected)
  }

  @Test func `is appended to what a buffer already holds`() {
    var buffer = Array("> ".utf8)
    JSONWriter.append(["a": 1], to: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == #"> {"a":1}"#)
  }

  @Test(arguments: [
    Row("a quote and a backslash", "\"\\", #""\"\\""#),
    Row("line ends and a tab", "\n\r\t", #""\n\r\t""#),
    Row("other controls", "\u{0}\u{8}\u{1B}\u{7F}", #""\u0000\u0008\u001b\u007f""#),
    Row("C1 controls and the next line", "\u{80}\u{85}\u{9F}", #""\u0080\u0085\u009f""#),
    Row("line and paragraph separator", "\u{2028}\u{2029}", #""\u2028\u2029""#),
    Row("bidirectional marks", "\u{61C}\u{200E}\u{200F}", #""\u061c\u200e\u200f""#),
    Row("bidirectional embeddings", "\u{202A}\u{202E}", #""\u202a\u202e""#),
    Row("bidirectional isolates", "\u{2066}\u{2069}", #""\u2066\u2069""#),
    Row("their neighbours, which stay", "\u{A0}\u{200D}\u{202F}\u{2065}", "\"\u{A0}\u{200D}\u{202F}\u{2065}\""),
    Row("letters, which stay", "é重𠮷👍🏽/", "\"é重𠮷👍🏽/\""),
  ])
  func `escapes what could command a reader`(_ row: Row) {
    #expect(JSONWriter.text(.string(row.text)) == row.written)
  }

  @Test(arguments: ["0", "-0", "7", "19.90", "-3.5e10", "1E+2", "0.0e-1", "123456789012345678901234567890"])
  func `keeps the digits of a decimal`(_ digits: String) {
    #expect(JSONDecimal(digits)?.digits == digits)
  }

  @Test(arguments: ["", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x1", "1 ", " 1", "１", "NaN", "1.2.3", "--1"])
  func `has no decimal that JSON would not read`(_ digits: String) {
    #expect(JSONDecimal(digits) == nil)
  }

  @Test func `finds a member by its name`() {
    let object = JSONObject([("a", 1), ("e\u{301}", 2)])
    #expect(object["a"] == 1)
    #expect(object["b"] == nil)
    #expect(object["\u{E9}"] == nil, "JSON compares names scalar by scalar")
  }

  @Test func `traps when an object names a member twice`() async {
    await #expect(processExitsWith: .failure) {
      _ = JSONObject([("a", 1), ("a", 2)])
    }
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let written: String

    init(_ name: String, _ text: String, _ written: String) {
      testDescription = name
      self.text = text
      self.written = written
    }
  }

  private func decimal(_ digits: String) -> JSONDecimal {
    guard let decimal = JSONDecimal(digits) else { preconditionFailure("the test gives a decimal") }
    return decimal
  }
}
