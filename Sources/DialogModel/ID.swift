/// Names a part of one dialog by its position, so that nothing is looked up by text while people talk.
package struct ID<Noun>: Hashable, Comparable, Sendable {
  /// The position in the dialog's list of such parts, counted from zero.
  package let index: Int

  /// Only the loader knows which position is fit.
  package init(_ index: Int) { self.index = index }

  package static func < (left: ID, right: ID) -> Bool { left.index < right.index }
}

/// A language as texts declare it, such as `zh-Hant`; compared letter by letter.
package struct LanguageTag: Hashable, Sendable {
  /// The tag with the capitals in which the author wrote it.
  package let text: String

  /// Accepts a short code with subtags of letters and digits, as in BCP 47.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count) else { return nil }
    for part in parts {
      guard (1...8).contains(part.count) else { return nil }
      for byte in part {
        guard (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) else { return nil }
      }
    }
    self.text = text
  }
}
