import Foundation
import Testing

@Suite struct `intake chat` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Run {
    try Program.run(arguments, in: scratch.path(), input: Array(input.utf8))
  }

  @Test func `is what happens where no verb is named, and ends with its input`() throws {
    let run = try run()
    #expect(run.code == 0)
    #expect(run.outputText == (try self.run("chat").outputText))
    #expect(!run.output.isEmpty)
    #expect(run.escapes == 0)
  }

  @Test func `takes its own flags where no verb is named`() throws {
    #expect(try run("--dialog", "hotel-desk", "--lang=ja").outputText.contains("お"))
    #expect(try run("--dialog", "hotel-desk", "check").code == 2)
  }

  @Test(arguments: [
    (["--dialogs", "nowhere"], 3, "error: cannot list \"nowhere\": no such file or folder"),
    (["--lang", "tlh"], 2, "error: \"csp-support\" does not speak \"tlh\""),
    (["--dialog", "nobody"], 1, "error: there is no dialog \"nobody\" without errors here"),
    (["hello"], 2, "error: intake chat does not know what to do with \"hello\""),
  ])
  func `says what keeps it from beginning`(_ arguments: [String], _ code: Int32, _ sentence: String) throws {
    let run = try Program.run(["chat"] + arguments, in: scratch.path())
    #expect(run.code == code)
    #expect(run.talkText.hasPrefix(sentence + "\nhelp: "))
    #expect(run.outputText == "")
  }

  @Test func `takes another house's facts, and warns of those that it lacks`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let own = try String(contentsOf: root.appending(path: "Dialogs/csp-support/partner.kdl"), encoding: .utf8)
    let other = own.replacingOccurrences(of: "\"Fabrikam Cloud\"", with: "\"Contoso Desk\"")
      .replacingOccurrences(of: "given \"partner.phone\" \"+81-3-5550-0100\"", with: "given \"partner.phone\"")
    try scratch.write(other, to: "house.kdl")
    let run = try run("chat", "--partner", "house.kdl", "--lang", "en", input: "can I call you?\n")
    #expect(run.outputText.hasPrefix("Hello, this is Contoso Desk support."))
    #expect(run.outputText.contains("We don't take calls"))
    #expect(run.talkText.contains("warning[missing-fact]"))
    #expect(run.talkText.contains("\"partner.phone\""))
    #expect(try self.run("chat", "--dialog", "csp-support").talkText.contains("missing-fact") == false)
    try scratch.write("language \"en\"", to: "bare/texts/en.kdl")
    #expect(try self.run("check", "bare", "--partner", "house.kdl").code == 2)
  }

  @Test func `suggests the desk and the language that were meant`() throws {
    let desk = try run("chat", "--dialog", "hotl-desk")
    #expect(
      desk.talkText
        == "error: there is no dialog \"hotl-desk\" without errors here\nhelp: did you mean \"hotel-desk\"?\n")
    let language = try run("chat", "--dialog", "hotel-desk", "--lang", "jp")
    #expect(
      language.talkText == """
        error: "hotel-desk" does not speak "jp"
        help: did you mean "ja"? it speaks en, ja and zh-Hant

        """)
  }

  /// A talk with the hotel's desk up to the summary.
  private static let untilSummary = "heating\n305\nno\nit hums\nyes\n+43 660 1234567\n"

  @Test func `shows the ticket beside the talk, with names and not labels`() throws {
    let run = try run("--dialog", "hotel-desk", "--lang", "en", input: Self.untilSummary + "yes\n")
    #expect(run.outputText.hasSuffix("Someone will be with you within 15 minutes.\n"))
    let json = try #require(run.talkText.components(separatedBy: "handed over:\n").last)
    let ticket = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(ticket["room"] as? String == "305")
    #expect(ticket["urgency"] as? String == "now")
    #expect((ticket["trouble"] as? [String: Any])?["kind"] as? String == "heating")
    #expect(ticket["flags"] == nil)
  }

  @Test func `never acts on half a line`() throws {
    let run = try run("--dialog", "hotel-desk", "--lang", "en", input: Self.untilSummary + "yes")
    #expect(run.outputText.hasSuffix("Shall I pass it on? Yes, no, or the number of a line to change.\n"))
    #expect(run.talkText == "")
  }

  @Test func `takes an empty line for nothing`() throws {
    let once = try run("--dialog", "hotel-desk", input: "heating\n")
    #expect(try run("--dialog", "hotel-desk", input: "\n  \n\r\nheating\n\n").outputText == once.outputText)
  }

  @Test func `refuses a line that nobody types, and reads the next one`() throws {
    let long = String(repeating: "x", count: 10_000)
    let run = try run("--dialog", "hotel-desk", "--lang", "en", input: "\(long)\nheating\n")
    #expect(run.outputText.contains("too long"))
    #expect(run.outputText.hasSuffix("Which room are you in?\n"))
  }

  @Test func `shows nothing raw that could drive a terminal`() throws {
    let typed = "heating\n305\nno\n\u{1B}]0;owned\u{7}\u{1B}[2Jred\u{9B}31m\u{202E}desrever\nyes\nskip\n"
    let run = try run("--dialog", "hotel-desk", "--lang", "en", input: typed)
    #expect(run.outputText.contains("desrever"))
    let isRaw: (Unicode.Scalar) -> Bool = { scalar in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{202E}"
    }
    #expect(!run.outputText.unicodeScalars.contains(where: isRaw))
  }

  @Test func `speaks the language of the shell`() throws {
    let japanese = try Program.run(
      ["--dialog", "hotel-desk"], in: scratch.path(), environment: ["LANG": "ja_JP.UTF-8"])
    #expect(japanese.outputText == (try run("--dialog", "hotel-desk", "--lang", "ja").outputText))
    let chinese = try Program.run(
      ["--dialog", "hotel-desk"], in: scratch.path(), environment: ["LC_ALL": "zh_TW.UTF-8"])
    #expect(chinese.outputText == (try run("--dialog", "hotel-desk", "--lang", "zh-Hant").outputText))
    #expect(japanese.outputText != chinese.outputText)
  }
}
