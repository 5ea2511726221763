import DialogModel

/// Changes what was told before; a correction that cannot be taken leaves the old value.
extension Conversation {
  mutating func amend(_ amendment: Amendment) -> [Effect.Act] {
    switch amendment {
    case .something:
      guard !changeableSlots.isEmpty else {
        return [.say(phrase(state.sealed > 0 ? .alreadyFiled : .nothingToChange, .notice))] + question(.again)
      }
      state.aside = .choosingChange
      state.misses.unclear = 0
      return question()
    case .slot(let slot):
      guard isChangeable(slot) else { return tooLate() }
      state.aside = .changing(slot)
      state.misses = Misses()
      return question()
    case .value(let slot, let answer):
      guard isChangeable(slot) else { return tooLate() }
      guard dialog.holds(answer, slot) else { return missed() }
      state.aside = nil
      return correct(slot, answer)
    case .unfit(let slot, let said):
      guard isChangeable(slot) else { return tooLate() }
      return notCorrected(slot, said) + question(.again)
    }
  }

  /// What was told and is not part of a ticket yet.
  var changeableSlots: [ID<Slot>] { toldSlots.filter { isChangeable($0) } }

  private func isChangeable(_ slot: ID<Slot>) -> Bool {
    let filed = Memory(Array(state.history.prefix(state.sealed)))
    return memory.answer(to: slot) != nil && filed.answer(to: slot) == nil
  }

  private mutating func tooLate() -> [Effect.Act] { [.say(phrase(.alreadyFiled, .notice))] + question(.again) }

  /// Says both: what could not be taken, and what holds.
  func notCorrected(_ slot: ID<Slot>, _ said: String) -> [Effect.Act] {
    let before = words(for: memory.answer(to: slot), of: slot)
    return [.say(phrase(.notCorrected, .invalid, [.label: label(of: slot), .answer: said, .before: before]))]
  }

  /// Takes another value for a slot, or reads it back first where the dialog wants that.
  mutating func correct(_ slot: ID<Slot>, _ answer: Answer) -> [Effect.Act] {
    guard dialog[slot].isConfirmed, answer != .unknown, answer != memory.answer(to: slot) else {
      return replace(slot, answer)
    }
    state.aside = .confirming(slot, kept(answer, of: slot), replaces: true)
    state.misses = Misses()
    return question()
  }

  mutating func replace(_ slot: ID<Slot>, _ answer: Answer) -> [Effect.Act] {
    let before = memory.answer(to: slot)
    guard answer != before else {
      state.misses = Misses()
      return echo([], after: (slot, answer)) + question(.again)
    }
    let topic: Topic = memory[.needed(slot)] == nil ? .slot(slot) : .needed(slot)
    // What was mentioned and does not apply yet was never asked, and need not be asked again.
    let dependants = playbook.dependants[slot.index].filter {
      memory.answer(to: $0) != nil && walk.answers[$0.index] != nil
    }
    let forgotten = dependants.flatMap { [Topic.slot($0), .needed($0)] }.filter { memory[$0] != nil }
    let open = walk.topic
    let correction = phrase(
      .corrected, .notice,
      [.label: label(of: slot), .answer: words(for: answer, of: slot), .before: words(for: before, of: slot)])
    let walked = learn(
      [.tell(told(topic, .answer(answer), .corrected))] + forgotten.map { .forget($0) })
    // Only those that are still to be asked: the others have no part in the new way.
    let reopened = dependants.filter { dialog[$0].guards.hold(in: self) }
    var acts: [Effect.Act] = [.say(correction)]
    if !reopened.isEmpty, !isOver {
      let labels = reopened.map { label(of: $0) }.joined(separator: plain(.betweenWords))
      acts.append(.say(phrase(.reopened, .notice, [.items: labels])))
    }
    return acts + walked + question(walk.topic == open ? .again : .first)
  }

  /// Returns to before the last answer, or out of a question of the engine's own.
  mutating func goBack() -> [Effect.Act] {
    guard state.aside == nil || isReadingBackWhatWasMentioned else {
      state.aside = nil
      state.misses.unclear = 0
      state.misses.invalid = 0
      return question(.again)
    }
    guard let last = state.history.lastIndex(where: \.isAnswer), last >= state.sealed else {
      return [.say(around(.nothingToUndo))]
    }
    state.history.removeSubrange(last...)
    state.aside = nil
    state.misses = Misses()
    memory = Memory(state.history)
    return walkAgain() + question()
  }

  /// Such a question stands in the place of the slot's own, so going back leads past it.
  private var isReadingBackWhatWasMentioned: Bool {
    guard case .confirming(let slot, _, replaces: false)? = state.aside else { return false }
    return memory[.slot(slot)].map(isCandidate) == true
  }

  /// Forgets everything that is not part of a ticket, and asks from the beginning without greeting again.
  mutating func startOver() -> [Effect.Act] {
    state.history.removeSubrange(state.sealed...)
    state.said = []
    state.aside = nil
    state.misses = Misses()
    state.files = []
    memory = Memory(state.history)
    let opening = walkAgain().filter { act in
      if case .say = act { false } else { true }
    }
    return [.say(phrase(.restarted, .notice))] + opening + question()
  }
}
