/// A file that somebody attached, by the address under which whoever works on the ticket finds it.
///
/// Nothing in this program ever opens it.
package struct FileReference: Hashable, Sendable {
  /// What people call it, such as `error.png`.
  package let name: String
  /// Its kind, as in `image/png`, where whoever brought it knows.
  package let type: String?
  /// Where it is.
  package let url: String

  /// Takes what a bridge says of a file; nil where it has no name or address that a ticket could hold.
  ///
  /// Whatever no one can see is left out of the name, so that it drives no screen; an address that holds such a sign is
  /// none.
  package init?(name: String, type: String? = nil, url: String) {
    let visible = name.unicodeScalars.filter { !$0.isHidden }
    let letters = String(String.UnicodeScalarView(visible.prefix(Limits.fileName)))
    guard letters.unicodeScalars.contains(where: { !$0.properties.isWhitespace }),
      url.isPlain, (1...Limits.fileAddress).contains(url.utf8.count)
    else { return nil }
    self.name = letters
    self.url = url
    let isFit = type.map { $0.isPlain && (1...Limits.fileType).contains($0.utf8.count) } ?? false
    self.type = isFit ? type : nil
  }
}

extension Unicode.Scalar {
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    default: false
    }
  }
}

extension String {
  /// Whether it holds nothing but the signs that addresses are made of.
  fileprivate var isPlain: Bool { utf8.allSatisfy { (0x21...0x7E).contains($0) } }
}
