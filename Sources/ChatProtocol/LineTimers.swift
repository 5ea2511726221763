import DialogModel

/// What happens on a line because time passes.
extension HumanLine {
  /// When `pass` has something to do, unless something else happens before; nil where nothing will.
  package var deadline: Duration? {
    if isLeaving { return nil }
    // Whoever waits for us is neither slow nor silent.
    if isWaiting { return nil }
    var moments = [lastLine + (isWarned ? limits.idleBeforeClosing : limits.idleBeforeWarning)]
    if !hasLine { moments = [lastLine + limits.firstLinePatience] }
    if let lineBegan, hears { moments.append(lineBegan + limits.lineRestPatience) }
    if !ready.isEmpty { moments.append(pace.moment(limits)) }
    if let until = gathered?.until { moments.append(until) }
    if let silenceDue, gathered == nil { moments.append(silenceDue) }
    return moments.min()
  }

  /// Lets time pass; requests may be ready behind it.
  package mutating func pass(to now: Duration) {
    guard !isLeaving, !isWaiting else { return }
    if !hasLine, lastLine + limits.firstLinePatience <= now { return close(.noFirstLine, saying: .wireIdle) }
    if let lineBegan, hears, lineBegan + limits.lineRestPatience <= now { return close(.slowLine, saying: .wireIdle) }
    guard hasLine else { return }
    if lastLine + limits.idleBeforeClosing <= now { return close(.idle, saying: .wireIdle) }
    if !isWarned, lastLine + limits.idleBeforeWarning <= now {
      isWarned = true
      say(.wireIdleWarning)
      writer.end(&output)
    }
  }
}
