import DialogModel

// "change 3", "change the room to 305", お部屋を305に変更, 把房號改成305: the verb and what is to be changed may stand
// in any order, and what remains is the new value.
extension Scene {
  var changeReading: Reading? {
    guard all.count <= Limits.commandInBytes else { return nil }
    var best: (verb: Hit, amendment: Amendment)?
    for verb in heard.hits where verb.role == .command(.change) && !isPartOfVerb(verb) {
      guard verb.range != all, let amendment = amendment(by: verb) else { continue }
      if let found = best, isOwn(found.verb) || !isOwn(verb) { continue }
      best = (verb, amendment)
    }
    return best.map { verb, amendment in
      Reading(isOwn(verb) ? .ownCommand : .otherCommand, .change(amendment), Trace(.word, spelling.words(verb.range)))
    }
  }

  /// What the rest of the utterance wants to have changed; nil where it is something else.
  private func amendment(by verb: Hit) -> Amendment? {
    if let named = amendment(naming: [verb.range]) { return named }
    let coverage = Coverage(all, of: heard) { $0.range == verb.range || isNeutral($0) || isMarker($0, .becomes) }
    // A line that is not there.
    for hit in heard.hits where coverage.leaves(hit.range) {
      if case .number = hit.role { return .something }
    }
    let free = segments(without: [verb.range]).filter { !self.coverage($0).isWhole }
    guard free.count == 1, let (slot, answer) = onlyFit(in: free[0], exactly: true) else { return nil }
    return contains(.becomes, in: free[0]) || isBecomes(verb) ? .value(slot, answer) : .slot(slot)
  }

  /// What to change if a part of the utterance names a line by its label or its number; the rest may hold the value.
  func amendment(naming taken: [Range<Int>]) -> Amendment? {
    for (slot, range) in namedLines(apartFrom: taken) {
      let free = segments(without: taken + [range]).filter { !isNothing($0) }
      if free.isEmpty { return .slot(slot) }
      guard free.count == 1 else { continue }
      if let answer = value(of: slot, in: free[0], exactly: true)?.answer { return .value(slot, answer) }
      guard leadsToValue(free[0], after: taken) else { continue }
      let rest = Coverage(free[0], of: heard) { isMarker($0, [.becomes, .polite]) || isParticle($0) }.rest
      if let answer = freeText(slot, rest) { return .value(slot, answer) }
      return .unfit(slot, spelling.casedWords(rest))
    }
    return nil
  }

  /// The lines that are named in the utterance: by a label before a number, by a longer label before a shorter one.
  private func namedLines(apartFrom taken: [Range<Int>]) -> [(ID<Slot>, Range<Int>)] {
    let free = heard.hits.filter { hit in !taken.contains { $0.overlaps(hit.range) } }
    let labels = free.compactMap { hit -> (slot: ID<Slot>, range: Range<Int>)? in
      guard case .label(let slot) = hit.role, listening.told.contains(slot) else { return nil }
      return (slot, hit.range)
    }.sorted { $0.range.count > $1.range.count }
    let numbers = free.compactMap { hit -> (ID<Slot>, Range<Int>)? in
      guard case .number(let number) = hit.role, number > 0, number <= listening.told.count else { return nil }
      return (listening.told[number - 1], hit.range)
    }
    return labels.map { ($0.slot, $0.range) } + numbers + [spelledLine(apartFrom: taken)].compactMap { $0 }
  }

  /// A line by its number in words, as in "change the second one".
  private func spelledLine(apartFrom taken: [Range<Int>]) -> (ID<Slot>, Range<Int>)? {
    let free = segments(without: taken).filter { !isNothing($0) }
    guard free.count == 1 else { return nil }
    return place(among: listening.told.count, in: free[0], coverage(free[0])).map {
      (listening.told[$0.place - 1], $0.hit.range)
    }
  }

  /// What is left of the utterance when parts are taken out.
  func segments(without taken: [Range<Int>]) -> [Range<Int>] {
    var start = 0
    var segments: [Range<Int>] = []
    for range in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if start < range.lowerBound { segments.append(start..<range.lowerBound) }
      start = max(start, range.upperBound)
    }
    if start < all.upperBound { segments.append(start..<all.upperBound) }
    return segments
  }

  private func isNothing(_ range: Range<Int>) -> Bool {
    Coverage(range, of: heard) { isNeutral($0) || isMarker($0, .becomes) }.isWhole
  }

  /// Whether a part of the utterance plainly is a new value: after "to", before に, or behind a verb that says so.
  private func leadsToValue(_ range: Range<Int>, after taken: [Range<Int>]) -> Bool {
    let isLed = heard.hits(in: range).contains { hit in
      isMarker(hit, .becomes) && (hit.start == range.lowerBound || hit.end == range.upperBound)
    }
    return isLed || taken.contains { verb in heard.hits(in: verb).contains { isMarker($0, .becomes) } }
  }

  /// A filler of a language without blanks; "the one next door" keeps its article.
  private func isParticle(_ hit: Hit) -> Bool {
    isMarker(hit, .filler) && !spelling.piece(at: hit.start).kind.hasBlanks
  }

  private func isBecomes(_ verb: Hit) -> Bool { contains(.becomes, in: verb.range) }

  /// 直す in 直したい is no verb by itself.
  private func isPartOfVerb(_ verb: Hit) -> Bool {
    heard.hits(around: verb.range).contains { $0.role == .command(.change) }
  }

  /// Slots for words take any.
  private func freeText(_ slot: ID<Slot>, _ range: Range<Int>) -> Answer? {
    switch dialog[slot].kind {
    case .text(let most): .text(String(spelling.casedWords(range).unicodeScalars.prefix(most)))
    case .moment, .amount: .text(spelling.casedWords(range))
    case .choice, .catalog, .yesNo, .email, .phone, .domain, .number, .code: nil
    }
  }
}

// Questions about what was told before.
extension Scene {
  /// A line of the summary, by its number or its label, perhaps with what it is to be.
  var lineReading: Reading? {
    guard all.count <= Limits.commandInBytes, let amendment = amendment(naming: []) else { return nil }
    if case .unfit = amendment { return nil }
    return Reading(.exactAnswer, .change(amendment), Trace(.word, spelling.words(coverage(all).rest)))
  }
}
