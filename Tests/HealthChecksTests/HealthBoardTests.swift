import CivilTime
import DialogModel
import SourceText
import Testing

@testable import HealthChecks

private let nowhere = Span(file: FileID(index: 0), start: 0, end: 0)
private let start = Samples.now

private func source(_ name: String, _ kind: HealthSource.Kind, _ services: String...) -> HealthSource {
  HealthSource(name: Placed(name, at: nowhere), kind: kind, services: services.map { Placed($0, at: nowhere) })
}

private let graph = source("graph", .graph(address: "https://graph.example", tokenFile: "t"))
private let page = source("page", .statuspage(address: "https://status.example"))
private let probe = source("probe", .command(["probe"]), "vpn")
private let mail = HealthQuestion(service: "exchange-online", knownAs: ["Exchange Online"])

/// A board whose sources said something at `start`.
private func board(_ sources: [HealthSource], _ said: [HealthBoard.Outcome], clock: UTCOffset = .utc) -> HealthBoard {
  var board = HealthBoard(sources, clock: clock, now: start)
  _ = board.step(.woke, at: start, chance: 0)
  for (index, outcome) in said.enumerated() {
    _ = board.step(.answered(source: index, outcome), at: start, chance: 512)
  }
  return board
}

private func graphSaid() throws -> HealthBoard.Outcome {
  .said(try GraphFeed.read(Array(Samples.graph.utf8)), tag: "\"1\"")
}

private func pageSaid() throws -> HealthBoard.Outcome {
  .said(try StatuspageFeed.read(Array(Samples.statuspage.utf8)), tag: nil)
}

@Suite struct `A board of health` {
  @Test func `tells of the outage that is open`() throws {
    let report = board([graph], [try graphSaid()]).report(on: mail, at: start)
    #expect(report.result == .knownIssue)
    #expect(report.incidents.map(\.id) == ["EX482913"])
    #expect(report.openIncidents == .one)
    #expect(report.asOf == start)
    #expect(!report.isOld)
  }

  @Test(arguments: [
    ("SharePoint Online", HealthResult.healthy), ("sharepoint-online", .healthy), ("Microsoft Teams", .knownIssue),
    ("Microsoft Intune", .knownIssue), ("Dynamics 365 Apps", .recentlyRestored), ("Azure", .unavailable),
    ("DynamicsCRM", .recentlyRestored),
  ])
  func `knows each service by its name`(_ name: String, _ result: HealthResult) throws {
    let question = HealthQuestion(service: "s", knownAs: [name])
    #expect(board([graph], [try graphSaid()]).report(on: question, at: start).result == result)
  }

  @Test func `says of a service in no feed that nothing is known, and never that all is well`() throws {
    let question = HealthQuestion(service: "azure", knownAs: ["Azure"])
    let report = board([graph], [try graphSaid()]).report(on: question, at: start)
    #expect(report.result == .unavailable)
    #expect(report.asOf == nil)
    // The partner's page does know it.
    let both = board([graph, page], [try graphSaid(), try pageSaid()]).report(on: question, at: start)
    #expect(both.result == .knownIssue)
  }

  @Test func `never says that all is well from old knowledge, and tells how old it is`() throws {
    let question = HealthQuestion(service: "sharepoint", knownAs: ["SharePoint Online"])
    var board = board([graph], [try graphSaid()])
    let later = start.advanced(by: .seconds(901))
    _ = board.step(.answered(source: 0, .failed(.timedOut)), at: later, chance: 0)
    let report = board.report(on: question, at: later)
    #expect(report.result == .unavailable)
    #expect(report.asOf == start)
    #expect(report.isOld)
    #expect(report.sources == [.init(name: "graph", isReached: false, heardAt: start, isOld: true)])
  }

  @Test func `goes on telling of trouble when its source falls silent, as of then`() throws {
    let board = board([graph], [try graphSaid()])
    let later = board.report(on: mail, at: start.advanced(by: .seconds(3_600)))
    #expect(later.result == .knownIssue)
    #expect(later.isOld)
    #expect(board.report(on: mail, at: start.advanced(by: .seconds(80 * 3_600))).result == .unavailable)
  }

  @Test func `speaks of what has ended for three days`() throws {
    let feed = """
      {"value":[{"service":"Exchange Online","status":"serviceOperational","issues":[{"id":"EX1","title":"t",\
      "classification":"incident","isResolved":true,"status":"serviceRestored","endDateTime":"2025-03-05T01:00:00Z"}]}]}
      """
    let reading = try GraphFeed.read(Array(feed.utf8))
    func result(_ time: Instant) -> HealthReport {
      var board = HealthBoard([graph], now: time)
      _ = board.step(.woke, at: time, chance: 0)
      _ = board.step(.answered(source: 0, .said(reading, tag: nil)), at: time, chance: 0)
      return board.report(on: mail, at: time)
    }
    #expect(result(start).result == .recentlyRestored)
    #expect(result(start).incidents.map(\.phase) == [.resolved])
    #expect(result(start.advanced(by: .seconds(72 * 3_600))).result == .healthy)
  }

  @Test func `counts work that should be over as over`() throws {
    let question = HealthQuestion(service: "azure", knownAs: ["Azure"], words: "vpn in japan east")
    let board = board([page], [try pageSaid()])
    #expect(board.report(on: question, at: start).result == .knownIssue)
  }

  @Test func `puts first what the customer speaks of`() throws {
    let feed = """
      {"value":[{"service":"Exchange Online","status":"x","issues":[
        {"id":"EX1","title":"Calendar sharing is slow","classification":"incident","isResolved":false},
        {"id":"EX2","title":"Mobile devices do not synchronise","classification":"advisory","isResolved":false},
        {"id":"EX3","title":"予定表を開けません","classification":"advisory","isResolved":false}]}]}
      """
    let said = HealthBoard.Outcome.said(try GraphFeed.read(Array(feed.utf8)), tag: nil)
    func ids(_ words: String) -> [String] {
      board([graph], [said]).report(
        on: HealthQuestion(service: "e", knownAs: ["Exchange Online"], words: words), at: start
      ).incidents.map(\.id)
    }
    #expect(ids("") == ["EX1", "EX2", "EX3"] || ids("").first == "EX1")
    #expect(ids("my mobile does not synchronise").first == "EX2")
    #expect(ids("Outlookの予定表が開けない").first == "EX3")
  }

  @Test func `tells regions apart where the customer does`() throws {
    let feed = """
      {"components":[{"name":"Azure - Japan East","status":"major_outage"},
                     {"name":"Azure - West Europe","status":"operational"}],
       "incidents":[{"id":"a","name":"n","status":"identified","impact":"major",
                     "components":[{"name":"Azure - Japan East"}]}]}
      """
    let board = board([page], [.said(try StatuspageFeed.read(Array(feed.utf8)), tag: nil)])
    func result(_ words: String) -> HealthResult {
      board.report(on: HealthQuestion(service: "azure", knownAs: ["Azure"], words: words), at: start).result
    }
    #expect(result("the vm is down") == .knownIssue)
    #expect(result("our VMs in japan-east are down") == .knownIssue)
    #expect(result("our VMs in West Europe are down") == .healthy)
  }

  @Test func `makes nothing of a false alarm`() throws {
    let feed = """
      {"value":[{"service":"Exchange Online","status":"falsePositive","issues":[{"id":"EX1","title":"t",\
      "classification":"incident","isResolved":true,"status":"falsePositive","endDateTime":"2025-03-05T01:00:00Z"}]}]}
      """
    let board = board([graph], [.said(try GraphFeed.read(Array(feed.utf8)), tag: nil)])
    #expect(board.report(on: mail, at: start).result == .healthy)
  }
}

@Suite struct `A plan of polling` {
  @Test func `asks every source at once, and then at its rhythm, give or take a tenth`() throws {
    var board = HealthBoard([graph, page], now: start)
    #expect(board.nextWaking == start)
    #expect(board.step(.woke, at: start, chance: 0).count == 2)
    #expect(board.step(.woke, at: start, chance: 0).isEmpty)
    _ = board.step(.answered(source: 0, try graphSaid()), at: start, chance: 0)
    _ = board.step(.answered(source: 1, try graphSaid()), at: start, chance: 1_023)
    #expect(board.nextWaking == start.advanced(by: .seconds(108)))
    let effects = board.step(.woke, at: start.advanced(by: .seconds(108)), chance: 0)
    #expect(effects == [.ask(source: 0, tag: "\"1\"")])
    #expect(board.nextWaking == start.advanced(by: .seconds(132)))
  }

  @Test func `answers from what it knows without asking`() throws {
    var board = board([graph], [try graphSaid()])
    let effects = board.step(.asked(token: 7, mail, patience: .seconds(3)), at: start, chance: 0)
    guard case .report(7, let report)? = effects.first, effects.count == 1 else {
      Issue.record("\(effects)")
      return
    }
    #expect(report.result == .knownIssue)
  }

  @Test func `waits for fresh knowledge as long as the patience, and reports once`() throws {
    var board = HealthBoard([graph], now: start)
    let asked = board.step(.asked(token: 1, mail, patience: .seconds(3)), at: start, chance: 0)
    #expect(asked == [.ask(source: 0, tag: nil)])
    #expect(board.nextWaking == start.advanced(by: .seconds(3)))
    let late = board.step(.woke, at: start.advanced(by: .seconds(3)), chance: 0)
    guard case .report(1, let report)? = late.first, late.count == 1 else {
      Issue.record("\(late)")
      return
    }
    #expect(report.result == .unavailable)
    let answered = board.step(.answered(source: 0, try graphSaid()), at: start.advanced(by: .seconds(4)), chance: 0)
    #expect(answered.isEmpty)
  }

  @Test func `reports as soon as the answer is there`() throws {
    var board = HealthBoard([graph], now: start)
    _ = board.step(.asked(token: 1, mail, patience: .seconds(3)), at: start, chance: 0)
    let effects = board.step(.answered(source: 0, try graphSaid()), at: start.advanced(by: .seconds(1)), chance: 0)
    #expect(effects.count == 1)
  }

  @Test func `leaves a source that fails alone for longer each time`() {
    var board = HealthBoard([graph], now: start)
    var now = start
    var waits: [Int] = []
    for _ in 0..<6 {
      _ = board.step(.woke, at: now, chance: 512)
      _ = board.step(.answered(source: 0, .failed(.status(500))), at: now, chance: 512)
      guard let next = board.nextWaking else { return }
      waits.append(Int(now.duration(to: next).components.seconds))
      now = next
    }
    #expect(waits == [120, 240, 480, 900, 900, 900])
  }

  @Test func `does not ask a server that wants to be left alone, whoever wants to know`() {
    var board = HealthBoard([graph], now: start)
    _ = board.step(.woke, at: start, chance: 0)
    _ = board.step(.answered(source: 0, .failed(.busy(retryAfter: .seconds(300)))), at: start, chance: 0)
    let soon = start.advanced(by: .seconds(200))
    let effects = board.step(.asked(token: 1, mail, patience: .seconds(3)), at: soon, chance: 0)
    guard case .report(1, let report)? = effects.first, effects.count == 1 else {
      Issue.record("\(effects)")
      return
    }
    #expect(report.result == .unavailable)
    #expect(board.nextWaking == start.advanced(by: .seconds(300)))
  }

  @Test func `asks nobody twice within a minute`() {
    var board = HealthBoard([graph], now: start)
    _ = board.step(.woke, at: start, chance: 0)
    _ = board.step(.answered(source: 0, .failed(.timedOut)), at: start, chance: 0)
    let effects = board.step(
      .asked(token: 1, mail, patience: .seconds(3)), at: start.advanced(by: .seconds(59)), chance: 0)
    #expect(!effects.contains { if case .ask = $0 { true } else { false } })
  }

  @Test func `asks only sources that speak for the service`() {
    var board = HealthBoard([probe], now: start)
    _ = board.step(.woke, at: start, chance: 0)
    _ = board.step(.answered(source: 0, .failed(.timedOut)), at: start, chance: 0)
    let effects = board.step(
      .asked(token: 1, mail, patience: .seconds(3)), at: start.advanced(by: .seconds(60)), chance: 0)
    guard case .report(1, let report)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(report == HealthReport(.unavailable))
  }

  @Test func `goes on knowing what has not changed`() throws {
    var board = board([graph], [try graphSaid()])
    let later = start.advanced(by: .seconds(850))
    _ = board.step(.woke, at: later, chance: 0)
    _ = board.step(.answered(source: 0, .unchanged), at: later, chance: 0)
    #expect(board.report(on: mail, at: later.advanced(by: .seconds(100))).isOld == false)
  }

  @Test(arguments: 0..<50)
  func `reports every question exactly once, whatever happens`(_ seed: Int) throws {
    var dice = SplitMix(state: UInt64(seed))
    var board = HealthBoard([graph, page, probe], now: start)
    var now = start
    var asked = 0
    var reported: [Int] = []
    var open: Set<Int> = []
    for _ in 0..<400 {
      now = now.advanced(by: .milliseconds(Int(dice.next() % 4_000)))
      let event: HealthBoard.Event
      switch dice.next() % 4 {
      case 0:
        asked += 1
        event = .asked(token: asked, mail, patience: .seconds(3))
      case 1: event = .woke
      default:
        guard let source = open.min() else { continue }
        open.remove(source)
        event = .answered(source: source, dice.next() % 2 == 0 ? .failed(.timedOut) : try graphSaid())
      }
      for effect in board.step(event, at: now, chance: dice.next()) {
        switch effect {
        case .ask(let source, _): #expect(open.insert(source).inserted)
        case .report(let token, _): reported.append(token)
        }
      }
    }
    _ = board.step(.woke, at: now.advanced(by: .seconds(4)), chance: 0).map {
      if case .report(let token, _) = $0 { reported.append(token) }
    }
    #expect(reported.sorted() == Array(1...asked))
  }
}

/// Numbers that are the same for the same seed.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
