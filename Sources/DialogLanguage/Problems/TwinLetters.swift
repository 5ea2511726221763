// A keyboard left in another layout, or a name copied from a letter, brings signs that look like the plain ones and
// are others. Messages that only show both names say the same word twice then; so they name the sign instead.
//
// The table holds what looks the same in common fonts, and only twins of ASCII; each is one scalar for one.

/// Names that look the same to people and are not.
enum TwinLetters {
  /// Finds the one name that looks like `name` but holds other signs.
  static func twin(of name: String, among known: [String]) -> String? {
    let wanted = plain(name)
    let twins = Set(known.filter { $0 != name && plain($0) == wanted })
    return twins.count == 1 ? twins.first : nil
  }

  /// Says which sign of two names is which; nil where they do not look the same.
  static func difference(between written: String, and known: String) -> String? {
    guard plain(written) == plain(known) else { return nil }
    let pairs = zip(written.unicodeScalars, known.unicodeScalars)
    guard let (here, there) = pairs.first(where: { $0 != $1 }) else { return nil }
    guard here.isASCII else {
      let other = there.isASCII ? String(there) : number(of: there)
      return "type it again: the \"\(here)\" here is \(kind(of: here)), and not the \(other) of \(known.quoted)"
    }
    let place = "where it is declared"
    return "type it again \(place): the \"\(there)\" there is \(kind(of: there)), and not the \(here) written here"
  }

  private static func plain(_ name: String) -> [Unicode.Scalar] { name.unicodeScalars.map(plain) }

  private static func kind(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x370...0x3FF: number(of: scalar) + ", a Greek letter"
    case 0x400...0x52F: number(of: scalar) + ", a Cyrillic letter"
    case 0xFF01...0xFF5E: number(of: scalar) + ", a full-width sign"
    default: number(of: scalar) + ", another dash"
    }
  }

  private static func number(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // The full-width forms stand in the order of ASCII, from U+FF01 for "!" to U+FF5E for "~".
    if case 0xFF01...0xFF5E = scalar.value { return Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) }
    return letters[scalar] ?? scalar
  }

  /// From Cyrillic and Greek letters, and from dashes, to the ASCII signs that they look like.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let rows = [
      ("аеорсухіјѕһӏԁԛԝкАВЕКМНОРСТУХІЈЅԚԜ", "aeopcyxijshldqwkABEKMHOPCTYXIJSQW"),
      ("αονριυκχγϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aovpiukxycjABEZHIKMNOPTYX"),
      ("\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}", "-------"),
    ]
    return Dictionary(uniqueKeysWithValues: rows.flatMap { zip($0.0.unicodeScalars, $0.1.unicodeScalars) })
  }()
}
