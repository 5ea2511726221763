import Glibc

// A signal interrupts the program between any two instructions, so its handler may do next to nothing. Two kinds of
// handler are enough. Those that somebody waits for ring: they write their number into a pipe, which is waited for
// together with the keyboard. Those that end the program, traps of our own included, put the terminal back and then
// let happen what would have happened without us.
//
// What the handlers need stands in memory that is laid out before the first of them is installed and never moves.

/// Signals as far as a terminal is concerned.
enum Bell {
  /// What happened, as the pipe tells it.
  struct Rings {
    var hasResized = false
    var hasContinued = false
    var wantsStop = false
  }

  private static let ringing = [SIGWINCH, SIGCONT, SIGTSTP]
  private static let ending = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]
  /// These come again by themselves when their handler returns, because what caused them is still there.
  private static let faults = [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP]

  /// Where rings can be waited for.
  static var readEnd: CInt { unsafe memory.pointee.readEnd }

  /// Installs every handler; a terminal that is rescued gets back its mode `usual`.
  static func begin(rescuing usual: termios) {
    precondition(unsafe !memory.pointee.isInUse, "one terminal has one session at a time")
    var ends: [CInt] = [-1, -1]
    _ = unsafe pipe(&ends)
    // Neither end may ever make anybody wait.
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    unsafe memory.pointee.isInUse = true
    unsafe memory.pointee.usual = usual
    unsafe (memory.pointee.readEnd, memory.pointee.writeEnd) = (ends[0], ends[1])
    for signal in ringing { install(ring, for: signal) }
    for signal in ending { install(rescueAndEnd, for: signal) }
    for signal in faults { install(rescue, for: signal) }
  }

  /// Takes every handler back.
  static func end() {
    for signal in ringing + ending + faults { putBack(signal) }
    unsafe close(memory.pointee.readEnd)
    unsafe close(memory.pointee.writeEnd)
    unsafe memory.pointee.isInUse = false
  }

  /// Tells what has rung since it was asked last.
  static func takeRings() -> Rings {
    var rings = Rings()
    var piece = [UInt8](repeating: 0, count: 64)
    while case let count = unsafe read(readEnd, &piece, piece.count), count > 0 {
      for byte in piece[..<count] {
        switch CInt(byte) {
        case SIGWINCH: rings.hasResized = true
        case SIGCONT: rings.hasContinued = true
        default: rings.wantsStop = true
        }
      }
    }
    return rings
  }

  /// Stops this job, as the shell expects it; returns when it is brought back.
  static func stop() {
    putBack(SIGTSTP)
    kill(0, SIGTSTP)
    install(ring, for: SIGTSTP)
    _ = takeRings()
  }

  private static func install(_ handler: @escaping @convention(c) (CInt) -> Void, for number: CInt) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = handler
    // Nothing comes in between while the terminal is put back, not even the stop that a job in the background risks.
    unsafe sigfillset(&action.sa_mask)
    action.sa_flags = SA_RESTART
    _ = unsafe sigaction(number, &action, memory.pointee.before + Int(number))
  }

  private static func putBack(_ number: CInt) { _ = unsafe sigaction(number, memory.pointee.before + Int(number), nil) }
}

/// All that a handler looks at, laid out by `begin`.
@unsafe private struct Memory {
  var isInUse = false
  var usual = termios()
  var readEnd: CInt = -1
  var writeEnd: CInt = -1
  /// What each signal did before us, by its number.
  var before: UnsafeMutablePointer<sigaction>
}

private nonisolated(unsafe) let memory = {
  let highestSignal = 64
  let before = UnsafeMutablePointer<sigaction>.allocate(capacity: highestSignal + 1)
  unsafe before.initialize(repeating: sigaction(), count: highestSignal + 1)
  let memory = UnsafeMutablePointer<Memory>.allocate(capacity: 1)
  unsafe memory.initialize(to: Memory(before: before))
  return unsafe memory
}()

/// A full pipe has rung already.
private func ring(_ number: CInt) {
  let error = errno
  var byte = UInt8(truncatingIfNeeded: number)
  _ = unsafe write(memory.pointee.writeEnd, &byte, 1)
  errno = error
}

private func rescue(_ number: CInt) {
  let farewell = RawMode.pasteMarksOff
  _ = unsafe write(STDOUT_FILENO, farewell.utf8Start, farewell.utf8CodeUnitCount)
  _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &memory.pointee.usual)
  _ = unsafe sigaction(number, memory.pointee.before + Int(number), nil)
}

private func rescueAndEnd(_ number: CInt) {
  rescue(number)
  raise(number)
}
