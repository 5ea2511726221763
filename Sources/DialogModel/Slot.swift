package import SourceText

/// One thing to learn from a person.
package struct Slot: Sendable {
  /// How steps, conditions and tickets refer to it; no other fact of the dialog has this name.
  package var name: Placed<String>
  /// What counts as an answer, and what does not.
  package var kind: SlotKind
  /// Whether the person may leave it out.
  package var isOptional: Bool
  /// Whether the answer is read back before it counts.
  package var isConfirmed: Bool
  /// Nil only for kinds that say nothing about anybody.
  package var privacy: PrivacyClass?
  /// When the slot is asked at all.
  package var guards: [Condition]
  /// What is tried before the question is given up.
  package var ladders: Ladders
  /// What a number counts, so that a sentence about something else can tell it: "120 people".
  package var counts: CountedThing?
  /// Which side of a time a moment is, so that a sentence about something else can tell it: "since 8:40".
  package var tells: MomentSide?
  /// What a text quotes, so that a sentence about something else can tell it: "it says 'access denied'".
  package var quotes: QuotedThing?

  /// Gathers what the loader has checked.
  package init(
    name: Placed<String>, kind: SlotKind, isOptional: Bool = false, isConfirmed: Bool = false,
    privacy: PrivacyClass? = nil, guards: [Condition] = [], ladders: Ladders, counts: CountedThing? = nil,
    tells: MomentSide? = nil, quotes: QuotedThing? = nil
  ) {
    self.name = name
    self.kind = kind
    self.isOptional = isOptional
    self.isConfirmed = isConfirmed
    self.privacy = privacy
    self.guards = guards
    self.ladders = ladders
    self.counts = counts
    self.tells = tells
    self.quotes = quotes
  }
}

/// What can be counted in a sentence; the names that dialogs use.
package enum CountedThing: String, CaseIterable, Sendable {
  case people
  case seats
  case devices
  case mailboxes
}

/// What people repeat word by word; the names that dialogs use.
package enum QuotedThing: String, CaseIterable, Sendable {
  /// Codes and messages that a machine has shown.
  case errors
}

/// The side of a time on which something lies; the names that dialogs use.
package enum MomentSide: String, CaseIterable, Sendable {
  /// When something began.
  case since
  /// When something is due.
  case until
}

/// What an answer must look like.
package enum SlotKind: Sendable {
  case choice([Placed<String>])
  case catalog(ID<Catalog>)
  case yesNo
  /// At most so many Unicode scalars.
  case text(most: Int)
  case email
  case phone
  case domain
  case number(ClosedRange<Int>)
  /// The currency that is meant when none is said, as in ISO 4217.
  case amount(currency: String?)
  case moment
  case code(CodePattern)

  /// Whether an answer can be wrong in form, and so needs a rung for it.
  package var canBeInvalid: Bool {
    switch self {
    case .choice, .catalog, .yesNo, .text: false
    case .email, .phone, .domain, .number, .amount, .moment, .code: true
    }
  }

  /// Whether an answer says something about a person or a company by its nature.
  package var isPersonalByNature: Bool {
    switch self {
    case .text, .email, .phone, .domain: true
    case .choice, .catalog, .yesNo, .number, .amount, .moment, .code: false
    }
  }
}

/// How carefully an answer must be kept.
package enum PrivacyClass: String, CaseIterable, Sendable {
  case nobodys = "P0"
  case company = "P1"
  case person = "P2"
  case secret = "P3"
}

/// What happens when an answer does not come, three ways.
package struct Ladders: Equatable, Sendable {
  /// For answers that were not understood.
  package var unclear: Ladder
  /// For answers that were understood and cannot be right, such as a phone number of three digits.
  package var invalid: Ladder
  /// For a person who says nothing at all.
  package var silence: Silence

  /// A question without all three would be a trap, so the loader refuses it.
  package init(unclear: Ladder, invalid: Ladder, silence: Silence) {
    self.unclear = unclear
    self.invalid = invalid
    self.silence = silence
  }
}

/// So many tries, then the last rung.
package struct Ladder: Equatable, Sendable {
  /// How many failed answers are met by asking again, at least one; the one after them leads to `last`.
  package var tries: Int
  /// What happens when every try has been used up.
  package var last: LastRung

  /// Expects at least one try.
  package init(tries: Int, last: LastRung) {
    precondition(tries >= 1, "a ladder has at least one rung")
    self.tries = tries
    self.last = last
  }
}

/// Where a ladder ends.
package enum LastRung: String, CaseIterable, Sendable {
  /// Goes on with the slot marked as not known.
  case unknown
  /// Hands over to one of our people.
  case person
}

/// So many reminders, at a distance, then the last rung.
package struct Silence: Equatable, Sendable {
  /// How many times the person is reminded before `last`; zero gives up at the first pause.
  package var reminders: Int
  /// The pause before each reminder, and before the last rung; always positive.
  package var every: Duration
  /// What happens when the reminders have gone unanswered, too.
  package var last: LastRungOfSilence

  /// Expects a positive distance.
  package init(reminders: Int, every: Duration, last: LastRungOfSilence) {
    precondition(every > .zero, "reminders are some time apart")
    self.reminders = reminders
    self.every = every
    self.last = last
  }
}

/// Where silence ends; nothing is ever filed on it.
package enum LastRungOfSilence: String, CaseIterable, Sendable {
  /// Keeps everything and waits for the person to come back.
  case wait
  case unknown
  case person
}
