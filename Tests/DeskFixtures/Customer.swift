package import ConversationEngine
package import DialogModel

/// Somebody out of a seed who mostly answers what is asked; the same seed says the same again.
package struct Customer {
  private var state: UInt64
  private let dialog: Dialog

  /// Talks to one dialog.
  package init(seed: UInt64, in dialog: Dialog) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    self.dialog = dialog
  }

  /// One of so many sides, from zero.
  package mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }

  /// The next line.
  package mutating func line(to conversation: Conversation) -> String {
    let listening = conversation.listening
    let texts = dialog.texts[listening.language]
    switch roll(16) {
    case 0: return ["…", "9", "한국어", "e\u{301}\u{301}"][roll(4)]
    case 1: return texts[Command.allCases[roll(Command.allCases.count)]][0]
    case 2: return texts[.back][0]
    case 3: return "\(texts[.change][0]) \(1 + roll(4))"
    case 4: return "\(texts[Marker.correction].first ?? "") \(answer(to: ID(roll(dialog.slots.count)), texts))"
    case 5:
      return (0..<2).map { _ in answer(to: ID(roll(dialog.slots.count)), texts) }.joined(separator: ", ")
    default: break
    }
    switch listening.question {
    case .yesNo, .summary: return roll(4) == 0 ? "no" : "yes"
    case .outcome(let table): return texts.decisions[table.index].outcomes[0].label
    case .toldItem: return String(1 + roll(4))
    case .among(let slot, let values): return word(of: slot, values[roll(values.count)], texts)
    case .slot(let slot): return answer(to: slot, texts)
    case .nothing: return "hello?"
    }
  }

  private mutating func answer(to slot: ID<Slot>, _ texts: Texts) -> String {
    switch dialog[slot].kind {
    case .choice, .catalog, .yesNo: word(of: slot, roll(dialog.values(of: .slot(slot))?.count ?? 1), texts)
    case .email: "ana@example.com"
    case .phone: "+43 660 1234567"
    case .domain: "contoso.example"
    case .number(let range): String(range.lowerBound + roll(3))
    case .code: ["305", "EX482913", "INV-20391", "3f2a9c1e-77d0-4b6e-9a51-0c2d5e8f1a34"][roll(4)]
    case .amount: "1,340 USD"
    case .text, .moment: ["Outlook has stopped", "全員使えません", "信箱收不到信", "since noon"][roll(4)]
    }
  }

  private func word(of slot: ID<Slot>, _ value: Int, _ texts: Texts) -> String {
    switch dialog[slot].kind {
    case .catalog(let catalog): texts.catalogs[catalog.index][value].label
    default: texts.questions[slot.index].choices[value].label
    }
  }
}
