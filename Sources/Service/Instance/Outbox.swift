import StrictJSON
import Synchronization

/// What is to be sent, from the desk to whoever writes to sockets.
final class Outbox: Sendable {
  private let waiting = Mutex<(deliveries: [Desk.Delivery], isFinal: Bool)>(([], false))
  /// Rings when something was put in.
  let alarm = Alarm()

  func put(_ deliveries: [Desk.Delivery]) {
    waiting.withLock { $0.deliveries += deliveries }
    alarm.ring()
  }

  /// Behind what was put in until now, nothing more comes.
  func finish() {
    waiting.withLock { $0.isFinal = true }
    alarm.ring()
  }

  func takeAll() -> (deliveries: [Desk.Delivery], isFinal: Bool) {
    waiting.withLock { waiting in
      defer { waiting.deliveries = [] }
      return waiting
    }
  }
}
