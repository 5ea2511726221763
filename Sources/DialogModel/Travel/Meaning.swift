/// Everything that an utterance can mean in the light of what was asked.
///
/// The reader tells all that it sees and ranks nothing; which reading counts is the engine's one table.
package struct Meaning: Equatable, Sendable {
  /// What was said, as it is kept: cleaned, and without the quotes that keep words from being commands.
  package var text: String
  /// The language that the person has turned to, by its position; nil while they stay with the one that is spoken.
  package var language: Int?
  /// All readings, at most one for each claim; none means that nothing was understood.
  package var readings: [Reading]
  /// Whether it is written in letters that no language of the dialog uses.
  package var isForeign: Bool
  /// Whether a secret stood in it that was covered at the door.
  package var isMasked: Bool

  /// Gathers what the reader found.
  package init(
    text: String, language: Int? = nil, readings: [Reading] = [], isForeign: Bool = false, isMasked: Bool = false
  ) {
    self.text = text
    self.language = language
    self.readings = readings
    self.isForeign = isForeign
    self.isMasked = isMasked
  }

  /// Finds the reading that makes a claim.
  package func reading(_ claim: Claim) -> Reading? { readings.first { $0.claim == claim } }
}

/// One way to take an utterance, and what speaks for it.
package struct Reading: Equatable, Sendable {
  /// How strong it is, compared with others of the same utterance.
  package var claim: Claim
  /// What would be done.
  package var sense: Sense
  /// The words that led here.
  package var trace: Trace

  /// Gathers what the reader found.
  package init(_ claim: Claim, _ sense: Sense, _ trace: Trace) {
    self.claim = claim
    self.sense = sense
    self.trace = trace
  }
}

/// The grounds on which a reading can count.
package enum Claim: String, CaseIterable, Sendable {
  /// The whole utterance asks for something, in the language that is spoken or after a slash.
  case ownCommand = "own-command"
  /// The whole utterance answers the question, and nothing of it is left over.
  case exactAnswer = "exact-answer"
  /// The whole utterance asks for something in another language of the dialog.
  case otherCommand = "other-command"
  /// It takes back or replaces something that was said before.
  case correction
  /// It leaves the subject for a moment: thanks, small talk, anger, or the news that all is well.
  case digression
  /// Somewhere in it stands an answer to the question.
  case looseAnswer = "loose-answer"
  /// Somewhere in it stand answers to questions that were not asked yet.
  case mention
}

/// What an utterance asks the conversation to do.
package enum Sense: Equatable, Sendable {
  case command(Command)
  /// Go on in this language.
  case speak(Int)
  /// Tell why a table decided as it did.
  case explain(ID<Decision>)
  case answer(Answer)
  /// Of the expected choices it names several, and only the person knows which was meant.
  case oneOf([Int])
  /// An answer of the right kind that cannot be right; holds what was understood of it.
  case invalid(String)
  case change(Amendment)
  case digression(Digression)
  case told([Finding])
}

/// Something said earlier that is to be different.
package enum Amendment: Equatable, Sendable {
  /// This slot, to this value.
  case value(ID<Slot>, Answer)
  /// This slot, to something that it cannot hold.
  case unfit(ID<Slot>, String)
  /// This slot; the new value is still to be asked for.
  case slot(ID<Slot>)
  /// Something; which is still to be asked for.
  case something
}

/// A value for a slot, found in a sentence about something else.
package struct Finding: Equatable, Sendable {
  /// What it answers.
  package var slot: ID<Slot>
  /// What was found.
  package var answer: Answer
  /// The words in which it stood.
  package var trace: Trace

  /// Gathers what the reader found.
  package init(slot: ID<Slot>, answer: Answer, trace: Trace) {
    self.slot = slot
    self.answer = answer
    self.trace = trace
  }
}

/// Where in an utterance something was found, and by which rule.
package struct Trace: Equatable, Sendable {
  /// How the words were recognised.
  package var rule: Rule
  /// The words as they were compared, folded; empty where the utterance as a whole was taken.
  package var words: String

  /// The rules by which words are recognised.
  package enum Rule: String, CaseIterable, Sendable {
    case word
    case number
    case ordinal
    case beginning
    case inside
    case form
    case whole
  }

  /// Notes a rule and its words.
  package init(_ rule: Rule, _ words: String = "") {
    self.rule = rule
    self.words = words
  }
}

/// What people say that answers nothing and still wants a word.
package enum Digression: String, CaseIterable, Sendable {
  case greeting
  case thanks
  case smallTalk = "small-talk"
  case abuse
  /// The trouble is gone by itself.
  case solved
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
