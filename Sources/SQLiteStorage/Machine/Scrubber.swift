import Glibc

// SQLite overwrites what it deletes (`secure_delete`), but not what it has copied: where rows move to a neighbouring page
// their old bytes stay in the unused middle of the page, and no deletion finds them there any more. A page that holds a
// part of a tree looks like this (https://www.sqlite.org/fileformat2.html#b_tree_pages):
//
//   kind, count of cells, where cells begin │ places of the cells │ unused middle │ cells, from here to the end
//
// The middle means nothing to SQLite, so that overwriting it cannot harm a row, not even by half.

/// Takes out of a file what SQLite has left in its unused parts; the file has no log, and nobody else writes.
@safe final class Scrubber {
  private let file: CInt
  private let path: String

  /// Keeps the file open: closing it would let go of the locks that the connection has on it.
  init(of path: String) throws(Folder.Trouble) {
    self.path = path
    file = unsafe open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw .system(path: path, errno: errno) }
  }

  deinit { close(file) }

  /// Overwrites whatever is unused, and waits until the disk has that.
  func scrub() throws(Folder.Trouble) {
    let head = try bytes(100, at: 0)
    guard head.count == 100 else { return }
    let named = Int(head[16]) << 8 | Int(head[17])
    let size = named == 1 ? 65_536 : named
    guard size >= 512 else { return }
    var (place, isChanged) = (0, false)
    while true {
      let piece = try bytes(size * Limits.pagesPerSlice, at: place)
      for start in stride(from: 0, to: piece.count - piece.count % size, by: size) {
        let header = place + start == 0 ? 100 : 0
        guard let middle = Self.unused(in: piece[start..<start + size], header: header),
          piece[middle].contains(where: { $0 != 0 })
        else { continue }
        try write([UInt8](repeating: 0, count: middle.count), at: place + middle.lowerBound)
        isChanged = true
      }
      guard piece.count == size * Limits.pagesPerSlice else { break }
      place += piece.count
    }
    guard !isChanged || fsync(file) == 0 else { throw .system(path: path, errno: errno) }
  }

  /// The unused middle of a page; nil where it holds no part of a tree. Other pages begin with the number of a page, and
  /// so with a zero in every file that is smaller than a hundred gigabytes.
  static func unused(in page: ArraySlice<UInt8>, header: Int) -> Range<Int>? {
    let start = page.startIndex + header
    func number(_ offset: Int) -> Int { Int(page[start + offset]) << 8 | Int(page[start + offset + 1]) }
    let places: Int
    switch page[start] {
    case 2, 5: places = start + 12
    case 10, 13: places = start + 8
    default: return nil
    }
    let end = page.startIndex + (number(5) == 0 ? 65_536 : number(5))
    let middle = places + 2 * number(3)
    return middle < end && end <= page.endIndex ? middle..<end : nil
  }

  private func bytes(_ count: Int, at place: Int) throws(Folder.Trouble) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let more = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(file, buffer.baseAddress.map { unsafe $0 + filled }, count - filled, place + filled)
      }
      if more == 0 { break }
      guard more > 0 else {
        if errno == EINTR { continue }
        throw .system(path: path, errno: errno)
      }
      filled += more
    }
    return Array(bytes[..<filled])
  }

  private func write(_ bytes: [UInt8], at place: Int) throws(Folder.Trouble) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.span.extracting(written...).withUnsafeBytes {
        unsafe pwrite(file, $0.baseAddress, $0.count, place + written)
      }
      if count >= 0 { written += count } else if errno != EINTR { throw .system(path: path, errno: errno) }
    }
  }
}
