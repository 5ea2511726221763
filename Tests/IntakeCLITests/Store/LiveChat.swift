import Foundation
import Glibc
import Testing

/// A chat that goes on while the test does other things: lines go in when the test says so.
final class LiveChat {
  private let scratch: Scratch
  private let child: Child
  private var keyboard: Int32
  private var code: Int32?

  /// Generous, because a busy machine is no failure of ours.
  private static let patience = Duration.seconds(60)

  init(_ arguments: [String], environment: [String: String] = [:], umask mask: String = "022") throws {
    scratch = try Scratch()
    guard mkfifo(scratch.path("keys"), 0o600) == 0 else {
      throw Child.CannotRun(command: ["mkfifo"], reason: String(cString: strerror(errno)))
    }
    // Open at both ends, so that neither side waits for the other; nobody else inherits it.
    keyboard = open(scratch.path("keys"), O_RDWR | O_CLOEXEC)
    let command = ["/bin/sh", "-c", "umask \(mask); exec \"$@\"", "sh", Program.path, "chat"] + arguments
    child = try Child(
      command, in: scratch.path(), environment: environment.merging(["PATH": "/usr/bin:/bin"]) { $1 },
      streams: [
        Child.Stream(path: scratch.path("keys"), mode: O_RDONLY),
        Child.Stream(path: scratch.path("output"), mode: O_WRONLY | O_CREAT | O_APPEND),
        Child.Stream(path: scratch.path("talk"), mode: O_WRONLY | O_CREAT | O_APPEND),
      ])
  }

  deinit {
    if code == nil { kill() }
    if keyboard >= 0 { close(keyboard) }
  }

  var process: Int32 { child.number }
  var output: String { (try? scratch.read("output")).map { String(decoding: $0, as: UTF8.self) } ?? "" }
  var talk: String { (try? scratch.read("talk")).map { String(decoding: $0, as: UTF8.self) } ?? "" }

  /// Types a line.
  func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(keyboard, bytes, bytes.count)
  }

  /// Waits until the bot has said this.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    expect(text, in: { self.output }, sourceLocation)
  }

  /// Waits until this stands beside the talk.
  func expectNotice(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    expect(text, in: { self.talk }, sourceLocation)
  }

  private func expect(_ text: String, in stream: () -> String, _ sourceLocation: SourceLocation) {
    let end = ContinuousClock.now + Self.patience
    while ContinuousClock.now < end {
      if stream().contains(text) { return }
      usleep(10_000)
    }
    #expect(Bool(false), "\"\(text)\" is not in\n\(output)\n\(talk)", sourceLocation: sourceLocation)
  }

  /// The code for coming back that was shown last.
  func resumeCode() throws -> String {
    expectNotice("--resume ")
    return try #require(ResumeLine.code(in: talk))
  }

  /// Ends the input, and waits for the end of the program.
  @discardableResult func end() -> Int32 {
    close(keyboard)
    keyboard = -1
    return wait()
  }

  /// Waits for an end that something else brings about.
  func wait() -> Int32 {
    let code = code ?? child.wait()
    self.code = code
    return code
  }

  /// Pulls the plug.
  func kill() {
    _ = Glibc.kill(child.number, SIGKILL)
    _ = wait()
  }

  /// Holds the process where it is, or lets it go on.
  func signal(_ number: Int32) { _ = Glibc.kill(child.number, number) }
}

/// What is written beside the first kept reply.
enum ResumeLine {
  static func code(in talk: String) -> String? {
    guard let line = talk.split(separator: "\n").last(where: { $0.contains("--resume ") }) else { return nil }
    return line.split(separator: " ").drop { $0 != "--resume" }.dropFirst().first.map(String.init)
  }
}
