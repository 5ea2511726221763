/// What an utterance means in the light of what was asked.
package enum Meaning: Equatable, Sendable {
  case command(Command)
  /// One of the expected choices, by its position there; of yes and no, yes is the first.
  case choice(Int)
  case answer(Answer)
  /// An answer of the right kind that cannot be right; holds what was understood of it.
  case invalid(String)
  case unclear
}

/// What fills a slot.
package enum Answer: Equatable, Sendable {
  /// A position in the slot's list of values.
  case listed(Int)
  case number(Int)
  /// What was said, and the groups of words that stand in it.
  case text(String, mentions: [ID<Cue>] = [])
  /// The person could not say.
  case unknown
}

/// What would answer the question that is open.
package enum OpenQuestion: Equatable, Sendable {
  /// Nothing is asked; only commands are heard.
  case nothing
  /// One of these, by label or another word for it; the first ones also by their number in the list that is shown.
  case choices([ChoiceTexts], numbered: Int)
  /// Yes or no, in whole words: half a yes must not file anything.
  case yesNo([ChoiceTexts])
  case value(ValueForm)

  /// The forms of answers that are not chosen from a list.
  package enum ValueForm: Equatable, Sendable {
    case text(most: Int)
    case email
    case phone
    case domain
    case number(ClosedRange<Int>)
    case amount
    case moment
    case code(CodePattern)
  }
}
