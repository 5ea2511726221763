#if FAULTS
  import Glibc
  import Synchronization
#endif

// The proof ends the process at places with a name and breaks the program on purpose, to see that both are noticed.
// All of it exists only in builds with the package trait `Faults`; everywhere else these are empty functions that
// the compiler takes away. It stands in a room of its own because the front desk has such places too, and the core
// touches no system.

#if FAULTS
  /// Ends the process where `INTAKE_KILL_AT=point:n` names this place, when it is reached for the n-th time.
  package func fault(_ point: @autoclosure () -> String) {
    guard let chosen = Chosen.point, chosen.name == point() else { return }
    let isNow = Chosen.timesLeft.withLock { left in
      left -= 1
      return left == 0
    }
    if isNow { kill(getpid(), SIGKILL) }
  }

  /// Whether `INTAKE_KILL_AT` names this place, for those that take some preparation.
  package func isChosen(_ point: String) -> Bool { Chosen.point?.name == point }

  /// Whether `INTAKE_MUTANT` asks for this planted mistake.
  package func mutant(_ number: Int) -> Bool { Chosen.mutant == number }

  /// What the environment asks for, read once.
  private enum Chosen {
    static let point: (name: String, times: Int)? = variable("INTAKE_KILL_AT").map { text in
      let parts = text.split(separator: ":")
      guard parts.count == 2, let times = Int(parts[1]), times > 0 else {
        preconditionFailure("INTAKE_KILL_AT names a place and how often it is passed, as in commit.before:3")
      }
      return (String(parts[0]), times)
    }
    static let timesLeft = Mutex(point?.times ?? 0)
    static let mutant = variable("INTAKE_MUTANT").flatMap { Int($0) }

    private static func variable(_ name: String) -> String? {
      unsafe getenv(name).map { unsafe String(cString: $0) }
    }
  }
#else
  /// Marks a place at which the proof can end the process.
  @inlinable
  package func fault(_ point: @autoclosure () -> String) {}

  /// Whether a place is the one at which the proof ends the process, which is never so outside the proof.
  @inlinable
  package func isChosen(_ point: String) -> Bool { false }

  /// Whether a planted mistake is to be made, which is never so outside the proof.
  @inlinable
  package func mutant(_ number: Int) -> Bool { false }
#endif
