import DialogModel
import SourceText

extension Dialog {
  /// Every list of conditions in the dialog, wherever it stands.
  var guardLists: [[Condition]] {
    slots.map(\.guards) + steps.flatMap { $0.lines.map(\.guards) } + decisions.flatMap { $0.rows.map(\.guards) }
      + articles.map(\.guards) + responses.map(\.guards)
      + (ticket.map { $0.fields.map(\.guards) + $0.requirements.map(\.guards) } ?? [])
      + (firstMessage?.fields.map(\.guards) ?? [])
  }

  /// The name of what fills a fact: a column is filled by its slot.
  func nameOfSource(of fact: Fact) -> String {
    if case .column(let slot, _) = fact { self[slot].name.value } else { name(of: fact) }
  }

  /// The texts that are said by name, each with the first place that says it.
  var saidTexts: [ID<Saying>: Span] {
    var said: [ID<Saying>: Span] = [:]
    for line in steps.flatMap(\.lines) {
      if case .say(let id) = line.act, said[id] == nil { said[id] = line.span }
    }
    for field in (ticket?.fields ?? []) + (firstMessage?.fields ?? []) {
      if case .text(let id, _) = field.source, said[id] == nil { said[id] = field.span }
    }
    return said
  }

  /// The steps that can be reached from the first one.
  var reachableSteps: Set<ID<Step>> {
    guard !steps.isEmpty else { return [] }
    var reached: Set<ID<Step>> = [start]
    var waiting = [start]
    while let id = waiting.popLast() {
      for next in self[id].successors where reached.insert(next).inserted { waiting.append(next) }
    }
    return reached
  }
}

extension Step {
  /// Where its lines lead, up to the first one after which nothing is done.
  var successors: [ID<Step>] {
    livingLines.compactMap { line in
      switch line.act {
      case .go(let step), .visit(let step): step
      default: nil
      }
    }
  }

  /// The lines that can be done at all.
  var livingLines: ArraySlice<Line> {
    guard let last = lines.firstIndex(where: \.leavesForSure) else { return lines[...] }
    return lines[...last]
  }
}

extension Line {
  /// Whether nothing behind it in its step is ever done.
  var leavesForSure: Bool { act.leaves && guards.isEmpty }
}
