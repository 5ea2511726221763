import Glibc
import Testing

@Suite(.disabled(if: Tmux.isMissing, "tmux is not installed, so nobody can type at a screen"))
struct `On a screen, intake chat` {
  private static let chat = "\"$intake\" chat --dialog hotel-desk --lang en"
  /// What a shell can tell of a terminal before and after.
  private static let watched = "stty -a >before; \(chat); echo $? >code.new; stty -a >after; mv code.new code"

  private func open(width: Int = 40, _ command: String = watched) throws -> Tmux {
    let screen = try Tmux(width: width, command)
    try screen.expect("  5) Something else", ">")
    return screen
  }

  private func expectEnd(_ code: String, _ screen: Tmux, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try screen.file("code") == code + "\n", sourceLocation: sourceLocation)
    #expect(try screen.file("after") == screen.file("before"), sourceLocation: sourceLocation)
  }

  @Test(arguments: [(20, "in?"), (40, "Which room are you in?"), (80, "Which room are you in?")])
  func `edits Japanese letter by letter, and hears what it shows`(_ width: Int, _ lastRow: String) throws {
    let screen = try open(width: width)
    try screen.type("日本語abc", keys: "BSpace", "BSpace", "BSpace", "BSpace")
    try screen.expect("> 日本")
    try screen.type(keys: "C-u")
    try screen.type("heatingg", keys: "BSpace", "Enter")
    try screen.expect(lastRow, ">")
    try screen.type("quit", keys: "Enter")
    try expectEnd("0", screen)
  }

  @Test func `wraps a long line by cells and puts the cursor where it belongs`() throws {
    let screen = try open(width: 20)
    try screen.type("日本語日本語日本語日本語")
    try screen.expect("> 日本語日本語日本語", "日本語")
    try screen.type(keys: "Home")
    try screen.type("a")
    try screen.expect("> a日本語日本語日本", "語日本語")
    try screen.type(keys: "End", "C-w")
    try screen.expect(">")
  }

  @Test func `keeps what is half typed when the window changes`() throws {
    let screen = try open(width: 80)
    try screen.type("a line that will be broken in two, 日本語 too")
    try screen.expect("> a line that will be broken in two, 日本語 too")
    try screen.resize(to: 40)
    try screen.expect("  5) Something else", "> a line that will be broken in two, 日", "本語 too")
    try screen.resize(to: 20)
    try screen.expect("> a line that will b", "e broken in two, 日", "本語 too")
    try screen.type("!")
    try screen.resize(to: 80)
    try screen.expect("  5) Something else", "> a line that will be broken in two, 日本語 too!")
  }

  @Test func `finds the line before again`() throws {
    let screen = try open()
    try screen.type("heating or water", keys: "Enter")
    try screen.expect("  2) Water", ">")
    try screen.type(keys: "Up")
    try screen.expect("  2) Water", "> heating or water")
    try screen.type(keys: "Down")
    try screen.expect("  2) Water", ">")
  }

  @Test func `takes a paste of two hundred lines one by one`() throws {
    let screen = try open()
    // Blank lines are nobody's answer, and still each of them is a line.
    try screen.paste(String(repeating: "  \n", count: 199) + "heating\nhalf")
    try screen.expect("> heating", "Which room are you in?", "> half")
    #expect(try screen.allRows().count { $0.hasPrefix(">") } == 201)
  }

  @Test func `lets nothing of a paste behind its end reach the shell`() throws {
    let screen = try open("\(Self.chat); PS1='$ ' exec sh -i")
    try screen.paste("quit\n" + String(repeating: "echo oops >>oops\n", count: 199))
    try screen.expect("$")
    try screen.type("touch end", keys: "Enter")
    #expect(try screen.file("end") == "")
    #expect(throws: (any Error).self) { try screen.scratch.read("oops") }
  }

  @Test func `clears the line with Ctrl-C, and leaves with another`() throws {
    let screen = try open()
    try screen.type("nonsense", keys: "C-c")
    try screen.expect("> nonsense^C", ">")
    try screen.type(keys: "C-c")
    try expectEnd("130", screen)
  }

  @Test func `leaves with Ctrl-D`() throws {
    let screen = try open()
    try screen.type(keys: "C-d")
    try expectEnd("0", screen)
  }

  @Test(arguments: [(SIGTERM, "143"), (SIGHUP, "129"), (SIGINT, "130"), (SIGSEGV, "139")])
  func `puts the terminal back when a signal ends it`(_ signal: Int32, _ code: String) throws {
    // Swift's own way of telling about a fault would ask what to do next.
    let chat = "SWIFT_BACKTRACE=enable=no sh -c 'echo $$ >number; exec \(Self.chat)'"
    let screen = try open(Self.watched.replacing(Self.chat, with: chat))
    let number = try #require(pid_t(screen.file("number").dropLast()))
    kill(number, signal)
    // What a fault of our own would cause by itself again, somebody else has to cause again.
    if signal == SIGSEGV { while kill(number, signal) == 0 { usleep(20_000) } }
    try expectEnd(code, screen)
  }

  @Test func `stops for Ctrl-Z and comes back with what is half typed`() throws {
    let screen = try Tmux(width: 80, "PS1='$ ' exec sh -i")
    try screen.expect("$")
    try screen.type("\(Self.chat.replacing("\"$intake\"", with: Program.path)); stty -a >after", keys: "Enter")
    try screen.expect("  5) Something else", ">")
    try screen.type("half", keys: "C-z")
    try screen.expect("$")
    try screen.type("stty -a >stopped; fg", keys: "Enter")
    try screen.expect("> half")
    try screen.type(keys: "C-c", "C-c")
    #expect(try screen.file("after") == screen.file("stopped"))
  }

  @Test func `lets a terminal that cannot draw edit by itself`() throws {
    let screen = try open("TERM=dumb; \(Self.watched)")
    try screen.type("heatingg", keys: "BSpace", "Enter")
    try screen.expect("> heating", "Which room are you in?", ">")
    try screen.type(keys: "C-d")
    try expectEnd("0", screen)
  }
}

@Suite(.disabled(if: Tmux.isMissing, "tmux is not installed"))
struct `On a screen, a kept talk` {
  private static let chat = "\"$intake\" chat --dialog hotel-desk --lang en --store store"

  @Test func `says where it is kept, and how to come back`() throws {
    let screen = try Tmux(width: 100, height: 40, Self.chat)
    try screen.expect("  5) Something else", ">")
    try screen.type("heating", keys: "Enter")
    try screen.expect(">")
    let rows = try screen.allRows()
    #expect(rows.contains { $0.contains("Talking to \"hotel-desk\". Kept in ") })
    let shown = rows.joined()
    #expect(shown.contains("To come back to this talk: intake chat --resume "))
    #expect(shown.contains("--store store"))
  }

  @Test func `keeps what is being typed when its holder ends`() throws {
    let scratch = try Scratch()
    let holder = try LiveChat(["--dialog", "hotel-desk", "--lang", "en", "--store", scratch.path("store")])
    holder.expect("What is the matter?")
    let guest = try Tmux(
      width: 100, height: 40,
      "\"$intake\" chat --dialog hotel-desk --lang en --store '\(scratch.path("store"))'")
    try guest.expect("  5) Something else", ">")
    try guest.type("heat")
    try guest.expect("> heat")
    holder.kill()
    try guest.expect("The intake that held the store has ended. It is held here now. The talk goes on.", "> heat")
    try guest.type("ing", keys: "Enter")
    try guest.expect(">")
    #expect(try guest.rows().contains("Which room are you in?"))
  }
}
