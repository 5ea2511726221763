import Testing

@testable import Terminal

@Suite struct `The line editor` {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: [Key]
    /// With a bar where the cursor stands.
    let line: String

    init(_ name: String, _ keys: Key..., shows line: String) {
      self.name = name
      self.keys = keys
      self.line = line
    }

    var testDescription: String { name }
  }

  @Test(arguments: [
    Row("typing", .text("a"), .text("b"), shows: "ab|"),
    Row("typing in between", .text("ac"), .left, .text("b"), shows: "ab|c"),
    Row("both ends", .text("b"), .home, .text("a"), .end, .text("c"), shows: "abc|"),
    Row("moving past the ends", .text("ab"), .left, .left, .left, .right, .right, .right, .left, shows: "a|b"),
    Row("deleting", .text("abcd"), .left, .left, .backspace, .delete, shows: "a|d"),
    Row("deleting nothing", .backspace, .delete, .text("a"), .delete, .home, .backspace, shows: "|a"),
    Row("four backspaces", .text("日本語abc"), .backspace, .backspace, .backspace, .backspace, shows: "日本|"),
    Row("a family", .text("a👨‍👩‍👧b"), .left, .backspace, shows: "a|b"),
    Row("a family that comes in parts", .text("👨"), .text("\u{200D}"), .text("👩"), .left, shows: "|👨‍👩"),
    Row("a flag", .text("🇯🇵🇹🇼"), .backspace, shows: "🇯🇵|"),
    Row("half a flag before others", .text("🇯🇵🇹🇼"), .home, .text("🇦"), .delete, shows: "🇦🇯|🇼"),
    Row("a letter with a mark", .text("e"), .text("\u{301}"), .text("x"), .backspace, .backspace, shows: "|"),
    Row("a mark behind a deleted letter", .text("e"), .text("x"), .left, .text("\u{301}"), .backspace, shows: "|x"),
    Row("a kana and its mark", .text("か\u{3099}く"), .left, .backspace, shows: "|く"),
    Row("Ctrl-D inside", .text("ab"), .left, .deleteOrLeave, shows: "a|"),
    Row("words", .text("my vpn-client fails"), .wordLeft, .wordLeft, shows: "my vpn-|client fails"),
    Row("words to the right", .text("my vpn"), .home, .wordRight, .wordRight, .text("!"), shows: "my vpn!|"),
    Row("Japanese words", .text("障害を報告したい"), .wordLeft, .wordLeft, shows: "障害を|報告したい"),
    Row("katakana", .text("メールが"), .wordLeft, .wordLeft, shows: "|メールが"),
    Row("cutting to a blank", .text("my vpn-client  "), .cutBackToBlank, shows: "my |"),
    Row("cutting to a Japanese blank", .text("私の\u{3000}メール"), .cutBackToBlank, shows: "私の\u{3000}|"),
    Row("cutting a word", .text("my vpn-client"), .cutWordLeft, shows: "my vpn-|"),
    Row("cutting a word to the right", .text("my vpn"), .home, .cutWordRight, shows: "| vpn"),
    Row("cutting all before", .text("abcd"), .left, .left, .cutToStart, shows: "|cd"),
    Row("cutting all behind", .text("abcd"), .left, .left, .cutToEnd, shows: "ab|"),
    Row("putting back", .text("ab cd"), .cutBackToBlank, .home, .putBack, shows: "cd|ab "),
    Row(
      "putting back what was cut in a row", .text("a b c"), .cutBackToBlank, .cutBackToBlank, .putBack, shows: "a b c|"),
    Row("putting back both sides", .text("abcd"), .left, .left, .cutToStart, .cutToEnd, .putBack, shows: "abcd|"),
    Row("cutting anew", .text("a b"), .cutBackToBlank, .left, .cutToStart, .putBack, shows: "a| "),
    Row("cutting nothing", .text("ab"), .cutToStart, .left, .cutToStart, .putBack, shows: "ab|"),
  ])
  func `edits by what a person calls a letter`(_ row: Row) {
    var editor = LineEditor()
    for key in row.keys { #expect(editor.take(key) == nil) }
    #expect(editor.shown == row.line)
  }

  @Test func `holds its letters as a reader would cut the whole line, whatever is typed where`() {
    let pieces = [
      "e", "\u{301}", "🇯", "🇵", "👩", "\u{200D}", "🏽", "か", "\u{3099}", "한", "\u{11A8}", "a", "\u{FE0F}", "1",
      "\u{20E3}",
    ]
    var dice = Dice(seed: 7)
    for _ in 0..<200 {
      var line = EditedLine()
      for _ in 0..<40 {
        switch dice.roll(6) {
        case 0: line.move(by: -dice.roll(5))
        case 1: line.move(by: dice.roll(5))
        case 2: _ = line.cutLeft(1)
        case 3: _ = line.cutRight(1)
        default: line.insert(pieces[dice.roll(pieces.count)])
        }
        let text = line.letters.map { String($0) }.joined()
        #expect(line.letters.map { Array($0.utf8) } == text.map { Array($0.utf8) })
        #expect(line.lengthInBytes == text.utf8.count)
      }
    }
  }

  @Test func `submits what stands there, wherever the cursor is`() {
    var editor = LineEditor()
    #expect(editor.take(all: .text("ab"), .left, .enter) == [.submitted("ab")])
    #expect(editor.shown == "|")
    #expect(editor.take(.enter) == .submitted(""))
  }

  @Test func `tells leaving from clearing`() {
    var editor = LineEditor()
    #expect(editor.take(.interrupt) == .interrupted)
    #expect(editor.take(.deleteOrLeave) == .endOfInput)
    #expect(editor.take(all: .text("ab"), .deleteOrLeave) == [])
    #expect(editor.take(.interrupt) == .cleared("ab"))
    #expect(editor.take(all: .interrupt, .suspend, .clearScreen) == [.interrupted, .suspended, .redraw])
  }

  @Test func `finds submitted lines again, and the one in the making behind them`() {
    var editor = LineEditor()
    _ = editor.take(all: .text("one"), .enter, .text("two"), .enter, .text("dra"))
    let seen = [Key.older, .older, .older, .newer, .newer, .newer].map { key in
      _ = editor.take(key)
      return editor.shown
    }
    #expect(seen == ["two|", "one|", "one|", "two|", "dra|", "dra|"])
  }

  @Test func `submits an old line that was changed, and keeps both`() {
    var editor = LineEditor()
    #expect(
      editor.take(all: .text("one"), .enter, .older, .text("s"), .enter) == [.submitted("one"), .submitted("ones")])
    _ = editor.take(all: .older, .older)
    #expect(editor.shown == "one|")
  }

  @Test func `remembers neither nothing nor the same twice in a row`() {
    var editor = LineEditor()
    _ = editor.take(all: .text("a"), .enter, .text("b"), .enter, .text("b"), .enter, .enter, .older, .older)
    #expect(editor.shown == "a|")
  }

  @Test func `remembers nothing while contact details are asked`() {
    var editor = LineEditor()
    _ = editor.take(all: .text("vpn"), .enter)
    editor.remembers = false
    _ = editor.take(all: .text("+43 660 1234567"), .older, .enter, .text("ana@example.org"), .interrupt)
    editor.remembers = true
    _ = editor.take(.older)
    #expect(editor.shown == "vpn|")
    _ = editor.take(.older)
    #expect(editor.shown == "vpn|")
  }

  @Test func `forgets the oldest line where there are too many`() {
    var editor = LineEditor()
    for number in 0...Limits.linesRemembered { _ = editor.take(all: .text("\(number)"), .enter) }
    for _ in 0...Limits.linesRemembered { _ = editor.take(.older) }
    #expect(editor.shown == "1|")
  }

  @Test func `takes the longest line, and throws a longer one away as a whole`() {
    let longest = String(repeating: "日", count: Limits.typedLineInBytes / 3)
    var editor = LineEditor()
    #expect(editor.take(all: .text(longest), .enter) == [.submitted(longest)])
    #expect(editor.take(all: .text(longest), .text("本"), .text("yes"), .left, .text("no"), .enter) == [.tooLong])
    #expect(editor.take(all: .text("yes"), .enter, .older, .older) == [.submitted("yes")])
    #expect(editor.shown == longest + "|")
    #expect(editor.take(all: .text("本"), .interrupt, .interrupt) == [.cleared(""), .interrupted])
  }
}

extension LineEditor {
  fileprivate var shown: String {
    let letters = line.letters.map { String($0) }
    return letters[..<line.cursor].joined() + "|" + letters[line.cursor...].joined()
  }

  fileprivate mutating func take(all keys: Key...) -> [LineEvent] { keys.compactMap { take($0) } }
}
