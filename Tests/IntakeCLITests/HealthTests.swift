import Foundation
import Testing

/// What customers and operators hear of how services fare.
@Suite struct `The health of services` {
  private static let hotel = ["--dialog", "hotel-desk", "--lang", "en"]

  /// A command that takes its time, and then tells of an outage.
  private static let slow = """
    #!/bin/sh
    read -r line
    sleep 1
    echo '{"incidents":[{"id":"WF-9","title":"No Wi-Fi on floor 3","since":"2026-01-05T08:00:00Z"}]}'
    """

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.slow, to: "slow")
    chmod(scratch.path("slow"), 0o700)
    try scratch.write(#"{"services":[{"name":"guest-wifi","status":"healthy"}]}"#, to: "fine.json")
    return scratch
  }

  private func chat(_ input: String, _ more: String..., in scratch: Scratch) throws -> Program.Run {
    try Program.run(["chat"] + Self.hotel + more, in: scratch.path(), input: Array(input.utf8))
  }

  @Test func `are told after the first line that says so, however slow the answer`() throws {
    let scratch = try scratch()
    let run = try chat("wifi\n305\nthe tv is dead too\n", "--health", "command:\(scratch.path("slow"))", in: scratch)
    let text = run.outputText
    let checking = try #require(text.range(of: "I'm checking whether something is known"))
    let told = try #require(text.range(of: "No Wi-Fi on floor 3 (WF-9), since 2026-01-05"))
    #expect(checking.upperBound < told.lowerBound)
  }

  @Test func `are recorded with what was found, so that the talk passes`() throws {
    let scratch = try scratch()
    _ = try chat(
      "wifi\n305\nthe tv is dead too\n", "--health", "command:\(scratch.path("slow"))", "--record", "a.talk",
      in: scratch)
    let run = try Program.run(["test", "a.talk"], in: scratch.path())
    #expect(run.outputText == "1 passed, 0 failed\n")
  }

  @Test func `keep nobody waiting longer than the patience`() throws {
    let scratch = try scratch()
    try scratch.write("health \"a\" { command \"/bin/sleep\" \"60\" }", to: "slow.kdl")
    let begun = ContinuousClock.now
    let run = try chat("wifi\n305\n", "--health", "slow.kdl", in: scratch)
    #expect(run.outputText.contains("Did that help?"))
    #expect(begun.duration(to: .now) < .seconds(12))
  }

  @Test func `are shown to operators, source by source`() throws {
    let scratch = try scratch()
    let run = try Program.run(
      ["health", "--dialog", "hotel-desk", "file:\(scratch.path("fine.json"))", "file:/no/such"], in: scratch.path())
    #expect(run.code == 1)
    #expect(run.outputText.contains("  1 services, 0 open incidents, as of "))
    #expect(run.outputText.contains("  no answer: \"/no/such\" cannot be read: No such file or directory\n"))
    #expect(run.outputText.hasSuffix("\nguest-wifi: healthy\n"))
    let json = try Program.run(
      ["health", "--dialog", "hotel-desk", "--json", "file:\(scratch.path("fine.json"))"], in: scratch.path())
    #expect(json.code == 0)
    #expect(json.outputText.split(separator: "\n").count == 2)
  }

  @Test(
    arguments: [
      (["health"], 2, "intake health needs a source"), (["health", "tcp:nohost"], 2, "is no source of health"),
      (["health", "statuspage:x.example"], 2, "write statuspage:https://x.example"),
      (["chat", "--health", "none.kdl"], 3, "none.kdl"), (["health", "bad.kdl"], 1, "wrong-type"),
    ] as [([String], Int32, String)])
  func `are asked of sources that make sense`(_ arguments: [String], _ code: Int32, _ words: String) throws {
    let scratch = try scratch()
    try scratch.write("health \"a\" { tcp \"nohost\" }", to: "bad.kdl")
    let run = try Program.run(arguments, in: scratch.path())
    #expect(run.code == code)
    #expect(run.talkText.contains(words), "\(run.talkText)")
  }
}
