import Foundation
import Testing

/// The script that a change must pass, run with a compiler that only plays its part.
@Suite struct `The check of the house` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    try scratch.write(Array(try Data(contentsOf: root.appending(path: ".ci/run"))), to: "house/.ci/run")
    try FileManager.default.createDirectory(atPath: scratch.path("bin"), withIntermediateDirectories: true)
    for tool in ["dirname", "mktemp", "rm", "tee", "cat"] { try scratch.link("bin/\(tool)", to: "/usr/bin/\(tool)") }
  }

  /// `said` is what `swift test` prints before it ends with `code`; without it there is no compiler.
  private func run(saying said: String?, code: Int = 0, lint: Int = 0) throws -> Program.Run {
    var line = ""
    if let said {
      try scratch.write(said, to: "said")
      try scratch.write(
        "#!/bin/bash\necho swift $*\n[ $1 != test ] && exit 0\ncat \(scratch.path("said"))\nexit \(code)\n",
        to: "swift")
      try scratch.write("#!/bin/bash\nexit \(lint)\n", to: "swift-format")
      // A file that a neighbour's child inherits while it is written cannot be run; a copy is nobody else's.
      line += "cp swift swift-format bin; chmod +x bin/swift bin/swift-format; "
    }
    return try Program.shell(line + "PATH=$PWD/bin exec /bin/bash house/.ci/run", in: scratch.path())
  }

  private func lastLine(_ run: Program.Run) -> String? { run.outputText.split(separator: "\n").last.map(String.init) }

  private static let failing = """
    ✘ Test "fails failed after 0.1 seconds" recorded an issue at A.swift:5:26: Expectation failed: false
    ✘ Test "fails failed after 0.1 seconds" with 2 test cases failed after 0.001 seconds with 2 issues.
    ✘ Test fails() failed after 0.001 seconds with 1 issue (including 1 known issue).
    ➜ Test skips() skipped: "why"
    ✔ Test passes() passed after 0.001 seconds.
    ✘ Suite "Some noun" failed after 0.001 seconds with 3 issues.
    ✘ Test run with 5 tests in 1 suite failed after 0.001 seconds with 3 issues.

    """

  @Test func `ends with the tests that passed, whatever came after them`() throws {
    let passing = "✔ Test run with 412 tests in 60 suites passed after 9.120 seconds.\n"
    let run = try run(saying: passing)
    #expect(run.code == 0)
    #expect(lastLine(run) == "412 passed, 0 failed")
    let calls = run.outputText.split(separator: "\n").filter { $0.hasPrefix("swift ") }
    #expect(
      calls == [
        "swift --version", "swift build --build-tests --explicit-target-dependency-import-check error", "swift test",
        "swift run --skip-build intake check Dialogs", "swift run --skip-build intake fmt --check Dialogs",
        "swift run --skip-build intake test Dialogs", "swift run --skip-build intake test Dialogs --fuzz 20s",
        "swift run --skip-build IntakeFuzz 20",
        "swift build -c release --scratch-path .build/faults --traits Faults --product intake-torture",
        """
        swift run --skip-build -c release --scratch-path .build/faults --traits Faults \
        intake-torture proof
        """,
      ])
  }

  @Test func `loses no failed test, and leaves skipped ones out`() throws {
    let run = try run(saying: Self.failing, code: 1)
    #expect(run.code == 1)
    #expect(lastLine(run) == "2 passed, 2 failed")
  }

  @Test func `fails with what comes after the tests, and still counts them`() throws {
    let run = try run(saying: "✔ Test run with 1 test in 1 suite passed after 0.001 seconds.\n", lint: 1)
    #expect(run.code == 1)
    #expect(lastLine(run) == "1 passed, 0 failed")
  }

  /// What was said goes without showing: its lines would be counted when this very test is.
  struct Doubt: CustomTestStringConvertible {
    let testDescription: String
    let said: String
    let code: Int

    static let all = [
      Doubt(testDescription: "a build that failed", said: "error: no such module\n", code: 1),
      Doubt(
        testDescription: "a crash behind the verdict",
        said: "✔ Test run with 3 tests in 1 suite passed after 0.1 seconds.\n", code: 1),
      Doubt(testDescription: "a verdict against the exit code", said: failing, code: 0),
      Doubt(
        testDescription: "a verdict without its test",
        said: "✘ Test run with 3 tests in 1 suite failed after 0.1 seconds with 1 issue.\n", code: 1),
      Doubt(testDescription: "two runs", said: failing + failing, code: 1),
    ]
  }

  @Test(arguments: Doubt.all)
  func `counts nothing where lines, verdict and exit code disagree`(_ doubt: Doubt) throws {
    let run = try run(saying: doubt.said, code: doubt.code)
    #expect(run.code == Int32(doubt.code))
    let hasCount = run.outputText.contains(/\d passed, \d/)
    #expect(!hasCount)
  }

  @Test func `says what to install where there is no compiler`() throws {
    let run = try run(saying: nil)
    #expect(run.code == 3)
    #expect(run.outputText == "")
    #expect(run.talkText.hasPrefix("swift is missing. Install the Swift 6.3 toolchain"))
  }
}
