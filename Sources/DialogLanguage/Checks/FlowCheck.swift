import DialogModel
import SourceText

/// Follows the steps and finds places that nobody reaches, or that nobody leaves.
struct FlowCheck {
  let dialog: Dialog

  func problems() -> [any Problem] {
    let torn = stepsWithoutExit()
    // Where a way is torn, the steps behind it are only as lost as that line.
    guard torn.isEmpty else { return torn + deadLines() }
    let reachable = dialog.reachableSteps
    let dead = deadLines()
    // A line that walls up a way is told alone: the steps behind it are reached once it is gone.
    return dead + (dead.isEmpty ? unreachable(reachable) : []) + strayReturns() + circles(reachable)
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
    let returning = grow { $0 == .comeBack }
    let ending = grow(over: returning) { $0 == .end }
    let caught = reachable.filter { !ending.contains($0) && !returning.contains($0) }.sorted()
    guard let first = caught.first else { return [] }
    return [EndlessCircle(span: dialog[first].name.span, steps: caught.map { dialog[$0].name.value })]
  }

  /// What a line can do for whoever wants to get out of a step.
  private enum Exit {
    case end
    case comeBack
  }

  /// Finds every step from which an exit can be reached, until no further one is found.
  ///
  /// Behind a visit the way goes on only where the visited step is one of `returning`; a visited step may also end
  /// everything by itself.
  private func grow(over returning: Set<ID<Step>>? = nil, _ wanted: (Exit) -> Bool) -> Set<ID<Step>> {
    var found: Set<ID<Step>> = []
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for index in dialog.steps.indices where !found.contains(ID(index)) {
        guard leaves(ID(index), found, returning ?? found, endsInVisits: returning != nil, wanted) else { continue }
        found.insert(ID(index))
        isGrowing = true
      }
    }
    return found
  }

  private func leaves(
    _ step: ID<Step>, _ found: Set<ID<Step>>, _ returning: Set<ID<Step>>, endsInVisits: Bool, _ wanted: (Exit) -> Bool
  ) -> Bool {
    for line in dialog[step].livingLines {
      switch line.act {
      case .end, .person: if wanted(.end) { return true }
      case .comeBack: if wanted(.comeBack) { return true }
      case .go(let next): if found.contains(next) { return true }
      case .visit(let next):
        if endsInVisits, found.contains(next) { return true }
        // Whoever does not come back never gets to the lines behind the visit, unless it can be left out.
        if line.guards.isEmpty, !returning.contains(next) { return false }
      default: continue
      }
    }
    return false
  }
}
