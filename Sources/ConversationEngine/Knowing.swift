package import DialogModel
import Triage

/// What the conversation knows, as tables and conditions look at it.
extension Conversation: FactSource {
  /// What is known of a fact by now.
  package func reading(of fact: Fact) -> FactReading {
    switch fact {
    case .slot(let id): reading(of: id)
    case .column(let id, let column): reading(of: id, column: column)
    case .decision(let id): outcome(of: id).map { .listed($0) } ?? .open
    case .given(let id): dialog.givens[id.index].reading
    case .builtIn(let fact): reading(of: fact)
    }
  }

  /// What was found when the text was read.
  package func mentions(_ slot: ID<Slot>, _ cue: ID<Cue>) -> Bool {
    guard case .text(_, let mentions)? = walk.answers[slot.index] else { return false }
    return mentions.contains(cue)
  }

  private func reading(of slot: ID<Slot>) -> FactReading {
    switch walk.answers[slot.index] {
    case nil: .open
    case .unknown: .unknown
    case .listed(let index): .listed(index)
    case .number(let number): .number(number)
    case .text, .measured: .stated
    }
  }

  private func reading(of slot: ID<Slot>, column: Int) -> FactReading {
    switch walk.answers[slot.index] {
    case .listed(let item):
      guard case .catalog(let id) = dialog[slot].kind, let cell = dialog[id].items[item].cells[column],
        let index = dialog[id].values(ofColumn: column).firstIndex(of: cell)
      else { return .open }
      return .listed(index)
    case .unknown: return .unknown
    case nil, .number, .text, .measured: return .open
    }
  }

  private func reading(of fact: BuiltInFact) -> FactReading {
    switch fact {
    case .actor: position(of: surroundings.actor.rawValue, in: fact)
    case .language: .listed(state.language)
    case .channel: position(of: surroundings.channel.rawValue, in: fact)
    case .private: .listed(surroundings.isPrivate && !state.isOverheard ? 0 : 1)
    case .hours: surroundings.isOpen.map { .listed($0 ? 0 : 1) } ?? .open
    case _ where fact.isAboutHealth: walk.health.map { reading(of: fact, in: $0) } ?? .open
    case .files: state.files.isEmpty ? .open : .stated
    case .selfHelp: walk.selfHelp.map { position(of: $0.rawValue, in: fact) } ?? .open
    default: .open
    }
  }

  func position(of name: String, in fact: BuiltInFact) -> FactReading {
    fact.values.firstIndex(of: name).map { .listed($0) } ?? .open
  }

  /// What holds for a table: the person's word where they corrected it, else the table's.
  package func outcome(of table: ID<Decision>) -> Int? {
    guard let verdict = walk.verdicts[table.index] else { return nil }
    guard case .decided(let against, let chosen)? = walk.overruled[table.index], against == verdict.outcome else {
      return verdict.outcome
    }
    return chosen
  }
}
