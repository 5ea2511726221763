package import DialogModel
package import SourceText

// A table is sound when every combination of facts has a row and every row can win. Trying all combinations
// would be hopeless for a catalogue of fifty products, so values that no line of the table tells apart are
// looked at once, and a branch ends as soon as its first open row is decided.
//
// Each slot is looked at for itself. A combination that no conversation can bring about is therefore still
// reported as a hole: a last row without conditions closes it, and keeps the table whole when questions change.

/// Finds the holes and the dead rows of every table of a dialog.
package struct TableCheck {
  private let dialog: Dialog

  /// Most branches that are followed in one table; a table that needs more is too wide for people as well.
  package static let mostBranches = 20_000

  /// Looks at one dialog.
  package init(_ dialog: Dialog) { self.dialog = dialog }

  /// Reports tables in their order, holes before dead rows.
  package func problems() -> [any Problem] {
    dialog.decisions.flatMap { problems(in: $0) }
  }

  private func problems(in decision: Decision) -> [any Problem] {
    var search = TableSearch(dialog: dialog, decision: decision)
    guard search.run() else {
      return [TableTooWide(span: decision.name.span, table: decision.name.value, branches: Self.mostBranches)]
    }
    var problems: [any Problem] = []
    if let hole = search.holes.first {
      problems.append(
        TableHole(
          span: decision.name.span, table: decision.name.value, example: hole, others: search.holes.count - 1))
    }
    for (index, row) in decision.rows.enumerated() where !search.winners.contains(index) {
      problems.append(
        DeadRow(
          span: row.span, table: decision.name.value, outcome: decision.outcomes[row.outcome],
          above: decision.rows[..<index].last { $0.guards.isEmpty }?.span))
    }
    return problems
  }
}

/// Follows every branch of one table.
private struct TableSearch {
  let dialog: Dialog
  let decision: Decision
  private let variables: [Variable]
  private var branches = 0
  private(set) var winners: Set<Int> = []
  /// For each hole the facts that lead into it, in words.
  private(set) var holes: [[String]] = []

  init(dialog: Dialog, decision: Decision) {
    self.dialog = dialog
    self.decision = decision
    variables = Variable.all(of: decision, in: dialog)
  }

  /// Returns false where there are too many branches.
  mutating func run() -> Bool {
    follow(Assignment(dialog: dialog, known: [:]), from: 0)
    return branches <= TableCheck.mostBranches
  }

  private mutating func follow(_ world: Assignment, from start: Int) {
    branches += 1
    guard branches <= TableCheck.mostBranches else { return }
    for index in decision.rows.indices.dropFirst(start) {
      switch world.truth(of: decision.rows[index].guards) {
      case .no: continue
      case .yes:
        winners.insert(index)
        return
      case .open(let root):
        guard let variable = variables.first(where: { $0.root == root }) else {
          preconditionFailure("every fact of a table has its variable")
        }
        for reading in variable.readings {
          follow(world.assuming(root, reading), from: index)
        }
        return
      }
    }
    holes.append(world.inWords(order: variables.map(\.root)))
  }
}

/// What can be told apart independently: a fact, or one cue in one text.
enum Root: Hashable {
  case fact(Fact)
  case mention(ID<Slot>, ID<Cue>)

  init(_ fact: Fact) {
    // A column follows from the item that was chosen.
    if case .column(let slot, _) = fact { self = .fact(.slot(slot)) } else { self = .fact(fact) }
  }
}

/// A root with the readings between which the table can tell.
struct Variable {
  let root: Root
  let readings: [FactReading]

  /// Lists the roots of a table in the order in which its rows look at them.
  static func all(of decision: Decision, in dialog: Dialog) -> [Variable] {
    let tests = decision.rows.flatMap(\.guards).flatMap { $0.test.leaves }
    var roots: [Root] = []
    for root in tests.map(\.root) where !roots.contains(root) { roots.append(root) }
    return roots.map { root in
      let own = tests.filter { $0.root == root }
      var seen: Set<[Bool]> = []
      let readings = candidates(for: root, tests: own, in: dialog).filter { reading in
        let world = Assignment(dialog: dialog, known: [root: reading])
        return seen.insert(own.map { world.decided($0) }).inserted
      }
      return Variable(root: root, readings: readings)
    }
  }

  private static func candidates(for root: Root, tests: [Condition.Test], in dialog: Dialog) -> [FactReading] {
    switch root {
    case .mention: [.stated, .open]
    case .fact(let fact): dialog.readings(of: fact, toldApartBy: tests)
    }
  }
}

extension Condition.Test {
  /// What a test without others inside depends on.
  var root: Root {
    switch self {
    case .isOneOf(let fact, _), .isKnown(let fact), .atLeast(let fact, _), .under(let fact, _): Root(fact)
    case .mentions(let slot, let cue): .mention(slot, cue)
    case .either: preconditionFailure("only a single test has one root")
    }
  }
}
