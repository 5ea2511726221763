/// A domain, as it was typed and as machines write it.
package struct DomainName: Equatable, Sendable {
  /// In small letters, every label in letters that people read.
  package let name: String
  /// The same with labels of other alphabets as `xn--`, which is how it must be shown: a Cyrillic а looks like ours.
  package let wire: String
  /// Whether one of its labels mixes alphabets, as names do that want to be taken for others.
  package let isMixed: Bool
  /// The part before `.onmicrosoft.com`-like suffixes is a tenant's; a dialog says which suffixes those are.
  package func isUnder(_ suffix: String) -> Bool { name.hasSuffix("." + suffix) }

  /// Expects a domain in small letters.
  package init(_ name: String) {
    self.name = name
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    wire = labels.map { Punycode.label($0) }.joined(separator: ".")
    isMixed = labels.contains { Self.scripts(of: $0) > 1 }
  }

  /// How many alphabets a label uses; digits and hyphens belong to all.
  private static func scripts(of label: Substring) -> Int {
    var scripts: Set<Int> = []
    for scalar in label.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0xC0...0x24F: scripts.insert(0)
      case 0x370...0x3FF: scripts.insert(1)
      case 0x400...0x52F: scripts.insert(2)
      case 0x80...: scripts.insert(3)
      default: break
      }
    }
    return scripts.count
  }

  /// Labels of letters, digits and inner hyphens, at least two of them, the last of letters.
  static func isDomain(_ letters: Letters, _ range: Range<Int>) -> Bool {
    guard 4...Limits.domainInLetters ~= range.count else { return false }
    let labels = letters.row[range].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.count >= 2,
      last.allSatisfy(\.isLatin) || last.starts(with: "xn--".unicodeScalars)
    else { return false }
    return labels.allSatisfy { label in
      1...Limits.domainLabelInLetters ~= label.count && label.first != "-" && label.last != "-"
    }
  }

  /// Whether something without a scheme is meant as a domain, and not a file, a version or two sentences.
  static func isLikely(_ letters: Letters, _ range: Range<Int>) -> Bool {
    let labels = letters.row[range].split(separator: ".")
    guard let last = labels.last else { return false }
    if labels.count == 2, ["am", "pm"].contains(where: { last.elementsEqual($0.unicodeScalars) }),
      let first = labels.first,
      first.count == 1, first.allSatisfy(\.isDigit)
    {
      return false
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: last)
    let ending = String(text)
    return ending.unicodeScalars.count == 2 || endings.contains(where: { $0 == ending }) || ending.hasPrefix("xn--")
      || !ending.unicodeScalars.allSatisfy(\.isASCII)
  }

  /// Endings beside those of countries, which have two letters; the rest of more than a thousand is rarely typed bare.
  private static let endings = [
    "com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "name", "pro", "mobi", "asia", "jobs", "tel", "cat",
    "xyz", "online", "site", "shop", "store", "app", "dev", "cloud", "tech", "club", "life", "live", "world", "today",
    "email", "group", "team", "work", "agency", "academy", "company", "solutions", "services", "systems", "network",
    "digital", "media", "design", "studio", "blog", "space", "website", "hosting", "global", "international",
    "consulting",
    "finance", "legal", "law", "health", "care", "school", "university", "hotel", "travel", "tokyo", "taipei", "london",
    "berlin", "nyc", "example", "test", "invalid", "local", "localhost", "internal", "corp", "lan", "home",
  ]
}
