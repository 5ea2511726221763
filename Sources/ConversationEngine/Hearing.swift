import DialogModel
import Triage

/// Takes what the person said to the question that is open.
extension Conversation {
  mutating func hear(_ meaning: Meaning) -> [Effect] {
    switch phase {
    case .asking(let slot, let misses): return answer(slot, meaning, misses)
    case .confirmingAnswer(let slot, let answer, let misses): return confirm(slot, answer, meaning, misses)
    case .proposing(let table, let misses): return answerProposal(table, meaning, misses)
    case .correcting(let table, let misses): return correct(table, meaning, misses)
    case .offering(let offer, let misses): return answer(offer, meaning, misses)
    case .confirming(let misses): return answerSummary(meaning, misses)
    case .new, .awaitingHealth, .over: return []
    }
  }

  private mutating func answer(_ slot: ID<Slot>, _ meaning: Meaning, _ misses: Misses) -> [Effect] {
    switch meaning {
    case .choice(let index): return accept(slot, .listed(dialog.offeredValues(of: slot).order[index]))
    case .answer(let answer): return accept(slot, answer)
    case .invalid(let text): return missed(slot, misses, saying: text)
    case .unclear, .command: return missed(slot, misses, saying: nil)
    }
  }

  /// Takes an answer, or reads it back first where the dialog wants that.
  private mutating func accept(_ slot: ID<Slot>, _ answer: Answer) -> [Effect] {
    guard dialog[slot].isConfirmed else { return fill(slot, answer) }
    wait(in: .confirmingAnswer(slot, answer, misses: Misses()))
    return [.say(readBack(slot, answer))]
  }

  private mutating func confirm(
    _ slot: ID<Slot>, _ answer: Answer, _ meaning: Meaning, _ misses: Misses
  ) -> [Effect] {
    switch meaning {
    case .choice(0): return fill(slot, answer)
    case .choice:
      wait(in: .asking(slot, misses: Misses()))
      return [.say(question(for: slot))]
    default: return missedChoice(misses) { .confirmingAnswer(slot, answer, misses: $0) }
    }
  }

  mutating func fill(_ slot: ID<Slot>, _ answer: Answer) -> [Effect] {
    remember()
    answers[slot.index] = answer
    decideTables()
    return walk()
  }

  /// Goes one rung down the ladder of the question.
  private mutating func missed(_ slot: ID<Slot>, _ misses: Misses, saying text: String?) -> [Effect] {
    var misses = misses
    let ladder: Ladder
    let tries: Int
    if text == nil {
      misses.unclear += 1
      ladder = dialog[slot].ladders.unclear
      tries = misses.unclear
    } else {
      misses.invalid += 1
      ladder = dialog[slot].ladders.invalid
      tries = misses.invalid
    }
    guard tries > ladder.tries else {
      wait(in: .asking(slot, misses: misses))
      return [.say(text.map { invalid(slot, $0) } ?? unclear(slot))]
    }
    switch ladder.last {
    case .unknown: return fill(slot, .unknown)
    case .person: return handOver()
    }
  }

  private mutating func answerProposal(
    _ table: ID<Decision>, _ meaning: Meaning, _ misses: Misses
  ) -> [Effect] {
    switch meaning {
    case .choice(0):
      remember()
      return walk()
    case .choice:
      remember()
      wait(in: .correcting(table, misses: Misses()))
      return [.say(correction(table))]
    default: return missedChoice(misses) { .proposing(table, misses: $0) }
    }
  }

  private mutating func correct(_ table: ID<Decision>, _ meaning: Meaning, _ misses: Misses) -> [Effect] {
    guard case .choice(let chosen) = meaning, let verdict = verdict(of: table) else {
      return missedChoice(misses) { .correcting(table, misses: $0) }
    }
    remember()
    overruled[table] = Correction(against: verdict.outcome, chosen: chosen)
    decideTables()
    return walk()
  }

  private mutating func answer(_ offer: Offer, _ meaning: Meaning, _ misses: Misses) -> [Effect] {
    switch meaning {
    case .choice(0):
      remember()
      selfHelp = .solved
      decideTables()
      return walk()
    case .choice:
      remember()
      let next = suggest(offer.named, most: offer.most, after: offer.offered)
      return next.isWaiting ? next.effects : walk()
    default: return missedChoice(misses) { .offering(offer, misses: $0) }
    }
  }

  private mutating func answerSummary(_ meaning: Meaning, _ misses: Misses) -> [Effect] {
    switch meaning {
    case .choice(0):
      let draft = ticketDraft
      noteFiled()
      return [.file(draft)] + walk()
    case .choice:
      // A no is no answer to what should be different; the person can go back, or stop.
      let again = missedChoice(misses) { .confirming(misses: $0) }
      return isOver ? again : [.say(phrase(.notFiled)), .say(help), .say(yesNoQuestion(.fileQuestion))]
    default: return missedChoice(misses) { .confirming(misses: $0) }
    }
  }

  /// Questions of the engine's own end with a person after as many tries as a dialog usually has.
  private mutating func missedChoice(_ misses: Misses, phase next: (Misses) -> Phase) -> [Effect] {
    var misses = misses
    misses.unclear += 1
    guard misses.unclear <= Limits.triesAtOwnQuestions else { return handOver() }
    wait(in: next(misses))
    return [.say(wrapped(.unclear, bareQuestion))]
  }

  mutating func handOver() -> [Effect] {
    [.say(phrase(.person))] + close(.person)
  }
}
