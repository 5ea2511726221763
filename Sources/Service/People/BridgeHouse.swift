import BridgeProtocol
import ChatProtocol
package import DialogModel
import LineServer
import SourceText
import Storage
import StrictJSON

/// Bridges behind the door of a server: what their lines mean `BridgeSession` says, and the desk thread decides.
struct BridgeHouse {
  private var receptions: [BridgeReception]
  private let roster: BridgeRoster
  private let boot: String
  private let jobs: JobQueue
  private let journal: Journal
  private var isDraining = false
  /// By the place of the guest in the server's table.
  private var lines: [Int: Line] = [:]

  private struct Line {
    let guest: Guest
    let reception: Int
    var framer = LineFramer(
      longest: BridgeProtocol.Limits.lineInBytes, mostSkipped: BridgeProtocol.Limits.skippedInBytes)
    var session: BridgeSession
    var isLeaving = false
  }

  init(_ receptions: [BridgeReception], _ roster: BridgeRoster, boot: String, jobs: JobQueue, journal: Journal) {
    (self.receptions, self.roster, self.boot, self.jobs, self.journal) = (receptions, roster, boot, jobs, journal)
  }

  mutating func receive(by receptions: [BridgeReception]) { self.receptions = receptions }

  mutating func greet(_ guest: Guest, at reception: Int, in hall: inout Hall) {
    let session = BridgeSession(
      roster, languages: receptions[reception].languages, systemUser: hall.systemUser(of: guest), at: hall.now)
    lines[guest.slot] = Line(guest: guest, reception: reception, session: session)
    follow(session.greeting(), for: guest, in: &hall)
  }

  mutating func hear(_ guest: Guest, _ bytes: ArraySlice<UInt8>, in hall: inout Hall) {
    guard isHere(guest) else { return }
    lines[guest.slot]?.framer.take(bytes)
    goOn(guest, in: &hall)
  }

  /// Nobody is left to answer to: what was taken is kept all the same, and told at the next connection.
  mutating func hearEnd(of guest: Guest, in hall: inout Hall) {
    guard isHere(guest) else { return }
    goOn(guest, in: &hall)
    hall.dismiss(guest)
    letGo(guest)
  }

  mutating func wake(_ guest: Guest, in hall: inout Hall) {
    guard isHere(guest), let orders = lines[guest.slot]?.session.wake(at: hall.now) else { return }
    follow(orders, for: guest, in: &hall)
  }

  mutating func miss(_ guest: Guest) { if isHere(guest) { letGo(guest) } }

  func isHere(_ guest: Guest) -> Bool { lines[guest.slot]?.guest == guest }

  /// Passes on what the desk has said.
  mutating func pass(_ news: Desk.BridgeNews, to guest: Guest, in hall: inout Hall) {
    guard isHere(guest), var line = lines[guest.slot] else { return }
    let orders: [BridgeSession.Order] =
      switch news {
      case .welcome(let sayings): line.session.welcome(boot: boot, again: sayings, at: hall.now)
      case .kept(let id, let conversation, let turn, let isRepeated):
        line.session.answer(id, in: conversation, turn: turn, isRepeated: isRepeated)
      case .refused(let id, let conversation, let refusal): line.session.refuse(id, in: conversation, refusal)
      case .say(let saying): line.session.say(saying)
      case .end(let ending): line.session.end(ending)
      case .closing: line.session.close()
      }
    lines[guest.slot] = line
    follow(orders, for: guest, in: &hall)
    // Lines that have waited for room among those in flight.
    goOn(guest, in: &hall)
  }

  func refusal(_ reason: HallRefusal) -> [UInt8] {
    journal.note(.refused, [("code", .string(reason.rawValue))])
    return BridgeSession.refusal
  }

  /// Takes nothing new, answers what was taken, and asks everybody to come back.
  mutating func drain(in hall: inout Hall) {
    isDraining = true
    for guest in hall.guests where isHere(guest) {
      lines[guest.slot]?.session.drain()
      goOn(guest, in: &hall)
    }
  }

  /// Takes one line after the other, as long as there is room for what they bring.
  private mutating func goOn(_ guest: Guest, in hall: inout Hall) {
    while var line = lines[guest.slot], line.guest == guest, !line.isLeaving, line.session.wantsInput,
      let cut = line.framer.next()
    {
      let orders: [BridgeSession.Order] =
        switch cut {
        case .line(let bytes, _): line.session.take(bytes, at: hall.now)
        case .tooLong: line.session.takeTooLong(at: hall.now)
        case .endless: line.session.takeTooLong(at: hall.now) + [.leave]
        }
      lines[guest.slot] = line
      follow(orders, for: guest, in: &hall)
    }
    guard isDraining, let line = lines[guest.slot], line.guest == guest, !line.isLeaving, line.session.inFlight == 0
    else { return settle(guest, in: &hall) }
    let orders = lines[guest.slot]?.session.close() ?? []
    follow(orders, for: guest, in: &hall)
  }

  private mutating func follow(_ orders: [BridgeSession.Order], for guest: Guest, in hall: inout Hall) {
    for order in orders {
      switch order {
      case .send(let bytes): hall.say(guest, bytes)
      case .enter(let bridge): enter(bridge, guest, in: &hall)
      case .take(let message): ask(.bring(message, newcomer(for: message, from: guest)), for: guest)
      case .acknowledge(let number): ask(.acknowledge(upTo: number), for: guest)
      case .noPrivatePlace(let number): ask(.overheard(number), for: guest)
      case .leave:
        lines[guest.slot]?.isLeaving = true
        hall.dismiss(guest)
        letGo(guest)
      }
    }
    settle(guest, in: &hall)
  }

  private mutating func enter(_ bridge: BridgeRoster.Bridge, _ guest: Guest, in hall: inout Hall) {
    journal.note(.bridgeEntered, [("bridge", .string(String(decoding: bridge.name, as: UTF8.self)))])
    let older = lines.values.filter { $0.session.bridge?.name == bridge.name && $0.guest != guest }
    for line in older {
      let orders = lines[line.guest.slot]?.session.giveWay() ?? []
      follow(orders, for: line.guest, in: &hall)
    }
    ask(.enter(bridge.name), for: guest)
  }

  private func newcomer(for message: BridgeMessage, from guest: Guest) -> Desk.Newcomer {
    let line = lines[guest.slot]
    let reception = receptions[line?.reception ?? 0]
    var surroundings = reception.surroundings
    let bridge = line?.session.bridge
    if bridge?.isForAgents == true || message.user?.role == "agent" { surroundings.actor = .agent }
    surroundings.isPrivate = message.isPrivate ?? line?.session.platform.hasPrivatePlaces ?? false
    return Desk.Newcomer(
      dialog: reception.dialog, language: reception.language(for: message.language), surroundings: surroundings)
  }

  private func ask(_ wish: Desk.BridgeWish, for guest: Guest) {
    jobs.put(
      Desk.Job(connection: guest.number | HumanHouse.mark, user: 0, number: 0, request: nil, bridge: wish))
  }

  private func settle(_ guest: Guest, in hall: inout Hall) {
    guard let line = lines[guest.slot], line.guest == guest, !line.isLeaving else { return }
    hall.settle(guest, hears: line.session.wantsInput, until: line.session.deadline)
  }

  private mutating func letGo(_ guest: Guest) {
    lines[guest.slot] = nil
    jobs.put(Desk.Job(connection: guest.number | HumanHouse.mark, user: 0, number: 0, request: nil))
  }
}

/// One place where bridges come in, and which dialog people behind them follow.
package struct BridgeReception: Sendable {
  let dialog: String
  /// The tags of its languages.
  let languages: [String]
  private let language: Int
  private let isOpen: @Sendable () -> Bool?

  /// Receives bridges for a dialog; in a language by its position where a bridge names none.
  package init(_ dialog: Dialog, language: Int, isOpen: @escaping @Sendable () -> Bool? = { nil }) {
    self.dialog = dialog.name.value
    languages = dialog.languages.map(\.text)
    (self.language, self.isOpen) = (language, isOpen)
  }

  /// What is true of whoever writes there now.
  var surroundings: Surroundings {
    var surroundings = Surroundings()
    surroundings.channel = .bridge
    surroundings.isOpen = isOpen()
    return surroundings
  }

  /// The language that a platform shows itself in, where the dialog speaks it: whole tags before their first part.
  func language(for tag: String?) -> Int {
    guard let tag else { return language }
    let wanted = Array(tag.lowercased().utf8)
    if let exact = languages.firstIndex(where: { Array($0.lowercased().utf8) == wanted }) { return exact }
    let first = wanted.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    return languages.firstIndex {
      Array($0.lowercased().utf8).prefix { $0 != UInt8(ascii: "-") }.elementsEqual(first)
    } ?? language
  }
}
