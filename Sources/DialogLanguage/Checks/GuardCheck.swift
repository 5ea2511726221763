import DialogModel
import SourceText

/// Finds conditions that can never hold together.
///
/// Each fact is looked at alone: for every reading that it can have, do all lines about it hold? That misses
/// contradictions between two facts, and reports none that is not one.
struct GuardCheck {
  let dialog: Dialog
  let fillable: Fillable

  func problems() -> [any Problem] {
    var told: [String] = []
    return dialog.guardLists.flatMap { problems(in: $0) }.filter { problem in
      // A line that nobody wrote is missed once, however many conditions wait for it.
      guard let problem = problem as? NeverHolds, case .neverKnown(let line) = problem.reason else { return true }
      defer { told.append(line) }
      return !told.contains(line)
    }
  }

  private func problems(in guards: [Condition]) -> [any Problem] {
    var reported: [any Problem] = []
    var byFact: [Fact: [Condition]] = [:]
    var order: [Fact] = []
    for condition in guards {
      if case .either(let inner) = condition.test {
        for line in inner { reported += problems(in: [line]) }
        continue
      }
      guard let fact = condition.test.facts.first else { continue }
      if byFact[fact] == nil { order.append(fact) }
      byFact[fact, default: []].append(condition)
    }
    for fact in order {
      guard let lines = byFact[fact], let last = lines.last else { continue }
      let readings = readings(of: fact, in: lines)
      guard !readings.contains(where: { reading in lines.allSatisfy { holds($0, reading, fact) } }) else { continue }
      reported.append(
        NeverHolds(
          span: last.span, fact: dialog.name(of: fact), slot: dialog.nameOfSource(of: fact),
          reason: reason(for: lines, about: fact),
          other: lines.count > 1 ? lines[0].span : nil))
    }
    return reported
  }

  private func reason(for lines: [Condition], about fact: Fact) -> NeverHolds.Reason {
    if !fillable.contains(fact) {
      switch fact {
      case .builtIn(let fact) where fact.isAboutHealth: return .neverKnown(before: "check-health")
      case .builtIn(.selfHelp): return .neverKnown(before: "suggest")
      default: return .neverAsked
      }
    }
    if lines.count == 1, case .slot(let id) = fact, case .number(let range) = dialog[id].kind { return .outside(range) }
    return .contradiction
  }

  private func holds(_ condition: Condition, _ reading: FactReading, _ fact: Fact) -> Bool {
    // A text may or may not mention a cue: both are possible, so such a line excludes only what is not said.
    if case .mentions = condition.test { return condition.isNegated || reading == .stated }
    return condition.holds(in: SingleFact(fact: fact, known: reading))
  }

  private func readings(of fact: Fact, in lines: [Condition]) -> [FactReading] {
    fillable.contains(fact) ? dialog.readings(of: fact, toldApartBy: lines.map(\.test)) : [.open]
  }
}

/// A world in which one fact has one reading.
private struct SingleFact: FactSource {
  let fact: Fact
  let known: FactReading

  func reading(of fact: Fact) -> FactReading { fact == self.fact ? known : .open }
  func mentions(_ slot: ID<Slot>, _ cue: ID<Cue>) -> Bool { false }
}
