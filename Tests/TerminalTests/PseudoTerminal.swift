import Glibc

/// Standard input and output of this process as the two ends of something that the test holds.
///
/// Only for processes of their own, such as the child of an exit test.
struct PseudoTerminal {
  private let master: Int32

  // The C names are macros that Swift cannot see.
  private static let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
  private static let number: UInt = 0x8004_5430  // TIOCGPTN

  init(columns: UInt16, rows: UInt16) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var locked: Int32 = 0
    var index: UInt32 = 0
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    precondition(ioctl(master, Self.unlock, &locked) == 0 && ioctl(master, Self.number, &index) == 0)
    precondition(ioctl(master, UInt(TIOCSWINSZ), &size) == 0)
    let slave = open("/dev/pts/\(index)", O_RDWR | O_NOCTTY)
    precondition(dup2(slave, STDIN_FILENO) == STDIN_FILENO && dup2(slave, STDOUT_FILENO) == STDOUT_FILENO)
  }

  func type(_ text: String) { _ = write(master, text, text.utf8.count) }

  /// What has been written to the screen and not been taken yet.
  func waiting() -> String {
    var piece = [UInt8](repeating: 0, count: 65_536)
    var wish = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&wish, 1, 0) > 0 else { return "" }
    return String(decoding: piece[..<max(0, read(master, &piece, piece.count))], as: UTF8.self)
  }

  /// What comes to be written to the screen until `isEnough` says so of all of it, or a generous minute has passed.
  func written(until isEnough: (String) -> Bool) -> String {
    var piece = [UInt8](repeating: 0, count: 65_536)
    var wish = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var bytes: [UInt8] = []
    while !isEnough(String(decoding: bytes, as: UTF8.self)), poll(&wish, 1, 60_000) > 0 {
      let count = read(master, &piece, piece.count)
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Every mode and key of the terminal.
  static var mode: [UInt8] {
    var mode = termios()
    precondition(tcgetattr(STDIN_FILENO, &mode) == 0)
    return withUnsafeBytes(of: &mode) { Array($0) }
  }
}
