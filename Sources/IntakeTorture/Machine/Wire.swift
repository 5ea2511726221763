import Glibc

/// Standard input and output of a server that is driven by lines.
enum Wire {
  /// What has come, up to so many bytes; waits for some. Nothing at the end.
  static func read(atMost limit: Int) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: limit)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 { return Array(piece[..<count]) }
      guard errno == EINTR else { return [] }
    }
  }

  /// Says it whole; whoever reads this is never slow.
  static func say(_ bytes: ArraySlice<UInt8>, to stream: CInt = STDOUT_FILENO) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(stream, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  static func say(_ text: String) { say(Array(text.utf8)[...]) }

  static func complain(_ text: String) { say(Array((text + "\n").utf8)[...], to: STDERR_FILENO) }

  /// Lets a write to somebody who has left come back as an error.
  static func ignoreReadersWhoLeave() { _ = signal(SIGPIPE, SIG_IGN) }

  static func end(_ code: CInt) -> Never { exit(code) }
}
