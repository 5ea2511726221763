import Storage
import Synchronization

/// Lets one caller at a time in, because a connection is one thread's at any moment; a second one is our own mistake.
@safe final class Turnstile<Held: AnyObject>: @unchecked Sendable {
  private let isTaken = Atomic(false)
  private var held: Held?

  init(_ held: Held) { self.held = held }

  /// Works with what is held, and traps where somebody does already.
  func pass<Result>(_ work: (Held) throws(StorageFault) -> Result) throws(StorageFault) -> Result {
    enter()
    defer { leave() }
    guard let present = held else { throw .refused("the store is closed") }
    return try work(present)
  }

  /// Lets go of what is held.
  func close() {
    enter()
    defer { leave() }
    held = nil
  }

  private func enter() {
    let isFree = isTaken.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged
    precondition(isFree, "a store serves one thread at a time")
  }

  private func leave() { isTaken.store(false, ordering: .releasing) }
}
