import DialogFixtures
import DialogModel
import Testing
import Understanding

/// A dialog with what the shipped ones have not.
@Suite struct `A reader of a small desk` {
  static func desk() throws -> Desk {
    Desk(
      try DialogFixture.dialog(
        """
        dialog "desk" start="hello" {
            languages "en"
            unclear 2 then="unknown"
            invalid 2 then="unknown"
            silence 1 every="3m" then="wait"
        }
        slot "track" { choice "main" "second" "odd"; }
        slot "size" { choice "small" "large" "larger"; }
        slot "site" { domain; privacy "P1"; }
        slot "plate" { code "[A-Z][a-z]{2}[0-9]"; privacy "P1"; }
        slot "thing" { choice "machine" "one"; }
        slot "heads" { number min=-10 max=1000; }
        step "hello" {
            ask "track" "size" "site" "plate" "heads" "thing"
            end "informed"
        }
        //- texts/en.kdl
        language "en"
        question "track" {
            label "Line"; ask "Which line?"; why "Each has its own people."
            choice "main" "2"; choice "second" "365"; choice "odd" "Odd"
        }
        question "size" {
            label "Size"; ask "How large?"; why "To bring enough."
            choice "small" "Small"; choice "large" "Large"; choice "larger" "Larger than that"
        }
        question "site" { label "Site"; ask "Which site?"; why "To find it." }
        question "plate" { label "Plate"; ask "Which plate?"; why "To find it." }
        question "thing" {
            label "Thing"; ask "Which thing?"; why "To find it."
            choice "machine" "Machine" { also "VM"; }; choice "one" "Small one" { also "all"; }
        }
        question "heads" { label "Heads"; ask "How many?"; why "To bring enough." }
        """))
  }

  @Test(arguments: Row.table(rows)) func `reads each form`(_ row: Row) throws {
    let (slot, text) = row.slotAndText
    #expect(try Self.desk().read(text, Asked(language: "en", question: slot)) == row.meaning)
  }

  static let rows = """
    track: 2 → exact main
    track: 365 → exact second
    track: 3 → exact odd
    track: 1 → exact main
    track: the 3rd → exact odd
    track: the 4th → nothing
    track: 365 days → nothing
    size: la → loose large|larger
    size: large → exact large
    size: larger → loose larger
    size: s → nothing
    site: example.com → exact ‹example.com›
    site: https://example.com/a?b=c → exact ‹example.com›
    site: it's example.com please → exact ‹example.com›
    site: our site is on example.com since May → loose ‹example.com›
    site: ana@example.com → exact no ana@example.com
    site: Example．COM → exact ‹example.com›
    site: -example.com → exact ‹example.com›
    site: localhost → nothing
    plate: Abc1 → exact ‹Abc1›
    plate: abc1 → exact no abc1
    heads: -10 → exact #-10
    heads: −5 → exact #-5
    heads: 1,000 → exact #1000
    heads: １，０００ → exact #1000
    heads: 1,001 → exact no 1,001
    heads: 99999999999999999999 → exact no 99999999999999999999
    """

  @Test(arguments: [
    "my vm is down → mention thing=machine", "VM → mention thing=machine", "it is all there → nothing",
    "ALL of it is down → mention thing=one", "WE SEE THEM ALL → nothing", "vms are down → nothing",
  ])
  func `missed short words that the dialog or the person writes in capitals`(_ row: String) throws {
    let row = Row.table(row)[0]
    #expect(try Self.desk().read(row.text, Asked(language: "en", question: "plate", open: ["thing"])) == row.meaning)
  }

  @Test func `numbers a part of the choices in the order given`() throws {
    let desk = try Self.desk()
    let asked = Asked(language: "en", question: "size larger small")
    #expect(desk.read("1", asked) == "exact larger")
    #expect(desk.read("2", asked) == "exact small")
    #expect(desk.read("3", asked) == "nothing")
    #expect(desk.read("small", asked) == "exact small")
    #expect(desk.read("large", asked) == "loose larger")
  }

  @Test func `listens for commands alone where nothing is asked`() {
    let asked = Asked(language: "en", question: "nothing")
    #expect(Desk.hotel.read("help", asked) == "help")
    #expect(Desk.hotel.read("1", asked) == "nothing")
    #expect(Desk.hotel.read("yes", asked) == "nothing")
    #expect(Desk.hotel.read("thanks", asked) == "thanks")
  }

  @Test func `answers a proposal by an outcome's name or number`() {
    let asked = Asked(language: "en", question: "urgency")
    #expect(Desk.hotel.read("today", asked) == "exact today")
    #expect(Desk.hotel.read("2", asked) == "exact today")
    #expect(Desk.hotel.read("tomorrow morning please", asked) == "exact tomorrow")
    #expect(Desk.hotel.read("すぐに", asked) == "exact now")
  }

  @Test func `asks a yes or a no apart from any slot`() {
    let asked = Asked(language: "en", question: "yes or no")
    #expect(Desk.hotel.read("yes", asked) == "exact yes")
    #expect(Desk.hotel.read("2", asked) == "exact no")
    #expect(Desk.hotel.read("yes, it did", asked) == "exact yes")
  }

  @Test(arguments: Row.table(ranks)) func `takes the highest rank of what is named by the way`(_ row: Row) throws {
    let desk = Desk(
      try DialogFixture.dialog(
        """
        dialog "desk" start="hello" {
            languages "en"
            unclear 2 then="unknown"
            invalid 2 then="unknown"
            silence 1 every="3m" then="wait"
        }
        slot "story" { text; privacy "P1" }
        slot "thing" { choice from="things" }
        catalog "things" {
            item "house" rank=-1
            item "kitchen"
            item "bathroom"
            item "boiler" rank=2
        }
        step "hello" {
            listen "story"
            ask "thing"
            end "informed"
        }
        //- texts/en.kdl
        language "en"
        question "story" { label "Story"; ask "What is the matter?"; why "To help." }
        question "thing" { label "Thing"; ask "Which thing?"; why "To find it." }
        catalog "things" {
            item "house" "House"; item "kitchen" "Kitchen"; item "bathroom" "Bathroom"; item "boiler" "Boiler"
        }
        """))
    #expect(desk.read(row.text, Asked(language: "en", question: "story", open: ["thing"])).afterText == row.meaning)
  }

  static let ranks = """
    water runs through the house → thing=house
    the kitchen of the house is wet → thing=kitchen
    kitchen and bathroom are wet → nothing
    the boiler in the kitchen of the house leaks → thing=boiler
    """
}
