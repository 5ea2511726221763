package import CivilTime
import Dispatch
package import DialogModel
package import HealthChecks
import Synchronization

// The board decides; this carries out. Every source is asked on a thread of its own, so that one that dawdles keeps
// nobody waiting, and answers come back through one door. Whoever wants to know is told by a closure and never waits.

/// Asks the sources of an operator in the background, and answers questions from what they said.
package final class Prober: Sendable {
  private let state: Mutex<State>
  private let door = DispatchQueue(label: "intake.health")
  private let authorities: String?

  private struct State {
    var board: HealthBoard
    var askers: [Int: @Sendable (HealthReport) -> Void] = [:]
    var lastToken = 0
    /// When the door wakes by itself; nil where nothing is planned.
    var waking: Instant?
    var isOver = false
  }

  /// Begins to ask at once; `authorities` is a file of certificates to trust instead of the system's.
  package init(_ sources: [HealthSource], authorities: String? = nil) {
    state = Mutex(State(board: HealthBoard(sources, clock: Moment.clock, now: Moment.now)))
    self.authorities = authorities
    take(.woke)
  }

  /// Nobody is asked any more; what is under way is not listened to.
  package func end() { state.withLock { $0.isOver = true } }

  /// Answers within the patience, at once where it is known; `answer` comes from another thread.
  package func ask(
    _ question: HealthQuestion, within patience: Duration, _ answer: @escaping @Sendable (HealthReport) -> Void
  ) {
    let token = state.withLock { state in
      state.lastToken += 1
      state.askers[state.lastToken] = answer
      return state.lastToken
    }
    take(.asked(token: token, question, patience: patience))
  }

  /// How every source stands now.
  package var standing: [SourceStanding] { state.withLock { $0.board.standing(at: Moment.now) } }

  private func take(_ event: HealthBoard.Event) {
    let now = Moment.now
    let (effects, answers) = state.withLock { state in
      guard !state.isOver else { return ([HealthBoard.Effect](), [() -> Void]()) }
      let effects = state.board.step(event, at: now, chance: Moment.chance)
      var answers: [() -> Void] = []
      for case .report(let token, let report) in effects {
        guard let asker = state.askers.removeValue(forKey: token) else { continue }
        answers.append { asker(report) }
      }
      plan(&state, now)
      return (effects, answers)
    }
    for answer in answers { answer() }
    for case .ask(let source, let tag) in effects { send(source, tag) }
  }

  private func send(_ index: Int, _ tag: String?) {
    let source = state.withLock { $0.board.sources[index] }
    DispatchQueue.global(qos: .utility).async { [self] in
      take(.answered(source: index, SourceAsking.ask(source, tag: tag, authorities: authorities)))
    }
  }

  /// Sees to it that the door wakes when the board wants it.
  private func plan(_ state: inout State, _ now: Instant) {
    guard let next = state.board.nextWaking else { return }
    if let waking = state.waking, waking <= next, waking > now { return }
    state.waking = next
    let wait = max(now.duration(to: next), .milliseconds(1))
    door.asyncAfter(deadline: .now() + .nanoseconds(Int(wait / .nanoseconds(1)))) { [weak self] in
      self?.state.withLock { if let waking = $0.waking, waking <= next { $0.waking = nil } }
      self?.take(.woke)
    }
  }
}

/// What a single look at all sources came to.
package struct SingleLook<Result> {
  /// How every source stands.
  package let standing: [SourceStanding]
  /// What the looker made of it.
  package let result: Result
  /// When it was.
  package let now: Instant
}

extension Prober {
  /// Asks every source once, side by side, waits for all of them, and lets `work` look at what is known then.
  package static func lookOnce<Result>(
    at sources: [HealthSource], authorities: String? = nil, _ work: (HealthBoard, Instant) -> Result
  ) -> SingleLook<Result> {
    let board = Mutex(HealthBoard(sources, clock: Moment.clock, now: Moment.now))
    _ = board.withLock { $0.step(.woke, at: Moment.now, chance: 0) }
    DispatchQueue.concurrentPerform(iterations: sources.count) { index in
      let outcome = SourceAsking.ask(sources[index], tag: nil, authorities: authorities)
      _ = board.withLock { $0.step(.answered(source: index, outcome), at: Moment.now, chance: 0) }
    }
    let now = Moment.now
    let known = board.withLock { $0 }
    return SingleLook(standing: known.standing(at: now), result: work(known, now), now: now)
  }
}
