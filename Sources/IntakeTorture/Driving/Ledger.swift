import FrontDesk
import Storage
import StrictJSON

/// What the outside world knows: which messages were sent, and what was heard of them.
///
/// A message that was sent and not answered is `maybe`: it may turn out either way, but only one way and for ever. One
/// that was answered is `yes`, and from then on the store has to have it.
struct Ledger {
  var talks: [Talk] = []
  /// Copies that were asked for from the server that lives.
  var backups: [Backup] = []
  /// What the answers themselves gave away.
  private(set) var violations: [Violation] = []

  /// Everything that was written at one address.
  struct Talk {
    let address: Address
    var guest: Guest
    var messages: [Message] = []
    var erasure = Erasure.none
    /// Those on their way to a server that lives.
    var inFlight = 0
    /// Whether the server that lives was asked to forget everything, and has not said whether it did.
    var isErasureInFlight = false

    enum Erasure: Equatable {
      case none
      /// Asked for, and not answered.
      case maybe(request: String)
      case done
    }

    /// Everything up to the last answer, in the order in which it was sent.
    var lastYes: Int? { messages.lastIndex { $0.receipt != nil } }
  }

  /// A copy of the store, and what had been answered when it was asked for.
  struct Backup {
    let path: String
    let talks: [Talk]
    var isDone = false
  }

  struct Message {
    let name: MessageName
    let text: String
    /// Nil while it is a maybe.
    var receipt: Answer.Receipt?
    /// What was heard of it last, where it was not remembered.
    var fate = "silence"
    /// Whether the server that lives now was asked.
    var isInFlight = false
  }

  /// Opens a talk at an address that nobody has written at; the same names are in use at all four bridges.
  mutating func open(seed: UInt64, of edition: Edition) {
    let number = talks.count
    let address = Address(bridge: Array("b\(number % 4)".utf8), conversation: Array("t\(number / 4)".utf8))
    let canary = Canary.text(number: number, seed: seed)
    talks.append(Talk(address: address, guest: Guest(seed: seed &+ UInt64(number), of: edition, canary: canary)))
  }

  /// A message's name within its talk. Two and two look alike to people and to Swift, and are not: one has its letter
  /// in one piece, the other as a letter and an accent.
  static func id(at place: Int) -> String { place % 2 == 0 ? "\u{E9}\(place / 2)" : "e\u{301}\(place / 2)" }

  /// Writes the guest's next line into the ledger, before anybody is asked.
  mutating func compose(in talk: Int) -> Int {
    let place = talks[talk].messages.count
    let name = MessageName(Array(Self.id(at: place).utf8), at: talks[talk].address)
    talks[talk].messages.append(Message(name: name, text: talks[talk].guest.line()))
    return place
  }

  /// Nobody hears from a server that has ended.
  mutating func forgetFlights() {
    for talk in talks.indices {
      talks[talk].inFlight = 0
      talks[talk].isErasureInFlight = false
      for place in talks[talk].messages.indices { talks[talk].messages[place].isInFlight = false }
    }
  }

  mutating func sent(_ place: Int, in talk: Int) {
    guard !talks[talk].messages[place].isInFlight else { return }
    talks[talk].messages[place].isInFlight = true
    talks[talk].inFlight += 1
  }

  /// Takes down what was heard; a message is answered alike for ever.
  mutating func hear(_ answer: Answer) {
    switch answer {
    case .kept(let name, let receipt), .repeated(let name, let receipt):
      guard let (talk, place) = find(name) else {
        return violate(.invented, "an answer to a message that was never sent")
      }
      land(place, in: talk)
      guard let before = talks[talk].messages[place].receipt else {
        talks[talk].messages[place].receipt = receipt
        return
      }
      if before.conversation != receipt.conversation || before.turn != receipt.turn {
        violate(
          .lostAnswer,
          "\(words(name)) was answered from c\(before.conversation) turn \(before.turn), and then from c\(receipt.conversation) turn \(receipt.turn)"
        )
      }
    case .notKept(let name, let fate):
      guard let (talk, place) = find(name) else { return }
      land(place, in: talk)
      talks[talk].messages[place].fate = fate
      if fate == "reused" { violate(.invented, "\(words(name)) was taken for another message") }
      if talks[talk].messages[place].receipt != nil, !["refused", "unknown"].contains(fate) {
        violate(.lostAnswer, "\(words(name)) was remembered, and then answered with \(fate)")
      }
    case .erased(let request):
      for talk in talks.indices where talks[talk].erasure == .maybe(request: request) {
        talks[talk].erasure = .done
        talks[talk].isErasureInFlight = false
      }
    case .notErased(let request):
      for talk in talks.indices where talks[talk].erasure == .maybe(request: request) {
        talks[talk].isErasureInFlight = false
      }
    case .backedUp(let path):
      for backup in backups.indices where backups[backup].path == path { backups[backup].isDone = true }
    case .refusal: return
    }
  }

  /// What is open although nothing fails any more, said with the first of it.
  func left(_ when: String) -> Violation {
    for (number, talk) in talks.enumerated() where !talk.isSettled {
      guard talk.erasure == .none else {
        return Violation(.liveness, "\(when), and talk \(number) is not erased")
      }
      if let message = talk.messages.first(where: { $0.receipt == nil }) {
        return Violation(
          .liveness, "\(when), and \(words(message.name)) of talk \(number) is not answered (\(message.fate))")
      }
    }
    return Violation(.liveness, "\(when), and the server does not go on")
  }

  /// Everything that was sent, as if nobody had answered yet.
  var withoutAnswers: Ledger {
    var ledger = self
    ledger.forgetFlights()
    for talk in ledger.talks.indices {
      if ledger.talks[talk].erasure == .done { ledger.talks[talk].erasure = .maybe(request: Self.request(for: talk)) }
      for place in ledger.talks[talk].messages.indices { ledger.talks[talk].messages[place].receipt = nil }
    }
    return ledger
  }

  /// What a backup has to hold: everything that was answered before it was asked for; of the rest it may hold any part.
  func asOf(_ backup: Backup) -> Ledger {
    var ledger = withoutAnswers
    for (talk, before) in backup.talks.enumerated() {
      for (place, message) in before.messages.enumerated() {
        ledger.talks[talk].messages[place].receipt = message.receipt
      }
      if before.erasure == .done { ledger.talks[talk].erasure = .done }
    }
    return ledger
  }

  /// What is true once a backup stands in the place of the store: its answers, and every erasure that was made since,
  /// because that ledger lies beside the file.
  func restored(to backup: Backup) -> Ledger {
    var ledger = asOf(backup)
    ledger.backups = []
    for talk in talks.indices { ledger.talks[talk].erasure = talks[talk].erasure }
    return ledger
  }

  /// How the erasure of a talk is asked for.
  static func request(for talk: Int) -> String { "er\(talk)" }

  private mutating func land(_ place: Int, in talk: Int) {
    guard talks[talk].messages[place].isInFlight else { return }
    talks[talk].messages[place].isInFlight = false
    talks[talk].inFlight -= 1
  }

  mutating func violate(_ invariant: Invariant, _ words: String) {
    violations.append(Violation(invariant, words))
  }

  private func words(_ name: MessageName) -> String {
    let parts = [name.address.bridge, name.address.conversation, name.id]
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }

  /// Where a message stands, worked out from its name.
  func find(_ name: MessageName) -> (talk: Int, place: Int)? {
    guard name.address.bridge.first == UInt8(ascii: "b"), name.address.conversation.first == UInt8(ascii: "t"),
      let bridge = Self.number(name.address.bridge.dropFirst()),
      let number = Self.number(name.address.conversation.dropFirst())
    else { return nil }
    let talk = number * 4 + bridge
    guard talks.indices.contains(talk), let half = Self.number(name.id.drop { !(0x30...0x39).contains($0) }) else {
      return nil
    }
    let isWhole = name.id.first == UInt8(ascii: "e") ? 1 : 0
    let place = half * 2 + isWhole
    guard talks[talk].messages.indices.contains(place), talks[talk].messages[place].name == name else { return nil }
    return (talk, place)
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Int? {
    Int(String(decoding: Array(digits), as: UTF8.self))
  }
}
