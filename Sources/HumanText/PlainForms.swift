/// Letters that only look different from others, and how they are spelled otherwise.
enum PlainForms {
  /// What a keyboard without the letter would type, or nil where the letter stands for itself.
  static func of(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0x2010...0x2015, 0x2212, 0x2500, 0xFE58, 0xFE63: "-"
    case 0x301C, 0x223C: "~"
    case 0x2018...0x201B, 0x2032: "'"
    case 0x201C...0x201F, 0x2033: "\""
    // A picture asked for (U+FE0F), and the box around a key.
    case 0xFE00...0xFE0F, 0x20E3: ""
    case 0xFF01...0xFF5E: ascii(scalar.value - 0xFEE0)
    case 0xFF61...0xFF9D: Kana.fullWidth(scalar).map { String($0) }
    case 0xFFE0...0xFFE6: ["¢", "£", "¬", "¯", "¦", "¥", "₩"][Int(scalar.value - 0xFFE0)]
    case 0x249C...0x24B5: ascii(scalar.value - 0x249C + 0x61)
    case 0x24B6...0x24CF: ascii(scalar.value - 0x24B6 + 0x41)
    case 0x24D0...0x24E9: ascii(scalar.value - 0x24D0 + 0x61)
    case 0x2160...0x217F: roman(scalar.value)
    case 0xFB00...0xFB06: ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar.value - 0xFB00)]
    case 0xFE50...0xFE57: [",", "、", ".", "﹓", ";", ":", "?", "!"][Int(scalar.value - 0xFE50)]
    case 0xFE59...0xFE5E: ["(", ")", "{", "}", "〔", "〕"][Int(scalar.value - 0xFE59)]
    case 0xFE5F...0xFE62: ["#", "&", "*", "+"][Int(scalar.value - 0xFE5F)]
    case 0xFE64...0xFE6B: ["<", ">", "=", "﹧", "\\", "$", "%", "@"][Int(scalar.value - 0xFE64)]
    case 0x2100...0x2122, 0x3231...0x33FF: abbreviation(scalar)
    default: nil
    }
  }

  private static func ascii(_ value: UInt32) -> String { String(Unicode.Scalar(UInt8(truncatingIfNeeded: value))) }

  private static func roman(_ value: UInt32) -> String {
    let capitals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M"]
    let letters = capitals[Int(value % 16)]
    return value < 0x2170 ? letters : letters.lowercased()
  }

  /// Words and units in one sign, as Japanese keyboards offer them.
  private static func abbreviation(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "℃": "°C"
    case "№": "No"
    case "℡": "TEL"
    case "™": "TM"
    case "㈱": "(株)"
    case "㈲": "(有)"
    case "㎅": "KB"
    case "㎆": "MB"
    case "㎇": "GB"
    case "㎎": "mg"
    case "㎏": "kg"
    case "㎐": "Hz"
    case "㎜": "mm"
    case "㎝": "cm"
    case "㎞": "km"
    case "㎡": "m2"
    case "㎖": "ml"
    case "㏄": "cc"
    case "㍉": "ミリ"
    case "㌔": "キロ"
    case "㌢": "センチ"
    case "㍍": "メートル"
    case "㌘": "グラム"
    case "㌧": "トン"
    case "㍑": "リットル"
    case "㌫": "パーセント"
    case "㌦": "ドル"
    default: nil
    }
  }
}
