import Glibc
import Testing

@testable import Terminal

/// A session takes standard input and output, so each of these runs in a process of its own.
@Suite struct `A session` {
  @Test func `hears lines and moments through a pipe, and shows no prompt`() async {
    await #expect(processExitsWith: .success) {
      var (ends, out) = ([Int32](repeating: 0, count: 2), [Int32](repeating: 0, count: 2))
      #expect(pipe(&ends) == 0 && pipe(&out) == 0)
      dup2(ends[0], STDIN_FILENO)
      dup2(out[1], STDOUT_FILENO)
      var session = TerminalSession(prompt: "> ", palette: Palette(isColoured: true), term: "xterm")
      let isTyped = session.isTyped
      #expect(!isTyped)
      write(ends[1], "yes\nha", 6)
      #expect(session.next(until: .now) == .line("yes"))
      #expect(session.next(until: .now + .milliseconds(30)) == .timedOut)
      session.print(above: "late")
      write(ends[1], "lf\nhalf", 7)
      #expect(session.next(until: .now + .seconds(600)) == .line("half"))
      close(ends[1])
      #expect(session.next() == .end)
      #expect(session.next() == .end)
      var written = [UInt8](repeating: 0, count: 100)
      #expect(read(out[0], &written, 100) == 5)
    }
  }

  @Test func `keeps what is half typed while moments pass and late lines come`() async {
    await #expect(processExitsWith: .success) {
      let terminal = PseudoTerminal(columns: 40, rows: 10)
      let before = PseudoTerminal.mode
      var screen = FakeScreen(width: 40, height: 10)
      do {
        var session = TerminalSession(prompt: "> ", palette: Palette(isColoured: false), term: "xterm")
        let isTyped = session.isTyped
        #expect(isTyped)
        #expect(PseudoTerminal.mode != before)
        #expect(terminal.written { $0.contains("h") } == "\u{1B}[?2004h")
        terminal.type("日本語ab\u{1B}")
        // The system passes bytes on when it likes, so moments pass until they have come.
        screen.take(session.moments(at: terminal) { $0.hasSuffix("ab") })
        session.print(above: "The desk is still here.")
        session.showStatus("Checking …")
        terminal.type("[D\u{7F}")
        screen.take(session.moments(at: terminal) { $0.hasSuffix("b\u{1B}[K\r\u{1B}[8C") })
        #expect(screen.picture == ["The desk is still here.", "Checking …", "> 日本語b"])
        session.clearStatus()
        session.withdraw()
        screen.take(session.moments(at: terminal) { $0.hasSuffix("語b\r\u{1B}[8C") })
        #expect(screen.picture == ["The desk is still here.", "> 日本語b"])
        session.remembers = false
        terminal.type("!\rrest")
        #expect(session.next() == .line("日本語!b"))
        terminal.type("\u{3}\u{3}")
        #expect(session.next() == .interrupted)
      }
      let end = terminal.written { $0.hasSuffix("l") }
      #expect(end.contains("> rest^C\r") && end.hasSuffix("\r\n\u{1B}[?2004l"))
      #expect(PseudoTerminal.mode == before)
    }
  }

  @Test func `lets a terminal that cannot draw edit by itself`() async {
    await #expect(processExitsWith: .success) {
      let terminal = PseudoTerminal(columns: 40, rows: 10)
      let before = PseudoTerminal.mode
      var session = TerminalSession(prompt: "> ", palette: Palette(isColoured: false), term: "dumb")
      #expect(PseudoTerminal.mode == before)
      terminal.type("yes\n")
      #expect(session.next() == .line("yes"))
      #expect(session.next(until: .now) == .timedOut)
      session.print(above: "late")
      let written = terminal.written { $0.hasSuffix("late\r\n> ") }
      #expect(written.hasSuffix("> \r\nlate\r\n> "))
    }
  }
}

extension TerminalSession {
  /// Lets moments pass until everything on `terminal` has arrived, at most a minute of them, and gives it.
  fileprivate mutating func moments(at terminal: PseudoTerminal, until hasCome: (String) -> Bool) -> String {
    var text = ""
    for _ in 0..<3_000 where !hasCome(text) {
      let heard = next(until: .now + .milliseconds(20))
      #expect(heard == .timedOut)
      text += terminal.waiting()
    }
    #expect(hasCome(text))
    return text
  }
}
