import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Storage
import StrictJSON
import Testing

/// A dialog that was changed while somebody was talking to it.
@Suite struct `A new edition of a dialog` {
  /// Moves a state from the small desk to another edition of it.
  private func moved(_ lines: [String], to text: String) throws -> (before: Conversation, after: Conversation) {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    for line in lines { visit.say(line) }
    let before = try #require(visit.present)
    let edition = Editions.edition(of: text)
    let json = before.state.json(in: before.dialog)
    let state = try #require(Conversation.State(json, in: edition.playbook.dialog))
    return (before, Conversation(before.id, in: edition.playbook, state: state))
  }

  private func changed(_ pairs: (String, String)...) -> String {
    var text = SmallDesk.text
    for (old, new) in pairs {
      precondition(text.contains(old), "the small desk has the line \(old)")
      text = text.replacing(old, with: new)
    }
    return text
  }

  private func slotAsked(_ conversation: Conversation) -> String? {
    conversation.askedSlot.map { conversation.dialog[$0].name.value }
  }

  /// The slots from the last to the first, and the items of the catalogue too.
  private var turnedAround: String {
    var lines = SmallDesk.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    for word in ["slot \"", "    item \""] {
      let places = lines.indices.filter {
        lines[$0].hasPrefix(word) && lines[$0].contains(word == "slot \"" ? "{" : "team=")
      }
      let turned = places.map { lines[$0] }.reversed()
      for (place, line) in zip(places, turned) { lines[place] = line }
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: 0...SmallDesk.heating.count)
  func `with its slots in another order finds the same place`(_ count: Int) throws {
    let (before, after) = try moved(Array(SmallDesk.heating.prefix(count)), to: turnedAround)
    #expect(slotAsked(after) == slotAsked(before))
    #expect(after.activity == before.activity)
    #expect(after.step.map { after.dialog[$0].name.value } == before.step.map { before.dialog[$0].name.value })
    for (index, slot) in before.dialog.slots.enumerated() {
      let other = try #require(after.dialog.slots.firstIndex { $0.name.value == slot.name.value })
      #expect(after.answer(to: ID(other)) == nil ? before.answer(to: ID(index)) == nil : true, "\(slot.name.value)")
    }
  }

  @Test func `with a line more says nothing twice and files nothing twice`() throws {
    let text = changed(
      ("    say \"welcome\"\n    ask", "    say \"news\"\n    say \"welcome\"\n    ask"),
      ("{ say \"almost\"", "{ say \"news\"; say \"almost\""), ("    file\n", "    say \"news\"\n    file\n"),
      ("say \"welcome\" \"Welcome.\"", "say \"welcome\" \"Welcome.\"\nsay \"news\" \"News.\""))
    let (before, after) = try moved(SmallDesk.heating, to: text)
    #expect(before.state.tickets.count == 1)
    #expect(after.state.tickets == before.state.tickets)
    #expect(after.state.said.map { sayings(at: $0, in: after.dialog) } == ["welcome", "almost", "filed"])
    let filed = after.state.history.flatMap(\.changes).compactMap { change -> Place? in
      if case .tell(let told) = change, case .summary(let place) = told.topic { place } else { nil }
    }
    #expect(filed.count == 1)
    let place = try #require(filed.first)
    guard case .file = after.dialog[place.step].lines[place.line].act else {
      Issue.record("what was filed stands at a line that files nothing")
      return
    }
  }

  private func sayings(at place: Place, in dialog: Dialog) -> String {
    if case .say(let saying) = dialog[place.step].lines[place.line].act { dialog.sayings[saying.index] } else { "" }
  }

  @Test func `without what was answered goes on with the rest`() throws {
    let text = changed(
      ("slot \"room\" { code \"[1-9][0-9]{2}\" }\n", ""), (" \"room\" \"usable\"", " \"usable\""),
      ("    put \"room\" from=\"room\"\n", ""), ("Room {room}: ", ""),
      (
        "question \"room\" { label \"Room\"; ask \"Which room?\"; invalid \"No room {answer}.\"; why \"To find you.\" }\n",
        ""
      ))
    let (_, after) = try moved(["heating", "101", "no"], to: text)
    #expect(slotAsked(after) == "guests")
    #expect(after.answer(to: ID(0)) == .listed(2))
    #expect(after.answer(to: ID(1)) == .listed(1))
  }

  @Test func `asks again where an answer no longer fits`() throws {
    let narrow = changed(("number min=1 max=9", "number min=1 max=2"))
    #expect(slotAsked(try moved(["heating", "101", "no", "3"], to: narrow).after) == "guests")
    #expect(slotAsked(try moved(["heating", "101", "no", "2"], to: narrow).after) == "mail")
    let shorter = changed(
      ("    item \"heater\" team=\"house\"\n", ""), ("    item \"heater\" \"Heater\"\n", ""))
    #expect(slotAsked(try moved(["heater", "101"], to: shorter).after) == "trouble")
  }

  @Test func `that no longer speaks a language goes on in its first`() throws {
    let json = JSONValue.object(
      JSONObject(
        [
          ("language", "fr"), ("turn", 1), ("utterances", 0), ("history", .array([])), ("said", .array([])),
        ] as [(String, JSONValue)]))
    #expect(Conversation.State(json, in: Editions.small.playbook.dialog)?.language == 0)
  }
}
