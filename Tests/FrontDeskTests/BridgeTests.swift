import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Storage
import StrictJSON
import Testing

private typealias Desk = FrontDesk<MemoryStorage>

/// Somebody behind a bridge.
private struct Room {
  var desk = Desk(Editions.small, store: MemoryStorage(dialogs: [Editions.small.playbook.dialog]))
  var now = Instant(secondsSince1970: 1_800_000_000)
  let address = Address(bridge: Array("ops".utf8), conversation: Array("room 1".utf8))

  func arrival(_ id: String, _ line: String, at address: Address? = nil) -> Desk.Arrival {
    let name = MessageName(Array(id.utf8), at: address ?? self.address)
    return Desk.Arrival(
      Desk.Message(name, contentHash: Array(line.utf8), user: Array("U1".utf8)), .line(line), as: .init(language: 0))
  }

  mutating func write(_ messages: (String, String)...) -> [Desk.Word] {
    desk.attend(messages.map { arrival($0.0, $0.1) }, at: now)
  }

  /// Says everything up to a ticket.
  mutating func file() -> [Desk.Word] {
    var words: [Desk.Word] = []
    for (index, line) in SmallDesk.heating.enumerated() { words += write(("h\(index)", line)) }
    return words
  }
}

@Suite struct `A message from a bridge` {
  @Test func `begins a conversation where none is open, and the greeting comes with the first answer`() throws {
    var room = Room()
    let words = room.write(("m1", "heating"))
    #expect(words.map(\.fate) == [.kept])
    #expect(words[0].replies.map(\.key.description) == ["say.welcome", "ask.trouble", "ask.room"])
    #expect(words[0].kept.map(\.turn) == [2])
    #expect(room.desk.store.turns.map(\.cause) == [.began, .line("heating")])
    #expect(room.write(("m2", "101"))[0].conversation == words[0].conversation)
    var other = room.address
    other.conversation = Array("room 2".utf8)
    let elsewhere = room.desk.attend([room.arrival("m1", "heating", at: other)], at: room.now)
    #expect(elsewhere[0].fate == .kept && elsewhere[0].conversation != words[0].conversation)
  }

  @Test func `is not asked what the matter is, which it tells`() {
    var room = Room()
    var newcomer = Desk.Newcomer(language: 0)
    newcomer.surroundings.channel = .bridge
    var arrival = room.arrival("m1", "heating")
    arrival.whom = .at(room.address, newcomer)
    let words = room.desk.attend([arrival], at: room.now)
    #expect(words[0].replies.map(\.key.description) == ["say.welcome", "ask.room"])
  }

  @Test func `85: that is brought again changes nothing and tells what became of it`() throws {
    var room = Room()
    let first = try #require(room.write(("m1", "heating"))[0].kept.first)
    let turns = room.desk.store.turns
    #expect(room.write(("m1", "heating")).map(\.fate) == [.repeated(first)])
    // After a restart too, and behind the end of the conversation.
    room.desk = Desk(Editions.small, store: room.desk.store)
    #expect(room.write(("m1", "heating")).map(\.fate) == [.repeated(first)])
    #expect(room.desk.store.turns == turns)
  }

  @Test func `86: that comes twice at once is one turn`() throws {
    var room = Room()
    let words = room.write(("m1", "heating"), ("m1", "heating"), ("m2", "101"))
    let kept = try #require(words[0].kept.first)
    #expect(words.map(\.fate) == [.kept, .repeated(kept), .kept])
    #expect(room.desk.store.turns.map(\.number) == [1, 2, 3])
  }

  @Test func `87: with the name of another is refused, whatever it says`() {
    var room = Room()
    #expect(room.write(("m1", "heating"), ("m1", "wifi")).map(\.fate) == [.kept, .reused])
    #expect(room.write(("m1", "wifi")).map(\.fate) == [.reused])
  }

  @Test func `28: whose id looks like another's is another message`() {
    var room = Room()
    #expect(room.write(("\u{E9}", "heating"), ("e\u{301}", "101")).map(\.fate) == [.kept, .kept])
  }

  @Test func `that waits behind the end of its conversation is the first of the next`() throws {
    var room = Room()
    let check = try #require(room.write(("m1", "internet"))[0].effects.last?.id)
    #expect(room.write(("m2", "yes"), ("m3", "heating"), ("m4", "101")).map(\.fate) == [.waits, .waits, .waits])
    let words = room.desk.attend([.init(check.conversation, .health(check, .unavailable))], at: room.now)
    #expect(words.map(\.fate) == [.kept, .kept, .kept])
    #expect(words.flatMap(\.kept).map { String(decoding: $0.name.id, as: UTF8.self) } == ["m2", "m3", "m4"])
    #expect(words.flatMap(\.kept).map(\.turn) == [4, 2, 3])
    #expect(words[1].conversation != words[0].conversation)
  }

  @Test func `that waits is remembered with the report, and until then waits however often it comes`() throws {
    var room = Room()
    let check = try #require(room.write(("m1", "internet"))[0].effects.last?.id)
    #expect(room.write(("m2", "no"), ("m2", "no"), ("m2", "yes")).map(\.fate) == [.waits, .waits, .reused])
    let id = check.conversation
    let report = room.desk.attend([.init(id, .health(check, .unavailable))], at: room.now)
    #expect(report[0].kept.map { String(decoding: $0.name.id, as: UTF8.self) } == ["m2"])
    #expect(room.desk.store.turns.last?.cause == .line("no"))
  }

  @Test func `begins anew behind the end of a conversation`() throws {
    var room = Room()
    let words = room.file()
    #expect(words.allSatisfy { $0.fate == .kept })
    let next = room.write(("m9", "heating"))[0]
    #expect(next.fate == .kept && next.conversation.number == words[0].conversation.number + 1)
  }

  @Test func `that the store refuses is as if it had never come`() {
    var room = Room()
    room.desk = Desk(Editions.small, store: refusing(room.desk.store, .refused("held"), keeps: false))
    let word = room.write(("m1", "heating"))[0]
    #expect(word.fate == .refused && word.replies == [Editions.small.playbook.notSaved(inLanguage: 0)])
    #expect(room.desk.store.turns == [])
    #expect(room.write(("m1", "heating")).map(\.fate) == [.kept])
  }

  @Test func `leaves every reply in the bridge's box, and the ticket with its number`() throws {
    var room = Room()
    let words = room.file()
    let said = words.flatMap(\.replies)
    let box = room.desk.store.replies(to: room.address.bridge, after: 0, atMost: 100)
    #expect(box.map(\.number) == Array(1...said.count))
    let contents = try box.map { try JSONReader.readObject(Array($0.reply.content.utf8), within: .record) }
    #expect(contents.map { $0["text"]?.string } == said.map(\.text))
    #expect(contents.map { $0["key"]?.string } == said.map(\.key.description))
    #expect(contents.allSatisfy { $0["lang"] == "en" })
    #expect(contents[0]["re"] == nil && contents[2]["re"] == "h0")
    let ticket = try #require(room.desk.store.tickets(before: nil, atMost: 1).first?.1.ticket)
    let body = try JSONReader.read(ticket.body, within: .record).object
    #expect(body?["schema"] == "desk/1")
    #expect(body?["number"] == .string(ticket.key.number) && body?["idempotencyKey"] == .string(ticket.key.text))
    #expect(body?["ticketId"] == .string(ticket.key.ticketID) && body?["revision"] == 1)
    #expect(room.desk.store.turns.last?.state.tickets == [ticket.key])
  }

  private func refusing(_ store: MemoryStorage, _ fault: StorageFault, keeps: Bool) -> MemoryStorage {
    var store = store
    store.batchesUntilRefusal = 0
    store.refusal = (fault, keeps)
    return store
  }
}

@Suite struct `A commit of which nobody knows` {
  private func visit(keeps: Bool) throws -> Visit<MemoryStorage> {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    var store = visit.desk.store
    store.batchesUntilRefusal = 0
    store.refusal = (.unknown("gone"), keeps)
    visit.desk = FrontDesk(Editions.small, store: store)
    return visit
  }

  @Test func `is looked up, and speaks once it is found`() throws {
    var visit = try visit(keeps: true)
    #expect(visit.take(.line("heating")).map(\.fate) == [.kept])
    #expect(visit.desk.store.turns.map(\.number) == [1, 2])
    #expect(visit.say("101").map(\.key.description) == ["ask.usable"])
  }

  @Test func `is apologised for only once it is known to be none`() throws {
    var visit = try visit(keeps: false)
    let words = visit.take(.line("heating"))
    #expect(words.map(\.fate) == [.refused])
    #expect(words[0].replies == [Editions.small.playbook.notSaved(inLanguage: 0)])
    #expect(visit.take(.line("heating")).map(\.fate) == [.kept])
    #expect(visit.desk.store.turns.map(\.number) == [1, 2])
  }
}

@Suite struct `A desk whose disk fails` {
  @Test func `says nothing, and tells whoever runs it`() throws {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    var store = visit.desk.store
    store.batchesUntilRefusal = 0
    store.refusal = (.broken("input/output error"), false)
    visit.desk = FrontDesk(Editions.small, store: store)
    #expect(visit.desk.breakdown == nil)
    let words = visit.take(.line("heating"))
    #expect(words.map(\.fate) == [.refused])
    #expect(words.flatMap(\.replies) == [])
    #expect(visit.desk.breakdown == "input/output error")
  }
}

@Suite struct `A code for coming back` {
  private let codes = (0..<4).map { ResumeCode(chance: [UInt8](repeating: $0, count: 16)) }

  @Test func `stands beside the reply to the first line that is kept, and nowhere else`() throws {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    var words: [FrontDesk<MemoryStorage>.Word] = []
    for (line, code) in zip(["heating", "101"], codes) {
      words += visit.desk.attend([.init(visit.id, .line(line), code: code)], at: visit.now)
    }
    #expect(words.map(\.code) == [codes[0], nil])
    #expect(!words.flatMap(\.replies).contains { $0.text.contains(codes[0].text) })
  }

  @Test func `opens the talk once, after a restart too, and brings the next code`() throws {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    _ = visit.desk.attend([.init(visit.id, .line("heating"), code: codes[0])], at: visit.now)
    var desk = FrontDesk(Editions.small, store: visit.desk.store)
    #expect(try desk.resume(codes[1], next: codes[2], at: visit.now) == nil)
    let word = try #require(try desk.resume(codes[0], next: codes[1], at: visit.now))
    #expect(word.conversation == visit.id && word.code == codes[1] && word.replies.last?.key.subject == "room")
    #expect(try desk.resume(codes[0], next: codes[2], at: visit.now) == nil)
    #expect(try desk.resume(codes[1], next: codes[2], at: visit.now)?.code == codes[2])
    let day = visit.now.advanced(by: .seconds(86_400))
    #expect(try desk.resume(codes[2], next: codes[3], at: day) == nil)
  }

  @Test(arguments: ["", "0", "U", String(repeating: "0", count: 27), String(repeating: "0", count: 1_000)])
  func `is nothing that anybody could have made up`(_ typed: String) { #expect(ResumeCode(typed: typed) == nil) }

  @Test func `is read however it is typed`() {
    let code = ResumeCode(chance: (0..<16).map { $0 &* 37 })
    #expect(ResumeCode(typed: code.text) == code)
    #expect(ResumeCode(typed: code.text.lowercased().replacing("-", with: " ")) == code)
  }
}

@Suite struct `A ticket whose number is taken` {
  @Test func `gets the next, and everybody hears of that one`() throws {
    let conversation = ConversationID(1)
    let first = TicketKey(prefix: "dsk1", instance: "local", conversation: conversation, ordinal: 1)
    let second = TicketKey(
      prefix: "dsk1", instance: "local", conversation: conversation, ordinal: 1, numbersTaken: 1)
    #expect(first.number != second.number && first.text == second.text)
    #expect(TicketKey(text: second.name) == second && TicketKey(text: first.text) == first)
    var store = MemoryStorage()
    store.numbersTaken = [first.number]
    var visit = try Visit(Editions.small, store: store)
    for line in SmallDesk.heating { visit.say(line) }
    #expect(visit.desk.store.turns.last?.state.tickets == [second])
    #expect(visit.desk.store.tickets(before: nil, atMost: 1).map(\.1.ticket.key) == [second])
    #expect(visit.present?.ticketNumber == second.number)
  }

  /// Worked out by hand from the hash that the protocol names.
  @Test func `is named as the protocol has it`() {
    let key = TicketKey(text: "csp1.k7qf2m9d0txwh4rb.01")
    #expect(key.number == "T-91N7C-E53ZR")
    let id = Array(key.ticketID)
    #expect(id.count == 36 && id[14] == "8" && "89ab".contains(id[19]))
  }
}
