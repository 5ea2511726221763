/// An utterance without the signs by which people say how it is to be taken.
struct Said {
  let form: Form
  /// What is kept.
  let text: String
  /// What is read.
  let words: String

  enum Form {
    case plain
    /// Begins with a slash, and so is a command whatever is asked.
    case slash
    /// Stands in quotes, and so is no command whatever it says.
    case quoted
  }

  init(_ utterance: String) {
    let scalars = Self.trimmed(utterance.unicodeScalars[...])
    let slashes = scalars.prefix { $0 == "/" || $0 == "／" }.count
    if slashes >= 2 {
      self.init(.quoted, String(Substring(scalars.dropFirst())))
    } else if slashes == 1 {
      self.init(.slash, String(Substring(scalars)), words: String(Substring(scalars.dropFirst())))
    } else if let inner = Self.unquoted(scalars) {
      self.init(.quoted, String(Substring(inner)))
    } else {
      self.init(.plain, String(Substring(scalars)))
    }
  }

  private init(_ form: Form, _ text: String, words: String? = nil) {
    self.form = form
    self.text = text
    self.words = words ?? text
  }

  private static func unquoted(_ scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView? {
    guard scalars.count > 2, let first = scalars.first, let last = scalars.last, quotes[first] == last else {
      return nil
    }
    let inner = scalars.dropFirst().dropLast()
    return inner.contains { $0 == first || $0 == last } ? nil : trimmed(inner)
  }

  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    var inner = scalars
    while let first = inner.first, blanks.contains(first) { inner.removeFirst() }
    while let last = inner.last, blanks.contains(last) { inner.removeLast() }
    return inner
  }

  private static let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\u{3000}", "\u{A0}"]
  private static let quotes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "'": "'", "“": "”", "‘": "’", "「": "」", "『": "』", "«": "»", "＂": "＂",
  ]
}
