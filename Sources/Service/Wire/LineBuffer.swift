/// Bytes of a socket, cut at line feeds.
struct LineBuffer {
  private var bytes: [UInt8] = []
  private var start = 0
  /// Up to here there is no line feed.
  private var searched = 0
  private let longest: Int

  /// Holds lines of at most so many bytes.
  init(longest: Int) { self.longest = longest }

  mutating func take(_ piece: [UInt8]) { bytes += piece }

  /// Whether somebody sends a line that is longer than any may be.
  var isOverfull: Bool { bytes.count - start > longest && searched == bytes.count }

  /// Gives the next whole line without its end.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let feed = bytes[max(searched, start)...].firstIndex(of: 0x0A) else {
      bytes.removeFirst(start)
      start = 0
      searched = bytes.count
      return nil
    }
    defer {
      start = feed + 1
      searched = start
    }
    return bytes[start..<feed]
  }
}
