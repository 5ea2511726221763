package import SourceText

/// A checked dialog: everything the engine may rely on, with the places where it was written.
///
/// Invariant: every `ID` inside points into this dialog, and every list of `Texts` is parallel to what it names.
package struct Dialog: Sendable {
  package var name: Placed<String>
  /// The first is the one that the others are compared with.
  package var languages: [LanguageTag]
  package var start: ID<Step>
  package var steps: [Step]
  package var slots: [Slot]
  package var catalogs: [Catalog]
  package var decisions: [Decision]
  package var services: [HealthService]
  package var hours: [ServiceHours]
  package var responses: [ResponsePromise]
  package var givens: [Given]
  package var cues: [Placed<String>]
  package var articles: [Article]
  package var ticket: TicketMap?
  /// What is said by name, in the order in which names were found.
  package var sayings: [String]
  /// One for each of `languages`.
  package var texts: [Texts]

  /// A dialog of which only the name is known; the loader fills the rest.
  package init(emptyNamed name: Placed<String>) {
    self.name = name
    languages = []
    start = ID(0)
    steps = []
    slots = []
    catalogs = []
    decisions = []
    services = []
    hours = []
    responses = []
    givens = []
    cues = []
    articles = []
    sayings = []
    texts = []
  }

  /// Looks up a part that an `ID` names.
  package subscript(id: ID<Step>) -> Step { steps[id.index] }
  package subscript(id: ID<Slot>) -> Slot { slots[id.index] }
  package subscript(id: ID<Catalog>) -> Catalog { catalogs[id.index] }
  package subscript(id: ID<Decision>) -> Decision { decisions[id.index] }
  package subscript(id: ID<Article>) -> Article { articles[id.index] }
}
