/// Everything that people read in one language; each list is parallel to the dialog's list of that name.
package struct Texts: Sendable {
  /// The language that all of them are in; it stands at the same position in the dialog's languages.
  package var language: LanguageTag
  /// What people call the language: its own name first.
  package var names: [String]
  /// What `say` lines and ticket texts stand for.
  package var sayings: [Phrase]
  /// One for each slot of the dialog.
  package var questions: [QuestionTexts]
  /// For each catalogue its items.
  package var catalogs: [[ChoiceTexts]]
  /// One for each table; empty words in a table that no line proposes.
  package var decisions: [DecisionTexts]
  /// One for each article, worded for people.
  package var articles: [ArticleTexts]
  /// For each cue its words.
  package var cues: [[String]]
  private var phrases: [PhraseKey: PhraseTexts]
  /// For each command its word, then what else is understood.
  private var commands: [Command: [String]]
  private var markers: [Marker: [String]]

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

  /// Looks up the words of a group that steers every conversation.
  package subscript(marker: Marker) -> [String] { markers[marker] ?? [] }

  /// Gathers what the loader has checked.
  package init(
    language: LanguageTag, names: [String], sayings: [Phrase], questions: [QuestionTexts], catalogs: [[ChoiceTexts]],
    decisions: [DecisionTexts], articles: [ArticleTexts], cues: [[String]], phrases: [PhraseKey: PhraseTexts],
    commands: [Command: [String]], markers: [Marker: [String]]
  ) {
    self.language = language
    self.names = names
    self.sayings = sayings
    self.questions = questions
    self.catalogs = catalogs
    self.decisions = decisions
    self.articles = articles
    self.cues = cues
    self.phrases = phrases
    self.commands = commands
    self.markers = markers
  }
}

/// What belongs to asking for one slot.
package struct QuestionTexts: Sendable {
  /// How summaries name what was asked for, such as "Room".
  package var label: Phrase
  /// The question in full, as it is put the first time.
  package var ask: Phrase
  /// What is answered to a person who types `why`.
  package var why: Phrase
  /// Nil where the shared text serves.
  package var again: Phrase?
  /// Said when an answer was not understood; nil where the shared text serves.
  package var unclear: Phrase?
  /// Said when an answer cannot be right; nil where the shared text serves.
  package var invalid: Phrase?
  /// Said to a person who has fallen silent; nil where the shared text serves.
  package var waiting: Phrase?
  /// Parallel to the slot's own choices; empty for every other kind.
  package var choices: [ChoiceTexts]
  /// Parallel to the slot's values: sentences from which the reader learns what others like them mean; empty where
  /// there are none.
  package var examples: [[String]]
  /// Sentences that mean none of the values.
  package var unrelated: [String]

  /// Gathers what the loader has checked.
  package init(
    label: Phrase, ask: Phrase, why: Phrase, again: Phrase? = nil, unclear: Phrase? = nil,
    invalid: Phrase? = nil, waiting: Phrase? = nil, choices: [ChoiceTexts] = [],
    examples: [[String]] = [], unrelated: [String] = []
  ) {
    self.label = label
    self.ask = ask
    self.why = why
    self.again = again
    self.unclear = unclear
    self.invalid = invalid
    self.waiting = waiting
    self.choices = choices
    self.examples = examples
    self.unrelated = unrelated
  }
}

extension ChoiceTexts {
  /// Everything that people can type for it, and nothing else is heard as it.
  package var words: [String] { [label] + [short].compactMap { $0 } + also }
}

/// How one choice is shown and what else people call it.
package struct ChoiceTexts: Equatable, Sendable {
  /// What is shown in lists and summaries, and understood when it is typed.
  package var label: String
  /// For buttons with little room.
  package var short: String?
  /// Other words that mean this choice when they are typed; never shown.
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
  /// How the proposal and the summary name what is decided, such as "Urgency".
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
  /// The one line by which it is offered.
  package var title: String
  /// What the person is to do, in this order.
  package var steps: [Phrase]
  /// What people say when this is what would help them; never shown.
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
  /// What is said, or shown as a choice.
  package var phrase: Phrase
  /// Other words that mean the same when they are typed; empty where the text is no answer.
  package var also: [String]

  /// Gathers what the loader has checked.
  package init(phrase: Phrase, also: [String] = []) {
    self.phrase = phrase
    self.also = also
  }
}
