import Extraction
import GrowthFixtures
import Testing

@Suite struct `Times in an utterance` {
  @Test(arguments: [
    ("since about 8:40 this morning", "since 2026-11-20 08:40"),
    ("since 11:30", "since 2026-11-19 11:30"),
    ("by monday", "until 2026-11-23 00:00"),
    ("noon today", "at 2026-11-20 12:00"),
    ("tomorrow at 5pm", "at 2026-11-21 17:00"),
    ("yesterday at half past nine in the evening", "at 2026-11-19 21:30"),
    ("the day after tomorrow", "at 2026-11-22 00:00"),
    ("two weeks ago", "at 2026-11-06 00:00"),
    ("in 5 minutes", "at 2026-11-20 10:05"),
    ("05-Aug-2016", "at 2016-08-05 00:00"),
    ("on the 4th of July", "at 2026-07-04 00:00"),
    ("今朝9時頃から", "since 2026-11-20 09:00"),
    ("昨日の夜8時", "at 2026-11-19 20:00"),
    ("来週の月曜まで", "until 2026-11-23 00:00"),
    ("月末", "at 2026-11-30 00:00"),
    ("從早上8點半開始", "since 2026-11-20 08:30"),
    ("昨天下午三點", "at 2026-11-19 15:00"),
    ("後天", "at 2026-11-22 00:00"),
    ("平成30年10月", "at 2018-10-01 00:00"),
    ("feb 30 2019", "at never"),
  ])
  func `are resolved beside the clock on the wall`(_ row: (String, String)) { #expect(Reading(row.0).time == row.1) }

  @Test(arguments: [
    "This may take longer than expected.", "24/7 support", "version 5.12", "There are 10 students.", "room 305",
    "a second wave", "Good night", "これは何のためでしょうか。", "五角大樓宣佈了", "at 6.45 percent",
  ])
  func `are not seen where none is meant`(_ utterance: String) { #expect(Reading(utterance).time == nil) }

  @Test(arguments: [
    ("40+ secs to open", 40), ("half an hour", 1_800), ("1 hour and 30 minutes", 5_400), ("3.5 hours", 12_600),
    ("1時間半", 5_400), ("半年", 15_768_000), ("8天20小時", 763_200),
  ])
  func `tell how long something takes`(_ row: (String, Int)) {
    #expect(Reading(row.0).facts.map(\.value) == [.duration(row.1)])
  }

  @Test func `name the clock of another zone`() {
    guard case .time(let moment)? = Reading("Started 14:05 UTC").facts.first?.value else {
      Issue.record("no time was found")
      return
    }
    #expect(moment.zone == 0)
  }

  @Test func `use every stretch of an utterance once`() {
    let facts = Reading("tomorrow from 10am-12am tomorrow 10/1-11/7 20161016 +45 12 34 56 78 in 3 years since 2011")
      .facts
    for (fact, next) in zip(facts, facts.dropFirst()) { #expect(fact.range.upperBound <= next.range.lowerBound) }
  }

  @Test(arguments: [
    "1-", "1/", "1 ", "12:", "(1", "+1 ", "the ", "end of ", "the week of ", "from 1 to ", "since ", "1 day and ",
    "twenty-",
    "monday ", "1st ", "a.b@", "a@b.", "1::", "a-1-", "http://a.", "100,", "三", "三百", "3月", "从1日到", "の", "1年又", "前の",
    "$",
    "9 days 8 ", "next ", "EX4", "x1", "午後", "one hundred and ", "half past ", "０", "Ａ", "а", "e\u{301}", "1億",
    "says \"", "「", "'a ", "error 50", "stuck at '",
  ])
  func `cost the length of what was typed, whatever it holds`(_ piece: String) {
    let now = Reading("").now
    expectLinearTime(on: piece, to: 262_144) { _ = Extractor.facts(in: $0, now: now) }
  }
}
