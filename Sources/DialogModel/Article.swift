package import SourceText

/// Self-help that is offered when its conditions hold.
package struct Article: Sendable {
  /// How steps and language files refer to it; no other article of the dialog has this name.
  package var name: Placed<String>
  /// Conditions that must all hold before it is offered; none means that it always may be.
  package var guards: [Condition]
  /// Whether it is offered only to somebody who says what one of its symptoms says.
  package var needsWords: Bool
  /// An address for people who want to read more, shown below the steps; nil where there is none.
  package var link: String?
  /// Error codes that point straight at it.
  package var errorCodes: [String]
  /// The day on which somebody last read it, as written.
  package var reviewed: String?

  /// Gathers what the loader has checked.
  package init(
    name: Placed<String>, guards: [Condition], needsWords: Bool, link: String?, errorCodes: [String],
    reviewed: String?
  ) {
    self.name = name
    self.guards = guards
    self.needsWords = needsWords
    self.link = link
    self.errorCodes = errorCodes
    self.reviewed = reviewed
  }
}
