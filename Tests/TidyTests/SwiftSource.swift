/// Swift text as far as housekeeping needs it: which of it is code, and where its words stand.
struct SwiftSource {
  /// The text with every comment and literal blanked; lines and bytes stay where they were.
  let code: String
  let tokens: [Token]

  /// A word, or a sign that is none.
  struct Token: Equatable {
    let text: String
    /// Counted from one.
    let line: Int
    let isFirstOfLine: Bool
  }

  init(_ text: String) {
    var blanker = Blanker(bytes: Array(text.utf8))
    blanker.readCode(inInterpolation: false)
    code = String(decoding: blanker.bytes, as: UTF8.self)
    tokens = Self.tokens(in: code)
  }

  private static func tokens(in code: String) -> [Token] {
    var tokens: [Token] = []
    for (index, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line
      var isFirst = true
      while let sign = rest.first {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        let length = max(word.count, 1)
        if word.isEmpty, sign == " " || sign == "\t" {
          rest = rest.dropFirst()
          continue
        }
        tokens.append(Token(text: String(rest.prefix(length)), line: index + 1, isFirstOfLine: isFirst))
        isFirst = false
        rest = rest.dropFirst(length)
      }
    }
    return tokens
  }
}

/// Walks over Swift text and writes blanks over what is not code.
private struct Blanker {
  var bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads up to the end, or up to the parenthesis that ends an interpolation.
  mutating func readCode(inInterpolation: Bool) {
    var depth = 0
    while index < bytes.count {
      if comes("//") {
        blank { !$0.comes("\n") }
      } else if comes("/*") {
        blankBlockComment()
      } else if let hashes = hashesBeforeString() {
        blankString(hashes: hashes)
      } else if comes("`") {
        blank(bytes: 1)
        blank { !$0.comes("`") }
        blank(bytes: 1)
      } else {
        if comes("(") { depth += 1 }
        if comes(")") {
          depth -= 1
          if inInterpolation, depth < 0 { return }
        }
        index += 1
      }
    }
  }

  private func comes(_ text: String) -> Bool { comes(text, at: index) }

  private func comes(_ text: String, at start: Int) -> Bool {
    guard start < bytes.count, bytes[start] == text.utf8.first else { return false }
    return bytes[start...].starts(with: text.utf8)
  }

  /// A macro or directive also begins with a hash; a string has its quote right behind.
  private func hashesBeforeString() -> Int? {
    let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
    return comes("\"", at: index + hashes) ? hashes : nil
  }

  private mutating func blankBlockComment() {
    var depth = 0
    repeat {
      if comes("/*") {
        depth += 1
        blank(bytes: 2)
      } else if comes("*/") {
        depth -= 1
        blank(bytes: 2)
      } else {
        blank(bytes: 1)
      }
    } while depth > 0 && index < bytes.count
  }

  private mutating func blankString(hashes: Int) {
    let fence = String(repeating: "#", count: hashes)
    blank(bytes: hashes)
    let quotes = comes("\"\"\"") ? "\"\"\"" : "\""
    blank(bytes: quotes.utf8.count)
    while index < bytes.count {
      if comes(quotes + fence, at: index) { return blank(bytes: quotes.utf8.count + hashes) }
      if comes("\\\(fence)(", at: index) {
        blank(bytes: hashes + 2)
        readCode(inInterpolation: true)
        blank(bytes: 1)
      } else {
        // A backslash takes the sign behind it along.
        blank(bytes: comes("\\\(fence)", at: index) ? hashes + 2 : 1)
      }
    }
  }

  private mutating func blank(while condition: (Blanker) -> Bool) {
    while index < bytes.count, condition(self) { blank(bytes: 1) }
  }

  private mutating func blank(bytes count: Int) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
      index += 1
    }
  }
}
