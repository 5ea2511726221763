import Testing

@testable import Terminal

@Suite struct `The key reader` {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let keys: [Key]

    init(_ name: String, _ text: String, _ keys: Key...) {
      self.init(name, bytes: Array(text.utf8), keys)
    }

    init(_ name: String, bytes: [UInt8], _ keys: [Key]) {
      self.name = name
      self.bytes = bytes
      self.keys = keys
    }

    var testDescription: String { name }
  }

  private static let rows = [
    Row("text", "VPN 接続 👨‍👩‍👧", .text("VPN 接続 👨‍👩‍👧")),
    Row("a line", "はい\r", .text("はい"), .enter),
    Row(
      "every line end", "a\rb\nc\r\nd\n\r", .text("a"), .enter, .text("b"), .enter, .text("c"), .enter, .text("d"),
      .enter, .enter),
    Row("a tab", "a\tb", .text("a b")),
    Row(
      "Emacs' keys", "\u{1}\u{5}\u{2}\u{6}\u{8}\u{7F}\u{4}", .home, .end, .left, .right, .backspace, .backspace,
      .deleteOrLeave),
    Row("cutting", "\u{17}\u{15}\u{B}\u{19}\u{C}", .cutBackToBlank, .cutToStart, .cutToEnd, .putBack, .clearScreen),
    Row("leaving", "\u{3}\u{1A}\u{10}\u{E}", .interrupt, .suspend, .older, .newer),
    Row("controls without a meaning", "a\u{0}\u{7}\u{14}\u{1C}b", .text("a"), .text("b")),
    Row("arrows", "\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", .older, .newer, .right, .left),
    Row("arrows of the other mode", "\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", .older, .newer, .right, .left),
    Row(
      "arrows with Ctrl and Alt", "\u{1B}[1;5C\u{1B}[1;5D\u{1B}[1;3C\u{1B}[1;2D", .wordRight, .wordLeft, .wordRight,
      .left),
    Row("rxvt's arrows", "\u{1B}Oc\u{1B}Od", .wordRight, .wordLeft),
    Row(
      "Home and End", "\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", .home, .end, .home, .end,
      .home, .end, .home, .end),
    Row("Delete", "\u{1B}[3~\u{1B}[3;5~", .delete, .cutWordRight),
    Row(
      "Alt", "\u{1B}b\u{1B}f\u{1B}d\u{1B}\u{7F}\u{1B}\u{8}", .wordLeft, .wordRight, .cutWordRight, .cutWordLeft,
      .cutWordLeft),
    Row("Alt without a meaning", "\u{1B}qa\u{1B}日", .text("a"), .text("日")),
    Row("an arrow with Alt as an escape before it", "\u{1B}\u{1B}[C", .right),
    Row("function keys", "\u{1B}[15~\u{1B}OP\u{1B}[[Ax\u{1B}[1;5P", .text("x")),
    Row("answers of a terminal", "\u{1B}[?62;4c\u{1B}[12;40Rx\u{1B}[<0;1;1M", .text("x")),
    Row(
      "a title", "\u{1B}]0;owned\u{7}a\u{1B}]0;owned\u{1B}\\b\u{1B}P1$r\u{1B}\\c", .text("a"), .text("b"), .text("c")),
    Row(
      "Ctrl-C inside of sequences", "\u{1B}\u{3}\u{1B}[1\u{3}\u{1B}O\u{3}\u{1B}]0;\u{3}", .interrupt, .interrupt,
      .interrupt, .interrupt),
    Row("Enter behind an escape", "\u{1B}\ra", .enter, .text("a")),
    Row("a sequence with no end", "\u{1B}[" + String(repeating: "1", count: 64) + "2a", .text("2a")),
    Row("marks that turn the direction of writing", "a\u{202E}b\u{2028}c", .text("abc")),
    Row("a control of eight bits", "a\u{9B}31mb", .text("a31mb")),
    Row("half a letter before a control", bytes: [0xE6, 0x97, 0x0D, 0x41], [.text("\u{FFFD}"), .enter, .text("A")]),
    Row(
      "bytes that are no letters",
      bytes: [0xFF, 0x41, 0xC0, 0x80, 0x42, 0xED, 0xA0, 0x80, 0x43, 0xF5, 0x44, 0xE0, 0x9F, 0x45],
      [.text("\u{FFFD}A\u{FFFD}\u{FFFD}B\u{FFFD}\u{FFFD}\u{FFFD}C\u{FFFD}D\u{FFFD}\u{FFFD}E")]),
    Row(
      "a letter cut short by another", bytes: [0xF0, 0x9F, 0x98, 0x41, 0xE6, 0x97, 0xE6, 0x97, 0xA5],
      [.text("\u{FFFD}A\u{FFFD}日")]),
    Row(
      "a paste", "\u{1B}[200~a\rb\nc\r\nd\u{1B}[201~\r", .pasteBegin, .text("a"), .enter, .text("b"), .enter,
      .text("c"), .enter, .text("d"), .pasteEnd, .enter),
    Row(
      "keys inside of a paste", "\u{1B}[200~\u{3}\u{4}\u{15}a\u{1B}[A\tb\u{7F}\u{1B}\u{1B}[20x\u{1B}[201~\u{3}",
      .pasteBegin, .text("a[A b[20x"), .pasteEnd, .interrupt),
    Row("the end of a paste that did not begin", "\u{1B}[201~a", .pasteEnd, .text("a")),
  ]

  @Test(arguments: rows)
  func `reads the same keys, however the bytes are cut`(_ row: Row) {
    for cut in 0...row.bytes.count {
      var reader = KeyReader()
      let keys = reader.take(row.bytes[..<cut]) + reader.take(row.bytes[cut...])
      #expect(keys.joined == row.keys.joined, "cut at \(cut)")
    }
    var reader = KeyReader()
    #expect(row.bytes.flatMap { reader.take([$0]) }.joined == row.keys.joined)
  }

  @Test func `hands letters on as soon as they are whole`() {
    var reader = KeyReader()
    #expect(reader.take([0x61, 0xE6, 0x97]) == [.text("a")])
    #expect(reader.take([0xA5]) == [.text("日")])
  }

  @Test func `waits behind an escape until its time is over`() {
    var reader = KeyReader()
    #expect(reader.patience == nil)
    #expect(reader.take([0x1B]) == [])
    #expect(reader.patience == Limits.escapePatience)
    #expect(reader.timeOut() == [])
    #expect(reader.patience == nil)
    #expect(reader.take(Array("[A".utf8)) == [.text("[A")])
  }

  @Test func `does not give half a letter up, however long the rest takes`() {
    var reader = KeyReader()
    _ = reader.take([0xE6, 0x97])
    _ = reader.timeOut()
    #expect(reader.take([0xA5]) == [.text("日")])
  }

  @Test func `ends a paste that has lost its end when it falls silent`() {
    var reader = KeyReader()
    #expect(reader.take(Array("\u{1B}[200~a\u{3}".utf8)).joined == [.pasteBegin, .text("a")])
    #expect(reader.isInPaste)
    #expect(reader.timeOut() == [.pasteEnd])
    #expect(reader.take([0x03]) == [.interrupt])
  }

  @Test func `swallows no more than a limit of what never ends`() {
    var reader = KeyReader()
    _ = reader.take(Array("\u{1B}]".utf8))
    let keys = reader.take([UInt8](repeating: 0x78, count: Limits.commandStringInBytes + 5))
    #expect(keys == [.text("xxxx")])
  }
}

extension [Key] {
  /// Text comes in runs as the bytes were cut; what it says is the same.
  fileprivate var joined: [Key] {
    reduce(into: []) { keys, key in
      if case .text(let new) = key, case .text(let text) = keys.last {
        keys[keys.count - 1] = .text(text + new)
      } else {
        keys.append(key)
      }
    }
  }
}
