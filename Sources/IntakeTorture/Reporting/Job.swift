/// A part of the proof that runs as a process of its own.
struct Job {
  /// What the table calls it.
  let name: String
  let arguments: [String]
  var variables: [String] = []

  /// Runs jobs, so many at a time, and gives what each found in the order of the jobs; nil for one that told nothing.
  static func run(_ jobs: [Job], atOnce width: Int) -> [Tally?] {
    let talk = Files.scratch(inMemory: true)
    defer { Files.remove(talk) }
    var found = [Tally?](repeating: nil, count: jobs.count)
    var running: [(place: Int, child: Child, end: Int)] = []
    var next = 0
    while next < jobs.count || !running.isEmpty {
      while next < jobs.count, running.count < width {
        let child = Child(
          jobs[next].arguments + ["--tally"], variables: jobs[next].variables, talk: "\(talk)/\(next)")
        running.append((next, child, Clock.milliseconds + Limits.patienceWithJob))
        next += 1
      }
      for index in running.indices.reversed() {
        let job = running[index]
        let lines = job.child.lines(waitingMilliseconds: 50)
        for line in lines ?? [] { found[job.place] = Tally(line) ?? found[job.place] }
        if lines == nil || Clock.milliseconds > job.end {
          job.child.kill()
          _ = job.child.wait()
          running.remove(at: index)
        }
      }
    }
    return found
  }
}
