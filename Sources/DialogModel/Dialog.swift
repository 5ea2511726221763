package import SourceText

/// A checked dialog: everything the engine may rely on, with the places where it was written.
///
/// Invariant: every `ID` inside points into this dialog, and every list of `Texts` is parallel to what it names.
package struct Dialog: Sendable {
  /// What people ask for with `--dialog`; no other dialog of the folder has this name.
  package var name: Placed<String>
  /// Tells versions of the dialog apart: the same files, shared texts included, give the same mark.
  package var edition = ""
  /// The first is the one that the others are compared with.
  package var languages: [LanguageTag]
  /// Where every conversation begins.
  package var start: ID<Step>
  /// The pieces of the way through, in the order of the files.
  package var steps: [Step]
  /// Everything there is to learn from a person, in the order of the files and not of the talk.
  package var slots: [Slot]
  /// The lists that slots choose from, in the order of the files.
  package var catalogs: [Catalog]
  /// The tables that rate what is known, in the order of the files.
  package var decisions: [Decision]
  /// Whatever an item of a catalogue can name to have its health looked up.
  package var services: [HealthService]
  /// The times of work that promises can be counted in.
  package var hours: [ServiceHours]
  /// The promised first responses, the first that holds being the one that counts.
  package var responses: [ResponsePromise]
  /// What the author has settled beforehand, such as the name of the house.
  package var givens: [Given]
  /// The names of the groups of words that conditions look for; the words are in `Texts`.
  package var cues: [Placed<String>]
  /// The self-help there is, offered in this order where a line names none.
  package var articles: [Article]
  /// How answers become a ticket; nil in a dialog that never files one.
  package var ticket: TicketMap?
  /// What a measurement of first messages tells; nil where the dialog names nothing for it.
  package var firstMessage: FirstMessage?
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
