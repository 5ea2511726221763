/// Undoes what keyboards do, one scalar after the other.
struct Folding {
  private(set) var bytes: [UInt8] = []
  private let keepsCase: Bool
  private var last = Last.other

  /// What came last, where the next scalar may change it.
  private enum Last: Equatable {
    case other
    case kana(Unicode.Scalar)
    case digit
    /// ①, which does not join with digits beside it.
    case setOff
    /// ー behind a digit, which will have been a hyphen if a digit follows.
    case barBehindDigit
  }

  init(keepingCase: Bool) { keepsCase = keepingCase }

  mutating func take(_ scalar: Unicode.Scalar) {
    guard !scalar.isASCII else { return takePlain(scalar) }
    if let number = SetOffNumbers.value(of: scalar) { return takeSetOff(number) }
    if let mark = Kana.voicing(scalar) { return voice(by: mark) }
    guard let plain = PlainForms.of(scalar) else { return takeOther(scalar) }
    for scalar in plain.unicodeScalars { takePlain(scalar) }
  }

  private mutating func takePlain(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "0"..."9":
      if last == .barBehindDigit { replaceLast(by: "-") }
      if last == .setOff { append(" ") }
      append(scalar, .digit)
    case "A"..."Z" where !keepsCase: append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
    case "\t": append(" ")
    case "ー" where last == .digit: append(scalar, .barBehindDigit)
    case "ぁ"..."ヺ": append(scalar, .kana(scalar))
    default: append(scalar)
    }
  }

  private mutating func takeSetOff(_ number: Int) {
    if last == .digit || last == .setOff { append(" ") }
    bytes += String(number).utf8
    last = .setOff
  }

  /// Some machines type が as か and a mark; a mark that fits nothing is dropped.
  private mutating func voice(by mark: Kana.Voicing) {
    guard case .kana(let kana) = last, let voiced = Kana.voiced(kana, by: mark) else { return }
    replaceLast(by: voiced)
  }

  private mutating func takeOther(_ scalar: Unicode.Scalar) {
    // Kana, Chinese characters and Hangul have no case, and are most of what comes here.
    if keepsCase || 0x2E80...0xA63F ~= scalar.value || 0xAC00...0xD7A3 ~= scalar.value {
      takePlain(scalar)
    } else {
      bytes += scalar.properties.lowercaseMapping.utf8
      last = .other
    }
  }

  /// Takes back a kana or its bar, which are three bytes each.
  private mutating func replaceLast(by scalar: Unicode.Scalar) {
    bytes.removeLast(3)
    append(scalar)
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ kind: Last = .other) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes += UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
    }
    last = kind
  }
}
