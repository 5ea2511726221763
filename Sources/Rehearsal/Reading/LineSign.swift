/// What the beginning of a line says about the rest of it.
enum LineSign: Equatable {
  case customer
  case check
  case event
  case comment
  case message
  case anyLines
  case bot
  case blank
  /// A sign that was nearly written: what stands there, and what it is taken for.
  case nearly(written: String, meant: String)

  /// Looks at a line whose blanks at the end do not count.
  init(of line: ArraySlice<UInt8>) {
    guard let first = line.first, let last = line.lastIndex(where: { !$0.isBlank }) else {
      self = .blank
      return
    }
    let text = line[...last]
    switch first {
    case UInt8(ascii: ">"): self = Self.plain(.customer, text)
    case UInt8(ascii: "="): self = Self.plain(.check, text)
    case UInt8(ascii: "!"): self = Self.plain(.event, text)
    case UInt8(ascii: "#"): self = Self.plain(.comment, text)
    case UInt8(ascii: "@"): self = .message
    case UInt8(ascii: "."): self = text.elementsEqual("...".utf8) ? .anyLines : .bot
    case 0xE2 where text.elementsEqual("…".utf8): self = .nearly(written: "…", meant: "...")
    case 0xEF: self = Self.wide(text) ?? .bot
    default: self = .bot
    }
  }

  private static func plain(_ sign: LineSign, _ text: ArraySlice<UInt8>) -> LineSign {
    guard text.count > 1, !text[text.startIndex + 1].isBlank else { return sign }
    let letter = String(decoding: text.prefix(1), as: UTF8.self)
    return .nearly(written: letter, meant: letter + " ")
  }

  /// Full-width signs, as a keyboard writes them that was left in Japanese or Chinese; a blank must follow, since texts
  /// may begin with them.
  private static func wide(_ text: ArraySlice<UInt8>) -> LineSign? {
    for (written, meant) in [("＞", "> "), ("＝", "= "), ("！", "! "), ("＃", "# ")] {
      guard text.starts(with: written.utf8) else { continue }
      let behind = text.dropFirst(written.utf8.count)
      if behind.first?.isBlank == true || behind.starts(with: "\u{3000}".utf8) {
        return .nearly(written: written, meant: meant)
      }
    }
    return nil
  }
}

/// The backslash that makes a leading sign a letter.
enum LeadingEscape {
  /// Takes the backslash away where one stands before a sign, or before another backslash.
  static func removed(from line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    isEscaped(line) ? line.dropFirst() : line
  }

  /// Puts a backslash before a bot's line that would otherwise be taken for something else.
  static func added(to line: String) -> String {
    let bytes = Array(line.utf8)[...]
    return isSign(bytes) || isEscaped(bytes) ? "\\" + line : line
  }

  private static func isEscaped(_ line: ArraySlice<UInt8>) -> Bool {
    let backslash = UInt8(ascii: "\\")
    let behind = line.dropFirst()
    return line.first == backslash && (behind.first == backslash || isSign(behind))
  }

  /// Broader than what is a sign without the blank behind it, so that nobody has to know where the border runs.
  private static func isSign(_ line: ArraySlice<UInt8>) -> Bool {
    [">", "=", "!", "#", "@", "...", "…", "＞", "＝", "！", "＃"].contains { line.starts(with: $0.utf8) }
  }
}
