import Foundation
import Glibc

/// Another implementation's opinion, where one is installed.
enum Python {
  /// Beside `PATH`, because build environments often have none worth the name.
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return (folders + ["/usr/bin", "/usr/local/bin"]).map { $0 + "/python3" }.first { canRun($0) }
  }()

  /// Runs `program` with `input` on its standard input and gives what it prints.
  ///
  /// Both go through files, so that no amount of either can block the other.
  static func run(_ program: String, input: [UInt8]) throws -> String {
    guard let path else { throw Failure(reason: "python3 is not installed") }
    let scratch = try Scratch()
    try scratch.write(input, to: "input")
    let code = try spawn(
      [path, "-c", program], input: scratch.path("input"), output: scratch.path("output"),
      errors: scratch.path("errors"))
    guard code == 0 else { throw Failure(reason: "code \(code): \(try scratch.read("errors"))") }
    return try scratch.read("output")
  }

  struct Failure: Error {
    let reason: String
  }

  /// A name that is found may still start nothing, as with a version manager that has no version.
  private static func canRun(_ path: String) -> Bool {
    guard FileManager.default.isExecutableFile(atPath: path) else { return false }
    return (try? spawn([path, "-c", "import json"], input: "/dev/null", output: "/dev/null", errors: "/dev/null")) == 0
  }

  /// Foundation's `Process` can miss the end of a child, so this goes to the system itself.
  private static func spawn(_ command: [String], input: String, output: String, errors: String) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    let words = command.map { strdup($0) } + [nil]
    let variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    let trouble = posix_spawn(&child, command[0], &actions, nil, words, variables)
    guard trouble == 0 else { throw Failure(reason: String(cString: strerror(trouble))) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }
}
