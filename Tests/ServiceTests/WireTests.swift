import CivilTime
import DialogModel
import Storage
import StrictJSON
import Testing

@testable import Service

@Suite struct `The control wire` {
  private static let opening: Opening = {
    var surroundings = Surroundings()
    (surroundings.actor, surroundings.isOpen) = (.agent, true)
    return Opening(
      id: ConversationID(0), instance: "local", dialog: "hotel-desk", edition: "x", surroundings: surroundings,
      began: Instant(secondsSince1970: 1_767_603_600))
  }()

  private static let requests: [Request] = [
    .begin(opening, language: "zh-Hant"), .resume("受付 \"\u{1B}"),
    .attach(ConversationID(8), after: 3), .take(.line("\u{202E}x\n")), .take(.silence), .take(.tooLong),
    .record(ConversationID(0), from: 7), .find(.conversation(ConversationID(3))), .find(.person(.mail("a@b"))),
    .find(.person(.user(bridge: Array("slack".utf8), id: Array("U9".utf8)))),
    .find(.address(Address(bridge: Array("b".utf8), conversation: Array("c".utf8)))), .status, .tickets(before: nil),
    .selfHelp(after: nil), .selfHelp(after: ConversationID(7)), .tickets(before: 4), .ticket("T-1"),
    .erase(.person(.mail("a@b")), request: "er"), .backup("/x"),
  ]

  @Test(arguments: requests)
  func `carries every request whole, on one line`(_ request: Request) throws {
    let line = JSONWriter.text(request.json(12))
    #expect(!line.contains("\n"))
    let (number, read) = try #require(Request.read(try JSONReader.readObject(line.utf8, within: Limits.request)))
    #expect(number == 12)
    #expect(read == request)
  }

  @Test(arguments: [
    "{}", "{\"ask\":1}", "{\"ask\":1,\"do\":\"fly\"}", "{\"ask\":\"1\",\"do\":\"status\"}",
    "{\"ask\":1,\"do\":\"backup\",\"file\":\"relative\"}",
    "{\"ask\":1,\"do\":\"record\",\"conversation\":\"c1\",\"from\":-1}",
    "{\"ask\":1,\"do\":\"attach\",\"conversation\":\"1\",\"after\":0}",
    "{\"ask\":1,\"do\":\"erase\",\"conversation\":\"c1\"}",
  ])
  func `takes nothing that is half a request`(_ line: String) throws {
    #expect(Request.read(try JSONReader.readObject(line.utf8, within: Limits.request)) == nil)
  }

  @Test func `carries a turn whole`() throws {
    var turn = Turn(conversation: ConversationID(5), number: 9)
    let choices = [Reply.Choice(id: "a", label: "甲"), Reply.Choice(id: "b", label: "乙")]
    turn.replies = [
      Reply(Reply.Key(.ask, "room"), .question, "どの部屋?", attempt: 2, choices: choices),
      Reply(Reply.Key(.phrase, "summary"), .summary, "x\ny", choices: choices, isNumbered: false),
    ]
    (turn.tickets, turn.ticketNumbers, turn.ending) = ([["a": 1]], ["T-1"], .ticket)
    (turn.isOver, turn.isPersonal, turn.isChecking) = (true, true, true)
    (turn.due, turn.code) = (Instant(secondsSince1970: 1_767_603_600, nanoseconds: 5), "ABC")
    turn.reports = [
      Turn.Report(service: "net", report: .unavailable),
      Turn.Report(
        service: "mail", report: HealthReport(.knownIssue, asOf: Instant(secondsSince1970: 1_767_603_600), isOld: true)),
    ]
    turn.memory = Turn.Memory()
    turn.memory?.lastLine = "305"
    turn.memory?.tickets = [("T-1", "saved")]
    let read = Turn(try JSONReader.read(JSONWriter.text(turn.json).utf8, within: .record))
    #expect(read == turn)
    #expect(News(News.turn(turn).json.object ?? JSONObject()) == .turn(turn))
  }

  @Test func `cuts lines wherever the pieces end`() {
    let text = Array("one\n\ntwo\nthree".utf8)
    for size in 1...text.count {
      var buffer = LineBuffer(longest: 100)
      var lines: [String] = []
      var rest = text[...]
      while !rest.isEmpty {
        buffer.take(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
        while let line = buffer.next() { lines.append(String(decoding: line, as: UTF8.self)) }
      }
      #expect(lines == ["one", "", "two"])
    }
  }

  @Test func `has enough of a line that never ends`() {
    var buffer = LineBuffer(longest: 10)
    buffer.take([UInt8](repeating: 0x61, count: 10))
    #expect(buffer.next() == nil && !buffer.isOverfull)
    buffer.take([0x61])
    #expect(buffer.next() == nil && buffer.isOverfull)
  }
}
