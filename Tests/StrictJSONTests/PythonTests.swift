import Testing

@testable import StrictJSON

@Suite struct `Python's JSON reader` {
  @Test(.enabled(if: Python.path != nil, "python3 is not installed"), arguments: [JSONWriter.Form.compact, .pretty])
  func `understands what we write`(_ form: JSONWriter.Form) throws {
    // Every scalar below U+3000, every 97th above, each with its number beside it.
    let scalars = (UInt32(0)...0x10FFFF).filter { $0 < 0x3000 || $0 % 97 == 0 }.compactMap(Unicode.Scalar.init)
    let members = scalars.map { (String($0.value), JSONValue.string("a\($0)z")) }
    let object = JSONValue.object(JSONObject(members.prefix(400)))
    let rest = JSONValue.array(members.dropFirst(400).map { ["number": .string($0.0), "text": $0.1] })
    var bytes: [UInt8] = []
    let others: JSONValue = [0, -1, .integer(.max), .integer(.min), true, false, nil, [], [:]]
    JSONWriter.append([object, rest, others], form, to: &bytes)

    let program = """
      import json, sys
      head, rest, others = json.loads(sys.stdin.buffer.read().decode("utf-8"))
      assert others == [0, -1, 2**63 - 1, -2**63, True, False, None, [], {}], others
      pairs = list(head.items()) + [(one["number"], one["text"]) for one in rest]
      for number, text in pairs:
          assert text == "a" + chr(int(number)) + "z", number
      print(len(pairs), "agree")
      """
    #expect(try Python.run(program, input: bytes) == "\(scalars.count) agree\n")
  }
}
