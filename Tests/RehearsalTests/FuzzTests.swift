import DeskFixtures
import DialogModel
import FrontDesk
import SourceText
import Testing

@testable import Rehearsal

@Suite struct `A random customer` {
  @Test func `does the same again for the same seed`() {
    for edition in Editions.shipped {
      for seed in [1, 2, UInt64.max] {
        let first = talk(of: seed, with: edition)
        #expect(first == talk(of: seed, with: edition))
        #expect(first.contains("\n> ") || first.contains("\n! "))
      }
    }
  }

  @Test func `is another one for another seed`() {
    let talks = Set((0..<10).map { talk(of: $0, with: Editions.small) })
    // Two of them may well leave with the same first word.
    #expect(talks.count >= 8)
  }

  private func talk(of seed: UInt64, with edition: Edition) -> String {
    let (performance, header) = Fuzzing(edition).performance(seed: seed, atMost: 60)
    return TalkWriter.text(of: RecordedTalk(performance, header: header))
  }

  @Test(arguments: Editions.shipped.indices, stride(from: 1_000, to: 1_040, by: 10).map { UInt64($0) })
  func `finds nothing in what we ship`(_ edition: Int, _ first: UInt64) {
    for seed in first..<first + 10 {
      let found = Fuzzing(Editions.shipped[edition]).run(seed: seed)
      #expect(found == nil, "seed \(seed): \(found?.complaint.rawValue ?? "")\n\(found?.talk ?? "")")
    }
  }
}

/// Dialogs in which something is wrong that no loader can see.
@Suite struct `A planted fault` {
  private func firstCatch(in edition: Edition) throws -> Fuzzing.Catch {
    let fuzzing = Fuzzing(edition)
    return try #require((1..<200).lazy.compactMap { fuzzing.run(seed: $0) }.first)
  }

  private func moves(in talk: String) -> [Substring] {
    talk.split(separator: "\n").filter { $0.hasPrefix("> ") || $0.hasPrefix("! ") }
  }

  @Test func `that is a text nobody can read at once is found, in as few lines as it takes`() throws {
    let long = String(repeating: "Almost ", count: 300)
    let edition = Editions.edition(of: SmallDesk.text.replacing("\"Glad.\"", with: "\"\(long).\""))
    let found = try firstCatch(in: edition)
    #expect(found.complaint == .longText)
    #expect(moves(in: found.talk).count <= 5, "\(found.talk)")
    // Played again, it comes about again.
    let plays = try play(found.talk, with: edition)
    #expect(plays[0].result.outcome == .passed)
    let replies = plays[0].performance.turns.flatMap(\.replies)
    #expect(replies.contains { $0.text.unicodeScalars.count > 2_000 })
    // And without any one of its lines it does not.
    let lines = found.talk.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.hasPrefix("> ") || line.hasPrefix("! ") {
      var shorter = lines
      shorter.remove(at: index)
      let said = try play(shorter.joined(separator: "\n"), with: edition)[0].performance.turns.flatMap(\.replies)
      #expect(!said.contains { $0.text.unicodeScalars.count > 2_000 }, "without \(line)")
    }
  }

  @Test func `that stands in the greeting needs no line at all`() throws {
    let long = String(repeating: "Almost ", count: 300)
    let edition = Editions.edition(of: SmallDesk.text.replacing("\"Welcome.\"", with: "\"\(long).\""))
    let found = try firstCatch(in: edition)
    #expect(found.complaint == .longText)
    #expect(moves(in: found.talk) == [])
  }

  @Test func `has a sentence of its own for every kind`() {
    #expect(Set(Fuzzing.Complaint.allCases.map(\.rawValue)).count == Fuzzing.Complaint.allCases.count)
  }
}
