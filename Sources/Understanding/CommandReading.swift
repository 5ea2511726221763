import DialogModel

// Commands are whole utterances, with at most something polite around them.
extension Scene {
  func commandReadings() -> [Reading] {
    if let reading = languageReading ?? changeReading ?? explainReading { return [reading] }
    let coverage = Coverage(all, of: heard) { isMarker($0, .polite) }
    var own: Reading?
    var other: Reading?
    for hit in heard.hits where coverage.leaves(hit.range) {
      guard case .command(let command) = hit.role else { continue }
      let trace = Trace(.word, spelling.words(hit.range))
      let sense: Sense = command == .change ? .change(.something) : .command(command)
      if isOwn(hit) {
        own = own ?? Reading(.ownCommand, sense, trace)
      } else {
        other = other ?? Reading(.otherCommand, sense, trace)
      }
    }
    if let own, own.sense == other?.sense { return [own] }
    return [own, other].compactMap { $0 }
  }

  /// The name of a language, which everybody knows in its own language.
  private var languageReading: Reading? {
    let coverage = coverage(all)
    let names = heard.hits.filter { coverage.leaves($0.range) }.compactMap { hit -> (Int, Hit)? in
      if case .name(let language) = hit.role { (language, hit) } else { nil }
    }
    guard let (language, hit) = names.max(by: { $0.1.range.count < $1.1.range.count }) else { return nil }
    return Reading(.ownCommand, .speak(language), Trace(.word, spelling.words(hit.range)))
  }

  /// The question why, together with what a table decided.
  private var explainReading: Reading? {
    guard all.count <= Limits.commandInBytes else { return nil }
    for why in heard.hits where why.role == .command(.why) {
      let coverage = Coverage(all, of: heard) { $0.range == why.range || isNeutral($0) || isMarker($0, .question) }
      for hit in heard.hits where coverage.leaves(hit.range) && !hit.range.overlaps(why.range) {
        guard let decision = decision(named: hit.role) else { continue }
        return Reading(
          isOwn(why) ? .ownCommand : .otherCommand, .explain(decision), Trace(.word, spelling.words(hit.range)))
      }
    }
    return nil
  }

  private func decision(named role: Role) -> ID<Decision>? {
    switch role {
    case .table(let decision): decision
    case .choice(let list, _): vocabulary.lists.decision(of: list)
    default: nil
    }
  }
}
