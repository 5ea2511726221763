package import SourceText

/// Self-help that is offered when its conditions hold.
package struct Article: Sendable {
  package var name: Placed<String>
  package var guards: [Condition]
  package var link: String?
  /// Error codes that point straight at it.
  package var errorCodes: [String]
  /// The day on which somebody last read it, as written.
  package var reviewed: String?

  /// Gathers what the loader has checked.
  package init(
    name: Placed<String>, guards: [Condition], link: String?, errorCodes: [String], reviewed: String?
  ) {
    self.name = name
    self.guards = guards
    self.link = link
    self.errorCodes = errorCodes
    self.reviewed = reviewed
  }
}
