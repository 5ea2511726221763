/// Numbers in digits, in kanji and in both: 1,200, 三百二十, 二〇二四, 3百, 1億2,000万.
package enum KanjiNumeral {
  /// Whether a number may hold `scalar`, commas between digits included.
  package static func mayHold(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", ",": true
    default: scalar.value >= 0x3007 && Sign(scalar) != nil
    }
  }

  /// The number that a run of such scalars says, or nil where it says none or more than one; 〇 alone is a circle.
  package static func value(of run: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !run.elementsEqual(["〇"]), let parts = parts(of: run), let first = parts.first else { return nil }
    if case .number(let number) = first, parts.count == 1 { return number.value }
    if let digits = positional(parts) { return digits }
    var sum = Sum()
    for part in parts { guard sum.take(part) else { return nil } }
    return sum.total
  }

  /// One kanji.
  private enum Sign {
    case digit(Int)
    /// 十 百 千, and 廿 with its digit.
    case unit(Int, times: Int?)
    /// 万 億.
    case myriad(Int)

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "〇", "零": self = .digit(0)
      case "一", "壱", "壹": self = .digit(1)
      case "二", "弐", "贰", "两", "両": self = .digit(2)
      case "三", "参", "叁": self = .digit(3)
      case "四", "肆": self = .digit(4)
      case "五", "伍": self = .digit(5)
      case "六", "陆", "陸": self = .digit(6)
      case "七", "柒", "漆": self = .digit(7)
      case "八", "捌": self = .digit(8)
      case "九", "玖": self = .digit(9)
      case "十", "拾": self = .unit(10, times: nil)
      case "廿": self = .unit(10, times: 2)
      case "百", "佰": self = .unit(100, times: nil)
      case "千", "仟": self = .unit(1_000, times: nil)
      case "万": self = .myriad(10_000)
      case "亿": self = .myriad(100_000_000)
      default: return nil
      }
    }
  }

  /// A number in ASCII digits, or one kanji.
  private enum Part {
    case number(Written)
    case sign(Sign)
  }

  /// A number in ASCII digits.
  private struct Written {
    let value: Int
    let digits: Int
  }

  private static func parts(of run: ArraySlice<Unicode.Scalar>) -> [Part]? {
    var parts: [Part] = []
    var rest = run
    while let first = rest.first {
      if let sign = Sign(first) {
        parts.append(.sign(sign))
        rest.removeFirst()
      } else {
        let digits = rest.prefix { $0.isASCII }
        guard let number = written(digits) else { return nil }
        parts.append(.number(number))
        rest = rest.dropFirst(digits.count)
      }
    }
    return parts
  }

  /// A comma parts thousands; "1,5" may mean anything.
  private static func written(_ run: ArraySlice<Unicode.Scalar>) -> Written? {
    let groups = run.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count == 1 || groups[0].count <= 3 else {
      return nil
    }
    let digits = groups.joined()
    guard !groups[0].isEmpty, digits.count <= Limits.digitsOfNumber else { return nil }
    return Written(value: digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }, digits: digits.count)
  }

  /// 二〇二四 and 三六五. Two neighbours alone, as in 二三人, are two numbers.
  private static func positional(_ parts: [Part]) -> Int? {
    let digits = parts.compactMap { part in if case .sign(.digit(let digit)) = part { digit } else { nil } }
    guard digits.count == parts.count, digits.count <= Limits.digitsOfNumber else { return nil }
    guard digits.count > 2 || digits.count == 1 || digits.contains(0) && digits[0] != 0 else { return nil }
    return digits.reduce(0) { $0 * 10 + $1 }
  }

  /// What units have added up to.
  private struct Sum {
    private var closed = 0
    private var section = 0
    private var pending: Written?
    private var lastUnit: Int?
    private var smallest = 10_000
    private var smallestMyriad = Int.max
    /// Whether 零 told that a place is empty.
    private var isZeroSaid = false

    /// Goes on by a part, or tells that it makes no sense here.
    mutating func take(_ part: Part) -> Bool {
      switch part {
      case .number(let number): return hold(number)
      case .sign(.digit(0)): return sayZero()
      case .sign(.digit(let digit)): return hold(Written(value: digit, digits: 1))
      case .sign(.unit(let unit, let times)): return add(unit, times: times)
      case .sign(.myriad(let unit)): return close(unit)
      }
    }

    var total: Int? {
      guard isTailClear, pending != nil || !isZeroSaid else { return nil }
      return closed + section + (pending?.value ?? 0)
    }

    private mutating func hold(_ number: Written) -> Bool {
      guard pending == nil else { return false }
      pending = number
      return true
    }

    private mutating func sayZero() -> Bool {
      guard pending == nil, lastUnit != nil, !isZeroSaid else { return false }
      isZeroSaid = true
      return true
    }

    private mutating func add(_ unit: Int, times: Int?) -> Bool {
      guard unit < smallest, times == nil || pending == nil else { return false }
      let count = times ?? pending?.value ?? 1
      guard 1...9 ~= count else { return false }
      section += count * unit
      (pending, isZeroSaid, smallest, lastUnit) = (nil, false, unit, unit)
      return true
    }

    private mutating func close(_ unit: Int) -> Bool {
      guard unit < smallestMyriad, isTailClear else { return false }
      let count = section + (pending?.value ?? 0)
      guard 1..<10_000 ~= count else { return false }
      closed += count * unit
      (section, pending, isZeroSaid, smallest, smallestMyriad, lastUnit) = (0, nil, false, 10_000, unit, unit)
      return true
    }

    /// A digit behind 百 without 零 is a one in Japan and a ten in Taipei.
    private var isTailClear: Bool {
      guard let pending, let lastUnit else { return true }
      guard pending.value > 0, pending.value < lastUnit else { return false }
      return pending.digits > 1 || lastUnit == 10 || isZeroSaid
    }
  }
}
