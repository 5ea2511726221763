import DialogModel
import SourceText

/// Goes through the lines until one needs the person or the world.
extension Conversation {
  mutating func walk() -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<Limits.linesInARow {
      guard let here = position.last else { return effects + close(.closed) }
      let lines = dialog[here.step].lines
      guard here.line < lines.count else {
        preconditionFailure("the last line of a step leaves it")
      }
      position[position.count - 1].line += 1
      let line = lines[here.line]
      guard line.guards.hold(in: self) else { continue }
      let done = perform(line.act, at: here)
      effects += done.effects
      if done.isWaiting { return effects }
      if effects.count >= Limits.textsInARow { break }
    }
    return effects + [.say(phrase(.limit))] + close(.limit)
  }

  /// What a line brought about, and whether the conversation now waits.
  typealias Outcome = (effects: [Effect], isWaiting: Bool)

  private mutating func perform(_ act: Act, at here: Place) -> Outcome {
    switch act {
    case .say(let saying): return ([.say(Reply("say.\(dialog.sayings[saying.index])", said(saying)))], false)
    case .ask(let slots): return ask(slots, at: here)
    case .listen(let slot): return ask([slot], at: here)
    case .set(let slot, let value):
      answers[slot.index] = value.answer
      decideTables()
      return ([], false)
    case .checkHealth(let slot, let patience):
      guard let service = service(for: slot) else {
        health = .unavailable
        decideTables()
        return ([], false)
      }
      wait(in: .awaitingHealth)
      return ([.checkHealth(service: service, patience: patience)], true)
    case .suggest(let articles, let most): return suggest(articles, most: most, after: [])
    case .propose(let table): return propose(table)
    case .file: return summarise(at: here)
    case .visit(let step):
      position.append(Place(step: step, line: 0))
      return ([], false)
    case .go(let step):
      position[position.count - 1] = Place(step: step, line: 0)
      return ([], false)
    case .comeBack:
      position.removeLast()
      return ([], false)
    case .person: return (handOver(), true)
    case .end(let ending): return (close(ending), true)
    }
  }

  /// Asks the first of the slots that is open and applies; the line is done again after each answer.
  private mutating func ask(_ slots: [ID<Slot>], at here: Place) -> Outcome {
    let next = slots.first { answers[$0.index] == nil && dialog[$0].guards.hold(in: self) }
    guard let next else { return ([], false) }
    position[position.count - 1] = here
    wait(in: .asking(next, misses: Misses()))
    return ([.say(question(for: next))], true)
  }

  private func service(for slot: ID<Slot>) -> String? {
    guard case .listed(let item)? = answers[slot.index], case .catalog(let catalog) = dialog[slot].kind,
      let service = dialog[catalog].items[item].service
    else { return nil }
    return dialog.services[service.index].name.value
  }

  /// Offers the next fitting article; `offered` are those that the same line has offered already.
  mutating func suggest(_ articles: [ID<Article>], most: Int, after offered: [ID<Article>]) -> Outcome {
    let candidates = articles.isEmpty ? dialog.articles.indices.map { ID($0) } : articles
    let next = candidates.first { !everOffered.contains($0) && dialog[$0].guards.hold(in: self) }
    guard let next, offered.count < most else {
      // A line that had nothing to offer leaves what an earlier one has found.
      selfHelp = offered.isEmpty ? selfHelp ?? SelfHelp.none : .unsolved
      decideTables()
      return ([], false)
    }
    everOffered.append(next)
    wait(in: .offering(Offer(named: articles, most: most, offered: offered + [next]), misses: Misses()))
    return (openReplies.map { .say($0) }, true)
  }

  private mutating func propose(_ table: ID<Decision>) -> Outcome {
    guard verdict(of: table) != nil else { preconditionFailure("a table that was checked decides every case") }
    wait(in: .proposing(table, misses: Misses()))
    return ([.say(proposal(of: table))], true)
  }

  /// Asks once more for what the ticket needs, then shows what would be passed on.
  private mutating func summarise(at here: Place) -> Outcome {
    if let needed = missingSlot {
      insisted.insert(needed)
      answers[needed.index] = nil
      decideTables()
      position[position.count - 1] = here
      wait(in: .asking(needed, misses: Misses()))
      return ([.say(wrapped(.nothingToSkip, question(for: needed)))], true)
    }
    wait(in: .confirming(misses: Misses()))
    return (openReplies.map { .say($0) }, true)
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
      let slots = requirement.facts.compactMap { fact -> ID<Slot>? in
        switch fact {
        case .slot(let id), .column(let id, _): id
        case .decision, .given, .builtIn: nil
        }
      }
      let next = slots.first { !insisted.contains($0) && dialog[$0].guards.hold(in: self) }
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
