// A problem is a fact with a place. Its sentences are made when somebody wants to read them,
// so that they can be worded anew, or in another language, without touching what was found.

/// Whether a finding stops a dialog from being loaded.
package enum Gravity: String, Sendable {
  case error
  case warning
}

/// Something noticed in a file, as facts.
package protocol Problem: Sendable {
  /// The page that explains this kind of problem; its code is how people refer to it.
  static var page: ProblemPage { get }
  /// The smallest stretch that an author would change.
  var span: Span { get }
  /// The facts in sentences.
  var wording: Wording { get }
}

extension Problem {
  /// The readable word for this kind of problem, such as `unknown-step`.
  package var code: String { Self.page.code }
  /// Whether it keeps the dialog from being loaded; the same for all problems of one kind.
  package var gravity: Gravity { Self.page.gravity }
}

/// What a diagnostic says, in the order in which it is read.
///
/// Sentences begin in lower case and end without a full stop; names stand in double quotes.
package struct Wording: Equatable, Sendable {
  /// States the rule that was broken.
  package var message: String
  /// Stands behind the caret; may be empty.
  package var label: String
  /// One edit that would help, only when it is nearly certain.
  package var help: String?
  /// What a customer would notice.
  package var consequence: String?
  /// A second place, when two places disagree.
  package var elsewhere: Elsewhere?

  /// A second place and what stands there.
  package struct Elsewhere: Equatable, Sendable {
    /// The stretch that is underlined as the second place; it may lie in another file.
    package var span: Span
    /// Stands behind the underline and says what this place has to do with the first.
    package var label: String

    /// Points at `span` and says why it matters.
    package init(_ span: Span, _ label: String) {
      self.span = span
      self.label = label
    }
  }

  /// Only the message is needed everywhere.
  package init(
    _ message: String, label: String = "", help: String? = nil, consequence: String? = nil,
    elsewhere: Elsewhere? = nil
  ) {
    self.message = message
    self.label = label
    self.help = help
    self.consequence = consequence
    self.elsewhere = elsewhere
  }
}

/// The manual's page on one kind of problem; `intake explain` prints it and a test proves its example.
package struct ProblemPage: Sendable {
  /// Lower-case words joined by hyphens, never changed once published.
  package let code: String
  /// Whether such a problem keeps a dialog from being loaded.
  package let gravity: Gravity
  /// One line for the list of all pages.
  package let title: String
  /// A few sentences: the rule, why it exists, how to mend it.
  package let explanation: String
  /// Files that yield exactly this problem; a line `//- texts/en.kdl` begins the next file.
  package let example: String

  /// A page is written once, beside its problem.
  package init(
    code: String, gravity: Gravity = .error, title: String, explanation: String, example: String
  ) {
    self.code = code
    self.gravity = gravity
    self.title = title
    self.explanation = explanation
    self.example = example
  }
}
