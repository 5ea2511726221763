// Tables may look at each other's outcomes. Deciding them in an order in which each comes after those it looks
// at costs every row once; deciding them on demand would cost as much as there are ways through the tables.

extension Dialog {
  /// What ordering the tables finds.
  package enum TableOrder: Equatable, Sendable {
    /// Each after the ones that it looks at.
    case order([ID<Decision>])
    /// Tables that wait for each other, each looking at the next and the last at the first.
    case circle([ID<Decision>])
  }

  /// Orders the tables by what they look at, or finds the first circle.
  package func orderTables() -> TableOrder {
    let looksAt = decisions.map(\.tables)
    var order: [ID<Decision>] = []
    // Zero: not seen; one: on the way; two: in the order.
    var state = Array(repeating: 0, count: decisions.count)
    for start in decisions.indices where state[start] == 0 {
      var way: [(table: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let here = way.last {
        guard here.next < looksAt[here.table].count else {
          state[here.table] = 2
          order.append(ID(here.table))
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let next = looksAt[here.table][here.next].index
        if state[next] == 1 {
          let first = way.firstIndex { $0.table == next } ?? 0
          return .circle(way[first...].map { ID($0.table) })
        }
        guard state[next] == 0 else { continue }
        state[next] = 1
        way.append((next, 0))
      }
    }
    return .order(order)
  }
}

extension Decision {
  /// The tables whose outcome its rows look at.
  fileprivate var tables: [ID<Decision>] {
    rows.flatMap(\.guards).flatMap(\.test.facts).compactMap { fact in
      if case .decision(let id) = fact { id } else { nil }
    }
  }
}
