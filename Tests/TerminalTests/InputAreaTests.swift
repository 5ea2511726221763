import Testing

@testable import Terminal

@Suite struct `The input area` {
  /// An area and the screen it is drawn on.
  private struct Desk {
    var area: InputArea
    var screen: FakeScreen
    private(set) var heard: [Heard] = []

    init(width: Int = 40, height: Int = 10) {
      area = InputArea(
        prompt: "> ", size: ScreenSize(columns: width, rows: height), palette: Palette(isColoured: false))
      screen = FakeScreen(width: width, height: height)
      look()
    }

    /// Hears everything that these bytes make it hear.
    mutating func type(_ text: String) {
      area.take(Array(text.utf8))
      look()
    }

    mutating func look() {
      while case .heard(let heard) = area.next() { self.heard.append(heard) }
      screen.take(area.takeOutput())
    }
  }

  @Test func `shows the prompt before anything is typed`() {
    let desk = Desk()
    #expect(desk.screen.picture == [">"])
    #expect(desk.screen.cursor == [0, 2])
  }

  @Test(arguments: [20, 40, 80])
  func `draws and hears Japanese after backspaces`(_ width: Int) {
    var desk = Desk(width: width)
    desk.type("日本語abc")
    for _ in 0..<4 { desk.type("\u{7F}") }
    #expect(desk.screen.picture == ["> 日本"])
    #expect(desk.screen.cursor == [0, 6])
    desk.type("\r")
    #expect(desk.heard == [.line("日本")])
    #expect(desk.screen.picture == ["> 日本", ">"])
  }

  @Test func `writes nothing while nothing changes`() {
    var desk = Desk()
    desk.type("a")
    desk.look()
    desk.area.timeOut()
    _ = desk.area.next()
    #expect(desk.area.takeOutput() == "")
  }

  @Test func `keeps what is half typed below a late line`() {
    var desk = Desk(width: 20)
    desk.type("half of a line that goes on\u{1B}[D\u{1B}[D")
    desk.area.print(above: "The desk says\nthis.")
    desk.look()
    #expect(desk.screen.picture == ["The desk says", "this.", "> half of a line tha", "t goes on"])
    #expect(desk.screen.cursor == [3, 7])
    desk.type("!\r")
    #expect(desk.heard == [.line("half of a line that goes !on")])
  }

  @Test func `goes out of the way and comes back with what is half typed`() {
    var desk = Desk()
    desk.type("half")
    desk.area.withdraw()
    desk.screen.take(desk.area.takeOutput() + "elsewhere\r\n")
    #expect(desk.screen.picture == ["elsewhere"])
    desk.look()
    #expect(desk.screen.picture == ["elsewhere", "> half"])
  }

  @Test func `shows a status above the line, and alone where no line is asked for`() {
    var desk = Desk(width: 20)
    desk.type("ha")
    desk.area.show(status: "Checking the VPN gateway …")
    desk.type("lf")
    #expect(desk.screen.picture == ["Checking the VPN gat", "> half"])
    desk.area.show(status: nil)
    desk.look()
    #expect(desk.screen.picture == ["> half"])
    desk.area.take([0x0D])
    #expect(desk.area.next() == .heard(.line("half")))
    desk.area.show(status: "Checking …")
    desk.screen.take(desk.area.takeOutput())
    #expect(desk.screen.picture == ["> half", "Checking …"])
    desk.area.show(status: nil)
    desk.screen.take(desk.area.takeOutput() + "Done.\r\n")
    #expect(desk.screen.picture == ["> half", "Done."])
  }

  @Test func `hears a paste of two hundred lines one by one, and keeps its last half line`() {
    var desk = Desk()
    let lines = (1...200).map { "line \($0) 日本語" }
    desk.type("a\u{1B}[200~" + lines.joined(separator: "\r") + "\rhalf\u{1B}[201~")
    #expect(desk.heard == (["a" + lines[0]] + lines.dropFirst()).map { .line($0) })
    #expect(desk.screen.picture.last == "> half")
  }

  @Test func `tells what of a paste found no room`() {
    var desk = Desk()
    desk.type("\u{1B}[200~" + String(repeating: "x\r", count: Limits.linesWaiting + 3) + "y\u{1B}[201~")
    #expect(desk.heard == Array(repeating: .line("x"), count: Limits.linesWaiting) + [.dropped(4)])
    desk.type("yes\r")
    #expect(desk.heard.last == .line("yes"))
  }

  @Test func `leaves a line that was given up on the screen, as a shell does`() {
    var desk = Desk()
    desk.type("nonsense\u{3}")
    #expect(desk.heard == [])
    #expect(desk.screen.picture == ["> nonsense^C", ">"])
    desk.type("\u{3}")
    #expect(desk.heard == [.interrupted])
    desk.type("\u{4}")
    #expect(desk.heard == [.interrupted, .end])
  }

  @Test func `draws anew on a clean screen when asked to`() {
    var desk = Desk()
    desk.type("a\r")
    desk.type("half\u{C}")
    #expect(desk.screen.picture == ["> half"])
  }

  @Test func `tells of a stop, and comes back from it with what is half typed`() {
    var desk = Desk()
    desk.type("half")
    desk.area.take([0x1A])
    #expect(desk.area.next() == .suspended)
    desk.area.leave()
    desk.screen.take(desk.area.takeOutput() + "$ fg\r\n")
    desk.area.comeBack(to: ScreenSize(columns: 40, rows: 10))
    desk.look()
    #expect(desk.screen.picture == ["> half", "$ fg", "> half"])
  }
}
