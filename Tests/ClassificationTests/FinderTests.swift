import GrowthFixtures
import Testing

@testable import Classification

/// What shares words with which of a few books.
@Suite struct `A finder` {
  private static let finder = Finder([
    ["forgot my password", "パスワードを忘れた", "忘記密碼"],
    ["mailbox is full", "メールボックスがいっぱい", "信箱滿了"],
    ["printer prints blank pages", "白紙が印刷される", "印出白紙"],
  ])

  private func best(_ text: String) -> Int? {
    let matches = Self.finder.matches(text)
    guard let best = matches.max(by: { $0.relevance < $1.relevance }), best.relevance > 0 else { return nil }
    return best.book
  }

  @Test(arguments: [
    ("I have forgotten the password", 0), ("my pasword is gone", 0), ("the mailboxes are full again", 1),
    ("only blank pages come out", 2), ("パスワードがわかりません", 0), ("メールボックスが一杯です", 1), ("印刷すると白紙です", 2),
    ("密碼又忘了", 0), ("我的信箱滿了", 1), ("一直印出白紙", 2),
  ])
  func `finds what shares words with a text, mistyped or inflected`(_ text: String, _ book: Int) {
    #expect(best(text) == book)
  }

  @Test func `finds nothing where nothing is shared`() {
    #expect(best("zzz 123") == nil)
    #expect(best("") == nil)
    #expect(Finder([]).matches("anything").isEmpty)
    #expect(Finder([[], [""]]).matches("anything").allSatisfy { $0.relevance == 0 && $0.echo == 0 })
  }

  @Test func `tells how much of a phrase was said`() {
    #expect(Self.finder.matches("forgot my password")[0].echo > 0.99)
    #expect(Self.finder.matches("the password is fine")[0].echo < 0.5)
    #expect(Self.finder.matches("信箱滿了").map { $0.echo > 0.9 } == [false, true, false])
  }

  @Test func `takes time by the length of a text`() {
    expectLinearTime(on: "password is 信箱 ", from: 1_024, to: 4_096) { _ = Self.finder.matches($0) }
  }
}
