import DialogModel
import SourceText

/// Finds tables that wait for each other's outcome.
struct TableCircles {
  let dialog: Dialog

  func problems() -> [any Problem] {
    var inCircles: Set<Int> = []
    var problems: [any Problem] = []
    for start in dialog.decisions.indices where !inCircles.contains(start) {
      guard let circle = circle(from: start) else { continue }
      inCircles.formUnion(circle)
      let next = ID<Decision>(circle.count > 1 ? circle[1] : start)
      let table = dialog.decisions[start]
      let line = table.rows.flatMap(\.guards).first { $0.test.facts.contains(.decision(next)) }
      problems.append(
        CircularTable(span: line?.span ?? table.name.span, tables: circle.map { dialog.decisions[$0].name.value }))
    }
    return problems
  }

  /// Walks from table to table, nearest first, until it is back where it began.
  private func circle(from start: Int) -> [Int]? {
    var ways = [[start]]
    var seen: Set<Int> = []
    while !ways.isEmpty {
      let way = ways.removeFirst()
      for next in tables(lookedAtBy: way[way.count - 1]) {
        if next == start { return way }
        if seen.insert(next).inserted { ways.append(way + [next]) }
      }
    }
    return nil
  }

  private func tables(lookedAtBy index: Int) -> [Int] {
    dialog.decisions[index].rows.flatMap(\.guards).flatMap(\.test.facts).compactMap { fact in
      if case .decision(let id) = fact { id.index } else { nil }
    }
  }
}
