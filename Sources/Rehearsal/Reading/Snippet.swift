import SourceText

/// A stretch of the talk that knows where it stands, so that whatever is wrong with it can be shown in place.
struct Snippet {
  /// A slice of the file, so its indices are offsets into it.
  let bytes: ArraySlice<UInt8>
  let file: FileID

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var span: Span { Span(file: file, start: bytes.startIndex, end: bytes.endIndex) }
  var placed: Placed<String> { Placed(text, at: span) }
  var isEmpty: Bool { bytes.isEmpty }

  private func with(_ bytes: ArraySlice<UInt8>) -> Snippet { Snippet(bytes: bytes, file: file) }

  /// Places a part that somebody found in `text`, counted in its bytes.
  func span(of range: Range<Int>) -> Span {
    Span(file: file, start: bytes.startIndex + range.lowerBound, end: bytes.startIndex + range.upperBound)
  }

  func hasPrefix(_ text: String) -> Bool { bytes.starts(with: text.utf8) }

  /// What stands before an offset into the file.
  func upTo(_ end: Int) -> Snippet { with(bytes[..<end]) }

  /// What stands from an offset into the file on.
  func from(_ start: Int) -> Snippet { with(bytes[start...]) }

  func dropFirst(_ count: Int) -> Snippet { with(bytes.dropFirst(count)) }

  /// Without the blanks and tabs at both ends.
  var trimmed: Snippet { with(bytes.drop(while: \.isBlank)).trimmedAtEnd }

  /// Without the blanks and tabs at its end, which editors take away as they like.
  var trimmedAtEnd: Snippet {
    let last = bytes.lastIndex { !$0.isBlank }
    return with(bytes[..<(last.map { $0 + 1 } ?? bytes.startIndex)])
  }

  /// What stands on either side of the first `:`, trimmed; nil where there is none.
  var aroundColon: (name: Snippet, value: Snippet)? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return (with(bytes[..<colon]).trimmed, with(bytes[(colon + 1)...]).trimmed)
  }

  /// The first word, and what stands behind the blanks after it.
  var firstWord: (word: Snippet, rest: Snippet) {
    let end = bytes.firstIndex(where: \.isBlank) ?? bytes.endIndex
    return (with(bytes[..<end]), with(bytes[end...]).trimmed)
  }

  /// What stands between commas, trimmed.
  var listed: [Snippet] {
    bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { with($0).trimmed }
  }

  /// Where the first full-width colon stands, which Japanese and Chinese keyboards write.
  var wideColon: Snippet? {
    let colon = Array("：".utf8)
    guard bytes.count >= colon.count else { return nil }
    let last = bytes.endIndex - colon.count
    guard let start = (bytes.startIndex...last).first(where: { bytes[$0...].starts(with: colon) }) else { return nil }
    return with(bytes[start..<(start + colon.count)])
  }
}

extension UInt8 {
  /// A blank or a tab; lines of talks are trimmed of nothing else.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
