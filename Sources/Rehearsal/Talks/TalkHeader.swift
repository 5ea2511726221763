package import CivilTime
package import DialogModel
package import SourceText

/// What is settled before a talk begins.
package struct TalkHeader: Equatable, Sendable {
  /// What the talk shows, in one line.
  package var title: String?
  /// The languages that the talk is played in, one after the other; none means the dialog's first.
  package var languages: [Placed<LanguageTag>] = []
  /// Who talks to the desk; `as: agent` is somebody of a partner.
  package var actor: Actor?
  /// The moment at which the talk begins.
  package var clock: Instant?
  /// The customer's name, which `{name}` stands for.
  package var user: String?
  /// Where chance begins, so that a talk is the same at every run.
  package var seed: UInt64?
  /// The dialog that is talked to; nil leaves it to where the talk lies.
  package var dialog: Placed<String>?
  /// What looking up a service's health gives.
  package var health: [Health] = []
  /// Facts of the house that are other than the dialog says.
  package var facts: [HouseFact] = []
  /// Whether the desk works.
  package var isOpen: Bool?
  /// Whether nobody else reads along.
  package var isPrivate: Bool?
  /// The kind of line that the customer is on, one of `BuiltInFact.channel.values`.
  package var channel: String?

  /// One `given health.SERVICE` line.
  package struct Health: Equatable, Sendable {
    /// The service as the dialog names it.
    package var service: Placed<String>
    /// What its feed reports.
    package var report: HealthReport

    /// Joins a service to what is reported of it.
    package init(service: Placed<String>, report: HealthReport) {
      self.service = service
      self.report = report
    }
  }

  /// One `given NAME` line.
  package struct HouseFact: Equatable, Sendable {
    /// The fact as the dialog names it.
    package var name: Placed<String>
    /// What it is in this talk; nil where nobody has written it down.
    package var value: Placed<String>?

    /// Joins a fact to its value.
    package init(name: Placed<String>, value: Placed<String>?) {
      self.name = name
      self.value = value
    }
  }

  /// Who talks to the desk.
  package enum Actor: String, CaseIterable, Sendable {
    case customer
    case agent
  }

  /// A talk of which nothing is settled.
  package init() {}

  /// What braces stand for before anything was said.
  package var captures: Captures {
    var captures = Captures()
    if let user { captures.bind("name", to: user) }
    return captures
  }
}
