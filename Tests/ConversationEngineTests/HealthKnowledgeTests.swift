import CivilTime
import ConversationEngine
import DialogFixtures
import DialogModel
import Testing

/// What people, conditions and tickets learn of a health report.
@Suite struct `A report of health` {
  private static let desk = """
    dialog "desk" start="ask" {
        languages "en"
        unclear 1 then="unknown"
        invalid 1 then="unknown"
        silence 1 every="3m" then="wait"
    }
    catalog "things" { item "mail" service="mail" }
    service "mail" { known-as "Mail" }
    slot "thing" { choice from="things" }
    slot "same" {
        yes-no
        when "health" "known_issue"
        unless "health.open" "one"
    }
    step "ask" {
        ask "thing"
        check-health of="thing"
        say "known" { when "health.id" }
        say "next" { when "health.next" }
        say "old" { when "health.age" "old" }
        say "asks" { when "health.phase" "needs_input" }
        ask "same"
        file
        end "ticket"
    }
    ticket prefix="d1" schema="d/1" {
        put "result" from="health"
        put "id" from="health.id"
        put "since" from="health.since"
        put "matches" from="health.matches"
        put "sources" from="health.sources"
    }
    //- texts/en.kdl
    language "en"
    catalog "things" { item "mail" "Mail" }
    question "thing" { label "Thing"; ask "What?"; why "To help." }
    question "same" { label "Same"; ask "Is it this?"; why "To help." }
    say "known" "{health.id}: {health.title}, {health.kind}, {health.phase}, since {health.since}"
    say "next" "more by {health.next}"
    say "old" "as of {health.as-of}"
    say "asks" "details are wanted"
    """

  private func talk(_ report: HealthReport) throws -> Talk {
    var talk = Talk(try DialogFixture.dialog(Self.desk), health: report)
    talk.say("mail")
    return talk
  }

  // 2027-01-15T08:00Z is when these talks take place.
  private let outage = HealthIncident(
    id: "EX1", title: "No mail", service: "Mail", since: Instant("2027-01-15T06:35:00Z"),
    next: Instant("2027-01-14T20:30:00Z"))

  @Test func `is told with its times as clocks there show them`() throws {
    let report = HealthReport(
      .knownIssue, asOf: Instant("2027-01-15T07:00:00Z"), isOld: true, incidents: [outage],
      clock: UTCOffset(seconds: 19_800))
    let texts = try talk(report).replies.map(\.text)
    #expect(texts.contains("EX1: No mail, health-incident: , health-confirmed: , since 12:05 (UTC+5:30)"))
    #expect(texts.contains("more by 02:00 (UTC+5:30)") || texts.contains("more by 2027-01-15 02:00 (UTC+5:30)"))
    #expect(texts.contains("as of 12:30 (UTC+5:30)"))
  }

  @Test func `names the day where it is another one`() throws {
    let texts = try talk(HealthReport(.knownIssue, incidents: [outage])).replies.map(\.text)
    #expect(texts.contains("more by 2027-01-14 20:30 (UTC)"))
  }

  @Test func `lets a dialog ask only where more than one outage is open`() throws {
    #expect(try talk(HealthReport(.knownIssue, incidents: [outage])).keys.contains("ask.same") == false)
    var other = outage
    other.id = "EX2"
    #expect(try talk(HealthReport(.knownIssue, incidents: [outage, other])).keys.contains("ask.same"))
    other.kind = .advisory
    #expect(try talk(HealthReport(.knownIssue, incidents: [other])).keys.contains("ask.same"))
  }

  @Test func `says nothing of what nobody knows`() throws {
    let keys = try talk(.knownIssue).keys
    #expect(!keys.contains { ["say.known", "say.next", "say.old", "say.asks"].contains($0) })
    var asking = outage
    asking.phase = .needsInput
    #expect(try talk(HealthReport(.knownIssue, incidents: [asking])).keys.contains("say.asks"))
  }

  @Test func `goes into the ticket as its contract has it`() throws {
    let source = HealthReport.Source(
      name: "page", isReached: true, heardAt: Instant("2027-01-15T07:00:00.5Z"), isOld: false)
    var talk = try talk(HealthReport(.knownIssue, incidents: [outage], sources: [source]))
    talk.say("yes")
    let fields = try #require(talk.filed.first).fields
    #expect(fields.map { $0.path.joined() } == ["result", "id", "since", "matches", "sources"])
    #expect(fields[2].value == .string("2027-01-15T06:35:00Z"))
    #expect(
      fields[3].value
        == .records([
          [
            .init("issueId", .string("EX1")), .init("service", .string("Mail")), .init("status", .string("confirmed")),
            .init("classification", .string("incident")), .init("title", .string("No mail")),
            .init("startDateTime", .string("2027-01-15T06:35:00Z")), .init("isResolved", .boolean(false)),
          ]
        ]))
    #expect(
      fields[4].value
        == .records([
          [
            .init("name", .string("page")), .init("ok", .boolean(true)),
            .init("fetchedAt", .string("2027-01-15T07:00:00Z")), .init("stale", .boolean(false)),
          ]
        ]))
  }
}
