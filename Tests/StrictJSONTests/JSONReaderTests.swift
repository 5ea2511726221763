import StrictJSON
import Testing

@Suite struct `The JSON reader` {
  @Test(arguments: AcceptedTexts.all)
  func `accepts`(_ row: AcceptedTexts.Row) {
    #expect(outcome(of: row.text) == .accepted(row.canonical))
    #expect(outcome(of: row.canonical) == .accepted(row.canonical), "the canonical form is its own")
  }

  @Test(arguments: RefusedTexts.all)
  func `refuses`(_ row: RefusedTexts.Row) {
    #expect(outcome(of: row.bytes) == .refused(row.reason, at: row.offset))
  }

  @Test func `gives the same value again that was written`() throws {
    let value: JSONValue = [
      "text": "é e\u{301} 重\u{0}\u{202E}😀\"\\", "whole": -7, "none": nil, "yes": true, "no": false, "empty": [:],
      "list": [[], "", 0, .integer(9_007_199_254_740_991)], "exact": .decimal(try #require(JSONDecimal("-19.90E+3"))),
      "e\u{301}": 1, "\u{E9}": 2, "negative zero": .decimal(try #require(JSONDecimal("-0"))),
    ]
    for form in [JSONWriter.Form.compact, .pretty] {
      #expect(try JSONReader.read(JSONWriter.text(value, form).utf8, within: .record) == value)
    }
  }

  @Test func `tells strings apart that only look alike`() throws {
    let composed = try JSONReader.read("\"\u{E9}\"".utf8, within: .bridgeFrame)
    #expect(composed == .string("\u{E9}"))
    #expect(composed != .string("e\u{301}"))
    #expect(JSONObject([("\u{E9}", 1)]) != JSONObject([("e\u{301}", 1)]))
  }

  @Test func `reads a slice, and counts from its beginning`() throws {
    let bytes = Array("xx{\"a\":1}yy".utf8)
    #expect(try JSONReader.readObject(bytes[2..<9], within: .bridgeFrame)["a"] == 1)
    #expect(throws: JSONFault.self) { try JSONReader.read(bytes[2..<8], within: .bridgeFrame) }
    let fault = #expect(throws: JSONFault.self) { try JSONReader.read(bytes[1..<9], within: .bridgeFrame) }
    #expect(fault?.offset == 0)
  }

  @Test(arguments: [
    ("[]", 0), (" [1]", 1), ("null", 0), ("\"{}\"", 0), ("1", 0), ("\n\nnonsense", 2), ("]", 0),
  ])
  func `wants an object outermost where asked`(_ text: String, _ offset: Int) throws {
    let fault = #expect(throws: JSONFault.self) { try JSONReader.readObject(text.utf8, within: .bridgeFrame) }
    #expect(fault?.reason == .notAnObject)
    #expect(fault?.offset == offset)
    #expect(try JSONReader.readObject(" {\"a\":[]} ".utf8, within: .bridgeFrame).members.count == 1)
  }

  @Test func `says that a text ends early, wherever it is cut`() {
    let bytes = Array(everything.utf8)
    #expect(outcome(of: bytes) != .refused(.endsEarly, at: bytes.count))
    for end in bytes.indices {
      // Where a letter is cut, its bytes are what is wrong.
      let isWhole = bytes[end] & 0xC0 != 0x80
      guard case .refused(let reason, let offset) = outcome(of: Array(bytes[..<end])) else {
        Issue.record("cut at \(end), it is accepted")
        continue
      }
      #expect(isWhole ? reason == .endsEarly && offset == end : reason == .invalidUTF8 && offset < end, "\(end)")
    }
  }

  @Test func `endures every change of a byte`() {
    let bytes = Array(everything.utf8)
    for index in bytes.indices {
      var changed = bytes
      for byte in UInt8.min...UInt8.max {
        changed[index] = byte
        if case .refused(_, let offset) = outcome(of: changed) { #expect(0...changed.count ~= offset) }
      }
      changed = bytes
      changed.remove(at: index)
      _ = outcome(of: changed)
    }
  }

  @Test func `words every fault as a rule, without the text that broke it`() {
    for row in RefusedTexts.all {
      let rule = row.reason.rule
      #expect(!rule.hasSuffix(".") && rule.first?.isLowercase == true, "\(rule)")
    }
    let fault = #expect(throws: JSONFault.self) {
      try JSONReader.read(#"{"secret":1,"secret":2}"#.utf8, within: .bridgeFrame)
    }
    #expect(
      fault?.description == "an object names each of its members once, also when the name is escaped (byte 12)")
  }

  /// Holds one of each thing that the grammar knows.
  private let everything = """
    {"a": [1, -2.50, 3e+7, 0, -0], "é\\u00e9": {"\\ud83d\\ude00": null, "": [[], {}]},
    \t"重大度😀": "\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000", "t": true, "f": false , "z" : "z"}
    """
}
