import DialogModel
import Triage

/// Takes an answer to the question that is open.
extension Conversation {
  /// Tells whether an answer was read for a question like this one; a late or invented one is not taken.
  func admits(_ answer: Answer) -> Bool {
    switch (listening.question, answer) {
    case (.yesNo, .listed(let index)), (.summary, .listed(let index)): (0...1).contains(index)
    case (.among(_, let values), .listed(let index)): values.contains(index)
    case (.outcome(let table), .listed(let index)): dialog[table].outcomes.indices.contains(index)
    case (.slot(let slot), _): dialog.holds(answer, slot)
    case (.nothing, _), (.toldItem, _), (.yesNo, _), (.summary, _), (.among, _), (.outcome, _): false
    }
  }

  mutating func take(_ answer: Answer, isLoose: Bool, beside findings: [Finding]) -> [Effect.Act] {
    switch state.aside {
    case .confirming(let slot, let value, let replaces):
      return confirm(slot, value, replaces, isYes: answer == .listed(0))
    case .choosing(let slot, _, let replaces):
      state.aside = nil
      return replaces ? correct(slot, answer) : fill(slot, answer, isLoose: false, beside: [])
    case .changing(let slot):
      state.aside = nil
      return correct(slot, answer)
    case .overruling(let table):
      guard case .listed(let chosen) = answer else { return missed() }
      return decide(table, chosen: chosen)
    case .restarting: return answer == .listed(0) ? startOver() : goOn()
    case .cancelling: return answer == .listed(0) ? stop() : goOn()
    case .solved: return answer == .listed(0) ? [.say(phrase(.solved, .farewell))] + close(.closed) : goOn()
    case .choosingChange: return missed()
    case nil: break
    }
    switch walk.topic {
    case .slot(let slot), .needed(let slot): return fill(slot, answer, isLoose: isLoose, beside: findings)
    case .table(let table):
      guard answer == .listed(0), let verdict = walk.verdicts[table.index] else {
        state.aside = .overruling(table)
        return question()
      }
      return decide(table, chosen: verdict.outcome)
    case .article(let article):
      return learn([.tell(told(.article(article), .helped(answer == .listed(0)), .asked))]) + question()
    case .summary(let place): return answer == .listed(0) ? file(at: place) : refuseSummary()
    case .health, nil: return []
    }
  }

  /// Takes an answer, or reads it back first where the dialog wants that.
  private mutating func fill(
    _ slot: ID<Slot>, _ answer: Answer, isLoose: Bool, beside findings: [Finding]
  ) -> [Effect.Act] {
    let isGuessed = isLoose && answer.isGuessed
    guard !dialog[slot].isConfirmed || answer == .unknown else {
      guard findings.isEmpty else {
        // What stands beside it may lead elsewhere first; then the answer waits for its question.
        let own = Finding(slot: slot, answer: answer, trace: Trace(.whole))
        let walked = learn((findings + [own]).map { .tell(mentioned($0)) })
        return echo(findings) + walked + question()
      }
      state.aside = .confirming(slot, kept(answer, of: slot), replaces: false)
      state.misses = Misses()
      return question()
    }
    let topic = topic(of: slot)
    let walked = learn([.tell(told(topic, .answer(answer), .asked))] + findings.map { .tell(mentioned($0)) })
    return echo(findings, after: isGuessed ? (slot, answer) : nil) + walked + question()
  }

  private mutating func confirm(
    _ slot: ID<Slot>, _ answer: Answer, _ replaces: Bool, isYes: Bool
  ) -> [Effect.Act] {
    state.aside = nil
    state.misses = Misses()
    guard isYes else {
      if replaces {
        state.aside = .changing(slot)
        return question()
      }
      return memory[.slot(slot)].map(isCandidate) == true ? learn([.forget(.slot(slot))]) + question() : question()
    }
    if replaces { return replace(slot, answer) }
    return learn([.tell(told(topic(of: slot), .answer(answer), .asked))]) + question()
  }

  /// What an answer to the slot is about: its question, or the one that is put once more.
  func topic(of slot: ID<Slot>) -> Topic { walk.topic == .needed(slot) ? .needed(slot) : .slot(slot) }

  private mutating func decide(_ table: ID<Decision>, chosen: Int) -> [Effect.Act] {
    guard let verdict = walk.verdicts[table.index] else {
      preconditionFailure("a table that was checked decides every case")
    }
    return learn([.tell(told(.table(table), .decided(against: verdict.outcome, chosen: chosen), .asked))]) + question()
  }

  /// Ends the intake as the person wishes; what was handed over before stays so.
  private mutating func stop() -> [Effect.Act] {
    guard state.sealed == 0 else { return [.say(phrase(.farewell, .farewell))] + close(.ticket) }
    return [.say(phrase(.cancelled, .farewell))] + close(.cancelled)
  }

  /// Two or more choices were named: only the person knows which was meant.
  mutating func clarify(_ values: [Int]) -> [Effect.Act] {
    guard case .slot(let slot) = listening.question, values.allSatisfy({ dialog.holds(.listed($0), slot) }) else {
      return missed()
    }
    switch state.aside {
    case .changing: state.aside = .choosing(slot, values, replaces: true)
    case nil: state.aside = .choosing(slot, values, replaces: false)
    default: return missed()
    }
    return question()
  }

  /// Leaves a question of the engine's own and returns to the one below it.
  mutating func goOn() -> [Effect.Act] {
    state.aside = nil
    state.misses = Misses()
    return [.say(phrase(.goOn, .notice))] + question(.again)
  }

  /// Whether something was told that no ticket holds; before the first ticket, that somebody came is news enough.
  var hasNews: Bool { state.sealed == 0 || state.history.count > state.sealed }

  mutating func handOver(saying key: PhraseKey = .person, ending: Ending = .person) -> [Effect.Act] {
    // What a ticket already holds is not handed over again.
    let hasNews = hasNews
    let draft = ticketDraft
    if hasNews, let key = draft.key { state.tickets.append(key) }
    return [.say(phrase(key, .notice))] + (hasNews ? [.handOver(draft)] : []) + close(ending)
  }
}

extension Answer {
  /// Whether taking it from a sentence was a guess; whole texts and numbers that were asked for are none.
  fileprivate var isGuessed: Bool {
    switch self {
    case .listed: true
    case .number, .text, .measured, .unknown: false
    }
  }
}

extension Dialog {
  /// Whether a slot can hold an answer.
  func holds(_ answer: Answer, _ slot: ID<Slot>) -> Bool {
    switch (self[slot].kind, answer) {
    case (_, .unknown): true
    case (.number(let range), .number(let number)): range.contains(number)
    case (.number, _): false
    case (.text, .text), (.email, .text), (.phone, .text), (.domain, .text), (.amount, .text), (.moment, .text),
      (.code, .text):
      true
    case (.moment, .measured(_, .time)), (.amount, .measured(_, .sum)): true
    case (_, .listed(let index)): values(of: .slot(slot))?.indices.contains(index) ?? false
    case (_, .number), (_, .text), (_, .measured): false
    }
  }
}
