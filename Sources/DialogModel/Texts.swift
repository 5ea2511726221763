/// Everything that people read in one language; each list is parallel to the dialog's list of that name.
package struct Texts: Sendable {
  package var language: LanguageTag
  package var sayings: [Phrase]
  package var questions: [QuestionTexts]
  /// For each catalogue its items.
  package var catalogs: [[ChoiceTexts]]
  package var decisions: [DecisionTexts]
  package var articles: [ArticleTexts]
  /// For each cue its words.
  package var cues: [[String]]
  private var phrases: [PhraseKey: PhraseTexts]
  /// For each command its word, then what else is understood.
  private var commands: [Command: [String]]

  /// Looks up what every dialog says; the loader has seen to it that nothing is missing.
  package subscript(key: PhraseKey) -> PhraseTexts {
    guard let texts = phrases[key] else { preconditionFailure("every language words every phrase") }
    return texts
  }

  /// Looks up how a command is typed: its word first.
  package subscript(command: Command) -> [String] {
    guard let words = commands[command] else { preconditionFailure("every language words every command") }
    return words
  }

  /// Gathers what the loader has checked.
  package init(
    language: LanguageTag, sayings: [Phrase], questions: [QuestionTexts], catalogs: [[ChoiceTexts]],
    decisions: [DecisionTexts], articles: [ArticleTexts], cues: [[String]], phrases: [PhraseKey: PhraseTexts],
    commands: [Command: [String]]
  ) {
    self.language = language
    self.sayings = sayings
    self.questions = questions
    self.catalogs = catalogs
    self.decisions = decisions
    self.articles = articles
    self.cues = cues
    self.phrases = phrases
    self.commands = commands
  }
}

/// What belongs to asking for one slot.
package struct QuestionTexts: Sendable {
  package var label: Phrase
  package var ask: Phrase
  package var why: Phrase
  /// Nil where the shared text serves.
  package var again: Phrase?
  package var unclear: Phrase?
  package var invalid: Phrase?
  package var waiting: Phrase?
  /// Parallel to the slot's own choices; empty for every other kind.
  package var choices: [ChoiceTexts]

  /// Gathers what the loader has checked.
  package init(
    label: Phrase, ask: Phrase, why: Phrase, again: Phrase? = nil, unclear: Phrase? = nil,
    invalid: Phrase? = nil, waiting: Phrase? = nil, choices: [ChoiceTexts] = []
  ) {
    self.label = label
    self.ask = ask
    self.why = why
    self.again = again
    self.unclear = unclear
    self.invalid = invalid
    self.waiting = waiting
    self.choices = choices
  }
}

extension ChoiceTexts {
  /// Everything that people can type for it, and nothing else is heard as it.
  package var words: [String] { [label] + [short].compactMap { $0 } + also }
}

/// How one choice is shown and what else people call it.
package struct ChoiceTexts: Equatable, Sendable {
  package var label: String
  /// For buttons with little room.
  package var short: String?
  package var also: [String]

  /// Gathers what the loader has checked.
  package init(label: String, short: String? = nil, also: [String] = []) {
    self.label = label
    self.short = short
    self.also = also
  }
}

/// How a table's outcome and its reasons are worded.
package struct DecisionTexts: Sendable {
  package var label: Phrase
  /// Parallel to the outcomes.
  package var outcomes: [ChoiceTexts]
  /// Parallel to the reasons.
  package var reasons: [Phrase]

  /// Gathers what the loader has checked.
  package init(label: Phrase, outcomes: [ChoiceTexts], reasons: [Phrase]) {
    self.label = label
    self.outcomes = outcomes
    self.reasons = reasons
  }
}

/// An article in one language.
package struct ArticleTexts: Sendable {
  package var title: String
  package var steps: [Phrase]
  package var symptoms: [String]

  /// Gathers what the loader has checked.
  package init(title: String, steps: [Phrase], symptoms: [String]) {
    self.title = title
    self.steps = steps
    self.symptoms = symptoms
  }
}

/// A shared text and, where it is also an answer, what else people type for it.
package struct PhraseTexts: Sendable {
  package var phrase: Phrase
  package var also: [String]

  /// Gathers what the loader has checked.
  package init(phrase: Phrase, also: [String] = []) {
    self.phrase = phrase
    self.also = also
  }
}
