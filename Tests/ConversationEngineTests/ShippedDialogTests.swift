import ConversationEngine
import DialogFixtures
import DialogModel
import Testing
import Understanding

/// Customers who type anything, in every language of every dialog that we ship.
@Suite struct `A shipped dialog` {
  static let talks: [(name: String, language: Int)] = ShippedDialogs.read().dialogs.flatMap { dialog in
    dialog.languages.indices.map { (dialog.name.value, $0) }
  }

  @Test func `is talked to in three languages`() {
    #expect(Self.talks.count >= 6)
  }

  @Test(arguments: talks)
  func `comes to its end with a ticket at most, whatever is typed`(_ name: String, _ language: Int) throws {
    let dialog = try #require(ShippedDialogs.read().dialogs.first { $0.name.value == name })
    let playbook = Playbook(dialog)
    let reader = UtteranceReader(dialog)
    var endings: Set<Ending> = []
    for seed in 0..<120 {
      var talk = Talk(playbook, reader, language: language)
      var dice = Dice(seed: UInt64(seed))
      for _ in 0...200 where !talk.conversation.isOver {
        talk.say(dice.line(for: talk.conversation.listening.question, in: dialog, texts: dialog.texts[language]))
        #expect(!talk.replies.contains { $0.text.isEmpty }, "seed \(seed)")
      }
      #expect(talk.filed.count <= 1, "seed \(seed)")
      #expect(talk.ending == .ticket || talk.filed.isEmpty, "seed \(seed)")
      endings.insert(try #require(talk.ending, "seed \(seed) never ends"))
    }
    #expect(endings.contains(.ticket))
    #expect(endings.count >= 3)
  }

  /// A customer who mostly answers, and sometimes does not.
  private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    private mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func line(for question: OpenQuestion, in dialog: Dialog, texts: Texts) -> String {
      switch roll(24) {
      case 0: return ["", "…", "!!!", "\u{202E}x", "한국어", "🤷‍♀️", String(repeating: "é", count: 500)][roll(7)]
      case 1: return texts[Command.allCases[roll(Command.allCases.count)]][0]
      case 2: return "9\(roll(100))"
      case 3: return roll(8) == 0 ? texts[.person][0] : texts[.back][0]
      case 4: return texts[Marker.allCases[roll(Marker.allCases.count)]].first ?? ""
      case 5: return "\(texts[.change][0]) \(roll(6))"
      default: break
      }
      switch question {
      case .yesNo, .summary: return roll(5) == 0 ? "no" : "yes"
      case .outcome(let table): return texts.decisions[table.index].outcomes[0].label
      case .toldItem: return String(1 + roll(4))
      case .among(let slot, let values): return word(of: slot, values[roll(values.count)], in: dialog, texts)
      case .slot(let slot): return answer(to: slot, in: dialog, texts)
      case .nothing: return "hello?"
      }
    }

    private mutating func answer(to slot: ID<Slot>, in dialog: Dialog, _ texts: Texts) -> String {
      switch dialog[slot].kind {
      case .choice, .catalog, .yesNo:
        return word(of: slot, roll(dialog.values(of: .slot(slot))?.count ?? 1), in: dialog, texts)
      case .email: return "ana@example.com"
      case .phone: return "+43 660 1234567"
      case .domain: return "contoso.example"
      case .number: return String(roll(500))
      case .code: return ["305", "EX482913", "INV-20391", "3f2a9c1e-77d0-4b6e-9a51-0c2d5e8f1a34"][roll(4)]
      case .amount: return "1,340 USD"
      case .text, .moment: return ["Outlook is down", "全員使えません", "信箱收不到信", "suspended"][roll(4)]
      }
    }

    private func word(of slot: ID<Slot>, _ value: Int, in dialog: Dialog, _ texts: Texts) -> String {
      switch dialog[slot].kind {
      case .catalog(let catalog): texts.catalogs[catalog.index][value].label
      default: texts.questions[slot.index].choices[value].label
      }
    }
  }
}
