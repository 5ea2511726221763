/// Numbers in English words, and the ordinals in digits: a hundred, twenty-one, the second one, 2nd, number 2.
enum EnglishNumeral {
  /// Reads the whole of a folded text.
  static func read(_ text: String) -> Numeral? {
    var words = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.map { String(Substring($0)) }[
      ...]
    if words.first == "the" { words.removeFirst() }
    if let ordinal = ordinal(words) ?? (words.last == "one" ? ordinal(words.dropLast()) : nil) {
      return .ordinal(ordinal)
    }
    if let place = place(words) { return .ordinal(place) }
    return cardinal(words).map { .cardinal($0) }
  }

  /// The last word alone says whether it is an ordinal.
  private static func ordinal(_ words: ArraySlice<String>) -> Int? {
    guard let last = words.last else { return nil }
    if words.count == 1, let number = numbered(last) { return number }
    return counting(last).flatMap { cardinal(words.dropLast() + [$0]) }
  }

  /// The word that an ordinal counts like.
  private static func counting(_ ordinal: String) -> String? {
    if let index = smallOrdinals.firstIndex(of: ordinal) { return small[index] }
    return tensOrdinals.firstIndex(of: ordinal).map { tens[$0] }
  }

  /// 2nd, 11th; nobody is corrected who writes 2th.
  private static func numbered(_ word: String) -> Int? {
    guard ["st", "nd", "rd", "th"].contains(word.suffix(2)) else { return nil }
    return digits(word.dropLast(2))
  }

  /// Number 2, option two, no. 2, #2. "No one" is nobody.
  private static func place(_ words: ArraySlice<String>) -> Int? {
    guard let first = words.first else { return nil }
    if ["number", "option", "choice", "item"].contains(first) {
      return words.count == 2
        ? digits(words[words.startIndex + 1][...]) ?? cardinal(words.dropFirst()) : cardinal(words.dropFirst())
    }
    if words.count == 2, ["no.", "no", "nr.", "nr", "#"].contains(first) {
      return digits(words[words.startIndex + 1][...])
    }
    for sign in ["no.", "nr.", "#"] where words.count == 1 && first.hasPrefix(sign) {
      return digits(first.dropFirst(sign.count))
    }
    return nil
  }

  private static func digits(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), text.utf8.count <= Limits.digitsOfNumber else { return nil }
    return Int(text)
  }

  /// Up to 999,999: hundreds, thousands, and what is below.
  private static func cardinal(_ words: some Collection<String>) -> Int? {
    let words = Array(words)
    guard let thousand = words.firstIndex(of: "thousand") else { return belowThousand(words[...]) }
    guard let count = words[..<thousand] == ["a"] ? 1 : belowThousand(words[..<thousand]), count > 0 else { return nil }
    let rest = words[(thousand + 1)...]
    if rest.isEmpty { return count * 1_000 }
    guard let more = belowThousand(rest.first == "and" ? rest.dropFirst() : rest), more > 0 else { return nil }
    return count * 1_000 + more
  }

  private static func belowThousand(_ words: ArraySlice<String>) -> Int? {
    guard let hundred = words.firstIndex(of: "hundred") else { return belowHundred(words) }
    guard let count = words[..<hundred] == ["a"] ? 1 : belowHundred(words[..<hundred]), 1...9 ~= count else {
      return nil
    }
    let rest = words[(hundred + 1)...]
    if rest.isEmpty { return count * 100 }
    guard let more = belowHundred(rest.first == "and" ? rest.dropFirst() : rest), more > 0 else { return nil }
    return count * 100 + more
  }

  private static func belowHundred(_ words: ArraySlice<String>) -> Int? {
    guard let first = words.first else { return nil }
    if words.count == 1 { return small.firstIndex(of: first) ?? tens.firstIndex(of: first).map { $0 * 10 + 20 } }
    guard words.count == 2, let ten = tens.firstIndex(of: first), let last = words.last else { return nil }
    guard let one = small.firstIndex(of: last), 1...9 ~= one else { return nil }
    return ten * 10 + 20 + one
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  /// Beside their numbers, in the same order.
  private static let smallOrdinals = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
  ]
  private static let tensOrdinals = [
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
  ]
}
