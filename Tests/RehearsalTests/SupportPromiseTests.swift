import ConversationEngine
import DeskFixtures
import DialogFixtures
import DialogModel
import SchemaFixtures
import StrictJSON
import Testing

@testable import Rehearsal

/// What the programme's rules ask of csp-support on every way through it, whoever talks to it and however.
@Suite struct `A stranger at csp-support` {
  /// Random people, a quarter of them agents, with services in every state.
  private static let visits = (7_000..<7_160).map { (seed: UInt64) -> Visit in
    let (performance, header) = Fuzzing(Editions.support).performance(seed: seed, atMost: 80)
    return Visit(seed: seed, isAgent: header.actor == .agent, performance: performance)
  }

  /// One of them, and how it went.
  private struct Visit: Sendable {
    let seed: UInt64
    let isAgent: Bool
    let performance: Performance

    /// The tickets and what a person got who took over, each with where the talk stood then.
    var handedOver: [(ticket: JSONValue, conversation: Conversation)] {
      var seen = 0
      var found: [(JSONValue, Conversation)] = []
      var draft: JSONValue?
      for turn in performance.turns {
        found += turn.tickets.dropFirst(seen).map { ($0, turn.conversation) }
        seen = max(seen, turn.tickets.count)
        if let handOver = turn.handOver, handOver != draft { found.append((handOver, turn.conversation)) }
        draft = turn.handOver
      }
      return found
    }
  }

  private static let handedOver = visits.flatMap { visit in
    visit.handedOver.map { (visit: visit, ticket: $0.ticket, conversation: $0.conversation) }
  }

  private func slot(_ name: String) throws -> ID<Slot> {
    ID(try #require(dialog.slots.firstIndex { $0.name.value == name }))
  }

  private var dialog: Dialog { Editions.support.playbook.dialog }

  @Test func `is sometimes an agent, sometimes a customer, and often leaves a ticket`() {
    #expect(Self.handedOver.count { $0.visit.isAgent } >= 5)
    #expect(Self.handedOver.count { !$0.visit.isAgent } >= 20)
    #expect(Set(Self.handedOver.compactMap { $0.ticket["route"]?.string }).count >= 5)
  }

  @Test func `who is a customer never gets a ticket that may go to Microsoft`() {
    for (visit, ticket, _) in Self.handedOver where !visit.isAgent {
      #expect(ticket["escalation", "eligible"]?.boolean == false, "seed \(visit.seed)")
      #expect(ticket["route"]?.string != "microsoft_escalation", "seed \(visit.seed)")
      #expect(ticket["requester", "kind"]?.string == "customer", "seed \(visit.seed)")
    }
  }

  @Test func `gets a ticket for Microsoft only with nothing in its way, and with a yes`() {
    for (visit, ticket, _) in Self.handedOver where ticket["escalation", "eligible"]?.boolean == true {
      #expect(ticket["escalation", "blockedBy"]?.array == [], "seed \(visit.seed)")
      #expect(ticket["consent", "shareWithEscalationTarget"]?.boolean == true, "seed \(visit.seed)")
      #expect(ticket["escalation", "partnerDiagnosis"] != nil, "seed \(visit.seed)")
    }
  }

  @Test func `gets a letter only for something technical that is broken`() {
    for (visit, ticket, _) in Self.handedOver {
      let isBroken = ticket["issue", "breakFix"]?.boolean == true
      #expect((ticket["impact"] != nil) == isBroken, "seed \(visit.seed)")
      let category = ticket["issue", "category"]?.string ?? ""
      if isBroken { #expect(["technical", "provisioning"].contains(category), "seed \(visit.seed)") }
    }
  }

  @Test func `is asked about a switched-off subscription before everybody's outage is called critical`() throws {
    let switchedOff = try slot("switched-off")
    let scope = try slot("scope")
    for (visit, ticket, conversation) in Self.handedOver where !visit.isAgent {
      guard ticket["impact", "severity"]?.string == "A", ticket["impact", "scope"]?.string == "all_users",
        ticket["route"]?.string == "partner_technical"
      else { continue }
      #expect(conversation.answer(to: switchedOff) != nil, "seed \(visit.seed)")
    }
    for visit in Self.visits where !visit.isAgent {
      for turn in visit.performance.turns {
        guard turn.replies.contains(where: { $0.key.description == "propose.severity" }) else { continue }
        guard turn.conversation.answer(to: scope) == .listed(3), turn.conversation.surroundings.actor == .customer
        else { continue }
        let isMarketplace = turn.conversation.entered.contains { dialog[$0.to].name.value == "publisher" }
        #expect(isMarketplace || turn.conversation.answer(to: switchedOff) != nil, "seed \(visit.seed)")
      }
    }
  }

  @Test func `is told of Microsoft's clock, its portals and our vehicles only as an agent`() {
    let agentsOnly = [
      "target-", "way-", "vehicle-", "role-", "administer", "baseline-", "from-partner-center", "where-to-look",
      "relationship-first", "ask-your-provider", "own-tenant", "entitlement-", "not-by-phone", "summary-so-far",
    ]
    for visit in Self.visits where !visit.isAgent {
      for reply in visit.performance.turns.flatMap(\.replies) where reply.key.form == .say {
        let isOurs = agentsOnly.contains { reply.key.subject.hasPrefix($0) }
        #expect(!isOurs, "seed \(visit.seed) said \(reply.key)")
      }
    }
  }

  @Test func `gets our contact for Microsoft in the ticket only when it goes there, and never a customer's`() {
    for (visit, ticket, _) in Self.handedOver {
      let goesThere = ticket["route"]?.string == "microsoft_escalation"
      #expect((ticket["partner"] != nil) == goesThere, "seed \(visit.seed)")
      guard goesThere else { continue }
      let contact = ticket["partner", "contact"]
      #expect(contact?["email"]?.string == "k.tanaka@fabrikam.example", "seed \(visit.seed)")
    }
  }

  @Test func `is found by address or number nowhere but where the ticket names who asked`() throws {
    let slots = try [slot("email"), slot("phone")]
    var looked = 0
    for (visit, ticket, conversation) in Self.handedOver {
      for slot in slots {
        guard case .text(let contact, _)? = conversation.answer(to: slot), contact.utf8.count >= 6 else { continue }
        // Strangers type addresses where a company or a summary is asked for as well; that is theirs to tell.
        guard !conversation.says(contact, besides: slots) else { continue }
        looked += 1
        for path in [
          ["partner"], ["escalation"], ["issue", "title"], ["issue", "summaryEn"], ["product"], ["targets"],
        ] {
          let part = path.reduce(Optional(ticket)) { $0?.object?[$1] }
          let holdsIt = part.map { JSONWriter.text($0).contains(contact) } ?? false
          #expect(!holdsIt, "seed \(visit.seed): \(path.joined(separator: "."))")
        }
      }
    }
    #expect(looked > 0)
  }

  @Test func `keeps the two clocks apart: the ticket names Microsoft's, the person hears ours`() {
    let clocks = ["PT2H", "PT4H", "PT8H", "P1BD", "none"]
    for (visit, ticket, _) in Self.handedOver {
      let clock = ticket["targets", "microsoftInitialResponse"]?.string
      if let clock { #expect(clocks.contains(clock), "seed \(visit.seed)") }
      if ticket["issue", "breakFix"]?.boolean != true { #expect(clock.map { $0.hasPrefix("PT") } != true) }
    }
    for visit in Self.visits where !visit.isAgent {
      for reply in visit.performance.turns.flatMap(\.replies) {
        let speaksOfMicrosoftsAnswer = ["initial response", "最初の応答時間", "初始回應"].contains { reply.text.contains($0) }
        #expect(!speaksOfMicrosoftsAnswer, "seed \(visit.seed): \(reply.text)")
      }
    }
  }

  @Test func `leaves tickets that fit the contract`() throws {
    let schema = try JSONSchema(ShippedDialogs.bytes(of: "Schemas/ticket.schema.json"))
    for visit in Self.visits {
      for ticket in visit.performance.last?.tickets ?? [] {
        let problems = schema.problems(in: ticket.withEnvelope)
        #expect(problems == [], "seed \(visit.seed)")
      }
    }
  }
}

extension JSONValue {
  fileprivate subscript(_ path: String...) -> JSONValue? {
    path.reduce(Optional(self)) { $0?.object?[$1] }
  }
}

extension Conversation {
  /// Whether a text that was told anywhere else holds this one.
  fileprivate func says(_ words: String, besides slots: [ID<Slot>]) -> Bool {
    dialog.slots.indices.map { ID<Slot>($0) }.contains { slot in
      guard !slots.contains(slot), case .text(let text, _)? = answer(to: slot) else { return false }
      return text.contains(words)
    }
  }
}
