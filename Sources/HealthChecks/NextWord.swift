package import CivilTime

// "Next update by: Wednesday, March 5, 2025, at 1:30 AM UTC", "Next update 11:00 JST", "Next update by
// 2025-03-05T01:30Z". Nothing is guessed: a time without a zone that is known tells nobody when.

/// Finds in a post when its writer wants to say more.
package enum NextWord {
  /// Looks behind the last "next update"; a time without a day is the first such time after `writtenAt`.
  package static func find(in post: String, writtenAt: Instant?) -> Instant? {
    let plain = FeedText.decoded(Array(post.utf8.prefix(Limits.postInBytes))).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    guard let start = lastEnd(of: Array("next update".utf8), in: plain) else { return nil }
    return moment(in: words(in: plain[start...].prefix(120)), writtenAt: writtenAt)
  }

  private static func lastEnd(of needle: [UInt8], in text: [UInt8]) -> Int? {
    guard text.count >= needle.count else { return nil }
    var found: Int? = nil
    for start in 0...(text.count - needle.count) where text[start] == needle[0] {
      if text[start..<(start + needle.count)].elementsEqual(needle) { found = start + needle.count }
    }
    return found
  }

  /// Words of letters, digits and what stands between the parts of a time.
  private static func words(in text: ArraySlice<UInt8>) -> [String] {
    let inner = Set(":-+.".utf8)
    return text.split { byte in
      !(0x61...0x7A ~= byte || 0x30...0x39 ~= byte || inner.contains(byte))
    }.map { word in
      var word = word
      while let last = word.last, inner.contains(last) { word.removeLast() }
      while let first = word.first, inner.contains(first) { word.removeFirst() }
      return String(decoding: word, as: UTF8.self)
    }.filter { !$0.isEmpty }
  }

  private static func moment(in words: [String], writtenAt: Instant?) -> Instant? {
    var day: Int?
    var month: Int?
    var year: Int?
    var minutes: Int?
    var offset: UTCOffset?
    for (index, word) in words.enumerated() {
      if let moment = Instant(word) { return moment }
      if minutes == nil, let time = time(word) {
        minutes = time + halfDay(index + 1 < words.count ? words[index + 1] : "", from: time)
      } else if offset == nil, minutes != nil, let found = zones.first(where: { $0.name == word }) {
        offset = UTCOffset(seconds: found.hours * 3_600)
        break
      } else if month == nil, let found = months.firstIndex(where: { word.hasPrefix($0) }) {
        month = found + 1
      } else if let number = Int(word) {
        if 1...31 ~= number, day == nil { day = number } else if 2_000...2_200 ~= number { year = number }
      }
    }
    guard let minutes, 0..<1_440 ~= minutes, let offset,
      let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60)
    else { return nil }
    if let day, let month, let year {
      return CivilDate(year: year, month: month, day: day).map { Instant(LocalTime($0, time), at: offset) }
    }
    guard day == nil || month == nil, let writtenAt else { return nil }
    let today = Instant(LocalTime(writtenAt.local(at: offset).date, time), at: offset)
    return today >= writtenAt ? today : today.advanced(by: .seconds(86_400))
  }

  /// As minutes of the day, `1:30` or `13:30`.
  private static func time(_ word: String) -> Int? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, parts[0].utf8.count <= 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), 0...23 ~= hour, 0...59 ~= minute
    else { return nil }
    return hour * 60 + minute
  }

  /// What "am" and "pm" add to a time.
  private static func halfDay(_ word: String, from minutes: Int) -> Int {
    switch word {
    case "pm" where minutes < 720: 720
    case "am" where 720..<780 ~= minutes: -720
    default: 0
    }
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  /// Abbreviations that mean one zone only.
  private static let zones: [(name: String, hours: Int)] = [
    ("utc", 0), ("gmt", 0), ("z", 0), ("jst", 9), ("hkt", 8), ("sgt", 8), ("cet", 1), ("cest", 2), ("est", -5),
    ("edt", -4), ("pst", -8), ("pdt", -7),
  ]
}
