import Foundation
import Glibc
import Testing

/// A screen with a keyboard: a pane of tmux in which a shell has been told what to run.
///
/// Every screen has a server of its own, whose socket lies in the test's folder; both are gone when the test is over.
final class Tmux {
  let scratch: Scratch

  static let isMissing = (try? Program.shell("command -v tmux").code != 0) ?? true

  /// Generous, because a busy machine is no failure of ours.
  private static let patience = Duration.seconds(60)

  /// Runs `command` as a line of shell in which `"$intake"` is the program.
  init(width: Int, height: Int = 24, _ command: String) throws {
    scratch = try Scratch()
    try scratch.write("exec 2>&1\n" + command, to: "command")
    // A shell would show its own prompt and the command; this one is quiet, and stays for what it leaves on the screen.
    try call("-f /dev/null new-session -d -x \(width) -y \(height) 'sh ./command; exec sleep 600'")
  }

  deinit { _ = try? call("kill-server") }

  /// Types letters as they are, and then keys by tmux's names.
  func type(_ text: String = "", keys: String...) throws {
    if !text.isEmpty { try call("send-keys -l -- '\(text)'") }
    if !keys.isEmpty { try call("send-keys \(keys.joined(separator: " "))") }
  }

  /// Puts `text` on the clipboard and pastes it, with the marks of a bracketed paste.
  func paste(_ text: String) throws {
    try scratch.write(text, to: "clipboard")
    try call("load-buffer clipboard")
    try call("paste-buffer -p")
  }

  func resize(to width: Int) throws { try call("resize-window -x \(width)") }

  /// The rows of the screen, the empty ones at its end left out.
  func rows() throws -> [String] { try call("capture-pane -p").split(separator: "\n").map(String.init) }

  /// The rows that have left the screen at the top, too.
  func allRows() throws -> [String] {
    try call("capture-pane -p -S -").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Waits until the last rows of the screen are these; empty rows do not count.
  func expect(_ last: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    var rows: [String] = []
    let isSeen = try wait {
      rows = try self.rows()
      return rows.suffix(last.count) == last[...]
    }
    #expect(isSeen, "the screen shows\n\(rows.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  /// Waits until the shell has written a file, and gives what stands in it.
  func file(_ name: String) throws -> String {
    _ = try wait { FileManager.default.fileExists(atPath: self.scratch.path(name)) }
    return String(decoding: try scratch.read(name), as: UTF8.self)
  }

  private func wait(until isSo: () throws -> Bool) throws -> Bool {
    let end = ContinuousClock.now + Self.patience
    while ContinuousClock.now < end {
      if try isSo() { return true }
      usleep(20_000)
    }
    return false
  }

  @discardableResult
  private func call(_ words: String) throws -> String {
    let run = try Program.shell("TMUX_TMPDIR=. LC_ALL=C.UTF-8 tmux -u -L screen \(words)", in: scratch.path())
    guard run.code == 0 else { throw Refusal(words: words, talk: run.talkText) }
    return run.outputText
  }

  struct Refusal: Error {
    let words: String
    let talk: String
  }
}
