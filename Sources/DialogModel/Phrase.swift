/// A text with places to fill, in one or several wordings.
package enum Phrase: Equatable, Sendable {
  /// Never empty; which one is used follows from the turn.
  case plain([Template])
  /// The wording follows from a number.
  case counted(by: Placeholder, forms: [PluralForm: Template])
}

/// One wording: text and places in turn.
package struct Template: Equatable, Sendable {
  /// Text and places in reading order.
  package var pieces: [Piece]

  /// A stretch of text, or a place to fill.
  package enum Piece: Equatable, Sendable {
    case text(String)
    case place(Placeholder)
  }

  /// Keeps the pieces as they were read.
  package init(pieces: [Piece]) { self.pieces = pieces }
}

/// What a place in a text is filled with.
package enum Placeholder: Hashable, Sendable {
  case fact(Fact)
  case context(ContextWord)
}

/// What is at hand only at the moment of speaking.
package enum ContextWord: String, CaseIterable, Sendable {
  case question
  case answer
  case label
  case choice
  case because
  case title
  case commands
  case count
  case time
  /// The promised first response, such as "within 30 minutes".
  case response
}

/// The forms that CLDR names; each language uses some of them.
package enum PluralForm: String, CaseIterable, Sendable {
  case zero
  case one
  case two
  case few
  case many
  case other
}

/// What every dialog says; the shared texts hold a wording of each in every language.
package enum PhraseKey: String, CaseIterable, Sendable {
  case yes
  case no
  case unknown
  case again
  case unclear
  case invalid
  case waiting
  case help
  case proposal
  case proposalOther = "proposal-other"
  case offer
  case offerQuestion = "offer-question"
  case confirm
  case summary
  case summaryLine = "summary-line"
  case betweenWords = "between-words"
  case tooLong = "too-long"
  case fileQuestion = "file-question"
  case notFiled = "not-filed"
  case nothingToSkip = "nothing-to-skip"
  case nothingToUndo = "nothing-to-undo"
  case person
  case cancelled
  case limit
  case within
  case minutes
  case hours
  case days
  case workingDays = "working-days"

  /// What a wording of it may have filled in.
  package var context: [ContextWord] {
    switch self {
    case .again, .unclear, .waiting, .nothingToSkip, .nothingToUndo, .tooLong: [.question]
    case .confirm, .summaryLine: [.label, .answer]
    case .invalid: [.answer, .question]
    case .help: [.commands]
    case .proposal: [.label, .choice, .because]
    case .offer: [.title]
    case .within: [.time]
    case .minutes, .hours, .days, .workingDays: [.count]
    case .yes, .no, .unknown, .proposalOther, .offerQuestion, .summary, .betweenWords, .fileQuestion, .notFiled,
      .person,
      .cancelled, .limit:
      []
    }
  }
}

/// What people can ask for at any moment, as a whole utterance.
package enum Command: String, CaseIterable, Sendable {
  case help
  case why
  case back
  case `repeat`
  case skip
  case person
  case cancel
  case quit
}
