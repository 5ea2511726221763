/// What every dialog says; the shared texts hold a wording of each in every language.
package enum PhraseKey: String, CaseIterable, Sendable {
  // Answers, and words in other texts.
  case yes
  case no
  case unknown
  case betweenWords = "between-words"
  case within
  case minutes
  case hours
  case days
  case workingDays = "working-days"

  // Around a question.
  case again
  case unclear
  case invalid
  case waiting
  case clarify
  case confirm
  case tooLong = "too-long"
  case nothingToSkip = "nothing-to-skip"
  case nothingToUndo = "nothing-to-undo"
  case understood
  case masked

  // What was said before.
  case corrected
  case reopened
  case notCorrected = "not-corrected"
  case changeQuestion = "change-question"
  case nothingToChange = "nothing-to-change"
  case alreadyFiled = "already-filed"

  // Tables and self-help.
  case proposal
  case proposalOther = "proposal-other"
  case verdictReason = "verdict-reason"
  case verdictChange = "verdict-change"
  case verdictOverruled = "verdict-overruled"
  case offer
  case offerQuestion = "offer-question"
  case checking

  // How grave it is what a source of health tells, and how far those are who work on it.
  case healthIncident = "health-incident"
  case healthAdvisory = "health-advisory"
  case healthMaintenance = "health-maintenance"
  case healthInvestigating = "health-investigating"
  case healthConfirmed = "health-confirmed"
  case healthRestoring = "health-restoring"
  case healthVerifying = "health-verifying"
  case healthNeedsInput = "health-needs-input"
  case healthResolved = "health-resolved"
  case healthFalsePositive = "health-false-positive"

  // The ticket.
  case summary
  case summaryLine = "summary-line"
  case fileQuestion = "file-question"
  case notFiled = "not-filed"

  // What people ask for, and where that leads.
  case help
  case status
  case nothingKnown = "nothing-known"
  case filedStatus = "filed-status"
  case deskStatus = "desk-status"
  case deskReceived = "desk-received"
  case deskInProgress = "desk-in-progress"
  case deskWaiting = "desk-waiting"
  case deskSolved = "desk-solved"
  case deskClosed = "desk-closed"
  case languages
  case languageChosen = "language-chosen"
  case restartQuestion = "restart-question"
  case restarted
  case cancelQuestion = "cancel-question"
  case cancelled
  case goOn = "go-on"
  case goOnWithout = "go-on-without"
  case person
  case limit
  case farewell
  case farewellUnfiled = "farewell-unfiled"

  // Small talk.
  case greeting
  case thanks
  case smallTalk = "small-talk"
  case abuse
  case solvedQuestion = "solved-question"
  case solved

  // The house itself.
  case notSaved = "not-saved"

  // What a line of its own says beside the talk, where people come over a socket.
  case wireGreeting = "wire-greeting"
  case wireCode = "wire-code"
  case wireReturned = "wire-returned"
  case wireReturnedTo = "wire-returned-to"
  case wireReturnedHidden = "wire-returned-hidden"
  case wireCodeWrong = "wire-code-wrong"
  case wireCodesTooMany = "wire-codes-too-many"
  case wireMoved = "wire-moved"
  case wireErased = "wire-erased"
  case wireIdleWarning = "wire-idle-warning"
  case wireIdle = "wire-idle"
  case wireDraining = "wire-draining"
  case wireFull = "wire-full"
  case wireCrowded = "wire-crowded"
  case wireDamaged = "wire-damaged"
  case wireSendAgain = "wire-send-again"
  case wireLong = "wire-long"
  case wireClosed = "wire-closed"

  /// What a wording of it may have filled in.
  package var context: [ContextWord] {
    switch self {
    case .again, .unclear, .waiting, .nothingToSkip, .nothingToUndo, .tooLong: [.question]
    case .confirm, .summaryLine: [.label, .answer]
    case .invalid: [.answer, .question]
    case .corrected: [.label, .answer, .before]
    case .notCorrected: [.label, .answer, .before]
    case .understood, .reopened: [.items]
    case .help: [.commands]
    case .languages, .wireGreeting: [.items]
    case .wireReturnedTo: [.answer]
    case .proposal, .verdictReason: [.label, .choice, .because]
    case .verdictOverruled: [.choice]
    case .verdictChange: [.choice, .label, .answer]
    case .offer: [.title]
    case .within: [.time]
    case .minutes, .hours, .days, .workingDays: [.count]
    case .filedStatus: [.ticketNumber]
    case .deskStatus: [.ticketNumber, .status]
    case .yes, .no, .unknown, .betweenWords, .masked, .clarify, .changeQuestion, .nothingToChange, .alreadyFiled,
      .proposalOther, .offerQuestion, .checking, .summary, .fileQuestion, .notFiled, .status, .nothingKnown,
      .deskReceived, .deskInProgress,
      .healthIncident, .healthAdvisory, .healthMaintenance, .healthInvestigating, .healthConfirmed, .healthRestoring,
      .healthVerifying, .healthNeedsInput, .healthResolved, .healthFalsePositive,
      .deskWaiting, .deskSolved, .deskClosed, .languageChosen,
      .restartQuestion, .restarted, .cancelQuestion, .cancelled, .goOn, .goOnWithout, .person, .limit, .farewell,
      .farewellUnfiled, .greeting, .thanks, .smallTalk, .abuse, .solvedQuestion, .solved, .notSaved,
      .wireCode, .wireReturned, .wireReturnedHidden, .wireCodeWrong, .wireCodesTooMany, .wireMoved, .wireErased,
      .wireIdleWarning, .wireIdle, .wireDraining, .wireFull, .wireCrowded, .wireDamaged, .wireSendAgain, .wireLong,
      .wireClosed:
      []
    }
  }
}

/// What people can ask for at any moment, as a whole utterance.
package enum Command: String, CaseIterable, Sendable {
  case help
  case why
  case status
  case back
  case change
  case `repeat`
  case skip
  case restart
  case cancel
  case language
  case person
  case quit
}

/// Groups of words that steer a conversation without answering anything.
package enum Marker: String, CaseIterable, Sendable {
  /// Announces that something said before was wrong, as "actually" does.
  case correction
  /// Turns what stands beside it into its contrary, as "not" does.
  case negation
  /// Carries nothing around an answer, as "it's" does.
  case filler
  /// Makes a request or an answer polite and says no more, as "please" does.
  case polite
  /// Leaves an answer as it is and takes the certainty from a yes, as "maybe" and "but" do.
  case doubt
  /// Turns a statement into a question, at either end of it, as "is it" does.
  case question
  /// Leads to what something is to become, as "to" does in "change the room to 305".
  case becomes
  case greeting
  case thanks
  case smallTalk = "small-talk"
  case abuse
  /// The trouble is gone.
  case solved
}
