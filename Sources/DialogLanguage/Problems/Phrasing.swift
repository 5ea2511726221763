import SourceText

// Wordings are made of a few small pieces, so that every message quotes, counts and suggests in the same way.

extension String {
  /// The name as messages show it.
  var quoted: String { "\"\(self)\"" }
}

extension [String] {
  /// Joins names to `a, b and c`; behind the first `most` it only counts.
  func list(_ conjunction: String, most: Int = 6) -> String {
    guard count <= most else {
      return prefix(most - 1).joined(separator: ", ") + " and \(count - most + 1) more"
    }
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }

  /// Joins names in quotes.
  func quotedList(_ conjunction: String, most: Int = 12) -> String {
    map(\.quoted).list(conjunction, most: most)
  }
}

extension Int {
  /// The number with its noun.
  func counted(_ noun: String) -> String { self == 1 ? "one \(noun)" : "\(self) \(noun)s" }
}

/// What to tell somebody who wrote a name that does not exist.
enum Suggestion {
  /// Asks for the nearest name; nil where none is near.
  static func nearest(to name: String, among known: [String]) -> String? {
    meant(by: name, among: known).map { question(for: name, meant: $0) }
  }

  /// Asks whether `meant` was meant, or tells which letter is another where both look the same.
  static func question(for name: String, meant: String) -> String {
    TwinLetters.difference(between: name, and: meant) ?? "did you mean \(meant.quoted)?"
  }

  /// A name that looks the same, however many of its letters are others, comes before one that is only near.
  private static func meant(by name: String, among known: [String]) -> String? {
    TwinLetters.twin(of: name, among: known) ?? NearMiss.nearest(to: name, among: known)
  }

  /// Shows where the nearest name is declared.
  static func place(of name: String, among known: [Placed<String>]) -> Wording.Elsewhere? {
    guard let nearest = meant(by: name, among: known.map(\.value)) else { return nil }
    return known.first { $0.value == nearest }.map { Wording.Elsewhere($0.span, "\(nearest.quoted) is declared here") }
  }

  /// Asks for the nearest name, else says what there is and how to add one.
  static func help(for name: String, among known: [String], orWrite declaration: String?) -> String? {
    if let question = nearest(to: name, among: known) { return question }
    let choice = known.isEmpty ? nil : known.quotedList("or", most: 6)
    return switch (choice, declaration) {
    case (let choice?, let declaration?): "write \(choice) here, or add \(declaration)"
    case (let choice?, nil): "write \(choice)"
    case (nil, let declaration?): "add \(declaration)"
    case (nil, nil): nil
    }
  }
}
