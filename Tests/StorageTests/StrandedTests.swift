import CivilTime
import ConversationEngine
import DialogFixtures
import DialogModel
import Testing
import Understanding

/// A conversation that is taken up in an edition in which its question is gone.
@Suite struct `A conversation whose question was taken away` {
  private func dialog(_ lines: String) throws -> Dialog {
    try DialogFixture.dialog(
      """
      dialog "desk" start="ask" {
          languages "en"
          unclear 1 then="unknown"; invalid 1 then="unknown"; silence 1 every="3m" then="wait"
      }
      slot "first" { yes-no }
      slot "thing" { choice "heating" "heater" }
      step "ask" { \(lines) }
      //- texts/en.kdl
      language "en"
      question "first" { label "First"; ask "First?"; why "So." }
      question "thing" {
          label "Thing"; ask "Which?"; why "So."; choice "heating" "Heating"; choice "heater" "Heater"
      }
      """)
  }

  private func talk(_ lines: [String], in dialog: Dialog, from state: Conversation.State? = nil) -> Conversation {
    let reader = UtteranceReader(dialog)
    let now = Instant(secondsSince1970: 0)
    var conversation = Conversation(
      ConversationID(1), in: Playbook(dialog), state: state ?? Conversation.State(language: 0))
    if state == nil { _ = conversation.take(.began, now: now) }
    for line in lines { _ = conversation.take(.heard(reader.read(line, in: conversation.listening)), now: now) }
    return conversation
  }

  @Test func `is given to a person, who sees to it`() throws {
    let before = talk(["yes"], in: try dialog(#"ask "first" "thing"; end "informed""#))
    let after = talk(["hello?"], in: try dialog(#"ask "first"; end "informed""#), from: before.state)
    #expect(after.state.ending == .person)
  }

  @Test func `asks what is asked there now, and stores nothing in the wrong place`() throws {
    let before = talk(["heat"], in: try dialog(#"ask "thing"; end "informed""#))
    #expect(before.activity == .clarifying)
    let after = talk(["heater", "status"], in: try dialog(#"ask "first" "thing"; end "informed""#), from: before.state)
    #expect(after.answer(to: ID(0)) == nil)
    #expect(after.askedSlot == ID(0))
  }
}
