import HumanText
import LineServer
import SourceText
import Terminal

/// A chat with a server, in the same terminal as one with a store: lines are edited here, and what the server says is
/// wrapped and comes to stand above the line that is being typed.
struct DistantChat: ~Copyable {
  private let dial: Dial
  private let place: Endpoint
  private var session: TerminalSession
  private let palette: Palette
  private var width: Int?
  private var pending: [UInt8] = []
  /// Lines of the server that belong together and are not shown yet.
  private var block: [String] = []

  init(_ place: Endpoint, _ output: borrowing Outlet) throws(Stop) {
    do {
      dial = try Dial(to: place)
    } catch {
      throw Stop(
        code: .environment, sentence: "cannot connect to \(place): \(error.words)",
        help: "intake serve starts a server; look whether it listens there")
    }
    self.place = place
    palette = Palette(isColoured: output.isColoured)
    session = TerminalSession(prompt: "> ", palette: palette, term: Environment["TERM"])
    width = output.width
  }

  /// Talks until the server, the person or the input comes to an end.
  mutating func converse(_ console: inout Console) -> ExitCode {
    if session.isTyped {
      console.say(palette.painting("Connected to \(place). \"quit\" leaves.", as: .notice) + "\n\n")
    }
    while true {
      switch session.next(orCall: dial.number) {
      case .line(let line): send(line)
      case .tooLong: send("")
      case .dropped(let count):
        show("That was too much at once: the last \(count) lines were not read.", as: .notice)
      case .called: if !hear() { return .fine }
      case .resized: width = console.output.width
      case .timedOut: continue
      case .interrupted: return .interrupted
      case .end:
        dial.finish()
        while dial.wait(milliseconds: -1), hear() {}
        return .fine
      }
    }
  }

  /// A line that is longer than the wire takes goes as a block.
  private func send(_ line: String) {
    guard line.utf8.count > Self.longestLine else {
      _ = dial.send(Array((line + "\n").utf8))
      return
    }
    var text = "/long\n"
    var piece = ""
    for scalar in line.unicodeScalars {
      if piece.utf8.count + 4 > Self.longestLine {
        text += piece + "\n"
        piece = ""
      }
      piece.unicodeScalars.append(scalar)
    }
    _ = dial.send(Array((text + piece + "\n/end\n").utf8))
  }

  private static let longestLine = 4_000

  /// False where the server has ended the line.
  private mutating func hear() -> Bool {
    switch dial.read() {
    case .nothing: return true
    case .end:
      showBlock()
      return false
    case .bytes(let bytes):
      pending += bytes
      while let feed = pending.firstIndex(of: 0x0A) {
        block.append(CleanText(pending[..<feed]).text)
        pending.removeFirst(feed + 1)
      }
      showBlock()
      return true
    }
  }

  private mutating func showBlock() {
    guard !block.isEmpty else { return }
    let lines = block
    block = []
    show(lines.joined(separator: "\n"), as: .bot)
  }

  private mutating func show(_ text: String, as role: Palette.Role) {
    var painted = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let number = line.prefix { $0 == " " || ("0"..."9").contains($0) || $0 == ")" }
      let isChoice = number.hasPrefix("  ") && number.contains(")")
      let visible = VisibleText.of(line)
      guard let width, session.isTyped else {
        painted += palette.painting(visible, as: role) + "\n"
        continue
      }
      let wrapped = Wrap(width: width, hanging: isChoice ? 5 : 0).lines(of: visible).joined(separator: "\n")
      painted += palette.painting(wrapped, as: role) + "\n"
    }
    session.print(above: painted)
  }
}
