import DeskFixtures
import DialogModel
import FrontDesk
import StrictJSON
import Testing

@testable import Rehearsal

@Suite struct `What was tried of a dialog` {
  private static let edition = Editions.edition(
    of: """
      dialog "kiosk" start="hello" {
          languages "en"
          unclear 1 then="unknown"
          invalid 1 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { yes-no }
      slot "colour" { choice "red" "blue" }
      step "hello" {
          say "welcome"
          ask "usable"
          go "bye" { when "usable" "yes" }
          go "paint"
      }
      step "paint" { ask "colour"; propose "rush"; go "bye" }
      step "bye" { end "informed" }
      decide "rush" {
          choose "now" because="fire" { when "colour" "red" }
          choose "later" because="rest"
      }
      //- texts/en.kdl
      language "en"
      say "welcome" "Welcome."
      question "usable" { label "Usable"; ask "Can you use it?"; why "To know." }
      question "colour" {
          label "Colour"; ask "Which?"; why "To know."
          choice "red" "Red"; choice "blue" "Blue"
      }
      decision "rush" {
          label "Rush"; choose "now" "at once"; choose "later" "later"
          because "fire" "red is fire"; because "rest" "it can wait"
      }
      """)

  private func coverage(_ talks: [String]...) -> Coverage {
    var coverage = Coverage(of: Self.edition.playbook.dialog)
    for lines in talks {
      var stage = Stage(Self.edition)
      for line in lines { stage.say(line) }
      coverage.add(stage.performance)
    }
    return coverage
  }

  private static let behaviours = Behaviour.allCases.count

  @Test func `of nothing names everything`() {
    let nothing = coverage()
    #expect(nothing.percent == 0)
    #expect(nothing.columns.map(\.tried) == [0, 0, 0, 0, 0, 0, 0])
    #expect(nothing.columns.map(\.all) == [3, 3, 4, 2, 2, Self.behaviours, 6])
    #expect(nothing.missing.count == 20 + Self.behaviours)
  }

  @Test func `is a table with what was never tried below it`() {
    let text = coverage(["/why", "yes"], ["no", "blue"]).text(of: "kiosk", naming: 8)
    #expect(
      text == """
                  steps  ways  choices  rules  ladders  behaviours  texts en
        kiosk       3/3   2/3      3/4    1/2      0/2        1/\(Self.behaviours)       5/6  32 %
        never tried:
          way paint → bye
          choice colour red
          rule rush now because fire
          ladder usable unclear
          ladder colour unclear
          behaviour help
          behaviour status
          behaviour back
          … and 23 more

        """)
  }

  @Test func `adds up over talks, and counts nothing twice`() {
    let once = coverage(["no", "red", "yes"])
    #expect(once.columns.map(\.tried) == coverage(["no", "red", "yes"], ["no", "red", "yes"]).columns.map(\.tried))
    let all = coverage(
      ["no", "red", "yes"], ["yes"], ["/why", "no", "/why", "blue", "yes"], ["xyzzy", "no", "xyzzy", "red"])
    #expect(!all.missing.contains { !$0.hasPrefix("behaviour ") })
  }

  @Test(arguments: [
    ("help", "help"), ("why", "why"), ("status", "status"), ("back", "back"), ("repeat", "repeat"), ("skip", "skip"),
    ("restart", "restart"), ("cancel", "cancel"), ("language", "language"), ("person", "person"), ("quit", "quit"),
    ("change", "change"), ("hello", "greeting"), ("thanks", "thanks"), ("who are you", "small-talk"),
    ("works now", "solved"), ("xyzzy", "not-understood"), ("blue", "several-answers"),
  ])
  func `knows what a line has tried`(_ line: String, _ behaviour: String) {
    #expect(!coverage([line]).missing.contains("behaviour \(behaviour)"))
  }

  @Test func `tells programs everything that was never tried`() {
    let json = coverage(["yes"]).json.object
    #expect(json?["percent"]?.integer == coverage(["yes"]).percent)
    #expect(json?["neverTried"]?.array?.count == coverage(["yes"]).missing.count)
    #expect(json?["columns"]?.array?.first == ["name": "steps", "tried": 2, "all": 3])
  }

  @Test func `wants a text in a language only where its question is asked in it`() {
    let missing = Coverage(of: Editions.support.playbook.dialog).missing
    #expect(missing.contains("text ask.english-ok in ja"))
    #expect(!missing.contains("text ask.english-ok in en"))
    #expect(missing.contains("text ask.name in en"))
  }
}
