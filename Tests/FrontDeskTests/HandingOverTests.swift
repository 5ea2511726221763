import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Storage
import StrictJSON
import Testing

/// What the people who work on a ticket get beside the answers: files, other numbers, everything that was said.
@Suite struct `A handed over request` {
  private typealias Desk = FrontDesk<MemoryStorage>
  private static let picture = FileReference(name: "error.png", type: "image/png", url: "https://files.example/1")

  /// A desk at which files are kept and the number of a contract is nobody's business.
  private static let edition = Editions.edition(
    of: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 1 then="unknown"
          invalid 1 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "thing" { text; privacy "P1" }
      slot "contract" { text; optional; privacy "P3" }
      slot "since" { moment tells="since"; optional }
      slot "sum" { amount currency="EUR"; optional; privacy "P1" }
      step "hello" {
          ask "thing" "contract" "since" "sum"
          say "so-far"
          file
          end "ticket"
      }
      ticket prefix="dsk1" schema="desk/1" {
          put "thing" from="thing"
          put "contract" from="contract"
          put "start" from="since" tell="start"
          put "decimal" from="sum" tell="decimal"
          put "currency" from="sum" tell="currency"
          add "refs" { put "system" value="old"; put "id" from="contract"; when "contract" }
          line "note" text="about"
          put "files" from="files"
          transcript "said" cut="cut"
      }
      //- texts/en.kdl
      language "en"
      say "so-far" "So far: {draft.note}"
      say "about" "It is about {thing}; {draft.note}"
      question "thing" { label "Thing"; ask "What?"; why "So." }
      question "contract" { label "Contract"; ask "Which contract?"; why "So." }
      question "since" { label "Since"; ask "Since?"; why "So." }
      question "sum" { label "Sum"; ask "How much?"; why "So." }
      """)

  private static func visit() throws -> Visit<MemoryStorage> {
    try Visit(edition, store: MemoryStorage(dialogs: [edition.playbook.dialog]))
  }

  private static func ticket(of visit: Visit<MemoryStorage>) throws -> JSONObject {
    let body = try #require(visit.desk.store.tickets(before: nil, atMost: 1).first?.1.ticket.body)
    return try #require(try JSONReader.read(body, within: .record).object)
  }

  @Test func `names the files that came with it, once each`() throws {
    var visit = try Self.visit()
    let file = try #require(Self.picture)
    let replies = visit.take(.files([file], beforeWords: false)).flatMap(\.replies)
    #expect(replies.map(\.key.description) == ["phrase.files-kept", "again.thing"])
    #expect(replies.first?.text.contains("error.png") == true)
    visit.take(.files([file], beforeWords: true))
    for line in ["a lamp", "skip", "skip", "skip", "yes"] { visit.say(line) }
    let files = try Self.ticket(of: visit)["files"]
    #expect(
      files == [["name": "error.png", "type": "image/png", "url": "https://files.example/1"]])
  }

  @Test func `takes no more files than a ticket holds, and says so`() throws {
    var visit = try Self.visit()
    let files = try (0..<30).map { try #require(FileReference(name: "\($0).png", url: "https://files.example/\($0)")) }
    let replies = visit.take(.files(files, beforeWords: false)).flatMap(\.replies)
    #expect(replies.map(\.key.description) == ["phrase.files-kept", "phrase.files-full", "again.thing"])
    #expect(visit.present?.state.files.count == 20)
    // Whoever goes on attaching for ever is handed over in the end, like whoever goes on talking.
    for _ in 0..<200 where visit.present?.isOver == false { visit.take(.files(files, beforeWords: false)) }
    #expect(visit.present?.state.ending == .limit)
  }

  @Test func `comes from a bridge with its line, in one go`() throws {
    var desk = Desk(Self.edition, store: MemoryStorage())
    let address = Address(bridge: Array("b".utf8), conversation: Array("c".utf8))
    let message = Desk.Message(MessageName(Array("m1".utf8), at: address), contentHash: [1])
    let file = try #require(Self.picture)
    let now = Instant(secondsSince1970: 1_800_000_000)
    let words = desk.attend([.init(message, .line("a lamp"), files: [file], as: .init(language: 0))], at: now)
    #expect(words.map(\.fate) == [.kept])
    #expect(desk.store.turns.map(\.cause) == [.began, .files([file], beforeWords: true), .line("a lamp")])
    #expect(words[0].kept.map(\.turn) == [3])
    // A picture without a word is news as well, and begins a conversation.
    var elsewhere = address
    elsewhere.conversation = Array("d".utf8)
    let other = Desk.Message(MessageName(Array("m2".utf8), at: elsewhere), contentHash: [2])
    let alone = desk.attend([.init(other, .line(""), files: [file], as: .init(language: 0))], at: now)
    #expect(alone.map(\.fate) == [.kept] && alone[0].kept.count == 1)
    #expect(desk.attend([.init(other, .line(""), files: [file], as: .init(language: 0))], at: now)[0].kept.isEmpty)
  }

  @Test func `holds a secret nowhere, neither in the ticket nor in what is kept of the talk`() throws {
    var visit = try Self.visit()
    visit.say("a lamp")
    visit.say("MPN-7788-4471")
    for line in ["skip", "skip", "yes"] { visit.say(line) }
    #expect(visit.desk.store.turns.allSatisfy { !"\($0)".contains("7788") })
    #expect(visit.desk.store.turns.contains { $0.cause == .line("xxxx4471") })
    let ticket = try Self.ticket(of: visit)
    #expect(ticket["contract"] == "xxxx4471")
    #expect(ticket["refs"] == [["system": "old", "id": "xxxx4471"]])
    #expect(!JSONWriter.text(.object(ticket)).contains("7788"))
  }

  @Test func `covers a secret that is corrected, and leaves the words around it`() throws {
    var visit = try Self.visit()
    for line in ["a lamp", "MPN-7788-4471", "change contract", "MPN-9900-1234"] { visit.say(line) }
    #expect(visit.desk.store.turns.allSatisfy { !"\($0)".contains("9900") && !"\($0)".contains("7788") })
    #expect(visit.present?.answer(to: ID(1)) == .text("xxxx1234"))
  }

  @Test func `tells a replay the same story, although the secret is gone`() throws {
    var visit = try Self.visit()
    for line in ["a lamp", "MPN-7788-4471", "yesterday", "1,340", "yes"] { visit.say(line) }
    let record = visit.record(in: Self.edition)
    var replay = try Replay(record[0], following: Self.edition)
    for line in record.dropFirst() { #expect(try replay.next(line) == []) }
  }

  @Test func `tells what a time and a sum come to`() throws {
    var visit = try Self.visit()
    for line in ["a lamp", "skip", "since 2025-12-24 08:40", "$1,340", "yes"] { visit.say(line) }
    let ticket = try Self.ticket(of: visit)
    #expect(ticket["start"] == "2025-12-24T08:40:00Z")
    #expect(ticket["decimal"] == "1340.00")
    #expect(ticket["currency"] == "USD")
    // Without words for a sum there is none.
    var other = try Self.visit()
    for line in ["a lamp", "skip", "skip", "skip", "yes"] { other.say(line) }
    let poorer = try Self.ticket(of: other)
    #expect(poorer["decimal"] == nil && poorer["start"] == nil && poorer["refs"] == nil && poorer["files"] == nil)
  }

  @Test func `holds every word that was said, in order`() throws {
    var visit = try Self.visit()
    let typed = ["a lamp", "MPN-7788-4471", "skip", "12 EUR", "yes"]
    for line in typed { visit.say(line) }
    let said = try #require(try Self.ticket(of: visit)["said"]?.array).compactMap(\.object)
    #expect(said.compactMap { $0["seq"]?.integer } == Array(1...said.count))
    let lines = said.filter { $0["from"]?.string == "user" }
    #expect(lines.compactMap { $0["text"]?.string } == ["a lamp", "xxxx4471", "skip", "12 EUR", "yes"])
    #expect(lines.map { $0["redacted"]?.boolean == true } == [false, true, false, false, false])
    #expect(said.first?["from"]?.string == "bot" && said.allSatisfy { $0["lang"]?.string == "en" })
    #expect(try Self.ticket(of: visit)["cut"] == nil)
  }

  @Test func `keeps only the end of what was said where that is more than anybody reads`() {
    var transcript = Transcript(with: .agent)
    let long = String(repeating: "lamp ", count: 3_000)
    for number in 1...40 {
      transcript.add([
        "at": "2026-01-05T09:00:00Z", "happened": ["line": .string("\(number) \(long)")], "did": [],
        "state": ["language": "en"],
      ])
    }
    #expect(transcript.isCut)
    #expect(transcript.lines.last?.number == 40 && transcript.lines.last?.voice == .agent)
    #expect(transcript.lines.reduce(0) { $0 + $1.text.utf8.count } <= 262_144)
    #expect((10..<30).contains(transcript.lines.count))
    // What is no turn says nothing.
    let before = transcript
    for nothing: JSONValue in [.null, [:], ["at": "never"], ["at": "2026-01-05T09:00:00Z", "happened": "slept"]] {
      transcript.add(nothing)
    }
    #expect(transcript == before)
  }

  @Test func `is told in a text as it would be by now, and a text in it that asks for itself comes to an end`() throws {
    var visit = try Self.visit()
    var said: [String] = []
    for line in ["a lamp", "skip", "skip", "skip"] { said += visit.say(line).map(\.text) }
    #expect(said.contains { $0.contains("So far: It is about a lamp; ") })
  }
}
