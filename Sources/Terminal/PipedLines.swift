/// Lines of a pipe, cut at line feeds.
///
/// A half line at the end is dropped: a half-typed "yes" must not confirm anything.
struct PipedLines {
  private var pending: [UInt8] = []
  private var start = 0
  private var isSkipping = false

  mutating func take(_ bytes: [UInt8]) { pending += bytes }

  /// Gives the next whole line, or nothing until more bytes have come.
  mutating func next() -> Heard? {
    if let feed = pending[start...].firstIndex(of: 0x0A) {
      let line = pending[start..<feed]
      let isTooLong = isSkipping || line.count > Limits.pipedLineInBytes
      start = feed + 1
      isSkipping = false
      return isTooLong ? .tooLong : .line(Typed.cleaned(line: line))
    }
    pending.removeFirst(start)
    start = 0
    if pending.count > Limits.pipedLineInBytes {
      isSkipping = true
      pending.removeAll(keepingCapacity: true)
    }
    return nil
  }
}
