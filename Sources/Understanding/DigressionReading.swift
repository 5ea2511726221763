import DialogModel

extension Scene {
  /// What leads away from the subject for a moment; the most telling where there are several.
  func digressionReading(besides readings: [Reading]) -> Reading? {
    if !readings.contains(where: tellsSomething),
      let hit = heard.hits.first(where: { isMarker($0, .abuse) && standsFree($0) && !denial.holds($0.range) })
    {
      return reading(.abuse, hit)
    }
    if let hit = solvedWord { return reading(.solved, hit) }
    let holdsMore = readings.contains { $0.claim == .exactAnswer || $0.claim == .mention }
    guard !holdsMore else { return nil }
    let coverage = Coverage(all, of: heard) {
      isNeutral($0) || isMarker($0, [.greeting, .thanks, .smallTalk, .question])
    }
    guard coverage.isWhole else { return nil }
    let kinds: [(Markers, Digression)] = [(.smallTalk, .smallTalk), (.thanks, .thanks), (.greeting, .greeting)]
    for (marker, digression) in kinds {
      if let hit = heard.hits.last(where: { isMarker($0, marker) && coverage.leaves($0.range) }) {
        return reading(digression, hit)
      }
    }
    return nil
  }

  /// Whether a reading names something. Who is angry and says what is broken is heard for what is broken; an answer in
  /// any words, and what only resembles examples, may be the insult itself.
  private func tellsSomething(_ reading: Reading) -> Bool {
    guard reading.trace.rule != .example else { return false }
    switch (reading.claim, reading.sense) {
    case (.mention, .told(let findings)): return findings.contains { $0.trace.rule != .example }
    case (.exactAnswer, .answer(let answer)), (.looseAnswer, .answer(let answer)):
      if case .text = answer { return askedSlot.map { !isText($0) } ?? false }
      return true
    default: return false
    }
  }

  private func isText(_ slot: ID<Slot>) -> Bool {
    if case .text = dialog[slot].kind { true } else { false }
  }

  /// The news that all is well, which no doubt, no question and no denial takes back.
  private var solvedWord: Hit? {
    guard !isQuestion, !heard.hits.contains(where: { isMarker($0, .doubt) && isCondition($0) }) else { return nil }
    return heard.hits.last { isMarker($0, .solved) && !denial.holds($0.range) }
  }

  /// Whether a doubt is about more than the word that it stands in.
  private func isCondition(_ hit: Hit) -> Bool {
    !heard.hits(around: hit.range).contains { isMarker($0, [.solved, .filler]) }
  }

  private func reading(_ digression: Digression, _ hit: Hit) -> Reading {
    Reading(.digression, .digression(digression), Trace(.word, spelling.words(hit.range)))
  }
}
