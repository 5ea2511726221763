import DialogModel

/// Does what a person can ask for at any moment; none of it counts as a try.
extension Conversation {
  mutating func obey(_ command: Command) -> [Effect] {
    switch command {
    case .help: return [.say(help), .say(questionAgain)]
    case .why: return [.say(reason), .say(questionAgain)]
    case .repeat: return [.say(questionAgain)]
    case .back:
      guard goBack() else { return [.say(wrapped(.nothingToUndo, questionAgain))] }
      return [.say(questionAgain)]
    case .skip: return skip()
    case .person: return handOver()
    case .cancel, .quit: return [.say(phrase(.cancelled))] + close(.cancelled)
    }
  }

  /// An optional question is left out; at any other one the person may say that they do not know.
  private mutating func skip() -> [Effect] {
    guard case .asking(let slot, _) = phase else { return [.say(wrapped(.nothingToSkip, questionAgain))] }
    guard dialog[slot].isOptional || dialog[slot].ladders.unclear.last == .unknown else {
      return [.say(wrapped(.nothingToSkip, questionAgain))]
    }
    remember()
    answers[slot.index] = .unknown
    return walk()
  }
}
