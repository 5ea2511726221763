package import DialogModel

/// Which reading of an utterance counts.
///
/// Whole utterances come before parts of them, and the language that is spoken before the others: so a word that is
/// a command only in a language nobody here speaks stays free for answers. A correction comes before anything that
/// merely stands somewhere in a sentence, because "actually it's Teams" would else answer whatever is being asked.
package enum Precedence {
  /// The one table, strongest first.
  package static let order: [Claim] = [
    .ownCommand, .exactAnswer, .otherCommand, .correction, .digression, .looseAnswer, .mention,
  ]

  /// Picks the reading that counts; nil where nothing was understood.
  package static func choose(among readings: [Reading]) -> Reading? {
    for claim in order {
      if let reading = readings.first(where: { $0.claim == claim }) { return reading }
    }
    return nil
  }
}
