/// What a machine said, in the words that people quote: gets 'access denied', 「保留中」と出る, 顯示「無法連線」.
///
/// Quotes hold names and headings as well, so that a word beside them has to say that something was shown.
struct MessageReader {
  let letters: Letters

  init(_ letters: Letters) { self.letters = letters }

  func facts(besides taken: [Found]) -> [Found] {
    let taken = Taken(taken, count: letters.count)
    var found: [Found] = []
    var index = 0
    while index < letters.count {
      guard let close = Self.closing[letters.row[index]], opens(index), let end = end(of: index, close) else {
        index += 1
        continue
      }
      let inner = index + 1..<end
      if isMessage(inner), wasShown(index, end), !taken.overlaps(inner) {
        found.append(Found(value: .message, range: inner))
      }
      index = end + 1
    }
    return found
  }

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "'": "'", "“": "”", "「": "」", "『": "』", "«": "»",
  ]

  /// An apostrophe inside a word opens nothing.
  private func opens(_ index: Int) -> Bool {
    letters.row[index] != "'" || !(letters[index - 1].isLatin || letters[index - 1].isDigit)
  }

  private func end(of start: Int, _ close: Unicode.Scalar) -> Int? {
    let last = min(letters.count, start + Limits.messageInLetters)
    return (start + 1..<max(start + 1, last)).first { index in
      guard letters.row[index] == close else { return false }
      return close != "'" || !(letters[index + 1].isLatin || letters[index + 1].isDigit)
    }
  }

  private func isMessage(_ inner: Range<Int>) -> Bool {
    inner.count >= 2 && letters.row[inner].contains { $0.isLatin || $0.isHan || $0.isKana || $0.isDigit }
  }

  private func wasShown(_ open: Int, _ close: Int) -> Bool {
    var end = open
    while end > 0, Self.between.contains(letters[end - 1]) { end -= 1 }
    let word = word(before: end)
    if Self.wordsBefore.contains(word.text) { return true }
    if Self.joints.contains(word.text), Self.troubles.contains(self.word(before: word.start).text) { return true }
    if Self.hanBefore.contains(where: { ends($0, at: end) }) { return true }
    var start = close + 1
    while letters[start] == " ", start < letters.count { start += 1 }
    return Self.behind.contains { begins($0, at: start) }
  }

  /// The Latin word that ends before a place, blanks between them left out.
  private func word(before place: Int) -> (text: String, start: Int) {
    var end = place
    while end > 0, letters[end - 1] == " " { end -= 1 }
    var start = end
    while start > 0, letters[start - 1].isLatin, end - start < 12 { start -= 1 }
    return (letters.text(start..<end), start)
  }

  private func ends(_ word: [Unicode.Scalar], at end: Int) -> Bool {
    end >= word.count && letters.row[end - word.count..<end].elementsEqual(word)
  }

  private func begins(_ word: [Unicode.Scalar], at start: Int) -> Bool {
    start + word.count <= letters.count && letters.row[start..<start + word.count].elementsEqual(word)
  }

  private static let between = Set<Unicode.Scalar>([" ", ":", ",", "：", "，", "、"])

  private static let wordsBefore: Set<String> = [
    "says", "say", "saying", "said", "shows", "show", "showing", "shown", "error", "errors", "message", "messages",
    "warning", "prompt", "popup", "get", "gets", "getting", "got", "throws", "throwing", "reads", "displays", "sees",
    "saying", "reading", "states", "returns", "returning",
  ]

  /// Stuck at "syncing", bounces with "denied".
  private static let joints: Set<String> = ["at", "on", "with"]
  private static let troubles: Set<String> = [
    "stuck", "hangs", "hanging", "freezes", "fails", "failing", "failed", "bounce", "bounces", "bounced", "stops",
    "crashes",
  ]

  private static func rows(_ words: String) -> [[Unicode.Scalar]] {
    words.split(separator: " ").map { $0.unicodeScalars.map(Letters.folded) }
  }

  private static let hanBefore = rows("顯示 出現 跳 跳出 寫 寫著 寫說 說 說是 錯誤 訊息 卡在 停在 彈出 エラー メッセージ 表示は")
  private static let behind = rows(
    "と出 と表示 とで とエラ というエラ というメッセ のエラ エラー とな になる になり と言わ といわ と書 のまま の表示 が出 が表示 の錯誤 的錯誤 的訊息 錯誤 這個錯誤 的畫面")
}
