import Glibc
import SourceText
import Testing

@testable import Rehearsal

/// Doubled twice: what takes the square needs sixteen times as long, and what keeps to the promise at most two and a
/// half times two and a half. The thread's own time is what counts, not that of its neighbours.
@Suite(.serialized) struct `Four times the length takes two and a half times the time for each doubling` {
  @Test(arguments: ["> a\n", "= slot a: b\n", "{a:/b+/} {*}\n", "＞ a\n", "a: b\n", "\\\\\\{\n", "! wait 3m\n", "x\r"])
  func `to read a talk`(_ piece: String) {
    expectGrowth(from: 200_000) { length in
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
    expectGrowth(from: 100_000) { length in
      let line = Array(repeating: Unicode.Scalar("a"), count: length)
      return { #expect(pattern.match(line, knowing: Captures()) == nil) }
    }
  }

  @Test(arguments: ["{*}", "{n}", "{n:/a+c/}", "{v}"])
  func `to word a line anew`(_ place: String) throws {
    let pattern = try LinePattern(String(repeating: "ab", count: 50) + place + String(repeating: "ba", count: 50))
    expectGrowth(from: 50_000) { length in
      let line = (0..<length).map { $0.isMultiple(of: 3) ? "b" : "a" as Unicode.Scalar }
      return {
        let new = Rewording(pattern, as: line, knowing: Captures(), volatile: [Volatile(name: "v", value: "aab")])
        #expect(new.pattern.pieces.count > 0)
      }
    }
  }

  private func expectGrowth(from length: Int, _ task: (Int) -> () -> Void) {
    var once = leastTime(task(length))
    var fourfold = leastTime(task(length * 4))
    // A busy neighbour takes the cache as well as the core, so that a bad look is followed by others.
    for _ in 0..<3 where fourfold >= once * 25 / 4 {
      once = leastTime(task(length))
      fourfold = leastTime(task(length * 4))
    }
    #expect(fourfold < once * 25 / 4, "a length of \(length) took \(once), four times as much \(fourfold)")
  }

  private func leastTime(_ task: () -> Void) -> Duration {
    let times = (0..<5).map { _ in
      let start = timeOfThread
      task()
      return timeOfThread - start
    }
    return times.min() ?? .zero
  }

  private var timeOfThread: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
