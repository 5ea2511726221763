import Glibc

/// A thread of our own for as long as its work takes; signals go to the threads that wait for them.
@safe final class WorkerThread: Sendable {
  private let number: pthread_t

  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Begins `body` at once; nil where the system has no thread to give.
  init?(_ body: @escaping @Sendable () -> Void) {
    let work = unsafe Unmanaged.passRetained(Work(body))
    // What a thread inherits is the mask of whoever makes it.
    var (all, before) = (sigset_t(), sigset_t())
    unsafe sigfillset(&all)
    for fault in [SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP, SIGABRT] { unsafe sigdelset(&all, fault) }
    unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
    var number = pthread_t()
    let trouble = unsafe pthread_create(
      &number, nil,
      { work in
        guard let work = unsafe work else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
    guard trouble == 0 else {
      unsafe work.release()
      return nil
    }
    self.number = number
  }

  /// Waits until the work is done; once.
  func join() { _ = pthread_join(number, nil) }
}
