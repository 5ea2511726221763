import CivilTime
import ConversationEngine
import DialogFixtures
import DialogModel
import Testing
import Understanding

/// What a conversation keeps to whatever its dialog says; each began as something that went wrong.
@Suite struct `A conversation keeps its word` {
  /// A dialog with two slots, a requirement, and a question behind the ticket.
  private static let desk = """
    dialog "desk" start="ask" {
        languages "en"
        unclear 1 then="unknown"
        invalid 1 then="unknown"
        silence 1 every="3m" then="wait"
    }
    slot "card" { code "[0-9]{12}"; privacy "P3"; optional }
    slot "phone" { phone; privacy "P2"; optional; confirm }
    slot "statement" { text; privacy "P2" }
    slot "again" { yes-no }
    cue "stopped" 
    step "ask" {
        ask "statement" "card" "phone"
        say "stopped" { when "statement" mentions="stopped" }
        file
        ask "again"
        end "ticket"
    }
    ticket prefix="d1" schema="d/1" {
        put "card" from="card"
        put "phone" from="phone"
        put "again" from="again"
        put "statement" from="statement"
        require "phone"
    }
    //- texts/en.kdl
    language "en"
    say "stopped" "It has stopped."
    cue "stopped" "stop" "止ま"
    question "card" { label "Card"; ask "Which card?"; why "So." }
    question "phone" { label "Phone"; ask "Which phone?"; why "So." }
    question "statement" { label "Words"; ask "What is it?"; why "So." }
    question "again" { label "Again"; ask "Anything else?"; why "So." }
    """

  private func talk(_ lines: String...) throws -> Talk {
    var talk = Talk(try DialogFixture.dialog(Self.desk))
    for line in lines { talk.say(line) }
    return talk
  }

  @Test func `files once, however often somebody goes back`() throws {
    let talk = try talk("it", "skip", "+43 660 123456", "yes", "yes", "back", "yes", "back", "yes")
    #expect(talk.filed.count == 1)
  }

  @Test(arguments: [("quit", Ending?.none), ("cancel", .ticket)])
  func `does not say that nothing was passed on after it was`(_ word: String, _ ending: Ending?) throws {
    let talk = try talk("it", "skip", "+43 660 123456", "yes", "yes", word)
    #expect(talk.filed.count == 1)
    #expect(talk.keys == ["phrase.farewell"])
    #expect(talk.ending == ending)
  }

  @Test func `takes half a yes for none, at a slot as well`() throws {
    #expect(try talk("it", "skip", "+43 660 123456", "yes", "yes", "ye").keys == ["unclear.again"])
  }

  @Test func `asks once more for what the ticket requires, then files without it`() throws {
    var talk = try talk("it", "skip", "skip")
    #expect(talk.keys == ["nothing-to-skip.phone"])
    talk.say("skip")
    #expect(talk.keys == ["phrase.summary", "phrase.file-question"])
    talk.say("yes")
    #expect(talk.filed.first?.fields.map(\.path) == [["statement"]])
  }

  @Test func `reads an answer back where the dialog wants it`() throws {
    var talk = try talk("it", "skip", "+43 660 123456")
    #expect(talk.keys == ["confirm.phone"])
    #expect(talk.lastText == "confirm: Phone +43660123456")
    talk.say("no")
    #expect(talk.keys == ["ask.phone"])
    talk.say("+43 660 999999")
    talk.say("yes")
    #expect(talk.replies.first?.text.contains("+43660999999") == true)
  }

  @Test func `shows no more than the end of a secret`() throws {
    let summary = try #require(try talk("it", "123456789012", "+43 660 123456", "yes").replies.first)
    #expect(summary.text.contains("xxxx9012"))
    #expect(!summary.text.contains("56789012"))
  }

  @Test(arguments: [
    ("everything did stop", true), ("it is unstoppable", false), ("ＳＴＯＰ！", true), ("サーバーが止まりました", true),
    ("nothing", false),
  ])
  func `hears a cue as whole words, and inside Japanese`(_ line: String, _ isHeard: Bool) throws {
    #expect(try talk(line, "skip", "+43 660 123456", "yes").keys.contains("say.stopped") == isHeard)
  }

  @Test(arguments: [
    Sense.answer(.listed(99)), .answer(.listed(-1)), .answer(.number(3)), .oneOf([7, 8]), .invalid("x"), .told([]),
    .change(.slot(ID(0))), .explain(ID(0)),
  ])
  func `takes no answer that was read for another question`(_ sense: Sense) throws {
    var talk = try talk("it")
    if case .explain = sense { return }
    talk.take(.heard(Meaning(text: "x", readings: [Reading(.exactAnswer, sense, Trace(.whole))])))
    #expect(!talk.replies.isEmpty)
    #expect(!talk.conversation.isOver)
  }

  @Test func `lets a person leave while something is looked up`() throws {
    let dialog = try DialogFixture.dialog(
      """
      dialog "desk" start="ask" {
          languages "en"
          unclear 1 then="unknown"
          invalid 1 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "thing" { choice from="things" }
      catalog "things" { item "mail" service="mail" }
      service "mail"
      step "ask" { ask "thing"; check-health of="thing"; end "informed" }
      //- texts/en.kdl
      language "en"
      catalog "things" { item "mail" "Mail" }
      question "thing" { label "Thing"; ask "What?"; why "So." }
      """)
    let reader = UtteranceReader(dialog)
    let now = Instant(secondsSince1970: 0)
    var conversation = Conversation(ConversationID(1), in: Playbook(dialog), language: 0)
    func hear(_ text: String) -> [Effect.Act] {
      let meaning = reader.read(text, in: conversation.listening)
      return conversation.take(.heard(meaning), now: now).map(\.act)
    }
    _ = conversation.take(.began, now: now)
    let effects = conversation.take(.heard(reader.read("mail", in: conversation.listening)), now: now)
    #expect(effects.last?.act == .checkHealth(service: "mail", patience: .seconds(3)))
    #expect(conversation.isChecking)
    #expect(hear("anything").isEmpty)
    #expect(hear("quit").last == .hangUp)
    // A report for another question is nobody's news.
    let other = EffectID(conversation: ConversationID(1), turn: 9, index: 0)
    #expect(conversation.take(.healthReported(other, .healthy), now: now).isEmpty)
    #expect(hear("person").last == .end(.person))
    #expect(conversation.isOver)
  }

  @Test func `decides a long chain of tables in no time`() throws {
    let tables = (1...60).map { index in
      """
      decide "t\(index)" {
          choose "a" because="one" { when "t\(index - 1)" "a"; unless "t\(index - 1)" "b" }
          choose "b" because="two" { when "t\(index - 1)" "b" }
          choose "a" because="rest"
      }
      """
    }
    let dialog = try DialogFixture.dialog(
      """
      dialog "desk" start="ask" {
          languages "en"
          unclear 1 then="unknown"
          invalid 1 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "thing" { yes-no }
      step "ask" { ask "thing"; say "hi" { when "t60" "b" }; end "informed" }
      decide "t0" { choose "b" because="one" { when "thing" "no" }; choose "a" because="rest" }
      \(tables.joined(separator: "\n"))
      //- texts/en.kdl
      language "en"
      say "hi" "Hi."
      question "thing" { label "Thing"; ask "What?"; why "So." }
      """)
    var talk = Talk(dialog)
    talk.say("no")
    #expect(talk.keys == ["say.hi"])
  }
}
