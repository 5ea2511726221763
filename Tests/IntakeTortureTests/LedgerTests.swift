import Storage
import StrictJSON
import Testing

@testable import IntakeTorture

@Suite struct `The ledger` {
  private func ledger(messages: Int) -> Ledger {
    var ledger = Ledger()
    let edition = House.open()
    for _ in 0..<6 { ledger.open(seed: 1, of: edition) }
    for _ in 0..<messages { _ = ledger.compose(in: 5) }
    return ledger
  }

  @Test func `finds every message by its name, and tells those apart that look alike`() {
    let ledger = ledger(messages: 12)
    let names = ledger.talks[5].messages.map(\.name)
    #expect(String(decoding: names[4].id, as: UTF8.self) == String(decoding: names[5].id, as: UTF8.self))
    #expect(names[4] != names[5])
    for (place, name) in names.enumerated() {
      let found = ledger.find(name)
      #expect(found?.talk == 5)
      #expect(found?.place == place)
    }
  }

  @Test func `holds against the server what it says in two ways`() {
    var ledger = ledger(messages: 1)
    let name = ledger.talks[5].messages[0].name
    ledger.hear(.kept(name, Answer.Receipt(conversation: 1, turn: 2)))
    ledger.hear(.repeated(name, Answer.Receipt(conversation: 1, turn: 2)))
    #expect(ledger.violations == [])
    ledger.hear(.repeated(name, Answer.Receipt(conversation: 1, turn: 3)))
    #expect(ledger.violations.map(\.invariant) == [.lostAnswer])
  }

  @Test func `holds answers to nobody against the server`() {
    var ledger = ledger(messages: 1)
    let name = MessageName(Array("x".utf8), at: ledger.talks[5].address)
    ledger.hear(.kept(name, Answer.Receipt(conversation: 1, turn: 2)))
    #expect(ledger.violations.map(\.invariant) == [.invented])
  }
}

@Suite struct `Lines between driver and server` {
  private let name = MessageName(
    Array("e\u{301}1".utf8), at: Address(bridge: Array("b1".utf8), conversation: Array("t7".utf8)))

  @Test func `of errands say the same again when they are read`() {
    let errands: [Errand] = [
      .message(name, text: "\"quoted\" 房間"), .erase(name.address, request: "er1"), .tidy, .heal, .backup(path: "/a b"),
    ]
    for errand in errands { #expect(Errand(errand.line.utf8) == errand) }
  }

  @Test func `of answers say the same again when they are read`() {
    let receipt = Answer.Receipt(conversation: 3, turn: 4, says: [["text": "\n"]], tickets: ["T-1"])
    let answers: [Answer] = [
      .kept(name, receipt), .repeated(name, Answer.Receipt(conversation: 3, turn: 4)), .notKept(name, "waits"),
      .erased(request: "er1"), .notErased(request: "er1"), .refusal("intake.db-wal"), .backedUp(path: "/a b"),
    ]
    for answer in answers {
      #expect(!answer.line.contains("\n"))
      #expect(Answer(answer.line) == answer)
    }
  }

  @Test(arguments: ["", "a", "a\tb\tc", "!erase", "!unknown\ta\tb\tc", "a\tb\tc\td\te"])
  func `that are none of ours are no errand`(_ line: String) {
    #expect(Errand(line.utf8) == nil)
  }
}
