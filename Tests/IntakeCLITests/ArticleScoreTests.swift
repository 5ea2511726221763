import DeskFixtures
import DialogFixtures
import DialogLanguage
import DialogModel
import Foundation
import SourceText
import StrictJSON
import Testing

@testable import IntakeCLI

/// How well articles of csp-support are found. The floors are what is promised: 85 % first, 95 % among three.
@Suite struct `Self-help in csp-support` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Articles")

  private static func trial(_ part: String) throws -> ArticleTrial {
    let reading = ShelfReading.read(
      [DialogFolder(path: "csp-support", files: ShippedDialogs.files(in: "Dialogs/csp-support"))],
      sharedTexts: ShippedDialogs.sharedTexts)
    var trial = ArticleTrial(try #require(reading.dialogs.first))
    for language in ["en", "ja", "zh-Hant"] {
      let file = folder.appending(path: part).appending(path: "\(language).jsonl")
      for line in try Data(contentsOf: file).split(separator: 0x0A) { try trial.take(Array(line)) }
    }
    return trial
  }

  private static let development = Result { try trial("Development") }
  private static let heldOut = Result { try trial("HeldOut") }

  @Test func `is tried with fifty statements in each language, and told in a report`() throws {
    let (development, heldOut) = (try Self.development.get(), try Self.heldOut.get())
    print("Development: \(development.text)Held out: \(heldOut.text)")
    for (left, right) in zip(development.tallies, heldOut.tallies) { #expect(left.all + right.all >= 50) }
    #expect(development.tally.all + heldOut.tally.all >= 150)
  }

  @Test(arguments: ["en", "ja", "zh-Hant"])
  func `offers the right article first`(_ language: String) throws {
    let (development, heldOut) = (try Self.development.get(), try Self.heldOut.get())
    let place = try #require(heldOut.dialog.languages.firstIndex { $0.text == language })
    let both = development.tallies[place] + heldOut.tallies[place]
    #expect(try #require(both.hitAt1) >= 0.85)
    #expect(try #require(both.hitAt3) >= 0.95)
  }

  @Test func `offers it first to those on whom nothing was tuned`() throws {
    let tally = try Self.heldOut.get().tally
    #expect(try #require(tally.hitAt1) >= 0.85)
    #expect(try #require(tally.hitAt3) >= 0.95)
  }

  @Test func `refuses statements that name no article`() throws {
    var trial = ArticleTrial(try Self.development.get().dialog)
    #expect(throws: OpeningTrialFault(sentence: "\"article\" is the name of an article")) {
      try trial.take(Array(#"{"id":"1","text":"help"}"#.utf8))
    }
    #expect(throws: OpeningTrialFault(sentence: "the dialog has no article \"magic\"")) {
      try trial.take(Array(#"{"id":"1","text":"help","article":"magic"}"#.utf8))
    }
  }
}
