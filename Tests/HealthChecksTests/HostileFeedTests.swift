import CivilTime
import DialogModel
import GrowthFixtures
import Testing

@testable import HealthChecks

private let readers: [@Sendable ([UInt8]) throws -> FeedReading] = [
  { try GraphFeed.read($0) }, { try StatuspageFeed.read($0) }, { try OwnFeed.read($0) },
]

private func readAll(_ bytes: [UInt8]) {
  for read in readers {
    guard let reading = try? read(bytes) else { continue }
    #expect(reading.events.count <= Limits.events)
    for event in reading.events {
      #expect(event.incident.title.unicodeScalars.count <= Limits.titleInScalars)
      #expect(!event.incident.title.unicodeScalars.contains { $0.value < 0x20 || 0x7F...0x9F ~= $0.value })
    }
  }
}

@Suite struct `A hostile feed` {
  @Test(arguments: [Samples.graph, Samples.statuspage])
  func `that is cut anywhere is refused or read, and never traps`(_ sample: String) {
    let bytes = Array(sample.utf8)
    for end in stride(from: 0, to: bytes.count, by: 17) { readAll(Array(bytes[..<end])) }
  }

  @Test(arguments: 0..<150)
  func `with changed bytes is refused or read, and never traps`(_ seed: Int) {
    var dice = SplitMix(state: UInt64(seed))
    var bytes = Array((seed % 2 == 0 ? Samples.graph : Samples.statuspage).utf8)
    for _ in 0..<(1 + dice.next() % 8) {
      let place = Int(dice.next() % UInt64(bytes.count))
      switch dice.next() % 4 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: dice.next())
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: Array("\"-1e9\u{1B}[{,".utf8), at: place)
      default:
        let end = min(bytes.count, place + Int(dice.next() % 64))
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    readAll(bytes)
  }

  @Test func `whose types are all wrong holds nothing`() throws {
    let feed = """
      {"value":[{"service":["x"],"id":{"a":1},"status":null,"issues":[{"id":7,"title":[]}]},
                {"service":"S","issues":{"id":"x"}},{"service":"T","issues":[[[]],null,"EX1",{"id":"E","posts":[1],
                "startDateTime":5,"isResolved":"no","title":{"x":1},"status":["y"]}]}]}
      """
    let reading = try GraphFeed.read(Array(feed.utf8))
    #expect(reading.services.map(\.names) == [["S"], ["T"]])
    #expect(reading.events.map(\.incident.id) == ["E"])
    #expect(reading.events.first?.incident.since == nil)
  }

  @Test func `is refused where it is too deep, too long or names a thing twice`() {
    let deep = #"{"value":"# + String(repeating: "[", count: 100_000)
    let long = #"{"value":[""# + String(repeating: "a", count: Limits.pageInBytes) + "\"]}"
    let twice = #"{"value":[],"value":[]}"#
    for text in [deep, long, twice] {
      #expect(throws: SourceFault.self) { try GraphFeed.read(Array(text.utf8)) }
    }
  }

  @Test func `that repeats an id is told once, with the latest that was said`() throws {
    let issues = ["2025-03-05T02:00:00Z", "2025-03-05T03:00:00Z", "2025-03-05T01:00:00Z"].map {
      #"{"id":"EX1","title":"t \#($0)","isResolved":false,"lastModifiedDateTime":"\#($0)"}"#
    }
    let feed = #"{"value":[{"service":"S","issues":[\#(issues.joined(separator: ","))]}]}"#
    let events = try GraphFeed.read(Array(feed.utf8)).events
    #expect(events.map(\.incident.title) == ["t 2025-03-05T03:00:00Z"])
  }

  @Test func `that drowns an open incident in closed ones does not hide it`() throws {
    let closed = (0..<5_000).map { #"{"id":"C\#($0)","title":"t","isResolved":true}"# }
    let open = #"{"id":"OPEN","title":"t","isResolved":false}"#
    let feed = #"{"value":[{"service":"S","issues":[\#((closed + [open]).joined(separator: ","))]}]}"#
    let events = try GraphFeed.read(Array(feed.utf8)).events
    #expect(events.count == Limits.events)
    #expect(events.first?.incident.id == "OPEN")
  }

  @Test func `costs its length`() {
    let issue = #"{"id":"EX1","title":"<b>&amp;next update</b>","posts":[{"description":{"content":"next update"}}]}"#
    expectLinearTime(from: 40_000, to: 400_000) { length in
      let issues = Array(repeating: issue, count: length / issue.utf8.count).joined(separator: ",")
      let bytes = Array(#"{"value":[{"service":"S","issues":[\#(issues)]}]}"#.utf8)
      return { _ = try? GraphFeed.read(bytes) }
    }
  }

  @Test func `with as many services as it likes on one incident is bounded`() throws {
    let incidents = (0..<500).map { #"{"id":"i","name":"n","components":[{"name":"c\#($0)"},{"name":"d\#($0)"}]}"# }
    let feed = #"{"incidents":[\#(incidents.joined(separator: ","))]}"#
    let events = try StatuspageFeed.read(Array(feed.utf8)).events
    #expect(events.map(\.services.count) == [Limits.servicesOfEvent])
  }

  @Test(arguments: [
    ("text/html; charset=utf-8", false), ("application/json", true), ("application/problem+json; x", true),
    ("Application/JSON;charset=UTF-8", true), ("image/png", false), ("", true),
  ])
  func `of another type is no feed`(_ type: String, _ passes: Bool) {
    let answer = HTTPAnswer(status: 200, type: type, body: [1])
    #expect((try? answer.content()) == (passes ? [1] : nil))
  }

  @Test(
    arguments: [
      (301, nil, SourceFault.redirected), (401, nil, .unauthorised(status: 401)),
      (403, nil, .unauthorised(status: 403)),
      (429, "120", .busy(retryAfter: .seconds(120))), (503, "soon", .busy(retryAfter: nil)), (500, nil, .status(500)),
      (429, "99999999999999999999", .busy(retryAfter: nil)), (404, nil, .status(404)), (0, nil, .status(0)),
      (429, "-5", .busy(retryAfter: .seconds(0))),
    ] as [(Int, String?, SourceFault)])
  func `answers with a status that says what to do`(_ status: Int, _ retry: String?, _ fault: SourceFault) {
    let answer = HTTPAnswer(status: status, type: "application/json", retryAfter: retry, body: [])
    #expect(throws: fault) { try answer.content() }
  }

  @Test(arguments: [
    ("https://a.example/x", "https://a.example:443/y", true), ("https://a.example/x", "https://A.EXAMPLE/", true),
    ("https://a.example", "http://a.example", false), ("https://a.example", "https://a.example.evil.test", false),
    ("https://a.example", "https://a.example@evil.test/", false), ("https://a.example", "https://a.example:444", false),
    ("https://a.example", "https://evil.test\\@a.example", false), ("http://[::1]:80/", "http://[::1]/", true),
    ("https://a.example", "//a.example/x", false), ("https://a.example", "file:///etc/passwd", false),
  ])
  func `leads to no other host`(_ base: String, _ other: String, _ isSame: Bool) throws {
    #expect((WebOrigin(base) == WebOrigin(other)) == isSame)
  }
}
