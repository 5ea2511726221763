import Glibc
import Testing

/// Expects that a task on four times the length takes no more time than `factor` says, measured over two doublings.
///
/// What takes the square of its length needs sixteen times as long, what keeps to our promise at most two and a half
/// times two and a half. `task` prepares a length, and what it returns is measured: in the thread's own time, so that
/// its neighbours' does not count, as the least of five runs, at a length that takes 5 ms or more. A busy neighbour
/// takes the cache as well as the core, so that a bad look is followed by others; no square survives one of them. Of
/// what is still faster at the greatest length, the time of the memory is seen and no growth: it counts as 5 ms.
package func expectLinearTime(
  from start: Int = 4_096, to most: Int = 2_000_000, factor: Double = 6.25,
  sourceLocation: SourceLocation = #_sourceLocation, _ task: (Int) -> () -> Void
) {
  var length = start
  let measurable = Duration.milliseconds(5)
  var once = leastTime(task(length))
  while once < measurable, length * 2 <= most {
    length *= 2
    once = leastTime(task(length))
  }
  var fourfold = leastTime(task(length * 4))
  for _ in 0..<6 where fourfold >= max(once, measurable) * factor {
    once = leastTime(task(length))
    fourfold = leastTime(task(length * 4))
  }
  #expect(
    fourfold < max(once, measurable) * factor, "a length of \(length) took \(once), four times as much \(fourfold)",
    sourceLocation: sourceLocation)
}

/// The same for work on a piece of text that is repeated to the length, in bytes.
package func expectLinearTime(
  on piece: String, after beginning: String = "", from start: Int = 4_096, to most: Int = 2_000_000,
  factor: Double = 6.25, sourceLocation: SourceLocation = #_sourceLocation, _ work: (String) -> Void
) {
  withoutActuallyEscaping(work) { work in
    expectLinearTime(from: start, to: most, factor: factor, sourceLocation: sourceLocation) { length in
      let text = beginning + String(repeating: piece, count: length / piece.utf8.count)
      return { work(text) }
    }
  }
}

private func leastTime(_ task: () -> Void) -> Duration {
  let times = (0..<5).map { _ in
    let start = timeOfThread
    task()
    return timeOfThread - start
  }
  return times.min() ?? .zero
}

private var timeOfThread: Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
