/// What a text may belong to, and whether it belongs to anything.
package struct Ranking: Equatable, Sendable {
  /// The most likely labels, best first; at most five, and never none.
  package let guesses: [Guess]
  /// How likely it is, from 0 to 1, that the text belongs to a label at all.
  package let inScope: Double
  /// The share of the text, from 0 to 1, that the lessons know, rare words and their parts counting more.
  package let coverage: Double

  /// One label and how likely it is.
  package struct Guess: Equatable, Sendable {
    /// Counted from zero.
    package let label: Int
    /// From 0 to 1, given that the text belongs to a label; over all labels it sums to 1.
    package let probability: Double
  }

  /// The most likely label.
  package var best: Guess { guesses[0] }
}

/// A word and how much it spoke for a label.
package struct Reason: Equatable, Sendable {
  /// As it was read: folded, and put right where it was misspelt.
  package let word: String
  /// In logits; below zero it spoke against the label.
  package let weight: Double
}
