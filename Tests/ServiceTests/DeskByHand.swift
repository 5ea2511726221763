import CivilTime
import DeskFixtures
import DialogModel
import FrontDesk
import Storage
import StrictJSON

@testable import Service

/// A desk without threads and sockets: the test is the clock, the chance and everybody who knocks.
final class DeskByHand {
  var desk: Desk
  var now = Instant(secondsSince1970: 1_767_603_600)
  private var lastNumber = 0
  static let dialog = Editions.hotel.playbook.dialog

  /// A store that is kept, as far as the desk knows, and refuses as it is told.
  init(_ store: MemoryStorage = MemoryStorage(dialogs: [DeskByHand.dialog]), dialog: Dialog = DeskByHand.dialog) {
    nonisolated(unsafe) var byte: UInt8 = 0
    let about = Desk.About(
      program: "0.0.0", folder: "nowhere", dialogs: [dialog],
      chance: { count in
        byte &+= 1
        return [UInt8](repeating: byte, count: count)
      })
    desk = Desk(SharedStore(store), about: about)
  }

  /// Asks on several connections at once; one answer each, and what else was said.
  func ask(_ requests: [(connection: Int, request: Request)]) -> [Desk.Delivery] {
    let jobs = requests.map { connection, request in
      lastNumber += 1
      return Desk.Job(connection: connection, user: 1_000, number: lastNumber, request: request)
    }
    return desk.deal(with: jobs, at: now)
  }

  func ask(_ request: Request, on connection: Int = 1) -> [Desk.Delivery] { ask([(connection, request)]) }

  /// The turn that an answer holds; nil for a refusal.
  func turn(_ request: Request, on connection: Int = 1) -> Turn? {
    Turn(ask(request, on: connection).compactMap { $0.line.object?["done"] }.first)
  }

  func refusal(_ request: Request, on connection: Int = 1) -> Refusal? {
    Refusal(ask(request, on: connection).compactMap { $0.line.object?["no"] }.first)
  }

  func begin(on connection: Int = 1) -> Turn? { turn(Self.beginning, on: connection) }

  func begin(_ opening: Opening) -> Turn? { turn(.begin(opening, language: "en")) }

  static let beginning = Request.begin(
    Opening(
      id: ConversationID(0), instance: "local", dialog: dialog.name.value, edition: dialog.edition,
      surroundings: Surroundings(), began: Instant(secondsSince1970: 0)), language: "en")
}
