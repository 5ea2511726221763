import DeskFixtures
import DialogModel
import FrontDesk
import SourceText
import Testing

@testable import Rehearsal

/// Somebody words a dialog anew and accepts what its talks say now.
@Suite struct `A talk of a dialog that was worded anew` {
  private static let talk = """
    test: a heater in a room
    user: Ana
    ---
    # The greeting stays.
    Welcome.
    ...

    > heating
    Which room?

    > {room}
    @ask.usable

    > no
    How many are you?
    = urgency: now

    > 3
    ...
    > skip
    > skip
    {*}now{*}
    ...
    > yes
    ...
      {n}) summary-line: Trouble Heating
    ...
    > yes
    Filed: {*}.
    = ticket.room: 101
    = end: ticket

    """.replacing("> {room}", with: "> 101").replacing("{*}now{*}", with: "proposal: {*}").replacing(
      "> skip\n> skip", with: "> skip\n...\n> skip")

  private func blessed(
    _ text: String, with edition: Edition, _ policy: BlessPolicy = .sameEnd
  ) throws -> [String] {
    let file = SourceFile(path: "test.talk", text: text)
    let talk = TalkReader.read(file, as: onlyFile).talk
    let performance = TalkPlayer(edition) { _ in "" }.perform(talk, in: 0)
    let blessing = try Blessing(
      talk, in: file, from: TalkRun(performance), volatile: RecordedTalk.volatile(in: performance), policy: policy)
    let bytes = Blessing.apply(blessing.edits, to: file)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
  }

  private static func reworded(_ old: String, _ new: String) -> Edition {
    precondition(SmallDesk.text.contains(old), "the small desk says \(old)")
    return Editions.edition(of: SmallDesk.text.replacing(old, with: new))
  }

  private let lines = talk.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  @Test func `passes as it is with the dialog as it was`() throws {
    #expect(try report(Self.talk) == "1 passed, 0 failed\n")
    #expect(try blessed(Self.talk, with: Editions.small) == lines)
  }

  @Test(arguments: [
    ("Which room?", "Which door?"), ("How many are you?", "How many guests are you?"), ("Welcome.", "Good day."),
  ])
  func `differs in that line alone, and passes`(_ old: String, _ new: String) throws {
    let edition = Self.reworded("\"\(old)\"", "\"\(new)\"")
    #expect(try report(Self.talk, with: edition).hasSuffix("0 passed, 1 failed\n"))
    let after = try blessed(Self.talk, with: edition)
    #expect(after == lines.map { $0 == old ? new : $0 })
    #expect(try report(after.joined(separator: "\n"), with: edition) == "1 passed, 0 failed\n")
  }

  @Test func `keeps its captures where the words around them are others`() throws {
    let edition = Self.reworded("\"Filed: {urgency}, {response}.\"", "\"Filed at last: {urgency}, {response}.\"")
    let after = try blessed(Self.talk, with: edition)
    #expect(zip(after, lines).filter { $0 != $1 }.map(\.0) == ["Filed at last: {*}."])
    #expect(after.count == lines.count)
  }

  @Test func `is left alone where it ends otherwise, unless that is wanted too`() throws {
    let edition = Self.reworded("say \"filed\"\n    end \"ticket\"", "say \"filed\"\n    end \"informed\"")
    #expect(throws: Blessing.Refusal.endChanged(expected: .ticket, actual: .informed)) {
      try blessed(Self.talk, with: edition)
    }
    #expect(try blessed(Self.talk, with: edition, .anyEnd) == lines)
    let hasty = Self.reworded(
      "    propose \"urgency\"\n    visit",
      "    end \"informed\" { when \"usable\" \"no\" }\n    propose \"urgency\"\n    visit")
    #expect(throws: Blessing.Refusal.self) { try blessed(Self.talk, with: hasty) }
  }
}
