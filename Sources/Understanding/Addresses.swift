/// E-mail addresses and domains in folded text.
struct Address {
  let kind: Kind
  /// The whole of it, with the path of a link.
  let range: Range<Int>
  /// The address itself.
  let value: Range<Int>

  enum Kind {
    case email
    case domain
    /// A domain with something before or behind it, which is about a page and not about the domain.
    case link
  }

  /// Finds all of them, in linear time.
  static func all(in text: [UInt8]) -> [Address] {
    guard text.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ".") }) else { return [] }
    var found: [Address] = []
    var start = 0
    while start < text.count {
      guard isAddressByte(text[start]) else {
        start += 1
        continue
      }
      let end = text[start...].firstIndex { !isAddressByte($0) } ?? text.count
      if let address = read(text, start..<end) { found.append(address) }
      start = end
    }
    return found
  }

  private static func read(_ text: [UInt8], _ run: Range<Int>) -> Address? {
    let first = text[run].firstIndex { $0.isWordByte } ?? run.upperBound
    let last = text[run].lastIndex { $0.isWordByte } ?? first
    guard first < last else { return nil }
    let run = first..<last + 1
    if let at = text[run].lastIndex(of: UInt8(ascii: "@")) {
      let local = text[run.lowerBound..<at].lastIndex { [0x3A, 0x2F, 0x3D, 0x3F].contains($0) }.map { $0 + 1 }
      let value = (local ?? run.lowerBound)..<run.upperBound
      return isEmail(text[value]) ? Address(kind: .email, range: run, value: value) : nil
    }
    var value = run
    var kind = Kind.domain
    if let colon = text[run].firstIndex(of: UInt8(ascii: ":")), text[colon..<run.upperBound].starts(with: "://".utf8) {
      kind = .link
      value = colon + 3..<run.upperBound
    }
    if let end = text[value].firstIndex(where: { [0x2F, 0x3A, 0x3F, 0x23].contains($0) }) {
      kind = .link
      value = value.lowerBound..<end
    }
    guard isDomain(text[value]), endsInLetters(text[value]) else { return nil }
    return Address(kind: kind, range: run, value: value)
  }

  static func isEmail(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= Limits.emailInBytes, let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let local = bytes[..<at]
    guard (1...Limits.emailNameInBytes).contains(local.count), local.first != UInt8(ascii: "."),
      local.last != UInt8(ascii: ".")
    else {
      return false
    }
    guard local.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "@") }) else { return false }
    return isDomain(bytes[(at + 1)...])
  }

  /// Labels of letters, digits and inner hyphens, at least two of them.
  static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= Limits.domainInBytes else { return false }
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2 else { return false }
    return labels.allSatisfy { label in
      (1...Limits.domainLabelInBytes).contains(label.count) && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
        && label.allSatisfy { $0 >= 0x80 || $0.isWordByte || $0 == UInt8(ascii: "-") }
    }
  }

  private static func endsInLetters(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.split(separator: UInt8(ascii: ".")).last else { return false }
    return last.count >= 2 && !last.contains { $0.isDigit }
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte.isWordByte || signs.contains(byte)
  }

  private static let signs = Set("._%+-@:/~#?=&'".utf8)
}
