import Storage
import Synchronization

/// Lets one caller at a time in, because a connection is one thread's at any moment; a second one is our own mistake.
@safe final class Turnstile<Held>: @unchecked Sendable {
  private let isTaken = Atomic(false)
  private var held: Held

  init(_ held: Held) { self.held = held }

  /// Works with what is held, and traps where somebody does already.
  func pass<Result>(_ work: (inout Held) throws(StorageFault) -> Result) throws(StorageFault) -> Result {
    let isFree = isTaken.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged
    precondition(isFree, "a store serves one thread at a time")
    defer { isTaken.store(false, ordering: .releasing) }
    return try work(&held)
  }
}
