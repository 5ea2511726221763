import Foundation
import Testing

private let taught = """
  network\tthe wifi is down
  network\tno internet in the room
  network\twifi keeps disconnecting
  printer\tthe printer is jammed
  printer\tpaper is stuck in the tray
  printer\tprints come out blank

  """

private func figures(_ run: Program.Run) throws -> [String: Double] {
  let object = try JSONSerialization.jsonObject(with: Data(run.outputText.utf8))
  return try #require(object as? [String: NSNumber]).mapValues(\.doubleValue)
}

@Suite struct `Measuring a classifier` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func understand(train: String, test: String? = nil, _ flags: String...) throws -> Program.Run {
    try scratch.write(train, to: "train.tsv")
    if let test { try scratch.write(test, to: "test.tsv") }
    let files = ["--train", "train.tsv"] + (test == nil ? [] : ["--test", "test.tsv"])
    return try Program.run(["understand"] + files + flags, in: scratch.path())
  }

  @Test func `counts what was sorted rightly, and what belongs nowhere`() throws {
    let test = "network\tmy wifi is down\nprinter\tpaper jammed\nprinter\tno wifi at all\noos\tzebra quiz\n"
    let figures = try figures(try understand(train: taught, test: test, "--json"))
    #expect(figures["lessons"] == 6)
    #expect(figures["labels"] == 2)
    #expect(figures["texts"] == 4)
    #expect(abs((figures["accuracy"] ?? 0) - 2.0 / 3) < 0.001)
    // One of one network is right and one more is said: 2/3; one of two printers: 2/3.
    #expect(abs((figures["macroF1"] ?? 0) - 2.0 / 3) < 0.001)
    #expect(figures["oosAUROC"] == 1)
  }

  @Test func `teaches a label's own name unless it is told not to`() throws {
    let train = "lost_card\tit is gone\ntopUpFailed\tmoney refused\n"
    let test = "lost_card\tcard\ntopUpFailed\ttop up\nlost_card\tlost\ntopUpFailed\tfailed\n"
    let named = try figures(try understand(train: train, test: test, "--json"))
    #expect(named["accuracy"] == 1)
    let nameless = try figures(try understand(train: train, test: test, "--json", "--nameless"))
    #expect((nameless["accuracy"] ?? 1) < 1)
  }

  @Test func `tries each part of one file in turn`() throws {
    let figures = try figures(try understand(train: taught, "--folds", "3", "--json"))
    #expect(figures["texts"] == 6)
    #expect(figures["lessons"] == 4)
  }

  @Test func `prints a table for people`() throws {
    let run = try understand(train: taught, "--folds", "2")
    #expect(run.code == 0)
    #expect(run.outputText.contains("accuracy"))
    #expect(run.outputText.contains("µs"))
  }

  @Test(arguments: [
    ("network the wifi is down\n", "line 1: there is no tab"), ("network\ta\n\n\tb\n", "line 3: the label is empty"),
    ("network\ta\noos\tb\n", "line 2: the label \"oos\" stands only"), ("\n \n", "holds no example"),
  ])
  func `names the place of what is not of the form`(_ text: String, _ complaint: String) throws {
    let run = try understand(train: text, "--folds", "2")
    #expect(run.code == 1)
    #expect(run.talkText.contains(complaint), "\(run.talkText)")
  }

  @Test func `refuses bytes that are no text`() throws {
    try scratch.write([0x61, 0x09, 0xFF, 0x0A], to: "train.tsv")
    let run = try Program.run(["understand", "--train", "train.tsv", "--folds", "2"], in: scratch.path())
    #expect(run.code == 1)
    #expect(run.talkText.contains("line 1: this is not UTF-8"))
  }

  @Test func `misses a file with the code for that`() throws {
    #expect(try Program.run(["understand", "--train", "none.tsv", "--folds", "2"], in: scratch.path()).code == 3)
  }

  @Test(arguments: [[], ["--folds", "1"], ["--folds", "99"], ["--folds", "2", "--hold-out", "2"]])
  func `asks for flags that say what is measured`(_ flags: [String]) throws {
    try scratch.write(taught, to: "train.tsv")
    let run = try Program.run(["understand", "--train", "train.tsv"] + flags, in: scratch.path())
    #expect(run.code == 2)
  }
}
