// A number is text until somebody needs it as a quantity, so its digits are brought into the normal form by
// moving digits about. Only the three other bases need arithmetic: their digits are taken in bundles, and a
// decimal number in limbs of nine digits is multiplied and added to. Nothing is ever rounded.

/// Brings a number into its normal form, or says what is wrong with it.
struct NumberLiteral {
  /// What keeps a word that begins like a number from being one.
  enum Fault: Equatable {
    /// `.5`
    case startsWithPoint
    /// `0x` with nothing behind it, or `0x_1`
    case lacksDigits(base: UInt32)
    /// `1.` or `1._5`
    case lacksFraction
    /// `1e` or `1e_5`
    case lacksExponent
    /// `1.5.0` or `1e5.0`
    case straySecondPoint
    /// `12px` or `0b12`
    case holds(Unicode.Scalar, base: UInt32)
    case isTooLong
  }

  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var normal: [UInt8] = []

  /// Tells whether a bare word has the beginning of a number, which forbids it to be a word.
  static func begins(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var digit = range.lowerBound
    if bytes[digit].isSign { digit += 1 }
    if digit < range.upperBound, bytes[digit] == Byte.point { digit += 1 }
    return digit < range.upperBound && bytes[digit].isDigit
  }

  /// Reads the number that fills `range`; the fault comes with the offset where it lies.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> Result<KDLNumber, Misfit> {
    if let plain = plainInteger(bytes, range) { return .success(plain) }
    guard range.count <= Limits.numberLengthInBytes else {
      return .failure(Misfit(fault: .isTooLong, offset: range.lowerBound))
    }
    var literal = NumberLiteral(bytes: bytes, range: range)
    do throws(Misfit) {
      try literal.readAll()
      return .success(KDLNumber(digits: String(decoding: literal.normal, as: UTF8.self)))
    } catch {
      return .failure(error)
    }
  }

  /// A fault and where it lies.
  struct Misfit: Error, Equatable {
    let fault: Fault
    let offset: Int
  }

  private init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Most numbers are a few digits that already have their normal form.
  private static func plainInteger(_ bytes: [UInt8], _ range: Range<Int>) -> KDLNumber? {
    guard range.count < 16, bytes[range.lowerBound] != Byte.zero || range.count == 1 else { return nil }
    guard bytes[range].allSatisfy(\.isDigit) else { return nil }
    return KDLNumber(digits: String(decoding: bytes[range], as: UTF8.self))
  }

  private var current: UInt8? { position < end ? bytes[position] : nil }

  private func misfit(_ fault: Fault) -> Misfit { Misfit(fault: fault, offset: position) }

  /// The sign was not expected here; a second point deserves words of its own.
  private func misfit(inBase base: UInt32) -> Misfit {
    let letter = Letter(in: bytes, at: position)
    if letter.scalar == UInt32(Byte.point) { return misfit(.straySecondPoint) }
    return misfit(.holds(Unicode.Scalar(letter.scalar) ?? "?", base: base))
  }

  private mutating func readAll() throws(Misfit) {
    if let sign = current, sign.isSign {
      if sign == Byte.minus { normal.append(sign) }
      position += 1
    }
    if current == Byte.point { throw misfit(.startsWithPoint) }
    if current == Byte.zero, position + 1 < end, let base = base(for: bytes[position + 1]) {
      position += 2
      try readInteger(base: base)
    } else {
      try readDecimal()
    }
    if position < end { throw misfit(inBase: 10) }
  }

  private func base(for letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private mutating func readDecimal() throws(Misfit) {
    appendWithoutZeros(try digits(or: .lacksDigits(base: 10)))
    if current == Byte.point {
      position += 1
      normal.append(Byte.point)
      normal += try digits(or: .lacksFraction)
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      position += 1
      normal.append(UInt8(ascii: "E"))
      normal.append(current == Byte.minus ? Byte.minus : Byte.plus)
      if let sign = current, sign.isSign { position += 1 }
      appendWithoutZeros(try digits(or: .lacksExponent))
    }
  }

  /// Takes at least one digit, and leaves out the underscores between and behind them.
  private mutating func digits(or fault: Fault) throws(Misfit) -> [UInt8] {
    guard let first = current, first.isDigit else { throw misfit(fault) }
    var digits: [UInt8] = []
    while let byte = current, byte.isDigit || byte == Byte.underscore {
      if byte != Byte.underscore { digits.append(byte) }
      position += 1
    }
    return digits
  }

  private mutating func appendWithoutZeros(_ digits: [UInt8]) {
    let significant = digits.drop { $0 == Byte.zero }
    normal += significant.isEmpty ? [Byte.zero] : significant
  }

  /// Converts bundle by bundle: with factor = base^k, limbs = limbs × factor + the next k digits.
  private mutating func readInteger(base: UInt32) throws(Misfit) {
    guard let first = current, first != Byte.underscore else { throw misfit(.lacksDigits(base: base)) }
    var number = BigDecimal()
    var bundle: UInt64 = 0
    var factor: UInt64 = 1
    while let byte = current {
      if byte != Byte.underscore {
        guard let digit = byte.digitValue, digit < base else { throw misfit(inBase: base) }
        bundle = bundle * UInt64(base) + UInt64(digit)
        factor *= UInt64(base)
        if factor >= 1 << 28 {
          number.multiply(by: factor, adding: bundle)
          (bundle, factor) = (0, 1)
        }
      }
      position += 1
    }
    number.multiply(by: factor, adding: bundle)
    appendWithoutZeros(number.digits)
  }
}

/// A whole number in limbs of nine decimal digits, the lowest first.
private struct BigDecimal {
  private static let limb: UInt64 = 1_000_000_000
  private var limbs: [UInt64] = []

  /// Both operands stay below 2^33, so that no step leaves 64 bits.
  mutating func multiply(by factor: UInt64, adding summand: UInt64) {
    var carry = summand
    for index in limbs.indices {
      let product = limbs[index] * factor + carry
      limbs[index] = product % Self.limb
      carry = product / Self.limb
    }
    while carry > 0 {
      limbs.append(carry % Self.limb)
      carry /= Self.limb
    }
  }

  /// The digits as ASCII, with leading zeros in the highest limb.
  var digits: [UInt8] {
    var reversed: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        reversed.append(Byte.zero + UInt8(rest % 10))
        rest /= 10
      }
    }
    return reversed.reversed()
  }
}
