import DialogModel

/// Does what a person can ask for at any moment; none of it counts as a try.
extension Conversation {
  mutating func obey(_ command: Command) -> [Effect] {
    // While something is looked up there is no question to speak of; leaving is possible all the same.
    if phase == .awaitingHealth, ![.person, .cancel, .quit].contains(command) { return [] }
    switch command {
    case .help: return ([help] + openReplies).map { .say($0) }
    case .why: return ([reason] + openReplies).map { .say($0) }
    case .repeat:
      // Nobody was away, so the question comes as it came first.
      if case .asking = phase { return [.say(bareQuestion)] }
      return openReplies.map { .say($0) }
    case .back:
      guard goBack() else { return [.say(wrapped(.nothingToUndo, bareQuestion))] }
      return openReplies.map { .say($0) }
    case .skip: return skip()
    case .person: return handOver()
    case .cancel, .quit:
      // The words for leaving say that nothing was passed on, which is no longer true behind a ticket.
      return hasFiled ? close(.ticket) : [.say(phrase(.cancelled))] + close(.cancelled)
    }
  }

  /// An optional question is left out; at any other one the person may say that they do not know.
  private mutating func skip() -> [Effect] {
    guard case .asking(let slot, _) = phase else { return [.say(wrapped(.nothingToSkip, bareQuestion))] }
    guard dialog[slot].isOptional || dialog[slot].ladders.unclear.last == .unknown else {
      return [.say(wrapped(.nothingToSkip, bareQuestion))]
    }
    return fill(slot, .unknown)
  }
}
