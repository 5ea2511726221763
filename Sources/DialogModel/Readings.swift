// What a table or a set of conditions can tell apart. A catalogue of fifty products has fifty readings, but a
// number has billions: of those, only the ones on both sides of a bound make a difference.

extension Dialog {
  /// Lists every reading of a fact between which `tests` could tell.
  package func readings(of fact: Fact, toldApartBy tests: [Condition.Test]) -> [FactReading] {
    if let values = values(of: fact) {
      let listed = values.indices.map { FactReading.listed($0) }
      switch fact {
      case .slot, .column: return listed + [.unknown, .open]
      // What nobody has written down yet may be anything.
      case .given where listed.isEmpty: return [.stated, .open]
      // A fact of the house can be missing in the next house.
      case .builtIn(.selfHelp), .builtIn(.hours), .given: return listed + [.open]
      case .builtIn(let fact) where fact.isAboutHealth: return listed + [.open]
      case .decision, .builtIn: return listed
      }
    }
    if case .builtIn = fact { return [.stated, .open] }
    guard case .slot(let id) = fact, case .number(let range) = self[id].kind else {
      return [.stated, .unknown, .open]
    }
    var numbers: Set<Int> = [range.lowerBound, range.upperBound]
    for bound in tests.compactMap(\.bound) {
      numbers.formUnion([bound - 1, bound].filter { range.contains($0) })
    }
    return numbers.sorted().map { .number($0) } + [.unknown, .open]
  }
}

extension Condition.Test {
  /// The single tests inside, without the `either` around them.
  package var leaves: [Condition.Test] {
    if case .either(let conditions) = self { conditions.flatMap(\.test.leaves) } else { [self] }
  }

  /// Everything that it looks at, in the order of its lines.
  package var facts: [Fact] {
    leaves.compactMap { leaf in
      switch leaf {
      case .isOneOf(let fact, _), .isKnown(let fact), .atLeast(let fact, _), .under(let fact, _): fact
      case .mentions(let slot, _): .slot(slot)
      case .either: nil
      }
    }
  }

  /// The number at which a range begins or ends.
  package var bound: Int? {
    switch self {
    case .atLeast(_, let bound), .under(_, let bound): bound
    case .isOneOf, .isKnown, .mentions, .either: nil
    }
  }
}
