/// One file's bytes under the name that a reader of diagnostics will recognise.
package struct SourceFile: Sendable {
  /// Shown as it was asked for, so that an editor can open it.
  package let path: String
  /// The content as it was read, damaged UTF-8 included; spans count in these bytes.
  package let bytes: [UInt8]
  /// Offset of the first byte of every line; a line ends at LF, and at CR where no LF follows.
  private let lineStarts: [Int]

  /// Takes bytes that somebody else has read; nothing here touches a disk.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lineStarts = Self.findLineStarts(in: bytes)
  }

  /// Takes text that was written in code, as tests and examples do.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Counts lines as an editor shows them: an empty file has one.
  package var lineCount: Int { lineStarts.count }

  /// Finds the zero-based line that holds `offset`; an offset past the end belongs to the last line.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Gives the byte range of a zero-based line without its line end.
  package func byteRange(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Decodes a zero-based line for display, damaged bytes as U+FFFD.
  package func text(ofLine line: Int) -> String {
    String(decoding: bytes[byteRange(ofLine: line)], as: UTF8.self)
  }

  private static func findLineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let next = index + 1
      if byte == 0x0A {
        starts.append(next)
      } else if byte == 0x0D, next == bytes.count || bytes[next] != 0x0A {
        starts.append(next)
      }
    }
    return starts
  }
}

/// Names one file of a `SourceSet`.
package struct FileID: Hashable, Comparable, Sendable {
  /// The position in the set, counted from zero.
  package let index: UInt16

  /// Only a `SourceSet`, or a test that has a single file, knows a fit index.
  package init(index: UInt16) { self.index = index }

  package static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// All files that one reading looks at, so that a span can point from one into another.
package struct SourceSet: Sendable {
  /// The files in the order in which they were added; a `FileID` is a position in here.
  package private(set) var files: [SourceFile] = []

  /// Begins with no file.
  package init() {}

  /// Begins with `files`, numbered in their order.
  package init(_ files: [SourceFile]) { self.files = files }

  /// Takes one more file and tells the name that spans will use for it.
  package mutating func add(_ file: SourceFile) -> FileID {
    precondition(files.count < Int(UInt16.max), "a reading holds fewer than 65,535 files")
    files.append(file)
    return FileID(index: UInt16(files.count - 1))
  }

  /// Numbers every file of the set.
  package var ids: [FileID] { files.indices.map { FileID(index: UInt16($0)) } }

  /// Looks a file up by its number.
  package subscript(id: FileID) -> SourceFile { files[Int(id.index)] }
}
