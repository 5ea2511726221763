import Testing

@testable import StrictJSON

@Suite struct `A JSON document beyond a limit` {
  private let limits = JSONLimits(lengthInBytes: 100, depth: 3, members: 2, items: 4, numberLengthInBytes: 5)

  @Test(
    arguments: [
      ("[[[]]]", nil), ("[[[[]]]]", .refused(.tooDeep(mostLevels: 3), at: 3)),
      (#"{"a":[{}]}"#, nil), (#"{"a":[{"b":[]}]}"#, .refused(.tooDeep(mostLevels: 3), at: 11)),
      ("[[],[],[]]", nil), (#"{"a":1,"b":2}"#, nil),
      (#"{"a":1,"b":2,"c":3}"#, .refused(.tooManyMembers(most: 2), at: 13)),
      (#"{"a":1,"b":2,}"#, .refused(.trailingComma, at: 12)),
      ("[1,2,3,4]", nil), ("[1,2,3,4,5]", .refused(.tooManyItems(most: 4), at: 9)),
      ("[[1,2,3],[1,2,3,4],0]", nil), ("[12345]", nil), ("[-12345]", .refused(.longNumber(mostBytes: 5), at: 1)),
      ("[1.2e3]", nil), ("[1.2e34]", .refused(.longNumber(mostBytes: 5), at: 1)),
    ] as [(String, Outcome?)])
  func `is refused where it goes beyond`(_ text: String, _ expected: Outcome?) {
    #expect(outcome(of: text, within: limits) == expected ?? .accepted(text))
  }

  @Test func `is not looked at when it is too long`() {
    let longest = [UInt8](repeating: 0x20, count: 98) + Array("[]".utf8)
    #expect(outcome(of: longest, within: limits) == .accepted("[]"))
    #expect(outcome(of: longest + [0xFF], within: limits) == .refused(.tooLong(mostBytes: 100), at: 100))
  }

  @Test func `has one level more than a bridge may send`() {
    let accepted = nested(8)
    #expect(outcome(of: accepted, within: .bridgeFrame) == .accepted(accepted))
    for depth in [9, 100, 1_000, 30_000] {
      #expect(outcome(of: nested(depth), within: .bridgeFrame) == .refused(.tooDeep(mostLevels: 8), at: 8))
    }
  }

  @Test(arguments: [(64, true), (65, false)])
  func `has one member more than a bridge may send`(_ count: Int, _ isAccepted: Bool) {
    let text = "{" + (0..<count).map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    let place = text.utf8.count - 7
    #expect(
      outcome(of: text, within: .bridgeFrame)
        == (isAccepted ? .accepted(text) : .refused(.tooManyMembers(most: 64), at: place)))
  }

  @Test func `has one level more than any reader can be asked for`() async {
    let deepest = JSONLimits(lengthInBytes: 1_000, depth: 128, members: 1, items: 1)
    #expect(outcome(of: nested(128), within: deepest) == .accepted(nested(128)))
    await #expect(processExitsWith: .failure) {
      _ = JSONLimits(lengthInBytes: 1_000, depth: 129, members: 1, items: 1)
    }
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
}

@Suite struct `A member of a JSON value` {
  private let record: JSONValue = [
    "name": "Ana", "age": 7, "paid": .decimal(JSONDecimal(scanned: "19.90")), "here": true, "tags": ["a"], "no": nil,
    "deep": ["deeper": "x"],
  ]

  @Test func `is found by its name and its kind`() {
    #expect(record.object?["name"]?.string == "Ana")
    #expect(record.object?["age"]?.integer == 7)
    #expect(record.object?["age"]?.decimal?.digits == "7")
    #expect(record.object?["paid"]?.decimal?.digits == "19.90")
    #expect(record.object?["here"]?.boolean == true)
    #expect(record.object?["tags"]?.array == ["a"])
    #expect(record.object?["deep"]?.object?["deeper"]?.string == "x")
  }

  @Test func `is nothing where it has another kind`() throws {
    let members = try #require(record.object).members
    #expect(members.compactMap(\.value.string).count == 1)
    #expect(members.compactMap(\.value.integer).count == 1)
    #expect(members.compactMap(\.value.decimal).count == 2)
    #expect(members.compactMap(\.value.boolean).count == 1)
    #expect(members.compactMap(\.value.array).count == 1)
    #expect(members.compactMap(\.value.object).count == 1)
    #expect(record.string == nil && record.object?["missing"]?.string == nil)
  }
}
