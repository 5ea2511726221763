import Glibc

/// The terminal as the editor needs it, for as long as this lives: every key comes at once and nothing is echoed.
///
/// Signals from the keyboard are switched off but for Ctrl-\, which still ends a program that hangs. Output is left
/// as it was, so that a line feed goes on to mean a new line for everybody who writes.
struct RawMode: ~Copyable {
  private let usual: termios

  private static let pasteMarksOn = "\u{1B}[?2004h"
  /// Bytes that a signal handler can write.
  static let pasteMarksOff: StaticString = "\u{1B}[?2004l"

  /// Begins, or refuses where there is no terminal to be had.
  init?() {
    var mode = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &mode) == 0 else { return nil }
    usual = mode
    Bell.begin(rescuing: usual)
    enter()
  }

  deinit {
    leave()
    Bell.end()
  }

  /// Lets the shell have the terminal until somebody brings us back.
  borrowing func suspend() {
    leave()
    Bell.stop()
    enter()
  }

  /// Also right where it is raw already, after somebody else has changed it.
  borrowing func enter() {
    var raw = usual
    raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | IGNCR | INLCR | ISTRIP | IXON)
    raw.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN)
    unsafe withUnsafeMutableBytes(of: &raw.c_cc) { keys in
      // Zero is how Linux says that no key does this.
      for key in [VINTR, VSUSP] { unsafe keys[Int(key)] = 0 }
      unsafe keys[Int(VMIN)] = 1
      unsafe keys[Int(VTIME)] = 0
    }
    // What was typed already stays in the queue.
    _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    Wire.write(Self.pasteMarksOn)
  }

  /// What was pasted behind the end is thrown away: the shell would take it for commands.
  private borrowing func leave() {
    Wire.write(Self.pasteMarksOff.description)
    var mode = usual
    _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &mode)
  }
}
