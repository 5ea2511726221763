import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import SourceText
import Testing

@testable import Rehearsal

/// Plays a talk with an edition; places of the dialog are named by their line.
func play(_ text: String, with edition: Edition = Editions.small) throws -> [TalkPlayer.Play] {
  let file = SourceFile(path: "test.talk", text: text)
  let reading = TalkReader.read(file, as: onlyFile)
  let problems = reading.problems + TalkNames(edition.playbook.dialog).problems(in: reading.talk)
  try #require(problems.map { "\($0.span.start) \($0.code)" } == [])
  let player = TalkPlayer(edition) { span in "dialog.kdl@\(span.start > 0 ? "rule" : "")" }
  return player.play(reading.talk, in: file, at: file.path)
}

/// What is told of a talk that was played.
func report(_ text: String, with edition: Edition = Editions.small) throws -> String {
  TalkReport(try play(text, with: edition).map(\.result)).text
}

extension TalkPlayer.Play {
  var firstFailure: TalkFailure? {
    if case .failed(let failures) = result.outcome { failures.first } else { nil }
  }
}

@Suite struct `A check` {
  struct Row: CustomTestStringConvertible {
    let lines: [String]
    let right: String
    let wrong: String
    let found: String

    init(after lines: String..., holds right: String, fails wrong: String, with found: String) {
      self.lines = lines
      self.right = right
      self.wrong = wrong
      self.found = found
    }

    var testDescription: String { right }
  }

  static let rows = [
    Row(after: "heating", holds: "slot trouble: heating", fails: "slot trouble: wifi", with: "slot trouble: heating"),
    Row(after: "heating", holds: "slot room: open", fails: "slot room: 101", with: "slot room: open"),
    Row(
      after: "heating", "101", "no", "skip", holds: "slot guests: unknown", fails: "slot guests: 3",
      with: "slot guests: unknown"),
    Row(after: "heating", "101", "no", "3", holds: "slot guests: 3", fails: "slot guests: 4", with: "slot guests: 3"),
    Row(after: "heating", "101", holds: "slot room: {*}01", fails: "slot room: {*}02", with: "slot room: 101"),
    Row(after: "heating", "101", "no", holds: "urgency: now", fails: "urgency: later", with: "urgency: now"),
    Row(after: "heating", holds: "step: details", fails: "step: hello", with: "step: details"),
    Row(after: "heating", holds: "asks: room", fails: "asks: usable", with: "asks: room"),
    Row(after: "internet", holds: "asks: nothing", fails: "asks: room", with: "asks: nothing"),
    Row(
      after: "heating", "101", "no", "3", "skip", "skip", holds: "asks: urgency", fails: "asks: note",
      with: "asks: urgency"
    ),
    Row(after: "heating", holds: "state: asking", fails: "state: over", with: "state: asking"),
    Row(after: "internet", holds: "state: offering", fails: "state: checking", with: "state: offering"),
    Row(after: "heat", holds: "state: clarifying", fails: "state: asking", with: "state: clarifying"),
    Row(
      after: "heating", "101", "no", "3", "ana@example.com", holds: "state: confirming", fails: "state: asking",
      with: "state: confirming"),
    Row(after: "change", holds: "kind: reprompt", fails: "kind: question", with: "kind: reprompt"),
    Row(after: "heating", holds: "kind: question", fails: "kind: {*}again", with: "kind: question"),
    Row(
      after: "heating", holds: "visited: hello, details", fails: "visited: details, hello",
      with: "visited: hello, details"),
    Row(after: "heating", holds: "visited: details", fails: "visited: help", with: "visited: hello, details"),
    Row(after: "heating", holds: "no ticket", fails: "ticket.room: 101", with: "ticket.room: nothing"),
    Row(after: "heating", holds: "typing: off", fails: "typing: on", with: "typing: off"),
    Row(after: "heating", holds: "lang: en", fails: "end: ticket", with: "end: not yet"),
    Row(after: "cancel", "yes", holds: "end: cancelled", fails: "end: ticket", with: "end: cancelled"),
    Row(after: "person", holds: "end: person", fails: "end: limit", with: "end: person"),
    Row(
      after: "heating", "person", holds: "ticket.trouble.kind: heating", fails: "ticket.trouble.kind: wifi",
      with: "ticket.trouble.kind: heating"),
  ]

  private func talk(_ row: Row, _ check: String) -> String {
    "---\n...\n" + row.lines.map { "> \($0)\n...\n" }.joined() + "= \(check)\n"
  }

  @Test(arguments: rows)
  func `holds where it is true`(_ row: Row) throws {
    #expect(try report(talk(row, row.right)) == "1 passed, 0 failed\n")
  }

  @Test(arguments: rows)
  func `that does not hold says what was found`(_ row: Row) throws {
    let plays = try play(talk(row, row.wrong))
    guard case .failed(let failures) = plays[0].result.outcome else {
      Issue.record("\(row.wrong) holds")
      return
    }
    #expect(failures.count == 1)
    #expect(failures[0].checks == [TalkFailure.FailedCheck(expected: row.wrong, actual: row.found)])
    #expect(failures[0].differences == [])
  }

  static let filed = "---\n...\n" + SmallDesk.heating.map { "> \($0)\n...\n" }.joined()

  @Test(arguments: [
    ("ticket.room: 101", "ticket.room: 102", "ticket.room: 101"),
    ("ticket.trouble.usable: false", "ticket.trouble.usable: true", "ticket.trouble.usable: false"),
    ("ticket.guests: 3", "ticket.guests: 4", "ticket.guests: 3"),
    ("ticket.title: Room {*}", "ticket.titel: x", "ticket.titel: nothing"),
    ("handoff: accepted", "handoff: refused", "handoff: accepted"),
    (
      #"handoff json: {"trouble":{"kind":"heating"}}"#, #"handoff json: {"trouble":{"kind":"wifi"}}"#,
      #"handoff json: trouble.kind is "heating""#
    ),
    ("end: ticket", "no ticket", "a ticket"),
    ("urgency: now", "urgency: later", "urgency: now"),
  ])
  func `of a ticket looks at what was handed over`(_ right: String, _ wrong: String, _ found: String) throws {
    #expect(try report("\(Self.filed)= \(right)\n") == "1 passed, 0 failed\n")
    let failed = try report("\(Self.filed)= \(wrong)\n")
    #expect(failed.contains("\n  - = \(wrong)\n  + = \(found)\n"))
    #expect(failed.hasSuffix("\n0 passed, 1 failed\n"))
  }

  @Test func `binds a brace that a later line knows`() throws {
    let talk =
      "---\n...\n> heating\n...\n> 101\n= slot room: {room}\n...\n> status\n...\n  2) summary-line: Room {room}\n...\n"
    #expect(try report(talk) == "1 passed, 0 failed\n")
    #expect(try report(talk.replacing("Room {room}", with: "Trouble {room}")).hasSuffix("0 passed, 1 failed\n"))
  }
}

@Suite struct `A talk that is played` {
  @Test func `that fails shows the rule that did not fire, and the words that kept it from it`() throws {
    let talk = """
      test: a room that cannot be used is urgent
      ---
      ...
      > heating
      ...
      > 101
      ...
      > yes
      Which one?
      = urgency: now

      """
    let expected = """
      FAIL test.talk:9  after "> yes"
        path: hello → details
        - Which one?
        + How many are you?
        - = urgency: now
        + = urgency: later
        why: rule dialog.kdl@rule did not fire — slot usable was "yes" (matched "yes" in yes)
        accept the new text: intake test --bless test.talk

      0 passed, 1 failed

      """
    let seen = try report(talk)
    #expect(seen == expected)
  }

  @Test func `names the question that it expected`() throws {
    let missing = try report("---\n...\n> heating\n@ask.usable\n")
    #expect(missing.contains("\n  path: hello → details      expected question: ask.usable\n"))
    #expect(try play("---\n...\n> heating\nCan you use it?\n...\n")[0].firstFailure?.expectedQuestion == "usable")
  }

  @Test func `goes on behind a turn that failed`() throws {
    let plays = try play("---\nHello.\n> heating\nWhich room?\n> 101\nWhich roof?\n...\n")
    guard case .failed(let failures) = plays[0].result.outcome else {
      Issue.record("the talk passed")
      return
    }
    #expect(failures.map(\.line) == [2, 6])
    #expect(failures.map(\.cause) == [nil, "> 101"])
  }

  @Test func `behind the end hears silence`() throws {
    #expect(
      try report("---\n...\n> person\n...\n= end: person\n> hello?\n! wait 1h\n= state: over\n")
        == "1 passed, 0 failed\n")
  }

  @Test func `plays each of its languages, and tells which one failed`() throws {
    let talk =
      "lang: en, ja, zh-Hant\n---\n@say.welcome\n@ask.trouble\n> #heating\n@ask.room\n> 305\n@ask.usable\n> #no\n@ask.description\n"
    let plays = try play(talk, with: Editions.hotel)
    #expect(plays.map(\.result.language) == ["en", "ja", "zh-Hant"])
    #expect(plays.map(\.result.hasPassed) == [true, true, true])
    let once = try report(talk + "= lang: ja\n", with: Editions.hotel)
    #expect(once.contains("FAIL test.talk:9 [en]  after \"> #no\""))
    #expect(once.contains("FAIL test.talk:9 [zh-Hant]"))
    #expect(once.hasSuffix("\n1 passed, 2 failed\n"))
  }

  @Test(arguments: ["en", "ja", "zh-Hant"])
  func `types a choice by its name at every kind of question`(_ tag: String) throws {
    let talk = """
      lang: \(tag)
      ---
      ...
      > #heating
      > 305
      ...
      > #yes
      = slot usable: yes
      ...
      > nothing
      ...
      = asks: urgency
      = urgency: today
      > #no
      @correct.urgency
      > #now
      = urgency: now
      ...
      > +43 660 1234567
      ...
      = state: summarising
      > #no
      ...
      = state: correcting
      > #room
      @ask.room
      > 306
      ...
      = ticket.room: nothing
      > #yes
      ...
      = ticket.room: 306
      = end: ticket

      """
    let text = talk.replacing("= ticket.room: nothing\n", with: "").replacing("> #heating\n", with: "> #heating\n...\n")
    #expect(try report(text, with: Editions.hotel) == "1 passed, 0 failed\n")
  }

  @Test func `takes who talks, from where and when from its header`() throws {
    let header = """
      lang: ja
      as: agent
      clock: 2026-11-21T09:00+09:00
      given health.guest-wifi: known_issue
      given hours: closed
      given private: no
      given channel: bridge
      ---
      ...
      > #wifi
      ...
      > 305
      ...
      @say.network-down
      ...
      = urgency: tomorrow

      """
    let plays = try play(header, with: Editions.hotel)
    #expect(plays[0].result.outcome == .passed)
    let present = try #require(plays[0].performance.last?.conversation)
    #expect(present.surroundings.actor == .agent)
    #expect(present.surroundings.channel == .bridge)
    #expect(present.surroundings.isPrivate == false)
    #expect(present.surroundings.isOpen == false)
    #expect(present.state.due == Instant("2026-11-21T00:03:00Z"))
  }
}

@Suite struct `An event of a talk` {
  @Test func `wait plays silence when it is due, and no sooner`() throws {
    let talk =
      "---\n...\n> heating\n...\n! wait 2m59s\n! wait 1s\n@waiting.room\n! wait 1h\n= asks: room\n= state: asking\n"
    #expect(try report(talk) == "1 passed, 0 failed\n")
  }

  @Test func `wait begins anew when somebody has said something`() throws {
    #expect(
      try report("---\n...\n> heating\n...\n! wait 2m\n> why\n...\n! wait 2m\n! wait 1m\n@waiting.room\n")
        == "1 passed, 0 failed\n")
  }

  @Test func `wait reminds as often as the dialog says, at the right distance`() throws {
    let talk = "---\n...\n> #heating\n...\n> 305\n...\n! wait 6m\n@waiting.usable\n@waiting.usable\n! wait 1h\n"
    #expect(try report(talk, with: Editions.hotel) == "1 passed, 0 failed\n")
  }

  @Test func `health changes what the next look finds`() throws {
    let talk = """
      given health.guest-wifi: healthy
      ---
      ...
      > #wifi
      ...
      ! health guest-wifi: known_issue
      > 305
      ...
      @say.network-down
      ...

      """
    #expect(try report(talk, with: Editions.hotel) == "1 passed, 0 failed\n")
  }

  @Test func `disconnect keeps everything and reminds nobody, and resume puts the question again`() throws {
    let talk =
      "---\n...\n> heating\n...\n! disconnect\n! wait 1h\n! resume\n@again.room\n! wait 3m\n@waiting.room\n= slot trouble: heating\n"
    #expect(try report(talk) == "1 passed, 0 failed\n")
  }

  @Test func `desk status tells how the ticket fares, behind the end as well`() throws {
    let talk =
      `A check`.filed
      + "= end: ticket\n! desk status: in_progress with the plumber\ndesk-status: {*}\nwith the plumber\n"
    #expect(try report(talk) == "1 passed, 0 failed\n")
    #expect(try report("---\n...\n! desk status: solved\n") == "1 passed, 0 failed\n")
  }

  @Test func `too long is answered with the question`() throws {
    #expect(
      try report("---\n...\n> heating\n...\n! too long\n@too-long.room\n= asks: room\n") == "1 passed, 0 failed\n")
  }
}
