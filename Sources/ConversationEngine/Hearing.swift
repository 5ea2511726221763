package import CivilTime
package import DialogModel

/// Takes what the person said: one reading of it counts, and what stands beside that is not lost.
extension Conversation {
  /// What the conversation listens for at this moment.
  package var listening: Listening {
    Listening(
      language: state.language, question: openQuestion, told: toldSlots, open: openSlots,
      isFirst: state.utterances == 0)
  }

  /// The same for an utterance that was typed at a moment, so that times in it have their value.
  package func listening(at moment: Instant) -> Listening {
    var listening = listening
    listening.now = moment.local(at: surroundings.offset)
    return listening
  }

  /// Whether an utterance is taken while something is being looked up; any other waits until it is found.
  package func isTakenWhileChecking(_ meaning: Meaning) -> Bool {
    switch Precedence.choose(among: meaning.readings)?.sense {
    case .command(.person), .command(.quit): true
    default: false
    }
  }

  /// Whether something is being looked up, so that nobody is asked anything.
  package var isChecking: Bool { state.pendingCheck != nil }

  private var openQuestion: OpenQuestion {
    guard !isOver else { return .nothing }
    switch state.aside {
    case .confirming, .restarting, .cancelling, .solved: return .yesNo
    case .choosing(let slot, let values, _): return .among(slot, values)
    case .changing(let slot): return .slot(slot)
    case .choosingChange: return .toldItem
    case .overruling(let table): return .outcome(table)
    case nil: break
    }
    switch walk.topic {
    case .slot(let slot), .needed(let slot): return .slot(slot)
    case .article, .table: return .yesNo
    case .summary: return .summary
    case .health, nil: return .nothing
    }
  }

  /// What was told and counts, in the order in which the summary numbers it.
  var toldSlots: [ID<Slot>] {
    dialog.slots.indices.map { ID($0) }.filter { walk.answers[$0.index] != nil && memory.answer(to: $0) != nil }
  }

  /// What is not known yet, is not being asked, and can concern this person: a bill has no beginning.
  private var openSlots: [ID<Slot>] {
    let asked: ID<Slot>? =
      switch walk.topic {
      case .slot(let slot), .needed(let slot): slot
      default: nil
      }
    return dialog.slots.indices.map { ID($0) }.filter { slot in
      slot != asked && walk.answers[slot.index] == nil && memory.answer(to: slot) == nil && concerns(slot)
    }
  }

  private func concerns(_ slot: ID<Slot>) -> Bool {
    dialog[slot].guards.allSatisfy { line in
      guard case .isOneOf(let fact, _) = line.test else { return true }
      return isSettled(fact) ? line.holds(in: self) : true
    }
  }

  /// Whether the rest of the conversation rests on it: who writes, and what kind of thing it is about.
  private func isSettled(_ fact: Fact) -> Bool {
    switch fact {
    case .builtIn(.actor): return true
    case .slot(let slot):
      guard case .catalog = dialog[slot].kind, case .listed = reading(of: fact) else { return false }
      return true
    case .builtIn, .given, .decision, .column: return false
    }
  }

  mutating func hear(_ meaning: Meaning) -> [Effect.Act] {
    // Whoever pasted a secret is told before anything else; what they said counts all the same.
    (meaning.isMasked ? [.say(phrase(.masked, .notice))] : []) + heed(meaning)
  }

  private mutating func heed(_ meaning: Meaning) -> [Effect.Act] {
    state.misses.silent = 0
    if state.pendingCheck != nil, !isTakenWhileChecking(meaning) { return [] }
    var acts: [Effect.Act] = []
    if let language = meaning.language, language != state.language { acts += speak(language) }
    if state.pendingCheck == nil, state.aside == nil, case .health? = walk.topic { return acts + question() }
    guard let reading = Precedence.choose(among: meaning.readings) else {
      // Turning to another language was all that was said.
      if !acts.isEmpty { return acts + question() }
      // Somebody who writes in other letters is told which languages there are, and asked again.
      return acts + (meaning.isForeign ? [.say(languages)] : []) + missed()
    }
    return acts + act(on: reading, of: meaning)
  }

  /// Goes on in another language; where the dialog looks at it, that may lead elsewhere.
  private mutating func speak(_ language: Int) -> [Effect.Act] {
    let isOther = language != state.language
    state.language = language
    let chosen: [Effect.Act] = [.say(phrase(.languageChosen, .notice))]
    guard isOther, playbook.looksAtLanguage else { return chosen }
    let topic = walk.topic
    let walked = walkAgain()
    if walk.topic != topic {
      state.aside = nil
      state.misses = Misses()
    }
    return chosen + walked
  }

  private mutating func act(on reading: Reading, of meaning: Meaning) -> [Effect.Act] {
    switch reading.sense {
    case .command(let command): return obey(command)
    case .speak(let language): return speak(language) + question()
    case .explain(let table): return explain(table) + question(.again)
    case .answer(let answer):
      guard admits(answer) else { return missed() }
      // Of a whole utterance that answers the question, nothing is left that could mean something else.
      let isLoose = reading.claim == .looseAnswer
      return take(answer, isLoose: isLoose, beside: isLoose ? mentions(in: meaning) : [])
    case .oneOf(let values): return clarify(values)
    case .invalid(let said): return missed(saying: said)
    case .change(let amendment): return amend(amendment)
    case .digression(let digression): return digress(digression)
    case .told(let findings): return noteMentions(findings)
    }
  }

  /// What the utterance answers besides; a slot that is known is not told anew by the way.
  private func mentions(in meaning: Meaning) -> [Finding] {
    guard case .told(let findings)? = meaning.reading(.mention)?.sense else { return [] }
    let open = openSlots
    return findings.filter { open.contains($0.slot) }
  }

  private mutating func noteMentions(_ findings: [Finding]) -> [Effect.Act] {
    let open = openSlots
    let findings = findings.filter { open.contains($0.slot) }
    guard !findings.isEmpty else { return missed() }
    let topic = walk.topic
    let aside = state.aside
    let misses = state.misses
    let walked = learn(findings.map { .tell(mentioned($0)) })
    // The question stands as it did, with what it cost so far.
    if walk.topic == topic {
      state.aside = aside
      state.misses = misses
    }
    return echo(findings) + walked + question(walk.topic == topic ? .again : .first)
  }

  func mentioned(_ finding: Finding) -> Told {
    var told = told(.slot(finding.slot), .answer(finding.answer), .mentioned)
    told.isAhead = true
    return told
  }

  /// Says what was taken from a sentence and counts, so that a wrong guess is noticed.
  func echo(_ findings: [Finding], after first: (ID<Slot>, Answer)? = nil) -> [Effect.Act] {
    var counting = findings.filter { finding in
      walk.answers[finding.slot.index] != nil || memory[.slot(finding.slot)].map(isCandidate) == true
    }
    // What does not apply yet is noted all the same; nobody should think that they were not heard.
    if counting.isEmpty, first == nil { counting = findings }
    let all = (first.map { [$0] } ?? []) + counting.map { ($0.slot, $0.answer) }
    guard !all.isEmpty else { return [] }
    let items = all.map { slot, answer in
      plain(.summaryLine, [.label: label(of: slot), .answer: words(for: answer, of: slot)])
    }
    return [.say(phrase(.understood, .notice, [.items: items.joined(separator: plain(.betweenWords))]))]
  }
}
