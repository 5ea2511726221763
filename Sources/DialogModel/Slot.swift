package import SourceText

/// One thing to learn from a person.
package struct Slot: Sendable {
  package var name: Placed<String>
  package var kind: SlotKind
  /// Whether the person may leave it out.
  package var isOptional: Bool
  /// Whether the answer is read back before it counts.
  package var isConfirmed: Bool
  /// Nil only for kinds that say nothing about anybody.
  package var privacy: PrivacyClass?
  /// When the slot is asked at all.
  package var guards: [Condition]
  package var ladders: Ladders

  /// Gathers what the loader has checked.
  package init(
    name: Placed<String>, kind: SlotKind, isOptional: Bool = false, isConfirmed: Bool = false,
    privacy: PrivacyClass? = nil, guards: [Condition] = [], ladders: Ladders
  ) {
    self.name = name
    self.kind = kind
    self.isOptional = isOptional
    self.isConfirmed = isConfirmed
    self.privacy = privacy
    self.guards = guards
    self.ladders = ladders
  }
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
  package var unclear: Ladder
  package var invalid: Ladder
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
  package var tries: Int
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
  package var reminders: Int
  package var every: Duration
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
