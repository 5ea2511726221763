import Glibc

/// A terminal without a screen, to see what a person would see.
final class Terminal {
  /// The end that a program writes to.
  let path: String
  private let master: Int32

  // The C names are macros that Swift cannot see.
  private static let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
  private static let number: UInt = 0x8004_5430  // TIOCGPTN

  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var index: UInt32 = 0
    guard master >= 0, ioctl(master, Self.unlock, &locked) == 0, ioctl(master, Self.number, &index) == 0 else {
      throw Child.CannotRun(command: ["/dev/ptmx"], reason: String(cString: strerror(errno)))
    }
    path = "/dev/pts/\(index)"
  }

  deinit { close(master) }

  /// Reads until nobody holds the other end, which the system tells as an error.
  func readAll() -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while case let count = read(master, &piece, piece.count), count > 0 { bytes += piece[..<count] }
    return bytes
  }
}
