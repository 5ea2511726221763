package import SourceText

// Several conditions beside each other must all hold. What is not known yet fails every test, so that
// `unless` holds while nothing is known: authors read it as "as long as nobody has said so".

/// One `when`, `unless` or `either` line.
package struct Condition: Sendable {
  /// What must be the case, before `isNegated` turns it around.
  package var test: Test
  /// True for `unless`.
  package var isNegated: Bool
  /// The line without its block, for messages about it.
  package var span: Span

  /// What is looked at.
  package indirect enum Test: Sendable {
    case isOneOf(Fact, [FactValue])
    case isKnown(Fact)
    case atLeast(Fact, Int)
    case under(Fact, Int)
    case mentions(ID<Slot>, ID<Cue>)
    case either([Condition])
  }

  /// Gathers what the loader has checked.
  package init(test: Test, isNegated: Bool = false, span: Span) {
    self.test = test
    self.isNegated = isNegated
    self.span = span
  }
}

/// Marks the ids of groups of words.
package enum Cue {}

/// What is known of a fact at this moment.
package enum FactReading: Equatable, Sendable {
  case open
  /// Asked, and the person could not say.
  case unknown
  case listed(Int)
  case number(Int)
  /// An answer without a list: a text, an address, a moment.
  case stated
}

/// Somebody who can say what is known.
package protocol FactSource {
  /// Reads one fact.
  func reading(of fact: Fact) -> FactReading
  /// Tells whether one of the cue's words stands in the slot's text.
  func mentions(_ slot: ID<Slot>, _ cue: ID<Cue>) -> Bool
}

extension Condition {
  /// Decides the condition from what is known.
  package func holds(in facts: some FactSource) -> Bool {
    test.holds(in: facts) != isNegated
  }
}

extension Condition.Test {
  /// Decides the test alone; an open fact fails it.
  package func holds(in facts: some FactSource) -> Bool {
    switch self {
    case .isOneOf(let fact, let values):
      switch facts.reading(of: fact) {
      case .listed(let index): values.contains(.listed(index))
      case .unknown: values.contains(.unknown)
      case .open, .number, .stated: false
      }
    case .isKnown(let fact):
      switch facts.reading(of: fact) {
      case .listed, .number, .stated: true
      case .open, .unknown: false
      }
    case .atLeast(let fact, let bound):
      if case .number(let number) = facts.reading(of: fact) { number >= bound } else { false }
    case .under(let fact, let bound):
      if case .number(let number) = facts.reading(of: fact) { number < bound } else { false }
    case .mentions(let slot, let cue): facts.mentions(slot, cue)
    case .either(let conditions): conditions.contains { $0.holds(in: facts) }
    }
  }
}

extension Condition {
  /// Tells whether what is known by now rules the condition out, whatever is told of what is still open.
  package func isRefuted(in facts: some FactSource) -> Bool {
    isNegated ? test.holds(in: facts) : test.isRefuted(in: facts)
  }
}

extension Condition.Test {
  fileprivate func isRefuted(in facts: some FactSource) -> Bool {
    switch self {
    case .isOneOf(let fact, _), .isKnown(let fact), .atLeast(let fact, _), .under(let fact, _):
      facts.reading(of: fact) != .open && !holds(in: facts)
    case .mentions: false
    case .either(let conditions): conditions.allSatisfy { $0.isRefuted(in: facts) }
    }
  }
}

extension [Condition] {
  /// Tells whether one of them is ruled out.
  package func areRefuted(in facts: some FactSource) -> Bool {
    contains { $0.isRefuted(in: facts) }
  }

  /// Several lines mean: all of them.
  package func hold(in facts: some FactSource) -> Bool {
    allSatisfy { $0.holds(in: facts) }
  }
}
