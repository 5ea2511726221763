import DialogModel
import SourceText

/// A world in which some roots have a reading and the others may still have any.
struct Assignment {
  let dialog: Dialog
  private(set) var known: [Root: FactReading]

  init(dialog: Dialog, known: [Root: FactReading]) {
    self.dialog = dialog
    self.known = known
  }

  /// Whether conditions hold here.
  enum Truth: Equatable {
    case yes
    case no
    /// It depends on this root.
    case open(Root)
  }

  func assuming(_ root: Root, _ reading: FactReading) -> Assignment {
    var other = self
    other.known[root] = reading
    return other
  }

  func truth(of guards: [Condition]) -> Truth {
    var undecided: Root?
    for guardLine in guards {
      switch truth(of: guardLine) {
      case .yes: continue
      case .no: return .no
      case .open(let root): undecided = undecided ?? root
      }
    }
    return undecided.map { .open($0) } ?? .yes
  }

  private func truth(of condition: Condition) -> Truth {
    let plain = truth(of: condition.test)
    guard condition.isNegated else { return plain }
    switch plain {
    case .yes: return .no
    case .no: return .yes
    case .open: return plain
    }
  }

  private func truth(of test: Condition.Test) -> Truth {
    if case .either(let conditions) = test {
      var undecided: Root?
      for condition in conditions {
        switch truth(of: condition) {
        case .yes: return .yes
        case .no: continue
        case .open(let root): undecided = undecided ?? root
        }
      }
      return undecided.map { .open($0) } ?? .no
    }
    guard known[test.root] != nil else { return .open(test.root) }
    return decided(test) ? .yes : .no
  }

  /// Decides a single test whose root is known here.
  func decided(_ test: Condition.Test) -> Bool { test.holds(in: self) }

  /// Tells which facts were assumed, for people.
  func inWords(order: [Root]) -> [String] {
    order.compactMap { root in known[root].map { words(for: root, $0) } }
  }

  private func words(for root: Root, _ reading: FactReading) -> String {
    switch root {
    case .mention(let slot, let cue):
      let verb = reading == .stated ? "mentions" : "does not mention"
      return "\"\(dialog[slot].name.value)\" \(verb) \"\(dialog.cues[cue.index].value)\""
    case .fact(let fact):
      let name = "\"\(dialog.name(of: fact))\""
      switch reading {
      case .open: return "\(name) is not known"
      case .unknown: return "\(name) is unknown"
      case .listed(let index): return "\(name) is \"\(dialog.values(of: fact)?[index] ?? "")\""
      case .number(let number): return "\(name) is \(number)"
      case .stated: return "\(name) is given"
      }
    }
  }
}

extension Assignment: FactSource {
  func reading(of fact: Fact) -> FactReading {
    let reading = known[Root(fact)] ?? .open
    guard case .column(let slot, let column) = fact, case .listed(let item) = reading,
      case .catalog(let id) = dialog[slot].kind
    else { return reading }
    guard let cell = dialog[id].items[item].cells[column],
      let index = dialog[id].values(ofColumn: column).firstIndex(of: cell)
    else { return .open }
    return .listed(index)
  }

  func mentions(_ slot: ID<Slot>, _ cue: ID<Cue>) -> Bool { known[.mention(slot, cue)] == .stated }
}
