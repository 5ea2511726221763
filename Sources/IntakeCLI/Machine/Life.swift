import Glibc

/// The process as a whole: how it begins and how it ends.
enum Life {
  /// Settles what a program inherits by chance from whoever started it.
  static func prepare() {
    // A reader that leaves early is told apart by EPIPE; a signal would end a verb between two of its steps.
    _ = signal(SIGPIPE, SIG_IGN)
    // What we make is nobody else's business, whatever the shell thinks; a file that is replaced keeps its mode.
    umask(0o077)
    // A stream that was closed before we began would lend its number to the next file we open, and what we
    // print would land there. Its place is taken by something that refuses what the stream is for.
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether nothing on this machine is forbidden to us.
  static var isRoot: Bool { geteuid() == 0 }

  /// Leaves with `code`, at once.
  static func end(_ code: ExitCode) -> Never { exit(code.rawValue) }
}
