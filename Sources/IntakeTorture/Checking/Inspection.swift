import Storage
import StrictJSON

/// Holds what a store has against what the world outside knows.
///
/// Everything in here is decided from the rows and the ledger alone; no room that wrote the rows is asked.
struct Inspection {
  private let ledger: Ledger
  private let holdings: Holdings
  /// Parallel to the ledger's messages: where each stands among those that are held.
  private var places: [[Int?]]
  private(set) var violations: [Violation] = []

  /// Looks at everything; `answersUpTo` leaves answers out that nobody has heard yet.
  static func violations(of holdings: Holdings, against ledger: Ledger) -> [Violation] {
    var inspection = Inspection(ledger: ledger, holdings: holdings)
    for complaint in holdings.complaints { inspection.note(.file, complaint) }
    inspection.checkMessages()
    for talk in ledger.talks.indices { inspection.checkTalk(talk) }
    inspection.checkTurns()
    inspection.checkTickets()
    return inspection.violations
  }

  private init(ledger: Ledger, holdings: Holdings) {
    self.ledger = ledger
    self.holdings = holdings
    places = ledger.talks.map { [Int?](repeating: nil, count: $0.messages.count) }
  }

  private mutating func note(_ invariant: Invariant, _ words: String) {
    violations.append(Violation(invariant, words))
  }

  /// Every message that is held was sent, once, and belongs to the turn that tells of its line (I2).
  private mutating func checkMessages() {
    for (index, message) in holdings.messages.enumerated() {
      guard let (talk, place) = ledger.find(message.name) else {
        note(.invented, "c\(message.conversation) turn \(message.turn) names a message that was never sent")
        continue
      }
      if places[talk][place] != nil { note(.invented, "\(words(talk, place)) is there twice") }
      places[talk][place] = index
      let turn = holdings.turn(message.turn, of: message.conversation)
      if turn?.line.map({ $0 == Array(ledger.talks[talk].messages[place].text.utf8) }) != true {
        note(.lostAnswer, "\(words(talk, place)) has no turn with its words")
      }
    }
    // Both are sorted alike, so that they can be walked along together.
    var next = 0
    for turn in holdings.turns where turn.line != nil {
      while next < holdings.messages.count, isBefore(holdings.messages[next], turn) { next += 1 }
      guard next < holdings.messages.count, holdings.messages[next].conversation == turn.conversation,
        holdings.messages[next].turn == turn.number
      else {
        note(.invented, "c\(turn.conversation) turn \(turn.number) tells of a line that no message brought")
        continue
      }
    }
  }

  private func isBefore(_ message: Holdings.Message, _ turn: Holdings.Turn) -> Bool {
    (message.conversation, message.turn) < (turn.conversation, turn.number)
  }

  /// What was answered is held where the answer said (I1), and what is held stands in the order of sending, without a
  /// gap (I3); of what was erased nothing is held (I12).
  private mutating func checkTalk(_ talk: Int) {
    let messages = ledger.talks[talk].messages
    let isHeld = places[talk].contains { $0 != nil }
    switch ledger.talks[talk].erasure {
    case .done:
      if isHeld { note(.trace, "a message of talk \(talk) is held, and was erased") }
      return
    case .maybe where !isHeld: return
    case .maybe, .none: break
    }
    var last = (conversation: 0, turn: 0)
    var gap: Int?
    for (place, message) in messages.enumerated() {
      guard let index = places[talk][place] else {
        if message.receipt != nil { note(.lostAnswer, "\(words(talk, place)) was answered, and is lost") }
        gap = gap ?? place
        continue
      }
      let held = holdings.messages[index]
      if let receipt = message.receipt, receipt.conversation != held.conversation || receipt.turn != held.turn {
        note(
          .lostAnswer,
          "\(words(talk, place)) was answered from c\(receipt.conversation) turn \(receipt.turn), and is held in c\(held.conversation) turn \(held.turn)"
        )
      }
      if let gap { note(.order, "\(words(talk, place)) is held, and \(words(talk, gap)) that was sent before is not") }
      if (held.conversation, held.turn) <= last {
        note(.order, "\(words(talk, place)) is held before what was sent before it")
      }
      last = (held.conversation, held.turn)
    }
  }

  /// Turns count up from one, and each names the row of the one before (I3).
  private mutating func checkTurns() {
    for (conversation, range) in holdings.conversations {
      var previous = 0
      for (number, place) in zip(1..., range) {
        let turn = holdings.turns[place]
        if turn.number != number || turn.previous != previous {
          note(.order, "c\(conversation) has turn \(turn.number) where turn \(number) belongs")
          break
        }
        previous = turn.row
      }
    }
  }

  /// Turns that file and tickets belong together one to one (I6), and what was shown is among them (I7).
  private mutating func checkTickets() {
    var owned: [Place: Int] = [:]
    for ticket in holdings.tickets {
      let place = Place(conversation: ticket.conversation, turn: ticket.turn)
      owned[place, default: 0] += 1
      if !ticket.isSound { note(.ticket, "\(ticket.number) has no bytes to hand over, or others than were made") }
      if ticket.state != "erased", holdings.turn(ticket.turn, of: ticket.conversation)?.mayFile != true {
        note(.ticket, "\(ticket.number) belongs to no turn that files")
      }
    }
    for turn in holdings.turns where turn.mayFile {
      let filed = (try? holdings.did(turn.row))?.count { $0["file"] != nil || $0["hand-over"] != nil }
      let found = owned[Place(conversation: turn.conversation, turn: turn.number)] ?? 0
      if filed != found {
        note(.ticket, "c\(turn.conversation) turn \(turn.number) files \(filed ?? 0) tickets, and has \(found)")
      }
    }
    let numbers = Set(holdings.tickets.map { Array($0.number.utf8) })
    for talk in ledger.talks {
      for number in talk.messages.flatMap({ $0.receipt?.tickets ?? [] }) where !numbers.contains(Array(number.utf8)) {
        note(.shownTicket, "\(number) was shown, and does not exist")
      }
    }
  }

  private struct Place: Hashable {
    var conversation: Int
    var turn: Int
  }

  private func words(_ talk: Int, _ place: Int) -> String { "message \(place) of talk \(talk)" }
}
