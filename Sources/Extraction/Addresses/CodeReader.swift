/// Codes that machines print: errors, states of mail servers and of the web, names of cases.
struct CodeReader {
  let letters: Letters

  init(_ letters: Letters) { self.letters = letters }

  func facts(besides taken: [Found]) -> [Found] {
    let taken = Taken(taken, count: letters.count)
    var found: [Found] = []
    var index = 0
    while index < letters.count {
      guard isPart(letters.row[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < letters.count, isPart(letters.row[end]) { end += 1 }
      if !taken.overlaps(index..<end), let fact = read(trimmed(index..<end)) { found.append(fact) }
      index = end
    }
    return found
  }

  private func isPart(_ letter: Unicode.Scalar) -> Bool {
    letter.isDigit || "a"..."z" ~= letter || letter == "-" || letter == "."
  }

  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var (start, end) = (run.lowerBound, run.upperBound)
    while start < end, letters.row[start] == "-" || letters.row[start] == "." { start += 1 }
    while start < end, letters.row[end - 1] == "-" || letters.row[end - 1] == "." { end -= 1 }
    return start..<end
  }

  private func read(_ run: Range<Int>) -> Found? {
    guard 3...Limits.codeInLetters ~= run.count else { return nil }
    if let error = hexadecimal(run) { return error }
    if let status = mailStatus(run) { return status }
    if let status = httpStatus(run) { return status }
    return reference(run)
  }

  /// 0x and up to eight digits or more.
  private func hexadecimal(_ run: Range<Int>) -> Found? {
    guard run.count >= 4, letters.row[run.lowerBound] == "0", letters.row[run.lowerBound + 1] == "x" else { return nil }
    guard letters.row[run.dropFirst(2)].allSatisfy(\.isHexDigit) else { return nil }
    return Found(value: .code(letters.text(run), .error), range: run)
  }

  /// 5.7.1 and 4.4.7: three numbers, of which the first says success, later or never (RFC 3463).
  private func mailStatus(_ run: Range<Int>) -> Found? {
    let groups = letters.row[run].split(separator: ".", omittingEmptySubsequences: false)
    guard groups.count == 3, groups[0].count == 1, "45".unicodeScalars.contains(groups[0].first ?? " ") else {
      return nil
    }
    guard groups.dropFirst().allSatisfy({ 1...3 ~= $0.count && $0.allSatisfy(\.isDigit) }) else { return nil }
    return Found(value: .code(letters.text(run), .mailStatus), range: run)
  }

  /// 500 behind "HTTP" or "error", and 502s.
  private func httpStatus(_ run: Range<Int>) -> Found? {
    let digits = run.prefix { letters.isDigit($0) }
    guard digits.count == 3, "45".unicodeScalars.contains(letters.row[run.lowerBound]) else { return nil }
    let isPlural = run.count == 4 && letters.row[run.upperBound - 1] == "s"
    guard isPlural || run.count == 3 && (followsErrorWord(run.lowerBound) || leadsToError(run.upperBound)) else {
      return nil
    }
    return Found(value: .code(letters.text(digits), .httpStatus), range: digits)
  }

  private func followsErrorWord(_ start: Int) -> Bool {
    var end = start
    while end > 0, letters[end - 1] == " " || letters[end - 1] == ":" || letters[end - 1] == "#" { end -= 1 }
    return Self.beforeStatus.contains { word in
      let count = word.unicodeScalars.count
      return end >= count && letters.row[end - count..<end].elementsEqual(word.unicodeScalars.map(Letters.folded))
    }
  }

  private static let beforeStatus = [
    "http", "error", "errors", "status", "code", "returns", "returning", "throws", "throwing", "gives", "shows", "エラー",
    "エラーコード", "錯誤", "错误", "代碼", "代码", "一直", "出現", "顯示", "跳", "回傳",
  ]

  /// "403 access denied", "500 error", 503になる, 500錯誤.
  private func leadsToError(_ end: Int) -> Bool {
    var start = end
    while start < letters.count, letters[start] == " " { start += 1 }
    return Self.behindStatus.contains { word in
      let scalars = word.unicodeScalars.map(Letters.folded)
      return start + scalars.count <= letters.count
        && letters.row[start..<start + scalars.count].elementsEqual(scalars)
    }
  }

  private static let behindStatus = [
    "error", "access denied", "forbidden", "unauthorized", "not found", "bad gateway", "bad request", "service unavail",
    "internal server", "gateway time", "エラー", "になる", "になり", "が返", "が出", "錯誤", "错误",
  ]

  /// Letters and digits in one word, or groups with hyphens of which one holds digits, all in what were capitals or in
  /// lower case: a shape, not a meaning.
  private func reference(_ run: Range<Int>) -> Found? {
    guard !letters.row[run].contains(".") else { return nil }
    let groups = letters.row[run].split(separator: "-", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty }), let first = groups.first, first.first?.isDigit == false else {
      return nil
    }
    let digits = letters.row[run].count(where: \.isDigit)
    let head = first.prefix { !$0.isDigit }
    if groups.count == 1 {
      guard digits >= 4, 1...8 ~= head.count, head.count >= 2, first.dropFirst(head.count).allSatisfy(\.isDigit) else {
        return nil
      }
      let isError = head.count >= 4
      return Found(value: .code(letters.text(run), isError ? .error : .reference), range: run)
    }
    // T-91N7C-E53ZR, SUP-4711, INC-2024-0815.
    guard groups.count <= 4, digits >= 3, first.count <= 6, !isMonth(first),
      groups.dropFirst().allSatisfy({ $0.contains(where: \.isDigit) })
    else { return nil }
    return Found(value: .code(letters.text(run), .reference), range: run)
  }

  /// "sep-2020-23" and "covid-19" are none.
  private func isMonth(_ group: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let (end, sense) = Lexicon.latin.longest(in: letters.row, from: group.startIndex, isWhole: true),
      end == group.endIndex
    else { return false }
    switch Lexicon.senses[sense] {
    case .month, .weekday: return true
    default: return false
    }
  }
}
