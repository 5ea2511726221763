import ConversationEngine
package import DialogModel

/// A way in which a talk can leave its straight line; the engine knows all of them, whatever the dialog.
package enum Behaviour: Hashable, Sendable, CustomStringConvertible, CaseIterable {
  case command(Command)
  case digression(Digression)
  case correction
  case severalAnswers
  case clarification
  case notUnderstood
  case invalid
  case silence
  case tooLong
  case otherLanguage
  case explanation

  /// In the order in which a report counts them.
  package static let allCases: [Behaviour] =
    Command.allCases.map { .command($0) } + Digression.allCases.map { .digression($0) } + [
      .correction, .severalAnswers, .clarification, .notUnderstood, .invalid, .silence, .tooLong, .otherLanguage,
      .explanation,
    ]

  /// The word for it in reports.
  package var description: String {
    switch self {
    case .command(let command): command.rawValue
    case .digression(let digression): digression.rawValue
    case .correction: "correction"
    case .severalAnswers: "several-answers"
    case .clarification: "clarification"
    case .notUnderstood: "not-understood"
    case .invalid: "invalid"
    case .silence: "silence"
    case .tooLong: "too-long"
    case .otherLanguage: "other-language"
    case .explanation: "explanation"
    }
  }

  /// What a turn shows of them.
  static func all(in turn: Performance.Turn) -> Set<Behaviour> {
    var found: Set<Behaviour> = []
    let reading = turn.meaning.flatMap { Precedence.choose(among: $0.readings) }
    switch reading?.sense {
    case .change where reading?.claim == .ownCommand || reading?.claim == .otherCommand:
      found.formUnion([.command(.change), .correction])
    case .command(let command): found.insert(.command(command))
    case .digression(let digression): found.insert(.digression(digression))
    case .change(.something): found.insert(.command(.change))
    case .change: found.insert(.correction)
    case .explain: found.insert(.explanation)
    case .speak: found.insert(.otherLanguage)
    case .answer, .oneOf, .invalid, .told, nil: break
    }
    if turn.meaning?.language != nil { found.insert(.otherLanguage) }
    for reply in turn.replies {
      switch reply.key.form {
      case .unclear: found.insert(.notUnderstood)
      case .invalid: found.insert(.invalid)
      case .waiting: found.insert(.silence)
      case .tooLong: found.insert(.tooLong)
      case .clarify: found.insert(.clarification)
      case .phrase where reply.key.subject == PhraseKey.understood.rawValue: found.insert(.severalAnswers)
      case .say, .ask, .again, .nothingToSkip, .nothingToUndo, .confirm, .propose, .correct, .article, .why, .phrase:
        break
      }
    }
    return found
  }
}
