import DeskFixtures
import DialogFixtures
import DialogModel
import SchemaFixtures
import SourceText
import Storage
import StrictJSON
import Testing

@testable import Rehearsal

/// Every ticket that a shipped talk files, held against the contract that the project ships.
@Suite struct `A ticket of csp-support` {
  static let talks = `A shipped talk`.all.filter { $0.folder.hasSuffix("csp-support") }

  /// Reading the schema once serves every talk.
  private static let schema = Result { try JSONSchema(ShippedDialogs.bytes(of: "Schemas/ticket.schema.json")) }

  @Test(arguments: talks)
  func `fits the contract`(_ row: `A shipped talk`.Row) throws {
    let schema = try Self.schema.get()
    let talk = TalkReader.read(row.file, as: onlyFile).talk
    for language in talk.header.languages.isEmpty ? ["en"] : talk.header.languages.map(\.value.text) {
      let index = try #require(Editions.support.playbook.dialog.languages.firstIndex { $0.text == language })
      let player = TalkPlayer(Editions.support) { _ in "" }
      for ticket in player.perform(talk, in: index).last?.tickets ?? [] {
        let problems = schema.problems(in: ticket.withEnvelope)
        #expect(problems == [], "\(row.file.path) in \(language)")
      }
    }
  }

  @Test func `fits it as it is kept, with everything that was said and what was attached`() throws {
    var visit = try Visit(Editions.support, store: MemoryStorage(dialogs: [Editions.support.playbook.dialog]))
    visit.now = visit.now.advanced(by: .nanoseconds(374_981_968))
    let file = try #require(FileReference(name: "quote.pdf", type: "application/pdf", url: "https://files.example/1"))
    visit.take(.files([file], beforeWords: false))
    let lines = [
      "we want to buy 3 Visio licences", "Buy something new", "3 x Visio, from May", "Mr Lee", "Contoso", "Ana",
      "ana@contoso.example",
    ]
    for line in lines + ["skip", "yes"] { visit.say(line) }
    let body = try #require(visit.desk.store.tickets(before: nil, atMost: 1).first?.1.ticket.body)
    let ticket = try JSONReader.read(body, within: .record)
    let schema = try Self.schema.get()
    #expect(schema.problems(in: ticket) == [])
    let said = try #require(ticket.object?["transcript"]?.array?.compactMap { $0.object?["text"]?.string })
    #expect(said.contains("3 x Visio, from May"))
    #expect(said.contains("quote.pdf"))
    #expect(ticket.object?["files"]?.array?.count == 1)
  }

  @Test func `is filed by many of them`() {
    let filing = Self.talks.filter { row in
      TalkPlayer(Editions.support) { _ in "" }.perform(TalkReader.read(row.file, as: onlyFile).talk, in: 0).last?
        .tickets.isEmpty == false
    }
    #expect(filing.count >= 40)
  }
}

extension JSONValue {
  /// The ticket with what only a kept one has.
  var withEnvelope: JSONValue {
    guard case .object(let object) = self else { return self }
    let envelope: [(String, JSONValue)] = [
      ("ticketId", .string("0f5b7c1e-8a3d-8f2b-9c6a-1d2e3f405162")), ("number", .string("T-91N7C-E53ZR")),
      ("idempotencyKey", .string("csp1.k7qf2m9d0txwh4rb.01")), ("revision", .integer(1)),
      ("createdAt", .string("2026-01-05T09:00:00Z")),
    ]
    return .object(JSONObject(object.members.map { ($0.name, $0.value) } + envelope))
  }
}
