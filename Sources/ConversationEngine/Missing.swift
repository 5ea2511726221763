import CivilTime
import DialogModel

/// What happens when an answer does not come: it was not understood, cannot be right, or nothing was said.
extension Conversation {
  /// Goes one rung down the ladder of the question; `said` is what was understood of an answer that cannot be right.
  mutating func missed(saying said: String? = nil) -> [Effect.Act] {
    if said == nil { state.misses.unclear += 1 } else { state.misses.invalid += 1 }
    guard isAtTheEnd(invalid: said != nil) else { return question(said.map { .invalid($0) } ?? .unclear) }
    switch state.aside {
    case .changing(let slot):
      state.aside = nil
      state.misses = Misses()
      return notCorrected(slot, said ?? "") + question(.again)
    case .choosingChange, .restarting, .cancelling, .solved: return goOn()
    case .choosing(let slot, _, let replaces):
      state.aside = nil
      return replaces ? goOn() : lastRung(of: slot, dialog[slot].ladders.unclear.last)
    case .confirming, .overruling: return handOver()
    case nil: break
    }
    switch walk.topic {
    case .slot(let slot), .needed(let slot):
      let ladders = dialog[slot].ladders
      return lastRung(of: slot, said == nil ? ladders.unclear.last : ladders.invalid.last)
    case .article, .table, .summary: return handOver()
    case .health, nil: return []
    }
  }

  private func isAtTheEnd(invalid: Bool) -> Bool {
    let tries = invalid ? state.misses.invalid : state.misses.unclear
    guard case .slot(let slot) = listening.question else { return tries > Limits.triesAtOwnQuestions }
    let ladders = dialog[slot].ladders
    return tries > (invalid ? ladders.invalid.tries : ladders.unclear.tries)
  }

  private mutating func lastRung(of slot: ID<Slot>, _ last: LastRung) -> [Effect.Act] {
    switch last {
    case .unknown: [.say(phrase(.goOnWithout, .notice))] + giveUp(slot)
    case .person: handOver()
    }
  }

  private mutating func giveUp(_ slot: ID<Slot>) -> [Effect.Act] {
    learn([.tell(told(topic(of: slot), .answer(.unknown), .givenUp))]) + question()
  }

  /// An optional question is left out; at any other one the person may say that they do not know.
  mutating func skip() -> [Effect.Act] {
    if case .changing? = state.aside { return goOn() }
    if state.aside == nil, case .article(let article)? = walk.topic {
      return learn([.tell(told(.article(article), .helped(false), .asked))]) + question()
    }
    let slot: ID<Slot>
    switch (state.aside, walk.topic) {
    case (nil, .slot(let asked)), (nil, .needed(let asked)), (.choosing, .slot(let asked)),
      (.confirming(_, _, replaces: false), .slot(let asked)):
      slot = asked
    default: return [.say(around(.nothingToSkip))]
    }
    guard dialog[slot].isOptional || dialog[slot].ladders.unclear.last == .unknown else {
      return [.say(around(.nothingToSkip))]
    }
    return learn([.tell(told(topic(of: slot), .answer(.unknown), .asked))]) + question()
  }

  /// Reminds the person, then takes the last rung; nothing is ever filed on silence.
  mutating func fallSilent() -> [Effect.Act] {
    state.misses.silent += 1
    let silence = openSilence
    guard state.misses.silent > silence.reminders else { return question(.waiting) }
    switch silence.last {
    case .wait: return []
    case .person: return handOver()
    case .unknown:
      guard state.aside == nil, case .slot(let slot) = listening.question else { return [] }
      return giveUp(slot)
    }
  }

  private var openSilence: Silence {
    guard state.aside == nil, case .slot(let slot) = listening.question else { return Limits.silenceAtOwnQuestions }
    return dialog[slot].ladders.silence
  }

  /// Sets the time at which silence would be noticed.
  mutating func awaitTheNextWord(isReminded: Bool) {
    let silence = openSilence
    // Behind the last rung nothing more is said; the person may come back whenever they like.
    let isGivenUp = isReminded && state.misses.silent > silence.reminders
    guard !isOver, state.pendingCheck == nil, !isGivenUp else {
      state.due = nil
      return
    }
    state.due = now.advanced(by: silence.every)
  }
}
