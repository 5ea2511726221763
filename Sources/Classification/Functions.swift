// The core has no libm, and two libms differ in the last bit, so that a model would not be the same bytes on two
// machines. What is added, multiplied and divided here is rounded alike everywhere.

/// Functions of analysis that give the same bits on every machine.
enum Functions {
  private static let logarithmOf2 = 0.693_147_180_559_945_3

  /// The natural logarithm of a number above zero.
  static func ln(_ number: Double) -> Double {
    precondition(number > 0, "only numbers above zero have a logarithm")
    // ln m = 2 artanh((m - 1) / (m + 1)), with m between 1/√2 and √2 so that the series is short.
    var mantissa = number.significand
    var exponent = Double(number.exponent)
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var sum = 0.0
    for power in stride(from: 23, through: 1, by: -2) { sum = sum * square + 1 / Double(power) }
    return exponent * logarithmOf2 + 2 * ratio * sum
  }

  /// e to the power of `number`, which is held between -700 and 700.
  static func exp(_ number: Double) -> Double {
    let held = max(-700, min(700, number))
    let whole = (held / logarithmOf2).rounded()
    let rest = held - whole * logarithmOf2
    var sum = 1.0
    for term in stride(from: 14, through: 1, by: -1) { sum = 1 + sum * rest / Double(term) }
    return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
  }

  /// Turns log-odds into a probability.
  static func chance(ofOdds logarithm: Double) -> Double { 1 / (1 + exp(-logarithm)) }

  /// e to the power of each lane, for lanes of at most zero, to a quarter of a per cent where it matters.
  ///
  /// (1 + y + y²/2)^256 with y = x/256 needs neither bits nor branches.
  static func exp(_ lanes: SIMD16<Float>) -> SIMD16<Float> {
    let small = pointwiseMax(lanes, SIMD16(repeating: -80)) * (1 / 256)
    var power = small * small * 0.5 + small + 1
    for _ in 0..<8 { power = power * power }
    return power
  }
}
