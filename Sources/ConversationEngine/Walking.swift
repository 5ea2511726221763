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
      return ([], false)
    case .checkHealth(let slot, let patience):
      guard case .listed? = answers[slot.index] else {
        health = .unavailable
        return ([], false)
      }
      wait(in: .awaitingHealth)
      return ([.checkHealth(service: service(for: slot), patience: patience)], true)
    case .suggest(let articles, let most): return suggest(articles, most: most)
    case .propose(let table): return propose(table)
    case .file: return summarise()
    case .visit(let step):
      position.append(Place(step: step, line: 0))
      return ([], false)
    case .go(let step):
      position[position.count - 1] = Place(step: step, line: 0)
      return ([], false)
    case .comeBack:
      position.removeLast()
      return ([], false)
    case .person: return ([.say(phrase(.person))] + close(.person), true)
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

  mutating func suggest(_ articles: [ID<Article>], most: Int) -> Outcome {
    let candidates = articles.isEmpty ? dialog.articles.indices.map { ID($0) } : articles
    let fitting = candidates.first { !offered.contains($0) && dialog[$0].guards.hold(in: self) }
    guard let fitting, most > 0 else {
      selfHelp = offered.isEmpty ? SelfHelp.none : .unsolved
      return ([], false)
    }
    offered.append(fitting)
    wait(in: .offering(Offer(article: fitting, named: articles, more: most - 1), misses: Misses()))
    return ([.say(offer(fitting)), .say(yesNoQuestion(.offerQuestion))], true)
  }

  private mutating func propose(_ table: ID<Decision>) -> Outcome {
    guard let verdict = verdict(of: table) else { return ([], false) }
    wait(in: .proposing(table, misses: Misses()))
    return ([.say(proposal(table, verdict))], true)
  }

  private mutating func summarise() -> Outcome {
    wait(in: .confirming(misses: Misses()))
    return ([.say(summary), .say(yesNoQuestion(.fileQuestion))], true)
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
