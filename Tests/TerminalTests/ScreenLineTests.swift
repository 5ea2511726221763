import Testing

@testable import Terminal

@Suite struct `The screen` {
  private static let letters = ["a", "b", " ", "日", "本", "か\u{3099}", "é", "e\u{301}", "👨‍👩‍👧", "🇯🇵", "ｶ", "\u{301}", "…"]
  private static let plain = Palette(isColoured: false)

  struct World: CustomTestStringConvertible, Sendable {
    let width: Int
    let height: Int
    let seed: UInt64

    var testDescription: String { "\(width) columns, \(height) rows, seed \(seed)" }
  }

  private static let worlds = [2, 3, 7, 20, 40, 80].flatMap { width in
    (1...6).map { World(width: width, height: 60, seed: $0) }
  }

  /// A line, drawn change by change on one screen, and each time all at once on another.
  private struct Both {
    var line = EditedLine()
    var status: String?
    var size: ScreenSize
    var screen: FakeScreen
    var drawing: ScreenLine

    init(_ world: World) {
      size = ScreenSize(columns: world.width, rows: world.height)
      screen = FakeScreen(width: world.width, height: world.height)
      drawing = ScreenLine(size: size, palette: Palette(isColoured: false))
      screen.take("W\r\nB\r\n")
    }

    var picture: Picture { Picture(prompt: "> ", line: line, status: status, size: size) }

    mutating func draw() { screen.take(drawing.show(picture)) }

    var fresh: FakeScreen {
      var screen = FakeScreen(width: size.columns, height: size.rows)
      var drawing = ScreenLine(size: size, palette: Palette(isColoured: false))
      screen.take("W\r\nB\r\n" + drawing.show(picture))
      return screen
    }

    mutating func edit(_ dice: inout Dice) {
      switch dice.roll(12) {
      case 0: line.move(by: -dice.roll(30))
      case 1: line.move(by: dice.roll(30))
      case 2: _ = line.cutLeft(dice.roll(8))
      case 3: _ = line.cutRight(dice.roll(8))
      case 4: line = EditedLine(String(repeating: "日本a", count: dice.roll(30)))
      case 5: status = dice.roll(3) == 0 ? String(repeating: "確認中…", count: dice.roll(9)) : nil
      default: for _ in 0...dice.roll(4) { line.insert(`The screen`.letters[dice.roll(`The screen`.letters.count)]) }
      }
    }
  }

  @Test(arguments: worlds)
  func `shows after any edits what drawing it at once would show`(_ world: World) {
    var both = Both(world)
    var dice = Dice(seed: world.seed)
    for step in 0..<150 {
      both.edit(&dice)
      both.draw()
      #expect(both.screen.picture == both.fresh.picture, "step \(step)")
      #expect(both.screen.cursor == both.fresh.cursor, "step \(step)")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `survives any change of its width`(_ seed: UInt64) {
    var both = Both(World(width: 80, height: 60, seed: seed))
    var dice = Dice(seed: seed)
    both.draw()
    for step in 0..<100 {
      both.edit(&dice)
      both.draw()
      if dice.roll(3) == 0 {
        let width = [20, 21, 40, 41, 79, 80][dice.roll(6)]
        both.size = ScreenSize(columns: width, rows: 60)
        both.screen.resize(width: width, height: 60)
        both.screen.take(both.drawing.resize(to: both.size))
        both.draw()
      }
      #expect(both.screen.picture == both.fresh.picture, "step \(step)")
      #expect(both.screen.cursor == both.fresh.cursor, "step \(step)")
    }
  }

  @Test func `writes one letter for one letter`() {
    var both = Both(World(width: 20, height: 60, seed: 0))
    both.line.insert("日本")
    both.draw()
    both.line.insert("語")
    #expect(both.drawing.show(both.picture) == "語")
    #expect(both.drawing.show(both.picture) == "")
    both.line.move(by: -1)
    #expect(both.drawing.show(both.picture) == "\r\u{1B}[6C")
  }

  @Test func `breaks before a wide letter with one cell left, and goes on behind a full row`() {
    let size = ScreenSize(columns: 6, rows: 10)
    let wide = Picture(prompt: "> ", line: EditedLine("a日本"), status: nil, size: size)
    #expect(wide.rows.map { $0.map(\.text).joined() } == ["> a日", "本"])
    let full = Picture(prompt: "> ", line: EditedLine("日本"), status: nil, size: size)
    #expect(full.rows.map { $0.map(\.text).joined() } == ["> 日本", ""])
    #expect(full.cursor == Place(row: 1))
    let done = Picture(prompt: "> ", finished: "日本", size: size)
    #expect(done.rows.count == 1)
  }

  @Test func `shows of a line that is taller than itself the part around the cursor`() {
    var both = Both(World(width: 20, height: 4, seed: 0))
    both.line.insert((0..<20).map { String(repeating: String($0 % 10), count: 20) }.joined())
    both.draw()
    let end = ["77888888888888888888", "88999999999999999999", "99"]
    #expect(both.screen.picture.suffix(3) == end[...])
    both.line.move(by: -400)
    both.draw()
    #expect(both.screen.picture.suffix(4).first == "> 000000000000000000")
    both.line.move(by: 1_000)
    both.draw()
    #expect(both.screen.picture.suffix(4) == both.fresh.picture.suffix(4))
  }

  @Test func `paints the prompt where colour is wanted`() {
    var drawing = ScreenLine(size: ScreenSize(columns: 20, rows: 5), palette: Palette(isColoured: true))
    let picture = Picture(prompt: "> ", line: EditedLine("a"), status: nil, size: drawing.size)
    #expect(drawing.show(picture) == "\u{1B}[36m> \u{1B}[0ma")
  }

  @Test func `is left at the row below the line, and taken off to where it began`() {
    var both = Both(World(width: 20, height: 60, seed: 0))
    both.line.insert(String(repeating: "x", count: 50))
    both.line.move(by: -40)
    both.draw()
    var erased = both
    erased.screen.take(erased.drawing.erase())
    #expect(erased.screen.picture == ["W", "B"])
    #expect(erased.screen.cursor == [2, 0])
    both.screen.take(both.drawing.finish())
    #expect(both.screen.picture == both.fresh.picture)
    #expect(both.screen.cursor == [5, 0])
  }
}

@Suite struct `The palette` {
  @Test func `gives plain text where colour is off`() {
    for role in Palette.Role.allCases { #expect(Palette(isColoured: false).painting("1)", as: role) == "1)") }
  }

  @Test func `paints by role, and most text not at all`() {
    let palette = Palette(isColoured: true)
    #expect(palette.painting("1)", as: .choiceNumber) == "\u{1B}[1m1)\u{1B}[0m")
    #expect(palette.painting("Hello", as: .bot) == "Hello")
    #expect(palette.painting("", as: .notice) == "")
  }
}
