import CivilTime
import ConversationEngine
import DialogModel
import FrontDesk
import Storage

/// Somebody who talks to the desk, out of a seed: in one of the three languages, mostly to the point, so that tickets
/// are filed.
///
/// It follows a conversation of its own, which only serves to know what is asked; what the server says is held
/// against what the store keeps, and never against this.
struct Guest {
  private var dice: Dice
  private let edition: Edition
  private let language: Int
  /// Stands in what the guest writes, and nowhere else.
  let canary: String
  private var conversation: Conversation?

  init(seed: UInt64, of edition: Edition, canary: String) {
    dice = Dice(seed: seed)
    self.edition = edition
    self.canary = canary
    language = dice.roll(edition.playbook.dialog.languages.count)
  }

  /// The next line, which is taken to have been heard.
  mutating func line() -> String {
    let now = Instant(secondsSince1970: 0)
    var talk = conversation ?? Conversation(ConversationID(1), in: edition.playbook, language: 0)
    if conversation == nil { _ = talk.take(.began, now: now) }
    let line = line(to: talk.listening)
    _ = talk.take(edition.event(for: .line(line), in: talk, at: now), now: now)
    while let check = talk.state.pendingCheck { _ = talk.take(.healthReported(check, .unavailable), now: now) }
    conversation = talk.isOver ? nil : talk
    return line
  }

  private mutating func line(to listening: Listening) -> String {
    let texts = edition.playbook.dialog.texts[listening.isFirst ? language : listening.language]
    switch dice.roll(24) {
    case 0: return dice.pick(Self.strange)
    case 1: return "/" + dice.pick([Command.help, .why, .back, .status, .repeat].map(\.rawValue))
    default: return answer(to: listening, texts)
    }
  }

  private mutating func answer(to listening: Listening, _ texts: Texts) -> String {
    let dialog = edition.playbook.dialog
    switch listening.question {
    case .nothing: return "\(canary) hello"
    case .yesNo, .summary: return dice.roll(6) == 0 ? "2" : Self.yes[min(listening.language, Self.yes.count - 1)]
    case .toldItem: return "1"
    case .outcome(let table): return dice.pick(texts.decisions[table.index].outcomes).label
    case .among(let slot, let values): return label(of: slot, dice.pick(values), texts)
    case .slot(let slot):
      switch dialog[slot].kind {
      case .choice, .catalog, .yesNo:
        return label(of: slot, dice.roll(dialog.values(of: .slot(slot))?.count ?? 1), texts)
      case .email: return "\(canary)@example.com"
      case .phone: return "+43 660 12345\(10 + dice.roll(90))"
      case .code: return "\(100 + dice.roll(900))"
      case .domain: return "contoso.example"
      case .number(let range): return "\(range.lowerBound)"
      case .amount: return "1,340 USD"
      case .moment, .text: return "\(dice.pick(Self.sentences)) \(canary)"
      }
    }
  }

  private func label(of slot: ID<Slot>, _ value: Int, _ texts: Texts) -> String {
    switch edition.playbook.dialog[slot].kind {
    case .catalog(let catalog): texts.catalogs[catalog.index][value].label
    default: texts.questions[slot.index].choices[value].label
    }
  }

  private static let yes = ["yes", "はい", "是"]
  private static let strange = ["…", "99999999999999999999", "e\u{301}\u{301}", "yes no", "'); DROP TABLE turn; --"]
  private static let sentences = [
    "it has been cold since this morning", "昨日からお湯が出ません", "房間的水龍頭一直漏水", "nothing works \"at all\"",
  ]
}
