import CLinux
import Glibc

/// Signals that are waited for instead of interrupting; must be made before any other thread is.
package final class Signals: Sendable {
  let number: CInt

  /// What an operator can want.
  enum Wish {
    case drain
    case stop
    case reload
  }

  /// Nil where the system has no descriptor to give.
  package init?() {
    number = intake_signals_make()
    guard number >= 0 else { return nil }
  }

  /// Keeps what people said out of core dumps and from other processes of this user.
  package func hideMemory() { _ = intake_hide_memory() }

  deinit { if number >= 0 { close(number) } }

  func next() -> Wish? {
    switch intake_signals_next(number) {
    case 0: nil
    case SIGHUP: .reload
    case SIGQUIT: .stop
    default: .drain
    }
  }
}
