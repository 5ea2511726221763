import DialogModel
import SourceText

/// Follows the steps and finds places that nobody reaches, or that nobody leaves.
struct FlowCheck {
  let dialog: Dialog

  func problems() -> [any Problem] {
    let torn = stepsWithoutExit() + deadLines()
    // Where a way is torn or walled up, the steps behind it are only as lost as that line.
    guard torn.isEmpty else { return torn }
    let reachable = dialog.reachableSteps
    return unreachable(reachable) + strayReturns() + circles(reachable)
  }

  private func stepsWithoutExit() -> [any Problem] {
    dialog.steps.filter { !$0.lines.contains(where: \.leavesForSure) }.map { step in
      NoWayOut(span: step.name.span, step: step.name.value, last: step.lines.last.map(lastLine))
    }
  }

  private func lastLine(_ line: Line) -> NoWayOut.LastLine {
    NoWayOut.LastLine(span: line.span, leaves: line.act.leaves)
  }

  private func deadLines() -> [any Problem] {
    dialog.steps.compactMap { step in
      let living = step.livingLines
      guard living.count < step.lines.count, let leaving = living.last else { return nil }
      return UnreachableLine(span: step.lines[living.endIndex].span, step: step.name.value, leaving: leaving.span)
    }
  }

  private func unreachable(_ reachable: Set<ID<Step>>) -> [any Problem] {
    let unreached = dialog.steps.indices.map { ID<Step>($0) }.filter { !reachable.contains($0) }
    // Steps behind an unreached one are mended with it.
    let followers = Set(unreached.flatMap { id in dialog[id].successors.filter { $0 != id } })
    let roots = unreached.filter { !followers.contains($0) }
    return (roots.isEmpty ? Array(unreached.prefix(1)) : roots).map { id in
      UnreachableStep(span: dialog[id].name.span, step: dialog[id].name.value)
    }
  }

  private func strayReturns() -> [any Problem] {
    var visited: Set<ID<Step>> = []
    for line in dialog.steps.flatMap(\.lines) {
      if case .visit(let step) = line.act { visited.insert(step) }
    }
    // A visited step may hand on to others; a return anywhere behind it finds its way back.
    var waiting = Array(visited)
    while let id = waiting.popLast() {
      for next in dialog[id].successors where visited.insert(next).inserted { waiting.append(next) }
    }
    var problems: [any Problem] = []
    for (index, step) in dialog.steps.enumerated() where !visited.contains(ID(index)) {
      for line in step.lines {
        if case .comeBack = line.act { problems.append(StrayReturn(span: line.span, step: step.name.value)) }
      }
    }
    return problems
  }

  /// Steps that lead only to each other, so that a conversation in them never ends.
  private func circles(_ reachable: Set<ID<Step>>) -> [any Problem] {
    var ending: Set<ID<Step>> = []
    var predecessors: [ID<Step>: [ID<Step>]] = [:]
    for (index, step) in dialog.steps.enumerated() {
      let id = ID<Step>(index)
      for next in step.successors { predecessors[next, default: []].append(id) }
      let ends = step.livingLines.contains { line in
        switch line.act {
        case .end, .person, .comeBack: true
        default: false
        }
      }
      if ends || !step.lines.contains(where: \.leavesForSure) { ending.insert(id) }
    }
    var waiting = Array(ending)
    while let id = waiting.popLast() {
      for before in predecessors[id] ?? [] where ending.insert(before).inserted { waiting.append(before) }
    }
    let caught = reachable.subtracting(ending).sorted()
    guard let first = caught.first else { return [] }
    return [
      EndlessCircle(span: dialog[first].name.span, steps: caught.map { dialog[$0].name.value })
    ]
  }
}
