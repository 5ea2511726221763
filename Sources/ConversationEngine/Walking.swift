import DialogModel
import Triage

/// Goes through the lines until one needs the person or the world.
extension Conversation {
  /// Walks on from where the way stopped, and tells what is said on it.
  mutating func walkOn() -> [Effect.Act] {
    var acts: [Effect.Act] = []
    for _ in 0..<Limits.linesInARow {
      guard let here = walk.places.last else { return acts + close(.closed) }
      let lines = dialog[here.step].lines
      guard here.line < lines.count else { preconditionFailure("the last line of a step leaves it") }
      let line = lines[here.line]
      guard line.guards.hold(in: self) else {
        pass(here)
        continue
      }
      switch perform(line.act, at: here) {
      case .done: pass(here)
      case .moved: continue
      case .said(let reply):
        pass(here)
        guard !isWalkingAgain || !state.said.contains(here) else { continue }
        if !state.said.contains(here) { state.said.append(here) }
        acts.append(.say(reply))
        if acts.count >= Limits.textsInARow { return acts + giveUp() }
      case .waits(let topic):
        walk.stop = .waits(topic)
        return acts
      case .handsOver: return acts + handOver()
      case .ends(let ending): return acts + close(ending)
      }
    }
    return acts + giveUp()
  }

  /// Walks again from the first step, after something that was told before became different.
  mutating func walkAgain() -> [Effect.Act] {
    walk = Walk(dialog)
    settle()
    isWalkingAgain = true
    defer { isWalkingAgain = false }
    return walkOn()
  }

  private mutating func giveUp() -> [Effect.Act] { handOver(saying: .limit, ending: .limit) }

  private mutating func pass(_ here: Place) {
    walk.places[walk.places.count - 1] = Place(step: here.step, line: here.line + 1)
  }

  /// What a line brought about.
  private enum Outcome {
    case done
    /// The next line is another than the one below.
    case moved
    case said(Reply)
    case waits(Topic)
    case handsOver
    case ends(Ending)
  }

  private mutating func perform(_ act: Act, at here: Place) -> Outcome {
    switch act {
    case .say(let saying): return .said(said(saying))
    case .ask(let slots): return ask(slots)
    case .listen(let slot): return ask([slot])
    case .set(let slot, let value):
      walk.answers[slot.index] = value.answer
      walk.taken.insert(slot)
      settle()
      return .done
    case .checkHealth(let slot, _): return checkHealth(of: slot)
    case .suggest(let articles, let most): return suggest(articles, most: most)
    case .propose(let table): return propose(table)
    case .file: return file(at: here)
    case .visit(let step):
      pass(here)
      enter(step, isVisit: true)
      return .moved
    case .go(let step):
      enter(step, isVisit: false)
      return .moved
    case .comeBack:
      walk.places.removeLast()
      return .moved
    case .person: return .handsOver
    case .end(let ending): return .ends(ending)
    }
  }

  private mutating func enter(_ step: ID<Step>, isVisit: Bool) {
    walk.entered.append(Entry(from: walk.places.last?.step, to: step))
    if !isVisit { walk.places.removeLast() }
    walk.places.append(Place(step: step, line: 0))
  }

  /// Takes the answers to the slots that are open and apply, and stops at the first that nobody has told.
  private mutating func ask(_ slots: [ID<Slot>]) -> Outcome {
    while let next = slots.first(where: { walk.answers[$0.index] == nil && dialog[$0].guards.hold(in: self) }) {
      guard let told = memory[.slot(next)], !isCandidate(told) else { return .waits(.slot(next)) }
      take(told)
    }
    return .done
  }

  /// Something mentioned for a slot that is always read back waits for its question.
  func isCandidate(_ told: Told) -> Bool {
    guard case .slot(let slot) = told.topic else { return false }
    return told.isAhead && told.source == .mentioned && dialog[slot].isConfirmed
  }

  private mutating func take(_ told: Told) {
    switch (told.topic, told.value) {
    case (.slot(let slot), .answer(let answer)), (.needed(let slot), .answer(let answer)):
      walk.answers[slot.index] = answer
      walk.taken.insert(slot)
    default: break
    }
    settle()
  }

  /// Makes everything follow from what has been taken up: what was mentioned ahead counts as long as its slot applies,
  /// and every table is decided.
  ///
  /// A slot may apply because of another that was mentioned, so this goes on until nothing changes; each round that
  /// changes something settles one slot more, or else two of them wait for each other and are left alone.
  mutating func settle() {
    decideTables()
    let ahead = memory.told.filter { $0.isAhead && !isCandidate($0) }
    for _ in 0...ahead.count {
      var hasChanged = false
      for told in ahead {
        guard case .slot(let slot) = told.topic, case .answer(let answer) = told.value,
          !walk.taken.contains(slot)
        else { continue }
        let now = dialog[slot].guards.hold(in: self) ? answer : nil
        guard walk.answers[slot.index] != now else { continue }
        walk.answers[slot.index] = now
        hasChanged = true
      }
      guard hasChanged else { return }
      decideTables()
    }
  }

  private mutating func checkHealth(of slot: ID<Slot>) -> Outcome {
    guard let service = service(of: slot) else {
      walk.health = .unavailable
      settle()
      return .done
    }
    guard let told = memory[.health(service)], case .health(let report) = told.value else {
      return .waits(.health(service))
    }
    walk.health = report
    take(told)
    return .done
  }

  private func service(of slot: ID<Slot>) -> ID<HealthService>? {
    guard case .listed(let item)? = walk.answers[slot.index], case .catalog(let catalog) = dialog[slot].kind else {
      return nil
    }
    return dialog[catalog].items[item].service
  }

  /// Offers the articles that fit, one after the other, until one helps or enough were offered.
  private mutating func suggest(_ named: [ID<Article>], most: Int) -> Outcome {
    let candidates = named.isEmpty ? bestArticles : named
    var offered: [ID<Article>] = []
    while offered.count < most {
      let next = candidates.first { candidate in
        !walk.offered.contains(candidate) && !offered.contains(candidate)
          && dialog[candidate].guards.hold(in: self)
      }
      guard let next else { break }
      guard let told = memory[.article(next)], case .helped(let helped) = told.value else {
        return .waits(.article(next))
      }
      offered.append(next)
      take(told)
      if helped {
        walk.selfHelp = .solved
        break
      }
      // A line that had nothing to offer leaves what an earlier one has found.
      walk.selfHelp = .unsolved
    }
    if offered.isEmpty, walk.selfHelp == nil { walk.selfHelp = SelfHelpResult.none }
    walk.offered += offered
    settle()
    return .done
  }

  /// What was offered before stays in front, in the order in which it was, so that what is said later moves nothing.
  ///
  /// Only the person's own words count: what was chosen has its say in the articles' conditions, and the names of
  /// choices would pull towards articles that happen to use the same word.
  private var bestArticles: [ID<Article>] {
    let told = memory.told.compactMap { told -> ID<Article>? in
      if case .article(let article) = told.topic { article } else { nil }
    }
    let rest = dialog.articles.indices.map { ID<Article>($0) }.filter { !told.contains($0) }
    return told + playbook.articleOrder.ranked(rest, for: writtenWords.joined(separator: " "))
  }

  /// The person's word holds as long as the table says what it said then.
  private mutating func propose(_ table: ID<Decision>) -> Outcome {
    guard let verdict = walk.verdicts[table.index] else {
      preconditionFailure("a table that was checked decides every case")
    }
    guard let told = memory[.table(table)], case .decided(let against, let chosen) = told.value,
      against == verdict.outcome
    else { return .waits(.table(table)) }
    walk.overruled[table.index] = chosen == against ? nil : told.value
    take(told)
    return .done
  }

  /// Asks once more for what the ticket needs, then waits for a yes to the summary.
  private mutating func file(at here: Place) -> Outcome {
    while let needed = missingSlot {
      guard let told = memory[.needed(needed)] else { return .waits(.needed(needed)) }
      take(told)
    }
    guard let told = memory[.summary(here)] else { return .waits(.summary(here)) }
    take(told)
    return .done
  }

  /// A slot that a requirement names, that could still be known, and that was not asked a second time yet.
  private var missingSlot: ID<Slot>? {
    for requirement in dialog.ticket?.requirements ?? [] where requirement.guards.hold(in: self) {
      let isMet = requirement.facts.contains { fact in
        switch reading(of: fact) {
        case .open, .unknown: false
        case .listed, .number, .stated: true
        }
      }
      guard !isMet else { continue }
      let next = requirement.facts.compactMap(\.slot).first { slot in
        if case .answer(let answer)? = memory[.needed(slot)]?.value, walk.answers[slot.index] == answer { return false }
        return dialog[slot].guards.hold(in: self)
      }
      if let next { return next }
    }
    return nil
  }
}

extension FactValue {
  var answer: Answer {
    switch self {
    case .listed(let index): .listed(index)
    case .unknown: .unknown
    }
  }
}
