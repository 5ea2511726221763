/// Finds numbers of payment cards: 13 to 19 digits, perhaps in groups, whose last digit checks the others.
enum CardNumber {
  static func finds(in signs: [Unicode.Scalar]) -> [SecretFind] {
    var finds: [SecretFind] = []
    var place = 0
    while place < signs.count {
      guard signs[place].isDigit else {
        place += 1
        continue
      }
      let run = run(in: signs, from: place)
      if isFree(run, in: signs) {
        let digits = signs[run].filter(\.isDigit).map { Int($0.value - 0x30) }
        if isCard(digits) { finds.append(SecretFind(range: run, kind: .card, shown: shown(in: signs[run]))) }
      }
      place = run.upperBound
    }
    return finds
  }

  /// Digits with at most one space or hyphen between two of them.
  private static func run(in signs: [Unicode.Scalar], from start: Int) -> Range<Int> {
    var end = start + 1
    while end < signs.count {
      if signs[end].isDigit {
        end += 1
      } else if signs[end] == " " || signs[end] == "-", end + 1 < signs.count, signs[end + 1].isDigit {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// A number inside a word, an address or behind a plus is something else.
  private static func isFree(_ run: Range<Int>, in signs: [Unicode.Scalar]) -> Bool {
    let isLed = run.lowerBound > 0 && signs[run.lowerBound - 1].belongsToWord
    let isFollowed = run.upperBound < signs.count && signs[run.upperBound].belongsToWord
    return !isLed && !isFollowed
  }

  /// The lengths and beginnings that networks give, and the check digit (Luhn).
  private static func isCard(_ digits: [Int]) -> Bool {
    guard (13...19).contains(digits.count), (2...6).contains(digits[0]) else { return false }
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let counted = index.isMultiple(of: 2) ? digit : digit * 2
      sum += counted > 9 ? counted - 9 : counted
    }
    return sum.isMultiple(of: 10)
  }

  /// The last four signs where they are four digits, by which its owner knows the card.
  private static func shown(in run: ArraySlice<Unicode.Scalar>) -> Int {
    run.suffix(4).allSatisfy(\.isDigit) ? 4 : 0
  }
}

extension Unicode.Scalar {
  fileprivate var belongsToWord: Bool { isLatin || isDigit || self == "-" || self == "+" || self == "_" || self == "." }
}
