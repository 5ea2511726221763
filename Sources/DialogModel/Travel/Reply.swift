/// One thing that is said.
package struct Reply: Equatable, Sendable {
  /// Which text it is; the same in every language.
  package var key: Key
  /// What it is for, so that a bridge can show it fitly.
  package var kind: Kind
  /// Counts how often the open question was put, from one; zero where nothing is asked.
  package var attempt: Int
  /// What the person reads, in the conversation's language and with every place filled.
  package var text: String
  /// What can be chosen, in the order shown.
  package var choices: [Choice]
  /// Whether the choices carry numbers; without them, numbers mean something else at this moment.
  package var isNumbered: Bool
  /// How carefully the answer must be kept; nil where none is asked for that says anything about anybody.
  package var asksFor: PrivacyClass?

  /// Form and subject, written `ask.room`.
  package struct Key: Hashable, Sendable, CustomStringConvertible {
    /// The wording among those of one subject.
    package var form: Form
    /// The name of the slot, table, article, saying or phrase.
    package var subject: String

    /// Puts the two together.
    package init(_ form: Form, _ subject: String) {
      self.form = form
      self.subject = subject
    }

    /// As in `ask.room`.
    package var description: String { "\(form.rawValue).\(subject)" }
  }

  /// The forms that a text can have.
  package enum Form: String, CaseIterable, Sendable {
    case say
    case ask
    case again
    case unclear
    case invalid
    case waiting
    case tooLong = "too-long"
    case nothingToSkip = "nothing-to-skip"
    case nothingToUndo = "nothing-to-undo"
    case clarify
    case confirm
    case propose
    case correct
    case article
    case why
    case phrase
  }

  /// What replies are for; the same words on the wires and in scripted talks.
  package enum Kind: String, CaseIterable, Sendable {
    case greeting
    case question
    case reprompt
    case notUnderstood = "not-understood"
    case invalid
    case clarify
    case health
    case selfHelp = "self-help"
    case help
    case status
    case summary
    case ticket
    case notice
    case farewell
    case error
  }

  /// One entry of a list.
  package struct Choice: Equatable, Sendable {
    /// The name of the value, the same in every language.
    package var id: String
    /// What is shown, and understood when it is typed.
    package var label: String
    /// For buttons with little room; nil where the label serves.
    package var short: String?

    /// Gathers what is shown.
    package init(id: String, label: String, short: String? = nil) {
      self.id = id
      self.label = label
      self.short = short
    }
  }

  /// Gathers what is said.
  package init(
    _ key: Key, _ kind: Kind, _ text: String, attempt: Int = 0, choices: [Choice] = [], isNumbered: Bool = true,
    asksFor: PrivacyClass? = nil
  ) {
    self.key = key
    self.kind = kind
    self.attempt = attempt
    self.text = text
    self.choices = choices
    self.isNumbered = isNumbered
    self.asksFor = asksFor
  }
}
