import ConversationEngine
import DialogFixtures
import DialogModel
import Testing
import Understanding

// One suite for each way in which a talk goes off its straight line, on a dialog that has a bit of everything.

private let edition = Result {
  let dialog = try DialogFixture.dialog(`A conversation`.desk)
  return (Playbook(dialog), UtteranceReader(dialog))
}

private func desk(_ lines: [String], health: HealthReport = .unavailable) throws -> Talk {
  let (playbook, reader) = try edition.get()
  var talk = Talk(playbook, reader, health: health)
  talk.say(lines)
  return talk
}

@Suite struct `Correction at any time` {
  @Test func `replaces an answer and says what it was`() throws {
    var talk = try desk(["heating", "101", "no"])
    talk.say("actually, room 202")
    #expect(talk.keys == ["phrase.corrected", "again.note"])
    #expect(talk.replies[0].text == "corrected: Room 202 101")
    talk.say(["skip", "yes", "yes"])
    #expect(talk.filed.first?.fields.first?.value == .string("202"))
  }

  @Test func `asks again what depended on it, and says so`() throws {
    var talk = try desk(["heating", "101", "no"])
    talk.say("actually it's the ghost")
    #expect(talk.keys == ["phrase.corrected", "phrase.reopened", "ask.usable"])
    #expect(talk.replies[1].text == "reopened: Usable")
  }

  @Test func `drops what has no part in the new way, and keeps what has`() throws {
    var talk = try desk(["heating", "101", "no"])
    talk.say("actually wifi")
    // The new way leads past self-help; the room was told and stays told.
    #expect(talk.keys == ["phrase.corrected", "phrase.checking", "article.rejoin", "phrase.offer-question"])
    talk.say(["no", "no"])
    #expect(talk.keys == ["ask.note"])
  }

  @Test func `keeps the old value where the new one cannot be, and says both`() throws {
    var talk = try desk(["heating", "101"])
    talk.say("change room to 9999")
    #expect(talk.keys == ["phrase.not-corrected", "again.usable"])
    #expect(talk.replies[0].text == "not-corrected: Room 9999 101")
    talk.say(["no", "skip", "yes", "yes"])
    #expect(talk.filed.first?.fields.first?.value == .string("101"))
  }

  @Test func `gives up asking for another value and keeps the old one`() throws {
    let talk = try desk(["heating", "101", "change room", "9999", "8888"])
    #expect(talk.keys == ["phrase.not-corrected", "again.usable"])
  }

  @Test func `is undone by going back`() throws {
    var talk = try desk(["heating", "101", "no", "actually, room 202", "back"])
    #expect(talk.keys == ["ask.note"])
    talk.say(["skip", "yes", "yes"])
    #expect(talk.filed.first?.fields.first?.value == .string("101"))
  }

  @Test func `comes too late behind the ticket`() throws {
    let dialog = try DialogFixture.dialog(
      """
      dialog "desk" start="ask" {
          languages "en"
          unclear 1 then="unknown"; invalid 1 then="unknown"; silence 1 every="3m" then="wait"
      }
      slot "thing" { choice "mail" "phone" }
      slot "again" { yes-no }
      step "ask" { ask "thing"; file; ask "again"; end "ticket" }
      ticket prefix="d1" schema="d/1" { put "thing" from="thing" }
      //- texts/en.kdl
      language "en"
      question "thing" { label "Thing"; ask "What?"; why "So."; choice "mail" "Mail"; choice "phone" "Phone" }
      question "again" { label "Again"; ask "Anything else?"; why "So." }
      """)
    var talk = Talk(dialog)
    talk.say(["mail", "yes", "actually phone"])
    #expect(talk.keys == ["phrase.already-filed", "again.again"])
    talk.say("back")
    #expect(talk.keys == ["nothing-to-undo.again"])
  }
}

@Suite struct `Changing a line of the summary` {
  @Test(arguments: ["change 2", "change room", "2", "room", "Change 2!"])
  func `by its number or its name`(_ line: String) throws {
    var talk = try desk(["heating", "101", "no", "skip", "yes", line])
    #expect(talk.keys == ["ask.room"])
    talk.say("202")
    #expect(talk.keys == ["phrase.corrected", "phrase.summary", "phrase.file-question"])
    #expect(talk.filed.isEmpty)
  }

  @Test func `never takes a line's number for a yes`() throws {
    let talk = try desk(["heating", "101", "no", "skip", "yes", "1"])
    #expect(talk.filed.isEmpty)
    #expect(talk.keys == ["ask.trouble"])
  }

  @Test func `is asked for where nothing is named`() throws {
    #expect(try desk(["change"]).keys == ["phrase.nothing-to-change", "again.trouble"])
    #expect(try desk(["heating", "change"]).keys == ["phrase.change-question"])
    #expect(try desk(["heating", "change", "back"]).keys == ["again.room"])
  }
}

@Suite struct `Several answers from one sentence` {
  @Test func `are all taken, and said again`() throws {
    let talk = try desk(["the wifi in 204 is dead"])
    #expect(talk.keys.first == "phrase.understood")
    #expect(talk.replies[0].text.contains("Wi-Fi"))
    #expect(talk.keys.dropFirst() == ["phrase.checking", "article.rejoin", "phrase.offer-question"])
  }

  @Test func `that were mentioned before their question are not asked for`() throws {
    var talk = try desk(["hello?"])
    talk.say("internet")
    talk.say(["no", "no", "101"])
    #expect(talk.keys == ["ask.note"])
  }

  @Test func `need a word where two are possible`() throws {
    var talk = try desk(["wifi or heating"])
    #expect(talk.keys == ["clarify.trouble"])
    #expect(talk.replies[0].choices.map(\.label) == ["Wi-Fi", "Heating"])
    talk.say("2")
    #expect(talk.keys == ["ask.room"])
  }

  @Test func `take the one behind the correction`() throws {
    #expect(try desk(["wifi, actually heating"]).keys.last == "ask.room")
  }
}

@Suite struct `What does not apply` {
  @Test func `counts for nothing until it does`() throws {
    let dialog = try DialogFixture.dialog(
      """
      dialog "desk" start="ask" {
          languages "en"
          unclear 1 then="unknown"; invalid 1 then="unknown"; silence 1 every="3m" then="wait"
      }
      slot "thing" { choice "mail" "phone" }
      slot "ring" { choice "loud" "quiet"; when "thing" "phone" }
      slot "note" { text; privacy "P2" }
      step "ask" { ask "thing" "ring" "note"; file; end "ticket" }
      ticket prefix="d1" schema="d/1" { put "thing" from="thing"; put "ring" from="ring"; put "note" from="note" }
      //- texts/en.kdl
      language "en"
      question "thing" { label "Thing"; ask "What?"; why "So."; choice "mail" "Mail"; choice "phone" "Phone" }
      question "ring" { label "Ring"; ask "How?"; why "So."; choice "loud" "Much too loud"; choice "quiet" "Silent" }
      question "note" { label "Note"; ask "What else?"; why "So." }
      """)
    var talk = Talk(dialog)
    talk.say("the mail is silent today")
    #expect(talk.replies.first?.text == "understood: summary-line: Thing Mail")
    talk.say("actually, phone")
    #expect(talk.keys == ["phrase.corrected", "again.note"], "and then what was said of it is known")
    talk.say(["none", "yes"])
    #expect(talk.filed.first?.fields[1].value == .string("quiet"))
  }

  @Test func `is no answer that is taken from self-help`() throws {
    let talk = try desk(["wifi", "skip"])
    #expect(talk.keys.first == "article.restart")
  }
}

@Suite struct `A word on another subject` {
  @Test(arguments: [
    ("thanks", "phrase.thanks"), ("hello", "phrase.greeting"), ("who are you", "phrase.small-talk"),
    ("you idiot", "phrase.abuse"), ("Thanks!", "phrase.thanks"),
  ])
  func `is answered, and the question comes again`(_ line: String, _ key: String) throws {
    var talk = try desk(["heating", line])
    #expect(talk.keys == [key, "again.room"])
    talk.say("x")
    #expect(talk.keys == ["invalid.room"] || talk.keys == ["unclear.room"], "it was no try")
  }

  @Test func `does not go on for ever`() throws {
    var talk = try desk(["heating"])
    for _ in 1...5 { talk.say("thanks") }
    #expect(talk.keys == ["phrase.thanks", "again.room"])
    talk.say(["thanks", "thanks"])
    #expect(talk.keys.last == "ask.usable")
  }

  @Test func `brings a person where it is angry for long`() throws {
    #expect(try desk(["idiot", "idiot", "idiot"]).ending == .person)
  }

  @Test func `ends without a ticket when the trouble is gone`() throws {
    var talk = try desk(["heating", "works now"])
    #expect(talk.keys == ["phrase.solved-question"])
    talk.say("yes")
    #expect(talk.keys == ["phrase.solved"])
    #expect(talk.ending == .closed)
    #expect(try desk(["heating", "works now", "no"]).keys == ["phrase.go-on", "again.room"])
  }
}

@Suite struct `Starting over` {
  @Test func `forgets what was told, after a yes`() throws {
    var talk = try desk(["heating", "101", "restart"])
    #expect(talk.keys == ["phrase.restart-question"])
    talk.say("yes")
    #expect(talk.keys == ["phrase.restarted", "ask.trouble"])
    talk.say(["heating"])
    #expect(talk.keys == ["ask.room"])
    #expect(try desk(["heating", "restart", "no"]).keys == ["phrase.go-on", "again.room"])
  }
}

@Suite struct `Asking where things stand` {
  @Test func `tells what was told`() throws {
    #expect(try desk(["status"]).keys == ["phrase.nothing-known", "again.trouble"])
    let talk = try desk(["heating", "status"])
    #expect(talk.keys == ["phrase.status", "again.room"])
    #expect(talk.replies[0].text.hasSuffix("  1) summary-line: Trouble Heating"))
  }

  @Test func `tells why a table decided so, and what would change it`() throws {
    let talk = try desk(["heating", "101", "yes", "skip", "why"])
    #expect(talk.keys == ["why.urgency", "propose.urgency"])
    #expect(talk.replies[0].text == "verdict-reason: Urgency later it can wait\nverdict-change: at once Usable no")
  }

  @Test func `explains the verdict by its name at any time`() throws {
    let talk = try desk(["heating", "101", "no", "skip", "yes", "why at once"])
    #expect(talk.keys.first == "why.urgency")
  }
}

@Suite struct `Silence` {
  @Test func `is met by reminders, then by waiting`() throws {
    var talk = try desk(["heating"])
    talk.wait(.seconds(100))
    #expect(talk.keys.isEmpty, "it is not time yet")
    talk.wait(.seconds(80))
    #expect(talk.keys == ["waiting.room"])
    talk.wait(.seconds(180))
    #expect(talk.keys.isEmpty)
    #expect(talk.conversation.state.due == nil)
    talk.say("101")
    #expect(talk.keys == ["ask.usable"])
    #expect(talk.conversation.state.due != nil)
  }

  @Test func `never files anything`() throws {
    var talk = try desk(["heating", "101", "no", "skip", "yes"])
    for _ in 1...10 { talk.wait(.seconds(3_600)) }
    #expect(talk.filed.isEmpty)
    #expect(!talk.conversation.isOver)
  }
}

@Suite struct `Where a conversation stands` {
  @Test func `follows from what it was told`() throws {
    let dialog = try DialogFixture.dialog(`A conversation`.desk)
    let words = [
      "1", "2", "yes", "no", "back", "why", "101", "999", "x", "wifi", "actually wifi", "actually heating", "change 1",
      "change 2", "wifi in 204", "skip", "status", "restart", "thanks", "1 or wifi",
    ]
    let playbook = Playbook(dialog)
    let reader = UtteranceReader(dialog)
    for seed in 0..<200 {
      var talk = Talk(playbook, reader)
      var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
      for _ in 0..<40 where !talk.conversation.isOver {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        talk.say(words[Int(state >> 33) % words.count])
        let again = Conversation(
          ConversationID(1), in: talk.conversation.playbook, state: talk.conversation.state)
        #expect(again.isWhere(talk.conversation), "seed \(seed)")
      }
    }
  }
}

@Suite struct `Another language` {
  @Test(arguments: ["한국어로 말해 주세요", "مرحبا", "Привет"])
  func `that nobody here speaks is answered with those that are`(_ line: String) throws {
    #expect(try desk([line]).keys == ["phrase.languages", "unclear.trouble"])
  }

  @Test(arguments: ["!!!", "…", "123456", "🤷"])
  func `is no language without letters`(_ line: String) throws {
    #expect(try desk([line]).keys == ["unclear.trouble"])
  }
}
