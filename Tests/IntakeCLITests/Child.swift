import Glibc

/// A program that was started and will be waited for.
///
/// Foundation's `Process` can miss the end of a child, so this goes to the system itself.
struct Child {
  let number: pid_t

  /// Starts `command` with nothing but `environment`; each stream is opened at a path of its own.
  init(_ command: [String], in folder: String, environment: [String: String], streams: [Stream]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      posix_spawn_file_actions_addopen(&actions, Int32(number), stream.path, stream.mode, 0o600)
    }
    // Only a shell can change the folder everywhere.
    let shell = ["/bin/sh", "-c", "cd -- \"$0\" && exec \"$@\"", folder] + command
    let words = shell.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    let trouble = posix_spawn(&child, shell[0], &actions, nil, words, variables)
    guard trouble == 0 else { throw CannotRun(command: command, reason: String(cString: strerror(trouble))) }
    number = child
  }

  struct Stream {
    let path: String
    let mode: Int32
  }

  struct CannotRun: Error {
    let command: [String]
    let reason: String
  }

  /// Waits for the end and tells its code as a shell counts: what ended by a signal is 128 and more.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(number, &status, 0) == -1, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }
}
