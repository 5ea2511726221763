import DeskFixtures
import DialogModel
import FrontDesk
import SourceText
import Testing

@testable import Rehearsal

@Suite struct `A performance that was written down` {
  static let seeds: [Range<UInt64>] = stride(from: 0, to: 200, by: 25).map { (first: UInt64) in first..<first + 25 }

  @Test(arguments: Editions.shipped.indices, seeds)
  func `passes unedited, whoever the customer was`(_ position: Int, _ seeds: Range<UInt64>) throws {
    let edition = Editions.shipped[position]
    for seed in seeds {
      let (performance, header) = Fuzzing(edition).performance(seed: seed, atMost: 60)
      let text = TalkWriter.text(
        of: RecordedTalk(performance, header: header), volatile: RecordedTalk.volatile(in: performance))
      #expect(try report(text, with: edition) == "1 passed, 0 failed\n", "seed \(seed)\n\(text)")
    }
  }

  @Test func `says which number is another one at the next run`() throws {
    var stage = Stage(Editions.small)
    for line in SmallDesk.heating { stage.say(line) }
    let number = try #require(stage.present.ticketNumber)
    #expect(
      RecordedTalk.volatile(in: stage.performance)
        == [Volatile(name: "ticket", value: number, pattern: "T-[0-9A-Z]{5}-[0-9A-Z]{5}")])
  }
}
