import DialogFixtures
import DialogModel
import Testing
import Triage

@Suite struct `The nearest change` {
  private static let desk = """
    dialog "desk" start="ask" {
        languages "en"
        unclear 1 then="unknown"; invalid 1 then="unknown"; silence 1 every="3m" then="wait"
    }
    slot "scope" { choice "one" "some" "all" }
    slot "stopped" { yes-no }
    slot "people" { number min=1 max=500 }
    step "ask" { ask "scope" "stopped" "people"; propose "severity"; end "informed" }
    decide "severity" {
        choose "A" because="all-down" { when "scope" "all"; when "stopped" "yes" }
        choose "B" because="many" { when "people" at-least=50 }
        choose "C" because="rest"
    }
    //- texts/en.kdl
    language "en"
    question "scope" { label "Scope"; ask "Who?"; why "So."; choice "one" "One"; choice "some" "Some"; choice "all" "All" }
    question "stopped" { label "Stopped"; ask "Stopped?"; why "So." }
    question "people" { label "People"; ask "How many?"; why "So." }
    decision "severity" {
        label "Severity"; choose "A" "A"; choose "B" "B"; choose "C" "C"
        because "all-down" "all is down"; because "many" "many are hit"; because "rest" "it can wait"
    }
    """

  private struct Known: FactSource {
    var readings: [FactReading]
    func reading(of fact: Fact) -> FactReading {
      if case .slot(let slot) = fact { readings[slot.index] } else { .open }
    }
    func mentions(_ slot: ID<Slot>, _ cue: ID<Cue>) -> Bool { false }
  }

  @Test func `is one answer that alters the outcome, from the top of the table`() throws {
    let dialog = try DialogFixture.dialog(Self.desk)
    let change = dialog.nearestChange(
      of: ID(0), from: Known(readings: [.listed(2), .listed(1), .number(3)]))
    #expect(change?.fact == .slot(ID(1)))
    #expect(change?.reading == .listed(0))
    #expect(change?.outcome == 0)
  }

  @Test func `goes down to the next row where the first would take two`() throws {
    let dialog = try DialogFixture.dialog(Self.desk)
    let change = dialog.nearestChange(
      of: ID(0), from: Known(readings: [.listed(0), .listed(1), .number(3)]))
    #expect(change?.fact == .slot(ID(2)))
    #expect(change?.reading == .number(50))
    #expect(change?.outcome == 1)
  }

  @Test func `may lead down as well as up`() throws {
    let dialog = try DialogFixture.dialog(Self.desk)
    let change = dialog.nearestChange(
      of: ID(0), from: Known(readings: [.listed(2), .listed(0), .number(3)]))
    #expect(change?.outcome == 2)
  }
}
