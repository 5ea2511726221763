import Classification
import DialogModel

/// A value that nobody named, and that sentences like this one mean.
struct Learned {
  /// The likeliest values that count here, best first.
  let values: [(value: Int, probability: Double)]
  /// The words that spoke for the best.
  let words: String
}

// What people describe instead of naming it: read by what the examples of the dialog have taught.
extension Scene {
  /// The value that answers the open question by description; several where two are as likely.
  func learnedAnswer(_ expected: Expected) -> Reading? {
    guard let slot = askedSlot, let learned = learned(slot, expected, inScope: Limits.inScopeOfAnswer) else {
      return nil
    }
    let trace = Trace(.example, learned.words)
    if learned.values[0].probability >= Limits.likelyAnswer {
      return Reading(.looseAnswer, .answer(.listed(learned.values[0].value)), trace)
    }
    guard learned.values.count > 1,
      learned.values[0].probability + learned.values[1].probability >= Limits.likelyPair
    else { return nil }
    return Reading(.looseAnswer, .oneOf(learned.values.prefix(2).map(\.value).sorted()), trace)
  }

  /// A value of a slot that was not asked for yet, where somebody was free to tell what they like.
  ///
  /// Whoever answers a question speaks about that, and their words are like nothing that was learned.
  func learnedFinding(for slot: ID<Slot>, from likely: Double, isOurs: Bool = false) -> Finding? {
    guard isFreeToTell, tellsStory, let expected = expected(of: slot),
      let learned = learned(slot, expected, inScope: isOurs ? 0 : Limits.inScopeOfMention),
      learned.values[0].probability >= likely
    else { return nil }
    return Finding(slot: slot, answer: .listed(learned.values[0].value), trace: Trace(.example, learned.words))
  }

  /// Whether somebody begins to tell: nothing was understood yet, and nothing particular was asked.
  var isFreeToTell: Bool {
    guard !listening.isFirst, let slot = askedSlot else { return listening.isFirst }
    if case .text = dialog[slot].kind { return listening.told.isEmpty }
    return false
  }

  /// Whether there is enough in the utterance to describe something with.
  private var tellsStory: Bool {
    let pieces = spelling.pieces
    let words = pieces.count { $0.kind == .latin }
    let letters = pieces.reduce(0) { $0 + ($1.kind.hasBlanks ? 0 : $1.key.count / 3) }
    return words >= Limits.wordsOfStory || letters >= Limits.lettersOfStory
  }

  private func learned(_ slot: ID<Slot>, _ expected: Expected, inScope: Double) -> Learned? {
    guard let classifier = vocabulary.learning[slot] else { return nil }
    let ranking = classifier.classify(text)
    guard ranking.inScope >= inScope else { return nil }
    let values = ranking.guesses.filter { expected.allows($0.label) }.map { ($0.label, $0.probability) }
    guard let best = values.first else { return nil }
    let reasons = classifier.reasons(for: best.0, in: text).prefix(Limits.wordsOfReason)
    return Learned(values: values, words: reasons.map(\.word).joined(separator: " "))
  }
}
