import CivilTime
import GrowthFixtures
import Testing

@testable import HealthChecks

@Suite struct `The text of a feed` {
  @Test(arguments: [
    ("<p>Mail is <b>down</b></p>", "Mail is down"),
    ("a<br>b<br/>c", "a b c"),
    ("We&#39;re on it &amp; you&rsquo;ll hear &lt;soon&gt;", "We're on it & you’ll hear <soon>"),
    ("a < b and 3 <4", "a < b and 3 <4"),
    ("&#x1b;[31mred", "red"),
    ("an open <script src=", "an open"),
    ("&bogus; &#xD800; &", "&bogus; &#xD800; &"),
    ("two\r\n  lines\t", "two lines"),
    ("\u{202E}evil", "evil"),
    ("&lt;script&gt;", "<script>"),
  ])
  func `is plain and fit for a screen`(_ html: String, _ plain: String) {
    let text = FeedText.plain(html, atMost: 300)
    // Marks that turn the direction of writing are for the one who shows it to make visible or to drop.
    #expect(text.unicodeScalars.filter { $0 != "\u{202E}" }.map(String.init).joined() == plain)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || 0x7F...0x9F ~= $0.value })
  }

  @Test func `is cut where it is too long`() {
    #expect(FeedText.plain(String(repeating: "ab", count: 500), atMost: 10) == "ababababa…")
  }

  @Test(arguments: ["<", "<a", "&", "&#1", "</", "<!--", "a\n", "<a>", "&lt;"])
  func `costs its length`(_ piece: String) {
    expectLinearTime(on: piece) { _ = FeedText.plain($0, atMost: 300) }
  }

  @Test(arguments: [
    "javascript:alert(1)", "https://a b", "https://x/\u{1B}", "ftp://x", "https://\u{3042}", "https://x/<b>",
    "https://x/" + String(repeating: "a", count: 600),
  ])
  func `is no link that anybody should follow`(_ address: String) { #expect(FeedText.link(address) == nil) }

  @Test(arguments: [
    ("Next update by: Wednesday, March 5, 2025, at 1:30 AM UTC", "2025-03-05T01:30:00Z"),
    ("Next update by: Wednesday, March 5, 2025, at 12:05 AM UTC<br>", "2025-03-05T00:05:00Z"),
    ("next update by Friday, December 31, 2027 at 11:59 PM UTC", "2027-12-31T23:59:00Z"),
    ("Identified. Next update 11:00 JST.", "2025-03-05T02:00:00Z"),
    ("Next update 09:00 JST", "2025-03-06T00:00:00Z"),
    ("Next update 12:30 pm UTC", "2025-03-05T12:30:00Z"),
    ("Next update by 2025-03-05T04:00:00Z", "2025-03-05T04:00:00Z"),
    ("Next update: 2025-03-05t04:00:00z.", "2025-03-05T04:00:00Z"),
    ("Next update at 11:00", nil),
    ("Next update soon", nil),
    ("Next update 25:00 UTC", nil),
    ("Next update February 30, 2025 1:00 UTC", nil),
    ("11:00 UTC", nil),
    ("Next update 10:00 UTC. Next update 11:00 UTC.", "2025-03-05T11:00:00Z"),
  ])
  func `tells when the next word comes`(_ post: String, _ moment: String?) {
    let found = NextWord.find(in: post, writtenAt: Instant("2025-03-05T01:12:00Z"))
    #expect(found == moment.flatMap { Instant($0) })
  }

  @Test(arguments: ["next update ", "next updat", "n", "1:00 "])
  func `is searched in its length`(_ piece: String) {
    expectLinearTime(on: piece) { _ = NextWord.find(in: $0, writtenAt: nil) }
  }
}
