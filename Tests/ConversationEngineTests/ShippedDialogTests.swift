import ConversationEngine
import DialogFixtures
import DialogModel
import Testing

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
    var endings: Set<Ending> = []
    for seed in 0..<120 {
      var talk = Talk(dialog, language: language)
      var dice = Dice(seed: UInt64(seed))
      for _ in 0...200 where !talk.conversation.isOver {
        talk.say(dice.line(for: talk.conversation.openQuestion, in: dialog.texts[language]))
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

    mutating func line(for question: OpenQuestion, in texts: Texts) -> String {
      switch roll(20) {
      case 0: return ["", "…", "!!!", "\u{202E}x", "한국어", "🤷‍♀️", String(repeating: "é", count: 500)][roll(7)]
      case 1: return texts[Command.allCases[roll(Command.allCases.count - 3)]][0]
      case 2: return "9\(roll(100))"
      case 3: return roll(8) == 0 ? texts[.person][0] : texts[.back][0]
      default: break
      }
      switch question {
      case .choices(let choices, _), .yesNo(let choices): return choices[roll(choices.count)].words[0]
      case .value(.email): return "ana@example.com"
      case .value(.phone): return "+43 660 1234567"
      case .value(.number): return String(roll(500))
      case .value(.code): return ["305", "EX482913", "INV-20391", "3f2a9c1e-77d0-4b6e-9a51-0c2d5e8f1a34"][roll(4)]
      case .value(.amount): return "1,340 USD"
      case .value, .nothing: return ["Outlook is down", "全員使えません", "信箱收不到信", "suspended"][roll(4)]
      }
    }
  }
}
