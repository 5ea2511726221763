import Foundation
import Glibc

/// The program as it was built, run as a shell would run it.
enum Program {
  /// What a run left behind.
  struct Run {
    let code: Int32
    let output: [UInt8]
    let talk: [UInt8]

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var talkText: String { String(decoding: talk, as: UTF8.self) }

    /// How often something was painted on either stream.
    var escapes: Int { (output + talk).count { $0 == 0x1B } }
  }

  /// Stands beside the test bundle, whatever the build folder is called.
  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "intake").path

  /// What a test does not say: nothing is kept, and nobody's own store is ever touched.
  private static let standard = ["INTAKE_STORE": "memory"]

  /// Runs `intake` with `arguments` in `folder`; only `environment` is handed over, and which store to use.
  static func run(
    _ arguments: [String], in folder: String = "/", environment: [String: String] = [:], input: [UInt8] = []
  ) throws -> Run {
    try finish(
      [path] + arguments, in: folder, environment: standard.merging(environment) { $1 }, input: input)
  }

  /// Runs a line of shell in which `"$intake"` is the program.
  static func shell(_ line: String, in folder: String = "/") throws -> Run {
    let environment = standard.merging(["intake": path, "PATH": "/usr/bin:/bin"]) { $1 }
    return try finish(["/bin/sh", "-c", line], in: folder, environment: environment, input: [])
  }

  /// Runs `intake` on a terminal of its own and gives every byte that a person would have got.
  static func runOnTerminal(_ arguments: [String], environment: [String: String]) throws -> [UInt8] {
    let terminal = try Terminal()
    let stream = Child.Stream(path: terminal.path, mode: O_RDWR | O_NOCTTY)
    let child = try Child(
      [path] + arguments, in: "/", environment: standard.merging(environment) { $1 }, streams: [stream, stream, stream])
    let bytes = terminal.readAll()
    _ = child.wait()
    return bytes
  }

  /// Output goes through files, so that no amount of it can block either side.
  private static func finish(
    _ command: [String], in folder: String, environment: [String: String], input: [UInt8]
  ) throws -> Run {
    let scratch = try Scratch()
    try scratch.write(input, to: "input")
    let child = try Child(
      command, in: folder, environment: environment,
      streams: [
        Child.Stream(path: scratch.path("input"), mode: O_RDONLY),
        Child.Stream(path: scratch.path("output"), mode: O_WRONLY | O_CREAT),
        Child.Stream(path: scratch.path("talk"), mode: O_WRONLY | O_CREAT),
      ])
    let code = child.wait()
    return Run(code: code, output: try scratch.read("output"), talk: try scratch.read("talk"))
  }
}
