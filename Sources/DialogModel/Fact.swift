import SourceText

/// Anything that a condition can look at.
package enum Fact: Hashable, Sendable {
  case slot(ID<Slot>)
  /// A column of the catalogue that a slot chooses from, by its position.
  case column(ID<Slot>, Int)
  case decision(ID<Decision>)
  case given(ID<Given>)
  case builtIn(BuiltInFact)
}

/// What the engine knows without asking.
package enum BuiltInFact: String, CaseIterable, Sendable {
  case actor
  case language
  case channel
  case `private`
  case hours
  case health
  /// How grave the incident is that texts tell of.
  case healthKind = "health.kind"
  /// How far those who work on it are.
  case healthPhase = "health.phase"
  /// How many real outages are open.
  case healthOpen = "health.open"
  /// Whether what is known is older than it should be.
  case healthAge = "health.age"
  case healthID = "health.id"
  case healthTitle = "health.title"
  case healthLink = "health.link"
  case healthSince = "health.since"
  case healthUpdated = "health.updated"
  /// When more will be said.
  case healthNext = "health.next"
  /// When it was true.
  case healthAsOf = "health.as-of"
  /// Everything that fits, for tickets.
  case healthMatches = "health.matches"
  /// Everybody who was asked, for tickets.
  case healthSources = "health.sources"
  case selfHelp = "self-help"
  /// What people have attached, for tickets and texts.
  case files

  /// The values that are the same in every dialog; `language` has those of its dialog instead.
  package var values: [String] {
    switch self {
    case .actor: Surroundings.Actor.allCases.map(\.rawValue)
    case .language: []
    case .channel: Surroundings.Channel.allCases.map(\.rawValue)
    case .private: ["yes", "no"]
    case .hours: ["open", "closed"]
    case .health: HealthResult.allCases.map(\.rawValue)
    case .healthKind: HealthIncident.Kind.allCases.map(\.rawValue)
    case .healthPhase: HealthIncident.Phase.allCases.map(\.rawValue)
    case .healthOpen: HealthCount.allCases.map(\.rawValue)
    case .healthAge: ["fresh", "old"]
    case .healthID, .healthTitle, .healthLink, .healthSince, .healthUpdated, .healthNext, .healthAsOf, .healthMatches,
      .healthSources, .files:
      []
    case .selfHelp: SelfHelpResult.allCases.map(\.rawValue)
    }
  }

  /// Whether a line `check-health` is what it becomes known by.
  package var isAboutHealth: Bool { self == .health || rawValue.hasPrefix("health.") }

  /// Whether it is filled with words, which nobody can list, instead of one of a few values.
  package var isInWords: Bool { self != .language && values.isEmpty }
}

/// The one vocabulary for the result of a health check.
package enum HealthResult: String, CaseIterable, Sendable {
  case healthy
  case knownIssue = "known_issue"
  case recentlyRestored = "recently_restored"
  case unavailable
}

/// What self-help came to.
package enum SelfHelpResult: String, CaseIterable, Sendable {
  case solved
  case unsolved
  /// Nothing was on offer.
  case none
}

/// One value out of a fact's list, or the answer that the person does not know.
package enum FactValue: Hashable, Sendable {
  /// The position in `Dialog.values(of:)`.
  case listed(Int)
  case unknown
}

extension Dialog {
  /// The names that a fact can take; nil where it is a number, a text or a moment.
  package func values(of fact: Fact) -> [String]? {
    switch fact {
    case .slot(let id):
      switch self[id].kind {
      case .choice(let names): names.map(\.value)
      case .catalog(let catalog): self[catalog].items.map(\.name.value)
      case .yesNo: ["yes", "no"]
      case .text, .email, .phone, .domain, .number, .amount, .moment, .code: nil
      }
    case .column(let id, let column):
      if case .catalog(let catalog) = self[id].kind { self[catalog].values(ofColumn: column) } else { nil }
    case .decision(let id): self[id].outcomes
    case .given(let id): givens[id.index].values
    case .builtIn(.language): languages.map(\.text)
    case .builtIn(let fact) where fact.isInWords: nil
    case .builtIn(let fact): fact.values
    }
  }

  /// The name by which authors write a fact.
  package func name(of fact: Fact) -> String {
    switch fact {
    case .slot(let id): return self[id].name.value
    case .column(let id, let column):
      guard case .catalog(let catalog) = self[id].kind else { preconditionFailure("only a catalogue has columns") }
      return "\(self[id].name.value).\(self[catalog].columns[column].value)"
    case .decision(let id): return self[id].name.value
    case .given(let id): return givens[id.index].name.value
    case .builtIn(let fact): return fact.rawValue
    }
  }
}
