import CLinux
import Glibc

/// What the system tells of many descriptors at once, a timer and signals among them; closes itself.
struct Epoll: ~Copyable {
  private let number: CInt
  private let timer: CInt
  private var tokens = [UInt64](repeating: 0, count: Limits.events)
  private var events = [UInt32](repeating: 0, count: Limits.events)

  struct Wishes: OptionSet {
    let rawValue: UInt32
    static let reads = Wishes(rawValue: UInt32(intake_readable))
    static let writes = Wishes(rawValue: UInt32(intake_writable))
    static let halfClose = Wishes(rawValue: UInt32(intake_half_closed))
    /// Told whether it is wished for or not.
    static let closed = Wishes(rawValue: UInt32(intake_closed))
    static let broken = Wishes(rawValue: UInt32(intake_broken))
  }

  /// Nil where the system has no descriptors to give.
  init?(timerToken: UInt64) {
    number = intake_epoll_make()
    timer = intake_timer_make()
    guard number >= 0, timer >= 0, intake_epoll_add(number, timer, Wishes.reads.rawValue, timerToken) == 0 else {
      return nil
    }
  }

  deinit {
    if number >= 0 { close(number) }
    if timer >= 0 { close(timer) }
  }

  /// False where the system has no room for it.
  func add(_ file: CInt, _ wishes: Wishes, token: UInt64) -> Bool {
    intake_epoll_add(number, file, wishes.rawValue, token) == 0
  }

  func change(_ file: CInt, _ wishes: Wishes, token: UInt64) {
    let result = intake_epoll_change(number, file, wishes.rawValue, token)
    precondition(result == 0, "what is changed was added")
  }

  func remove(_ file: CInt) { _ = intake_epoll_remove(number, file) }

  /// Waits until something is ready; none where a signal came in between.
  mutating func wait(_ body: (_ token: UInt64, _ seen: Wishes) -> Void) {
    let count = unsafe intake_epoll_wait(number, &tokens, &events, CInt(Limits.events))
    guard count > 0 else { return }
    for index in 0..<Int(count) { body(tokens[index], Wishes(rawValue: events[index])) }
  }

  /// Wakes `wait` after so long; nil for never.
  func arm(_ patience: Duration?) {
    guard let patience else {
      _ = intake_timer_set(timer, -1)
      return
    }
    let (seconds, attoseconds) = patience.components
    _ = intake_timer_set(timer, max(0, min(seconds, 86_400) * 1_000_000_000 + attoseconds / 1_000_000_000))
  }

  func quietTimer() {
    var times: UInt64 = 0
    unsafe _ = read(timer, &times, 8)
  }
}
