package import DialogModel
import Triage

/// What the conversation knows, as tables and conditions look at it.
extension Conversation: FactSource {
  /// What is known of a fact by now; a table is asked anew each time.
  package func reading(of fact: Fact) -> FactReading {
    switch fact {
    case .slot(let id): reading(of: id)
    case .column(let id, let column): reading(of: id, column: column)
    case .decision(let id): outcome(of: id).map { .listed($0) } ?? .open
    case .given: .listed(0)
    case .builtIn(let fact): reading(of: fact)
    }
  }

  /// Cues are words of the conversation's language, found inside what was said.
  package func mentions(_ slot: ID<Slot>, _ cue: ID<Cue>) -> Bool {
    guard case .text(let text)? = answers[slot.index] else { return false }
    let folded = text.lowercased()
    return texts.cues[cue.index].contains { folded.contains($0.lowercased()) }
  }

  private func reading(of slot: ID<Slot>) -> FactReading {
    switch answers[slot.index] {
    case nil: .open
    case .unknown: .unknown
    case .listed(let index): .listed(index)
    case .number(let number): .number(number)
    case .text: .stated
    }
  }

  private func reading(of slot: ID<Slot>, column: Int) -> FactReading {
    switch answers[slot.index] {
    case .listed(let item):
      guard case .catalog(let id) = dialog[slot].kind, let cell = dialog[id].items[item].cells[column],
        let index = dialog[id].values(ofColumn: column).firstIndex(of: cell)
      else { return .open }
      return .listed(index)
    case .unknown: return .unknown
    case nil, .number, .text: return .open
    }
  }

  private func reading(of fact: BuiltInFact) -> FactReading {
    switch fact {
    case .actor: .listed(surroundings.isAgent ? 1 : 0)
    case .language: .listed(language)
    case .channel: fact.values.firstIndex(of: surroundings.channel.rawValue).map { .listed($0) } ?? .open
    case .private: .listed(surroundings.isPrivate ? 0 : 1)
    case .hours: surroundings.isOpen.map { .listed($0 ? 0 : 1) } ?? .open
    case .health:
      health.flatMap { fact.values.firstIndex(of: $0.rawValue) }.map { .listed($0) } ?? .open
    case .selfHelp: selfHelp.map { .listed($0.rawValue) } ?? .open
    }
  }

  func verdict(of table: ID<Decision>) -> Verdict? { dialog[table].verdict(from: self) }

  /// What holds for a table: the person's word where they corrected it, else the table's.
  func outcome(of table: ID<Decision>) -> Int? { overruled[table] ?? verdict(of: table)?.outcome }
}
