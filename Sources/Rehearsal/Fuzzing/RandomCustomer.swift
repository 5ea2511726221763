import CivilTime
import ConversationEngine
import DialogModel

/// A customer out of a seed: mostly answers, sometimes with slips of the finger, and sometimes does something else.
struct RandomCustomer {
  private var dice: Dice
  private let dialog: Dialog

  init(seed: UInt64, in dialog: Dialog) {
    dice = Dice(seed: seed)
    self.dialog = dialog
  }

  /// What happens next.
  enum Move: Equatable {
    case line(String)
    case wait(TimeSpan)
    case tooLong
    case leaveAndReturn
  }

  mutating func move(at conversation: Conversation) -> Move {
    switch dice.roll(40) {
    case 0: return .wait(dice.pick(Self.pauses))
    case 1: return .tooLong
    case 2: return .leaveAndReturn
    default: return .line(line(at: conversation))
    }
  }

  private mutating func line(at conversation: Conversation) -> String {
    let listening = conversation.listening
    // Now and then somebody speaks another language than the one that is spoken.
    let language = dice.roll(12) == 0 ? dice.roll(dialog.languages.count) : listening.language
    let texts = dialog.texts[language]
    switch dice.roll(24) {
    case 0: return dice.pick(Self.strange)
    case 1: return dice.pick(texts[dice.pick(Command.allCases)])
    case 2: return texts[dice.pick(Marker.allCases)].first ?? ""
    case 3: return "\(texts[.change][0]) \(dice.roll(6))"
    case 4:
      let marker = texts[.correction].first ?? ""
      return "\(marker) \(answer(to: ID(dice.roll(max(1, dialog.slots.count))), texts))"
    case 5:
      return answer(to: ID(dice.roll(max(1, dialog.slots.count))), texts) + " "
        + answer(to: ID(dice.roll(max(1, dialog.slots.count))), texts)
    case 6: return "/" + dice.pick(Command.allCases).rawValue
    default: return slipped(answer(to: listening.question, told: listening.told, texts))
    }
  }

  private mutating func answer(to question: OpenQuestion, told: [ID<Slot>], _ texts: Texts) -> String {
    switch question {
    case .nothing: return dice.pick(Self.sentences)
    case .yesNo, .summary: return dice.roll(4) == 0 ? word(.no, texts) : word(.yes, texts)
    case .toldItem: return String(1 + dice.roll(told.count + 1))
    case .outcome(let table): return dice.pick(texts.decisions[table.index].outcomes).label
    case .among(let slot, let values): return dialog.label(of: slot, dice.pick(values), in: texts)
    case .slot(let slot): return answer(to: slot, texts)
    }
  }

  private mutating func answer(to slot: ID<Slot>, _ texts: Texts) -> String {
    guard dialog.slots.indices.contains(slot.index) else { return "" }
    switch dialog[slot].kind {
    case .choice, .catalog, .yesNo:
      let count = dialog.values(of: .slot(slot))?.count ?? 1
      return dice.roll(4) == 0
        ? String(1 + dice.roll(count + 1)) : dialog.label(of: slot, dice.roll(count), in: texts)
    case .email: return dice.pick(["ana@example.com", "ana@example", "ａｎａ＠example.com", "@"])
    case .phone: return dice.pick(["+43 660 1234567", "０３－１２３４－５６７８", "12", "+1 (425) 555-0100 ext 7"])
    case .domain: return dice.pick(["contoso.example", "contoso.onmicrosoft.com", "contoso"])
    case .number(let range): return dice.pick([String(range.lowerBound), "３", "百二十", "-1", String(range.upperBound)])
    case .amount: return dice.pick(["1,340 USD", "¥12,000", "nothing"])
    case .moment: return dice.pick(["since 8:40", "今朝9時頃", "昨晚"])
    case .code: return dice.pick(["305", "EX482913", "INV-20391", "3f2a9c1e-77d0-4b6e-9a51-0c2d5e8f1a34", "x"])
    case .text: return dice.pick(Self.sentences)
    }
  }

  private func word(_ key: PhraseKey, _ texts: Texts) -> String {
    guard case .plain(let templates) = texts[key].phrase,
      case .text(let word)? = templates.first?.pieces.first
    else { return "" }
    return word
  }

  /// Wide letters, a letter lost, a letter twice, shouting.
  private mutating func slipped(_ line: String) -> String {
    var scalars = Array(line.unicodeScalars)
    guard !scalars.isEmpty else { return line }
    switch dice.roll(12) {
    case 0: scalars.remove(at: dice.roll(scalars.count))
    case 1: scalars.insert(scalars[dice.roll(scalars.count)], at: dice.roll(scalars.count))
    case 2: return line.uppercased() + "!!!"
    case 3:
      scalars = scalars.map { (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }
    default: return line
    }
    return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private static let pauses = ["10s", "4m", "2h"].compactMap { TimeSpan($0) }

  private static let strange = [
    "", "…", "!!!", "???", "한국어로 말해 주세요", "Ich hätte gern jemanden gesprochen", "مرحبا", "🤷‍♀️", "0",
    "99999999999999999999",
    "e\u{301}\u{301}\u{301}\u{301}", "\u{202E}txt", "yes no", "はい、でも", "1 2 3", "a@b.c d@e.f", "//help", "\"back\"",
  ]

  private static let sentences = [
    "Outlook is down for everybody since this morning", "全員がメールを使えません", "信箱收不到信，大家都一樣", "nothing", "it is slow",
    "ana@example.com, room 305, phone +43 660 1234567", "請款單金額不對，多收了三千元", "昨日から Teams の通話が切れます",
  ]
}
