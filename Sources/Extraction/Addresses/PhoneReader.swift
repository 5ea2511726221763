/// Phone numbers: rows of digits in groups, parted as people part them, with an extension behind.
///
/// What looks like one and is something else shows that by its neighbours: a letter, a percent sign, a formula, a word
/// for cards and accounts before it.
struct PhoneReader {
  let letters: Letters

  init(_ letters: Letters) { self.letters = letters }

  func facts(besides taken: [Found]) -> [Found] {
    let taken = Taken(taken, count: letters.count)
    var found: [Found] = []
    var index = 0
    while index < letters.count {
      guard begins(index), !taken.overlaps(index..<index + 1) else {
        index += 1
        continue
      }
      let row = row(from: index, taken)
      if let fact = fact(row) { found.append(fact) }
      index = max(row.end, index + 1)
    }
    return found
  }

  private func begins(_ index: Int) -> Bool {
    let letter = letters.row[index]
    return letter.isDigit
      || (letter == "+" || letter == "(")
        && (letters.isDigit(index + 1) || letters[index + 1] == "+"
          || letters[index + 1] == " " && letters.isDigit(index + 2))
  }

  /// A row of groups and what parts them.
  private struct Row {
    var range: Range<Int>
    /// Where looking goes on.
    var end: Int
    var groups: [Range<Int>] = []
    var separators = ""
    var hasPlus = false
    var isBroken = false
    /// The extension, where it is a group of the row.
    var direct: Range<Int>?
  }

  private func row(from start: Int, _ taken: Taken) -> Row {
    var row = Row(range: start..<start, end: start)
    var index = start
    var open = 0
    while index < letters.count, !taken.overlaps(index..<index + 1) {
      let letter = letters.row[index]
      if letter.isDigit {
        let group = index
        while letters.isDigit(index), index < letters.count, !taken.overlaps(index..<index + 1) { index += 1 }
        row.groups.append(group..<index)
        row.range = start..<index
        continue
      }
      switch letter {
      case "+" where row.groups.isEmpty && !row.hasPlus: row.hasPlus = true
      case "+", "*", "=": row.isBroken = true
      case "(":
        open += 1
        if open > 1 { row.isBroken = true }
      case ")":
        if open == 0 {
          // 19) 35831647: what stands before belongs to something else.
          if row.groups.count == 1, row.groups[0].count < 3 {
            row.end = index + 1
            row.isBroken = true
            return row
          }
        }
        open = max(0, open - 1)
        if !row.groups.isEmpty { row.range = start..<index + 1 }
      case " " where letters[index + 1] != " " || row.groups.isEmpty: break
      case "-", ".", "/": break
      default:
        row.end = index
        return closed(row)
      }
      index += 1
    }
    row.end = index
    return closed(row)
  }

  /// Ends at the last digit; a bracket that closes behind it belongs to the sentence.
  private func closed(_ row: Row) -> Row {
    var row = row
    guard let first = row.groups.first, var last = row.groups.last else { return row }
    // A group behind all that a number can hold is an extension: +86 20 61302222-8866.
    let digits = row.groups.reduce(0) { $0 + $1.count }
    if digits > Limits.digitsOfPhone.upperBound, last.count <= 4, letters[last.lowerBound - 1] == "-",
      row.groups.count > 2
    {
      row.groups.removeLast()
      row.direct = last
      last = row.groups[row.groups.count - 1]
    }
    row.separators = letters.text(row.range.lowerBound..<last.upperBound).filter { !("0"..."9" ~= $0) }
    row.range = row.range.lowerBound..<max(last.upperBound, row.direct?.upperBound ?? first.upperBound)
    return row
  }

  private func fact(_ row: Row) -> Found? {
    guard !row.isBroken, !row.groups.isEmpty, isFree(row) else { return nil }
    let digits = row.groups.reduce(0) { $0 + $1.count }
    guard Limits.digitsOfPhone ~= digits || (digits == 6 && row.hasPlus) else { return nil }
    guard isPlausible(row, digits), !isOfOtherThing(row.range.lowerBound) else { return nil }
    let values = row.groups.flatMap { letters.row[$0].map { Int($0.value) - 0x30 } }
    var number = values.map(String.init).joined()
    let isAbroad = row.hasPlus || (number.hasPrefix("00") && digits >= 10)
    if isAbroad { number = "+" + (row.hasPlus ? number : String(number.dropFirst(2))) }
    let country = isAbroad ? PhoneNumber.callingCode(row.hasPlus ? values[...] : values.dropFirst(2)) : nil
    let behind = row.direct.map { ($0, $0.upperBound) } ?? extensionBehind(row.range.upperBound)
    let phone = PhoneNumber(
      number: number, extension: behind.map { letters.text($0.0) }, country: country,
      isTelling: isAbroad || digits >= 9 && (values[0] == 0 || row.groups.count > 1 || row.separators.contains("(")))
    return Found(value: .phone(phone), range: row.range.lowerBound..<(behind?.1 ?? row.range.upperBound))
  }

  /// Whether neither a word nor a formula goes on at its ends.
  private func isFree(_ row: Row) -> Bool {
    let before = letters[row.range.lowerBound - 1]
    if before.isLatin && !row.hasPlus && letters[row.range.lowerBound] != "(" { return false }
    if "#*=_-./\\$€£¥%".unicodeScalars.contains(before) {
      guard before == "-" || before == ".",
        letters[row.range.lowerBound - 2] == " " || letters[row.range.lowerBound] == "("
          || before == "-" && letters[row.range.lowerBound - 2] == "#"
      else { return false }
      if before == "-", letters[row.range.lowerBound].isDigit,
        letters[row.range.lowerBound - 2] == " " || row.range.lowerBound == 1
      {
        return false
      }
    }
    let behind = letters[row.range.upperBound]
    if "%*=:_\\$€£¥".unicodeScalars.contains(behind), behind != ":" || letters.isDigit(row.range.upperBound + 1) {
      return false
    }
    if behind == "円" || behind == "元" { return false }
    if behind.isLatin { return extensionBehind(row.range.upperBound) != nil }
    return true
  }

  /// Whether its groups are those of a phone number, and not of a card, a date, a decimal, a list of digits.
  private func isPlausible(_ row: Row, _ digits: Int) -> Bool {
    let lengths = row.groups.map(\.count)
    if row.separators.unicodeScalars.allSatisfy({ $0 == "." }), lengths.count <= 2, lengths.count > 1, !row.hasPlus {
      return false
    }
    if row.separators.unicodeScalars.contains("."), lengths.count > 1, lengths[0] < 2 { return false }
    if row.hasPlus { return true }
    if lengths == [3, 2, 4], row.separators.unicodeScalars.allSatisfy({ $0 == "-" }) { return false }
    if zip(lengths, lengths.dropFirst()).contains(where: { $0 == 1 && $1 == 1 }) { return false }
    if row.separators == "/", lengths == [4, 4] { return false }
    if lengths.count >= 4, lengths.allSatisfy({ $0 == 4 }) { return false }
    // Three groups and more of two or three digits without a leading zero still need seven digits, which is asked above.
    let isList = row.separators.unicodeScalars.allSatisfy { $0 == " " } && lengths.count > 5
    return !isList
  }

  /// Whether the words before it name something else that has a number: card number 1234567.
  private func isOfOtherThing(_ start: Int) -> Bool {
    var end = start
    for _ in 0..<3 where end > 0 {
      while end > 0, " :：".unicodeScalars.contains(letters[end - 1]) { end -= 1 }
      var begin = end
      while begin > 0, end - begin < 24, letters.isLatin(begin - 1) { begin -= 1 }
      guard begin < end else { break }
      if Self.phoneWords.contains(where: { letters.row[begin..<end].elementsEqual($0) }) { return false }
      if Self.otherWords.contains(where: { letters.row[begin..<end].elementsEqual($0) }) { return true }
      end = begin
    }
    return Self.hanWords.contains { word in
      (0...2).contains { gap in
        start - gap >= word.count && letters.row[start - gap - word.count..<start - gap].elementsEqual(word)
      }
    }
  }

  private static let phoneWords = words("phone tel telephone mobile cell call fax whatsapp")
  private static let otherWords = words(
    """
    card account acct ssn case order ticket invoice visa mastercard amex discover id serial contract version build sku \
    zip postcode code po ref reference
    """)
  private static let hanWords = words("帳號 卡號 発票 口座 統編 注文番号 訂單 訂單編號 請求書番号")

  private static func words(_ text: String) -> [[Unicode.Scalar]] {
    text.split(separator: " ").map { $0.unicodeScalars.map(Letters.folded) }
  }

  /// x123, ext. 123, 内線123, 分機 123, -8866 is a group of its own.
  private func extensionBehind(_ start: Int) -> (digits: Range<Int>, end: Int)? {
    var index = start
    while index < start + 2, letters[index] == " " || letters[index] == "," { index += 1 }
    guard
      let word = Self.extensionWords.first(where: { word in
        index + word.count <= letters.count && letters.row[index..<index + word.count].elementsEqual(word)
      })
    else { return nil }
    index += word.count
    if letters[index] == "." || letters[index] == ":" { index += 1 }
    if letters[index] == " " { index += 1 }
    let first = index
    while letters.isDigit(index), index - first < Limits.digitsOfExtension { index += 1 }
    guard index > first, !letters.isDigit(index), !letters.isLatin(index) else { return nil }
    return (first..<index, index)
  }

  private static let extensionWords: [[Unicode.Scalar]] = words("extension extn ext x 内線 內線 分機 #")
}
