import GrowthFixtures
import SourceText
import Testing

@testable import Rehearsal

@Suite(.serialized) struct `Twice the length takes at most about twice the time` {
  @Test(arguments: ["> a\n", "= slot a: b\n", "{a:/b+/} {*}\n", "＞ a\n", "a: b\n", "\\\\\\{\n", "! wait 3m\n", "x\r"])
  func `to read a talk`(_ piece: String) {
    expectLinearTime(from: 200_000) { length in
      let text = "---\n" + String(repeating: piece, count: length / piece.utf8.count)
      let file = SourceFile(path: "test.talk", text: text)
      return { #expect(TalkReader.read(file, as: onlyFile).problems.count <= 1_000) }
    }
  }

  @Test(arguments: [
    "{*}a{*}a{*}a{*}ab", "{a:/a+/}{b:/a+/}{c:/a+/}b", "{*}aaaaaaaaaaaaaaaab", "{a:/a{2,60}/}{b:/[ab]{60}/}c",
  ])
  func `to match a line`(_ text: String) throws {
    let pattern = try LinePattern(text)
    // The matcher's notes on a line outgrow the caches between one length and the other.
    expectLinearTime(from: 50_000, factor: 9) { length in
      let line = Array(repeating: Unicode.Scalar("a"), count: length)
      return { #expect(pattern.match(line, knowing: Captures()) == nil) }
    }
  }

  @Test(arguments: ["{*}", "{n}", "{n:/a+c/}", "{v}"])
  func `to word a line anew`(_ place: String) throws {
    let pattern = try LinePattern(String(repeating: "ab", count: 50) + place + String(repeating: "ba", count: 50))
    expectLinearTime(from: 50_000) { length in
      let line = (0..<length).map { $0.isMultiple(of: 3) ? "b" : "a" as Unicode.Scalar }
      return {
        let new = Rewording(pattern, as: line, knowing: Captures(), volatile: [Volatile(name: "v", value: "aab")])
        #expect(new.pattern.pieces.count > 0)
      }
    }
  }
}
