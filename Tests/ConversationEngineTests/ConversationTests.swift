import ConversationEngine
import DialogFixtures
import DialogModel
import Testing
import Understanding

@Suite struct `A conversation` {
  static let desk = """
    dialog "desk" start="hello" {
        languages "en"
        unclear 1 then="unknown"
        invalid 1 then="person"
        silence 1 every="3m" then="wait"
    }
    slot "trouble" { choice from="troubles" }
    slot "room" { code "[1-9][0-9]{2}" }
    slot "usable" { yes-no; when "trouble.team" "house" }
    slot "note" { text max=200; optional; privacy "P2" }
    catalog "troubles" {
        columns "team"
        item "wifi" team="network" service="net"
        item "secret" team="house" hidden=#true
        item "heating" team="house"
    }
    service "net" { known-as "Net" }
    step "hello" {
        say "welcome"
        ask "trouble"
        go "help" { when "trouble" "wifi" }
        go "details"
    }
    step "help" {
        check-health of="trouble"
        suggest "rejoin" "restart" most=2
        go "solved" { when "self-help" "solved" }
        go "details"
    }
    step "solved" { say "glad"; end "self_help" }
    step "details" {
        ask "room" "usable" "note"
        propose "urgency"
        visit "farewell"
        file
        say "filed"
        end "ticket"
    }
    step "farewell" { say "almost"; return }
    decide "urgency" {
        choose "now" because="stuck" { when "usable" "no" }
        choose "later" because="rest"
    }
    respond within="15m" { when "urgency" "now" }
    respond within="2h"
    article "restart" { when "trouble" "wifi"; link "https://example.com/restart" }
    article "rejoin" { when "trouble" "wifi" }
    article "unnamed" { when "trouble" "wifi" }
    ticket prefix="dsk1" schema="desk/1" {
        put "room" from="room"
        put "trouble.kind" from="trouble"
        put "trouble.usable" from="usable"
        put "urgency" from="urgency"
        put "title" text="headline"
        add "flags" value="no-note" { unless "note" }
    }
    //- texts/en.kdl
    language "en"
    say "welcome" "Welcome."
    say "glad" "Glad."
    say "almost" "Almost done."
    say "filed" "Filed: {urgency}, {response}."
    say "headline" "Room {room}: {trouble}"
    question "trouble" { label "Trouble"; ask "What is it?"; why "So that the right person comes." }
    question "room" { label "Room"; ask "Which room?"; invalid "No room {answer}."; why "To find you." }
    question "usable" { label "Usable"; ask "Can you use it?"; why "It decides the urgency." }
    question "note" { label "Note"; ask "Anything else?"; why "It helps." }
    catalog "troubles" { item "wifi" "Wi-Fi" { also "internet" }; item "secret" "Ghost"; item "heating" "Heating" }
    decision "urgency" {
        label "Urgency"; choose "now" "at once"; choose "later" "later"
        because "stuck" "you cannot stay"; because "rest" "it can wait"
    }
    article "restart" "Restart it" { step "Pull the plug."; step "Count to ten." }
    article "rejoin" "Join again" { step "Forget the network." }
    article "unnamed" "Another one" { step "Nobody offers this." }
    """

  private func talk(_ lines: String...) throws -> Talk {
    var talk = Talk(try DialogFixture.dialog(Self.desk))
    for line in lines { talk.say(line) }
    return talk
  }

  @Test func `begins with its first step and asks the first open question`() throws {
    let talk = try talk()
    #expect(talk.keys == ["say.welcome", "ask.trouble"])
    #expect(talk.replies[1].choices.map(\.label) == ["Wi-Fi", "Heating"])
  }

  @Test func `numbers only what it lists, and still understands what it hides`() throws {
    #expect(try talk("2").keys == ["ask.room"])
    #expect(try talk("2").conversation.isOver == false)
    #expect(try talk("ghost").keys == ["ask.room"])
    #expect(try talk("3").keys == ["unclear.trouble"])
  }

  @Test func `asks a slot only while its conditions hold`() throws {
    #expect(try talk("heating", "101").keys == ["ask.usable"])
    #expect(try talk("internet", "no", "no", "101").keys == ["ask.note"])
  }

  @Test func `files after a summary and a yes, with the names and not the labels`() throws {
    let talk = try talk("heating", "101", "no", "skip", "yes", "yes")
    let draft = try #require(talk.filed.first)
    #expect(draft.schema == "desk/1")
    #expect(
      draft.fields.map { "\($0.path.joined(separator: ".")) \($0.value)" } == [
        #"room string("101")"#, #"trouble.kind string("heating")"#, "trouble.usable boolean(false)",
        #"urgency string("now")"#, #"title string("Room 101: Heating")"#, #"flags string("no-note")"#,
      ])
    #expect(talk.ending == .ticket)
    #expect(talk.lastText == "Filed: at once, within: minutes: 15.")
  }

  @Test func `files nothing on a no, and asks what should be different`() throws {
    var talk = try talk("heating", "101", "no", "skip", "yes", "no")
    #expect(talk.keys == ["phrase.not-filed", "phrase.change-question"])
    #expect(
      talk.replies.last?.choices.map(\.id) == ["trouble", "room", "usable", "note"])
    talk.say("2")
    #expect(talk.keys == ["ask.room"])
    talk.say("202")
    #expect(talk.keys == ["phrase.corrected", "phrase.summary", "phrase.file-question"])
    talk.say("yes")
    #expect(talk.filed.first?.fields.first?.value == .string("202"))
  }

  @Test func `gives somebody who says no to every summary to a person`() throws {
    let talk = try talk("heating", "101", "no", "skip", "yes", "no", "back", "no", "back", "no")
    #expect(talk.filed.isEmpty)
    #expect(talk.ending == .person)
    #expect(talk.handedOver?.fields.first?.value == .string("101"))
  }

  @Test(arguments: ["ye", "y", "1 1", "yes no", "sure, yes"])
  func `files on nothing less than a whole yes`(_ line: String) throws {
    #expect(try talk("heating", "101", "no", "skip", "yes", line).filed.isEmpty)
  }

  @Test func `proposes a verdict with its reason and lets the person correct it`() throws {
    var talk = try talk("heating", "101", "yes", "skip")
    #expect(talk.lastText == "proposal: Urgency later it can wait")
    talk.say("no")
    #expect(talk.replies.last?.choices.map(\.label) == ["at once", "later"])
    talk.say("1")
    talk.say("yes")
    #expect(talk.filed.first?.fields[3].value == .string("now"))
  }

  @Test func `offers the named articles in their order, each once, and goes on when none helped`() throws {
    var talk = try talk("wifi")
    #expect(talk.keys == ["phrase.checking", "article.rejoin", "phrase.offer-question"])
    talk.say("no")
    #expect(talk.keys == ["article.restart", "phrase.offer-question"])
    #expect(talk.replies[0].text.hasSuffix("  2. Count to ten.\n  https://example.com/restart"))
    talk.say("no")
    #expect(talk.keys == ["ask.room"])
  }

  @Test func `ends without a ticket when an article helped`() throws {
    let talk = try talk("wifi", "no", "yes")
    #expect(talk.keys == ["say.glad"])
    #expect(talk.ending == .selfHelp)
    #expect(talk.filed.isEmpty)
  }

  @Test func `takes the last rung of each ladder`() throws {
    // One miss is answered, the second takes the rung.
    #expect(try talk("gibberish", "gibberish").keys == ["phrase.go-on-without", "ask.room"])
    let invalid = try talk("heating", "9999", "8888")
    #expect(invalid.keys == ["phrase.person"])
    #expect(invalid.ending == .person)
  }

  @Test func `says what was wrong with an answer that cannot be right`() throws {
    #expect(try talk("heating", "9999").keys == ["invalid.room"])
    #expect(try talk("heating", "9999").lastText == "No room 9999.")
  }

  @Test func `goes back one answer at a time, to the very beginning`() throws {
    var talk = try talk("heating", "101")
    talk.say("back")
    #expect(talk.keys == ["ask.room"])
    talk.say("back")
    #expect(talk.keys == ["ask.trouble"])
    talk.say("back")
    #expect(talk.keys == ["nothing-to-undo.trouble"])
    talk.say("wifi")
    #expect(talk.keys.contains("article.rejoin"))
  }

  @Test func `answers why and help without counting a try`() throws {
    var talk = try talk("why", "why", "help", "repeat", "why")
    #expect(talk.keys == ["why.trouble", "again.trouble"])
    talk.say("gibberish")
    #expect(talk.keys == ["unclear.trouble"])
  }

  @Test func `leaves out only what may be left out`() throws {
    #expect(try talk("heating", "101", "no", "skip").keys.first == "propose.urgency")
    #expect(try talk("heating", "101", "no", "skip", "skip").keys == ["nothing-to-skip.urgency"])
  }

  @Test func `gives a person who asks for one to a person, with what was said`() throws {
    let talk = try talk("heating", "person")
    #expect(talk.ending == .person)
    #expect(talk.handedOver?.fields.first?.path == ["trouble", "kind"])
    #expect(talk.filed.isEmpty)
  }

  @Test func `stops only after a yes to stopping`() throws {
    var talk = try talk("heating", "cancel")
    #expect(talk.keys == ["phrase.cancel-question"])
    talk.say("no")
    #expect(talk.keys == ["phrase.go-on", "again.room"])
    talk.say(["cancel", "yes"])
    #expect(talk.ending == .cancelled)
    #expect(talk.filed.isEmpty)
  }

  @Test func `stays where it is when the person leaves`() throws {
    var talk = try talk("heating", "quit")
    #expect(talk.keys == ["phrase.farewell-unfiled"])
    #expect(talk.hasLeft)
    #expect(!talk.conversation.isOver)
    talk.say("101")
    #expect(talk.keys == ["ask.usable"])
  }

  @Test func `answers nothing once it is over`() throws {
    var talk = try talk("person")
    talk.say("hello?")
    #expect(talk.replies.isEmpty)
  }

  @Test func `hands over after two hundred turns, whatever is said`() throws {
    var talk = try talk()
    for _ in 1...200 { talk.say("help") }
    #expect(!talk.conversation.isOver)
    talk.say("help")
    #expect(talk.keys == ["phrase.limit"])
    #expect(talk.ending == .limit)
  }

  @Test func `always ends, whatever is typed`() throws {
    let dialog = try DialogFixture.dialog(Self.desk)
    let words = ["1", "2", "yes", "no", "back", "why", "help", "skip", "101", "999", "x", "", "wifi", "９９９", "repeat"]
    let playbook = Playbook(dialog)
    let reader = UtteranceReader(dialog)
    for seed in 0..<300 {
      var talk = Talk(playbook, reader)
      var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
      for _ in 0...200 where !talk.conversation.isOver {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        talk.say(words[Int(state >> 33) % words.count])
      }
      #expect(talk.conversation.isOver, "seed \(seed)")
    }
  }

  @Test func `says the same twice when it hears the same twice`() throws {
    let lines = ["wifi", "no", "no", "101", "why", "back", "102", "a note", "no", "1", "yes"]
    let dialog = try DialogFixture.dialog(Self.desk)
    var first = Talk(dialog)
    var second = Talk(dialog)
    for line in lines {
      first.say(line)
      second.say(line)
      #expect(first.replies == second.replies)
    }
    #expect(first.filed == second.filed)
    #expect(first.ending == .ticket)
  }
}
