/// One turn of a talk that did not go as it says, as facts.
package struct TalkFailure: Equatable, Sendable {
  /// The number of the line to look at, counted from 1.
  package var line: Int
  /// The line of the talk that the turn answers, sign included; nil for the greeting.
  package var cause: String?
  /// The steps that were entered so far, in order.
  package var path: [String]
  /// What the talk says is asked next; nil where it does not say.
  package var expectedQuestion: String?
  /// What was expected and what came instead, in order.
  package var differences: [Difference]
  /// Checks that did not hold.
  package var checks: [FailedCheck]
  /// What explains the difference; nil where nothing is known.
  package var reason: Reason?

  /// A check and what was found.
  package struct FailedCheck: Equatable, Sendable {
    /// The check as it stands in the talk, without its sign, such as `slot impact: all`.
    package var expected: String
    /// The same check as it would have held.
    package var actual: String

    /// Joins what should have been found to what was.
    package init(expected: String, actual: String) {
      self.expected = expected
      self.actual = actual
    }
  }

  /// A rule of the dialog that would have brought about what was expected, and the fact that kept it from it.
  package struct Reason: Equatable, Sendable {
    /// Where the rule stands, such as `severity.kdl:9`.
    package var rule: String
    /// What the rule looks at.
    package var fact: Fact
    /// What it was; nil where it was still open.
    package var value: String?
    /// The words that gave it this value, and what they stood in; nil where nobody typed them.
    package var evidence: Evidence?

    /// Something that a rule can look at, by its name.
    package enum Fact: Equatable, Sendable {
      case slot(String)
      case table(String)
    }

    /// Words of the customer that were understood.
    package struct Evidence: Equatable, Sendable {
      /// The words that counted.
      package var words: String
      /// The text that they stood in.
      package var text: String

      /// Joins the words to their text.
      package init(words: String, in text: String) {
        self.words = words
        self.text = text
      }
    }

    /// Gathers what is known of a rule that did not fire.
    package init(rule: String, fact: Fact, value: String?, evidence: Evidence? = nil) {
      self.rule = rule
      self.fact = fact
      self.value = value
      self.evidence = evidence
    }
  }

  /// Gathers what a player has found.
  package init(
    line: Int, cause: String?, path: [String], expectedQuestion: String? = nil, differences: [Difference],
    checks: [FailedCheck] = [], reason: Reason? = nil
  ) {
    self.line = line
    self.cause = cause
    self.path = path
    self.expectedQuestion = expectedQuestion
    self.differences = differences
    self.checks = checks
    self.reason = reason
  }
}

/// How one talk went in one language.
package struct TalkResult: Equatable, Sendable {
  /// The file, as it was asked for.
  package var path: String
  /// What the talk shows; nil where it does not say.
  package var title: String?
  /// The language that it was played in; nil where it is the only one of the talk.
  package var language: String?
  /// What came of it.
  package var outcome: Outcome

  /// What can come of a talk.
  package enum Outcome: Equatable, Sendable {
    case passed
    /// Each turn that differed; never empty.
    case failed([TalkFailure])
    /// The file has so many errors and was not played.
    case unreadable(errors: Int)
  }

  /// Gathers what is known of one talk.
  package init(path: String, title: String?, language: String? = nil, outcome: Outcome) {
    self.path = path
    self.title = title
    self.language = language
    self.outcome = outcome
  }

  /// Whether nothing has to be done about it.
  package var hasPassed: Bool { outcome == .passed }
}
