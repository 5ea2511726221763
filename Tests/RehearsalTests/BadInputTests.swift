import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import GrowthFixtures
import Testing

@testable import Rehearsal

/// One shipped dialog in one of its languages.
struct Tongue: CustomTestStringConvertible, Sendable {
  let edition: Edition
  let language: Int

  var testDescription: String {
    "\(edition.playbook.name) \(edition.playbook.dialog.languages[language].text)"
  }

  /// The large dialog counts in its first language alone.
  var isQuick: Bool { language == 0 || edition.playbook.dialog.slots.count < 10 }

  var texts: Texts { edition.playbook.dialog.texts[language] }

  func stage() -> Stage {
    var setting = Stage.Setting()
    setting.language = language
    return Stage(edition, setting)
  }

  static let all = Editions.shipped.flatMap { edition in
    edition.playbook.dialog.languages.indices.map { Tongue(edition: edition, language: $0) }
  }
}

/// What somebody can send who wants to see a desk fall over, or who has put a book on the keyboard.
struct Nuisance: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let line: String

  init(_ description: String, _ line: String) {
    testDescription = description
    self.line = line
  }

  var isBook: Bool { line.utf8.count > 1_000 }

  private static func filled(_ piece: String, to bytes: Int = 16_384) -> String {
    String(repeating: piece, count: bytes / piece.utf8.count)
  }

  static let all = [
    Nuisance("dots", "..."), Nuisance("Japanese punctuation", "、。！？…「」"), Nuisance("questions", "??? !!!"),
    Nuisance("a hash", "#"), Nuisance("slashes", "////"), Nuisance("a quote", "\"\""), Nuisance("a minus", "-1"),
    Nuisance("a huge number", filled("9", to: 400)), Nuisance("Korean", "한국어로 상담할 수 있나요? 메일이 안 됩니다"),
    Nuisance("German", "Grüß Gott, die Heizung ist kaputt und mein Passwort auch"),
    Nuisance("Arabic", "مرحبا، البريد لا يعمل منذ الصباح"), Nuisance("faces", "🤷‍♀️🙃👩‍💻"),
    Nuisance("marks", filled("e\u{301}")), Nuisance("one letter", filled("a")), Nuisance("words", filled("not yes ")),
    Nuisance("digits", filled("1 ")), Nuisance("addresses", filled("a@b.c ")), Nuisance("Han", filled("全")),
    Nuisance("commands", filled("back ")), Nuisance("wide letters", filled("Ａ")),
    Nuisance("controls", filled("\u{1B}[A")),
  ]
}

@Suite struct `Whatever is typed` {
  @Test(arguments: Tongue.all)
  func `ends in the hands of a person after so many turns, and then in silence`(_ tongue: Tongue) throws {
    var stage = tongue.stage()
    for _ in 0..<5_000 { stage.say("/help") }
    let turns = stage.performance.turns
    let end = try #require(turns.firstIndex { $0.conversation.isOver })
    #expect(end == ConversationEngine.Limits.utterances + 1)
    #expect(stage.present.state.ending == .limit)
    #expect(turns[end].handOver != nil && turns[end].tickets.isEmpty)
    #expect(turns[1..<end].allSatisfy { !$0.replies.isEmpty })
    #expect(turns[end].replies.map(\.key.description) == ["phrase.limit"])
    #expect(turns[(end + 1)...].allSatisfy { $0.replies.isEmpty })
    #expect(stage.record.count == end + 1)
  }

  @Test(arguments: Tongue.all, Nuisance.all)
  func `is answered, with words, until a person takes over, and files nothing`(_ tongue: Tongue, _ nuisance: Nuisance) {
    var stage = tongue.stage()
    // A debug build takes its time over a book, and the languages of one dialog share nearly all of it.
    guard !nuisance.isBook || tongue.isQuick else { return }
    for round in 0..<(nuisance.isBook ? 1 : 40) {
      let isOver = stage.present.isOver
      stage.say(nuisance.line)
      let replies = stage.performance.last?.replies ?? []
      // What is only controls is cleaned away at the door.
      let isBlank = (stage.performance.last?.line ?? "").unicodeScalars.allSatisfy(\.properties.isWhitespace)
      #expect(replies.isEmpty == (isOver || isBlank), "round \(round)")
      #expect(replies.allSatisfy { !$0.text.isEmpty })
      #expect(stage.performance.last?.tickets == [])
    }
  }

  @Test(arguments: Tongue.all)
  func `is nobody's answer where it is empty`(_ tongue: Tongue) {
    var stage = tongue.stage()
    let before = stage.present.state
    for line in ["", " ", "\u{3000}", "\t"] {
      stage.say(line)
      #expect(stage.performance.last?.replies.isEmpty == true)
    }
    #expect(stage.present.state == before)
  }
}

/// At the hotel's desk, whose questions are few and known.
@Suite struct `An answer that comes at the wrong time` {
  static let tongues = Tongue.all.filter { $0.edition.playbook.name == Editions.hotel.playbook.name }

  private func label(_ item: String, _ tongue: Tongue) throws -> String {
    let dialog = tongue.edition.playbook.dialog
    let index = try #require(dialog.catalogs[0].items.firstIndex { $0.name.value == item })
    return tongue.texts.catalogs[0][index].label
  }

  @Test(arguments: tongues)
  func `to a question long past changes nothing, and the open one is asked again`(_ tongue: Tongue) throws {
    var stage = tongue.stage()
    for line in [try label("heating", tongue), "305"] { stage.say(line) }
    let before = stage.present
    stage.say(try label("noise", tongue))
    #expect(stage.present.answer(to: ID(0)) == before.answer(to: ID(0)))
    #expect(stage.present.askedSlot == before.askedSlot)
    #expect(stage.performance.last?.replies.isEmpty == false)
    stage.say("306")
    #expect(stage.present.answer(to: ID(1)) == before.answer(to: ID(1)))
  }

  @Test(arguments: tongues)
  func `with another that contradicts it is asked which is meant`(_ tongue: Tongue) throws {
    var stage = tongue.stage()
    stage.say("\(try label("water", tongue)) \(try label("noise", tongue))")
    let reply = try #require(stage.performance.last?.replies.last)
    #expect(reply.key.description == "clarify.trouble")
    #expect(Set(reply.choices.map(\.id)) == ["water", "noise"])
    #expect(stage.present.answer(to: ID(0)) == nil)
    stage.say("2")
    #expect(stage.present.answer(to: ID(0)) != nil)
  }

  @Test(arguments: tongues)
  func `as a yes and a no in one breath is neither`(_ tongue: Tongue) throws {
    var stage = tongue.stage()
    for line in [try label("heating", tongue), "305"] { stage.say(line) }
    stage.say("yes no")
    #expect(stage.present.answer(to: ID(2)) == nil)
    #expect(stage.present.activity != .over)
  }
}

@Suite(.serialized) struct `Four times the line takes two and a half times the time for each doubling` {
  @Test(arguments: ["1 ", "全", "actually "])
  func `to be taken at the first question`(_ piece: String) {
    for tongue in Tongue.all where tongue.language == 0 {
      let fresh = tongue.stage()
      // No line is longer than four times as much.
      expectLinearTime(on: piece, to: 4_096) { line in
        var stage = fresh
        stage.say(line)
      }
    }
  }
}
