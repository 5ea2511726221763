import ConversationEngine
import DeskFixtures
import DialogFixtures
import DialogModel
import SourceText
import Testing

@Suite struct `Questions ahead` {
  private static let desk = Result { try DialogFixture.dialog(SmallDesk.text) }

  private func names(_ topics: [Topic], in dialog: Dialog) -> [String] {
    topics.map { topic in
      switch topic {
      case .slot(let slot), .needed(let slot): dialog[slot].name.value
      case .table(let table): dialog[table].name.value
      case .article(let article): dialog[article].name.value
      case .health: "health"
      case .summary: "summary"
      }
    }
  }

  @Test func `end at the first that decides the way`() throws {
    let dialog = try Self.desk.get()
    let talk = Talk(dialog)
    #expect(names(talk.conversation.questionsAhead(5), in: dialog) == ["trouble"])
  }

  @Test func `are those that come whatever is answered, in their order`() throws {
    let dialog = try Self.desk.get()
    var talk = Talk(dialog)
    talk.say("heating")
    #expect(names(talk.conversation.questionsAhead(2), in: dialog) == ["room", "usable"])
    talk.say(["305", "no"])
    #expect(names(talk.conversation.questionsAhead(9), in: dialog).prefix(4) == ["guests", "mail", "note", "urgency"])
  }

  @Test func `are looked for without moving the talk`() throws {
    var talk = Talk(try Self.desk.get())
    talk.say(["heating", "305"])
    let before = talk.conversation
    _ = before.questionsAhead(9)
    #expect(before.isWhere(talk.conversation))
  }

  @Test func `are none when all is over`() throws {
    var talk = Talk(try Self.desk.get())
    talk.say("person")
    #expect(talk.conversation.questionsAhead(9).isEmpty)
  }
}
