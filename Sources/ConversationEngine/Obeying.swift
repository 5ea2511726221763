import DialogModel

/// Does what a person can ask for at any moment; none of it counts as a try.
extension Conversation {
  mutating func obey(_ command: Command) -> [Effect.Act] {
    switch command {
    case .help: return [.say(help)] + question(.again)
    case .why: return explainQuestion() + question(.again)
    case .status: return status + question(.again)
    case .back: return goBack()
    case .change: return amend(.something)
    // Nobody was away, so the question comes as it came first.
    case .repeat: return question()
    case .skip: return skip()
    case .restart: return ask(.restarting)
    // The words for leaving say that nothing was passed on, which is no longer true behind a ticket.
    case .cancel: return hasNews ? ask(.cancelling) : [.say(phrase(.farewell, .farewell))] + close(.ticket)
    case .language: return [.say(languages)] + question(.again)
    case .person: return handOver()
    case .quit: return [.say(phrase(state.sealed > 0 ? .farewell : .farewellUnfiled, .farewell)), .hangUp]
    }
  }

  private mutating func ask(_ aside: Aside) -> [Effect.Act] {
    state.aside = aside
    state.misses = Misses()
    return question()
  }

  /// Answers what leaves the subject, and returns to it; too much of it is an answer that was not understood.
  mutating func digress(_ digression: Digression) -> [Effect.Act] {
    switch digression {
    case .solved where state.sealed == 0: return ask(.solved)
    case .abuse:
      state.angry += 1
      guard state.angry < Limits.angryUtterances else { return handOver() }
    default: break
    }
    state.misses.digressions += 1
    guard state.misses.digressions <= Limits.digressionsInARow else { return missed() }
    let key: PhraseKey =
      switch digression {
      case .greeting: .greeting
      case .thanks, .solved: .thanks
      case .smallTalk: .smallTalk
      case .abuse: .abuse
      }
    // Whoever begins with a greeting has not left the question, but not come to it yet.
    return [.say(phrase(key, .notice))] + question(state.utterances > 1 ? .again : .first)
  }

  private var status: [Effect.Act] {
    var acts: [Effect.Act] = []
    if let number = ticketNumber {
      acts.append(.say(phrase(.filedStatus, .ticket, [.ticketNumber: number])))
    }
    let lines = summaryLines(of: toldSlots)
    guard !lines.isEmpty else { return acts + [.say(phrase(.nothingKnown, .status))] }
    let text = ([plain(.status)] + lines).joined(separator: "\n")
    return acts + [.say(Reply(Reply.Key(.phrase, PhraseKey.status.rawValue), .status, text))]
  }

  var help: Reply {
    let commands = Command.allCases.compactMap { texts[$0].first }.joined(separator: plain(.betweenWords))
    return phrase(.help, .help, [.commands: commands])
  }

  var languages: Reply {
    phrase(
      .languages, .help,
      [.items: dialog.texts.compactMap(\.names.first).joined(separator: plain(.betweenWords))])
  }
}
