import ConversationEngine
import DeskFixtures
import DialogModel
import Storage
import StrictJSON
import Testing

@Suite struct `A change of a state` {
  @Test(arguments: 0..<12)
  func `leads from one turn to the next, byte for byte`(_ seed: Int) throws {
    let edition = [Editions.small, Editions.hotel, Editions.support][seed % 3]
    let dialog = edition.playbook.dialog
    var customer = Customer(seed: UInt64(seed), in: dialog)
    var visit = try Visit(edition, store: MemoryStorage(), language: seed % dialog.languages.count)
    while let present = visit.present, !present.isOver, visit.desk.store.turns.count < 40 {
      visit.say(customer.line(to: present))
    }
    let states = visit.desk.store.turns.compactMap { $0.state.json(in: dialog).object }
    var (whole, changed) = (0, 0)
    for (old, new) in zip(states, states.dropFirst()) {
      let change = StateChange(from: old, to: new)
      let read = try JSONReader.read(JSONWriter.text(change.json).utf8, within: .record)
      let applied = try #require(StateChange(read).applied(to: old))
      #expect(JSONWriter.text(.object(applied)) == JSONWriter.text(.object(new)))
      whole += JSONWriter.text(.object(new)).utf8.count
      changed += JSONWriter.text(change.json).utf8.count
    }
    #expect(changed < whole)
  }

  private static func object(_ members: (String, JSONValue)...) -> JSONObject { JSONObject(members) }

  @Test func `knows what goes, what comes and what stands elsewhere`() throws {
    let old = Self.object(("a", 1), ("b", [1, 2, 3]), ("c", "x"), ("d", [1]))
    let new = Self.object(("d", [1]), ("b", [1, 4]), ("e", [:]), ("a", [1]))
    #expect(StateChange(from: old, to: new).applied(to: old) == new)
    #expect(StateChange(from: new, to: old).applied(to: new) == old)
    #expect(StateChange(from: old, to: old).json == ["set": [:]])
  }

  @Test(
    arguments: [
      .null, [:], ["set": 1], ["set": ["a": ["keep": 9, "add": []]]], ["set": ["a": ["keep": -1, "add": []]]],
      ["set": ["a": 1]], ["set": ["z": ["keep": 0, "add": []]]], ["set": [:], "order": ["a"]],
      ["set": [:], "order": ["a", "a", "b"]],
    ] as [JSONValue])
  func `that is damaged changes nothing`(_ damaged: JSONValue) {
    let old = Self.object(("a", [1]), ("b", 2))
    #expect(StateChange(damaged).applied(to: old) == nil)
  }
}
