import Synchronization

/// What is to be said on lines of people's own, from the desk to the thread at the sockets.
final class GuestOutbox: Sendable {
  private let waiting = Mutex<[Desk.Delivery]>([])
  private let receptions = Mutex<([Reception], [BridgeReception])?>(nil)
  /// Rings when something was put in.
  let alarm = Alarm()

  func put(_ deliveries: [Desk.Delivery]) {
    guard !deliveries.isEmpty else { return }
    waiting.withLock { $0 += deliveries }
    alarm.ring()
  }

  /// People are received so from now on.
  func receive(by people: [Reception], _ bridges: [BridgeReception]) {
    receptions.withLock { $0 = (people, bridges) }
    alarm.ring()
  }

  func takeReceptions() -> ([Reception], [BridgeReception])? {
    receptions.withLock { receptions in
      defer { receptions = nil }
      return receptions
    }
  }

  func takeAll() -> [Desk.Delivery] {
    waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
