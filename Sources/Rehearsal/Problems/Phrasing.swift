import SourceText

// Wordings are made of a few small pieces, so that every message quotes, lists and suggests in the same way.

extension String {
  /// The name as messages show it.
  var quoted: String { "\"\(self)\"" }
}

extension [String] {
  /// Joins names in quotes to `"a", "b" or "c"`; behind the first `most` it only counts.
  func quotedList(_ conjunction: String, most: Int = 8) -> String {
    var names = map(\.quoted)
    if count > most { names = names.prefix(most - 1) + ["\(count - most + 1) more"] }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}

/// What to tell somebody who wrote a name that does not exist.
enum Suggestion {
  /// Asks for the nearest name, else says what there is, else what to do.
  static func help(for name: String, among known: [String], otherwise: String) -> String {
    if let nearest = NearMiss.nearest(to: name, among: known) { return "did you mean \(nearest.quoted)?" }
    return known.isEmpty ? otherwise : "write \(known.quotedList("or"))"
  }
}
