import DialogFixtures
import DialogModel
import Testing

@Suite struct `What is told of a first message` {
  private static func text(_ told: String) -> String {
    """
    dialog "desk" start="hello" {
        languages "en"
        unclear 2 then="unknown"
        invalid 2 then="unknown"
        silence 1 every="3m" then="wait"
    }
    slot "trouble" { choice "wifi" "heating" }
    slot "floor" { number min=1 max=9 }
    decide "urgency" { choose "now" because="rest" }
    step "hello" {
        ask "trouble"
        end "informed"
    }
    \(told)
    //- texts/en.kdl
    language "en"
    question "trouble" {
        label "Trouble"; ask "What is the matter?"; why "Each kind has its own people."
        choice "wifi" "Wi-Fi"; choice "heating" "Heating"
    }
    question "floor" { label "Floor"; ask "Which floor?"; why "So that we find you."; invalid "1 to 9, please." }
    """
  }

  private func problems(_ told: String) -> [String] { Bench.read(Self.text(told)).codes }

  @Test func `holds facts, and names for questions, writers and members`() throws {
    let dialog = try DialogFixture.dialog(
      Self.text(
        """
        first-message {
            put "urgency" from="urgency" { when "trouble" "heating" }
            put "extracted.trouble" from="trouble"
            asked "trouble" as="kind"
            asked "urgency" as="how_soon"
            asked "self-help" as="helped"
            actor "agent" as="colleague"
            labelled "urgency" as="expected"
        }
        """))
    let told = try #require(dialog.firstMessage)
    #expect(told.fields.map(\.path) == [["urgency"], ["extracted", "trouble"]])
    #expect(told.fields.map(\.guards.count) == [1, 0])
    #expect(told.questions.map(\.asked) == [.slot(ID(0)), .decision(ID(0)), .selfHelp])
    #expect(told.questions.map(\.name) == ["kind", "how_soon", "helped"])
    #expect(told.actors.map(\.actor) == [.agent])
    #expect(told.labels.map(\.name) == ["expected"])
  }

  @Test func `may be missing`() throws {
    #expect(try DialogFixture.dialog(Self.text("")).firstMessage == nil)
  }

  @Test func `names what there is`() {
    #expect(problems(#"first-message { put "a" from="troubel" }"#) == ["unknown-fact"])
    #expect(problems(#"first-message { asked "troubel" as="kind" }"#) == ["unknown-slot"])
    #expect(problems(#"first-message { actor "guest" as="visitor" }"#) == ["wrong-type"])
  }

  @Test func `stands once, and names everything once`() {
    #expect(problems("first-message {}\nfirst-message {}") == ["repeated-node"])
    #expect(
      problems(#"first-message { asked "trouble" as="kind"; asked "trouble" as="sort" }"#) == ["duplicate-name"])
    #expect(problems(#"first-message { actor "agent" as="a"; actor "agent" as="b" }"#) == ["duplicate-name"])
    #expect(problems(#"first-message { labelled "a" as="b"; labelled "a" as="c" }"#) == ["duplicate-name"])
    #expect(problems(#"first-message { asked "trouble" as="kind"; labelled "trouble" as="sort" }"#) == [])
  }

  @Test func `has one value at a place`() {
    #expect(problems(#"first-message { put "a" value="1"; put "a.b" value="2" }"#) == ["field-clash"])
    let report = Bench.read(Self.text(#"first-message { put "a" value="1"; put "a" value="2" }"#)).report
    #expect(report.contains("a place in a first message holds one value"))
  }

  @Test func `is learnt somewhere`() {
    let report = Bench.read(Self.text(#"first-message { put "floor" from="floor" }"#)).report
    #expect(report.contains("error[unfilled-field]: what is told of first messages must be asked somewhere"))
  }
}
