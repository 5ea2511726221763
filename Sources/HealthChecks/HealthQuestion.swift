import HumanText

/// What a conversation wants to know of one service.
package struct HealthQuestion: Equatable, Sendable {
  /// The service as its dialog calls it.
  package var service: String
  /// What the feeds may call it, the dialog's own name included.
  package var names: [String]
  /// What the customer has said so far; it ranks what is found.
  package var words: String

  /// Gathers a service, its names in the feeds, and what was said.
  package init(service: String, knownAs: [String], words: String = "") {
    self.service = service
    names = [service] + knownAs
    self.words = words
  }
}

/// Names as they are compared: without case, width, blanks and hyphens.
struct NameKeys {
  private let keys: Set<[UInt8]>

  init(_ names: [String]) { keys = Set(names.map { Self.key($0) }.filter { !$0.isEmpty }) }

  /// Whether one of the names is meant, as a whole or as a part of `Microsoft 365 - Exchange Online`.
  func match(_ name: String) -> Bool {
    if name == ProbeReading.anything { return true }
    if keys.contains(Self.key(name)) { return true }
    let parts = Self.parts(of: name)
    return parts.count > 1 && parts.contains { keys.contains(Self.key($0)) }
  }

  /// What the parts of a name say beside the service that is meant, as a region.
  func rest(of name: String) -> [[UInt8]] {
    let parts = Self.parts(of: name)
    return parts.count > 1 ? parts.map { Self.key($0) }.filter { !keys.contains($0) } : []
  }

  private static func key(_ name: String) -> [UInt8] { FoldedText(name).key }

  /// What stands on the sides of ` - `, ` / ` and brackets.
  private static func parts(of name: String) -> [String] {
    var parts: [String] = []
    var part = ""
    let scalars = Array(name.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isDash = ["-", "–", "—", "/", "|", ":"].contains(scalar)
      let isApart = isDash && (index > 0 && scalars[index - 1] == " ") && (index + 1 < scalars.count)
      if isApart || ["(", ")", "（", "）"].contains(scalar) {
        parts.append(part)
        part = ""
      } else {
        part.unicodeScalars.append(scalar)
      }
    }
    return (parts + [part]).filter { $0.unicodeScalars.contains { $0 != " " } }
  }
}

/// Words as they are counted against each other: Latin ones whole, the others by pairs of letters.
package struct WordBag: Sendable {
  private let words: Set<[UInt8]>

  /// Takes a text apart, in linear time.
  package init(_ text: String) {
    var words: Set<[UInt8]> = []
    var word: [UInt8] = []
    var before: Unicode.Scalar?
    func close() {
      if word.count > 1, !Self.empty.contains(word) { words.insert(word) }
      word = []
    }
    for scalar in String(decoding: FoldedText(text).letters, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        before = nil
        if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
          word.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          close()
        }
      } else {
        close()
        guard scalar.properties.isAlphabetic else {
          before = nil
          continue
        }
        if let before { words.insert(Array(String(String.UnicodeScalarView([before, scalar])).utf8)) }
        before = scalar
      }
    }
    close()
    self.words = words
  }

  /// How many words the two have in common.
  package func common(with other: WordBag) -> Int {
    words.count < other.words.count
      ? words.count { other.words.contains($0) } : other.words.count { words.contains($0) }
  }

  /// Words that stand in every sentence and so speak for nothing.
  private static let empty: Set<[UInt8]> = Set(
    [
      "the", "and", "are", "for", "not", "may", "some", "users", "user", "with", "our", "of", "to", "in", "is", "it",
      "be", "or", "on", "my", "we", "cannot", "can", "unable", "through", "using", "from", "that", "this", "an", "at",
      "have", "has", "was", "were",
    ].map { Array($0.utf8) })
}
