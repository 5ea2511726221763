import DeskFixtures
import DialogModel
import FrontDesk
import Foundation
import Storage
import Testing

@testable import SQLiteStorage

@Suite struct `Text that looks like SQL` {
  private static let texts = [
    "'; DROP TABLE turn; --", "\" OR \"\"=\"", "1); DELETE FROM conversation; --", "%' AND 1=1 --", "?1", ":name", "@a",
    "x'00'", "\\", "/* */", "';ATTACH DATABASE '/tmp/x' AS y; --", "\u{0}null\u{0}", "e\u{301}", "ＤＲＯＰ",
    "randomblob(1000000000)",
  ]

  @Test func `41: stays text in every field`() throws {
    let cabinet = Cabinet()
    let store = try cabinet.open()
    for text in Self.texts {
      let bytes = Array(text.utf8)
      let address = Address(bridge: bytes, conversation: bytes)
      let id = try store.nextConversation()
      var batch = Sample.batch(opening: id, at: address, line: text)
      batch.openings[0].instance = text
      batch.openings[0].edition = text
      batch.messages = [
        KeptMessage(name: MessageName(bytes, at: address), contentHash: bytes, conversation: id, turn: 1)
      ]
      batch.replies = [BridgeReply(address: address, conversation: id, turn: 1, index: 0, content: text)]
      batch.traces = [
        .init(.mail(text), in: id), .init(.user(bridge: bytes, id: bytes), in: id),
      ]
      try store.keep(batch)
      #expect(try store.recall([id]).first?.opening == batch.openings[0])
      #expect(try store.messages([batch.messages[0].name]) == [batch.messages[0]])
      #expect(try store.conversations(at: [address]) == [id])
      #expect(try store.replies(to: bytes, after: 0, atMost: 9).map(\.reply) == batch.replies)
      #expect(try store.record(of: id)[1].object?["happened"] == ["line": .string(text)])
      #expect(try store.acknowledge(bytes, upTo: 1))
    }
    #expect(try store.ask("SELECT count(*) FROM conversation") == "\(Self.texts.count)")
    #expect(try store.ask("PRAGMA integrity_check") == "ok")
    for text in Self.texts {
      #expect(try store.erase(.person(.mail(text)), for: text, at: Sample.time).conversations.count == 1)
    }
    #expect(try store.ask("SELECT count(*) FROM turn") == "0")
  }
}

@Suite struct `A refused batch of a store in a file` {
  @Test(arguments: [SmallDesk.heating, SmallDesk.network])
  func `is never heard of, whichever it is`(_ lines: [String]) throws {
    let cabinet = Cabinet()
    var peace = try Visit(Editions.small, store: MemoryStorage(dialogs: [Editions.small.playbook.dialog]))
    for line in lines { peace.say(line) }
    let record = peace.desk.store.record(of: peace.id)
    for refused in 1..<peace.desk.store.turns.count {
      let store = try cabinet.open("refused-\(refused)")
      store.refuse(after: refused)
      var visit = try Visit(Editions.small, store: store)
      for line in lines {
        let words = visit.take(.line(line))
        guard let index = words.firstIndex(where: { $0.fate == .refused }) else { continue }
        #expect(words[index].effects == [])
        if index == 0 {
          visit.say(line)
        } else if let check = visit.present?.state.pendingCheck {
          visit.take(.health(check, .unavailable))
        }
      }
      #expect(try store.record(of: visit.id) == record, "batch \(refused)")
      store.close()
    }
  }
}
