import CivilTime
import ConversationEngine
import FrontDesk
import Rehearsal

/// Random customers, one seed after the other, until the time is up.
struct FuzzRun {
  let scripts: Scripts
  let span: TimeSpan
  /// The seed of the first customer.
  let first: UInt64

  func run(_ console: inout Console) -> ExitCode {
    let end = Clock.now.advanced(by: span.duration)
    let fuzzers = scripts.casts.map { (name: $0.edition.playbook.name, fuzzing: Fuzzing($0.edition)) }
    var seed = first
    var passed = 0
    while Clock.now < end {
      // A round gives every core something to do, and is short enough to end in time.
      let seeds = (0..<Limits.customersInRound).map { seed &+ UInt64($0) }
      for (name, fuzzing) in fuzzers {
        let found = Parallel.map(seeds) { fuzzing.run(seed: $0) }.compactMap { $0 }
        passed += seeds.count - found.count
        guard let first = found.first else { continue }
        console.write("\(name): \(first.complaint.rawValue)\n\n\(first.talk)\n")
        console.say("seed \(first.seed); this talk brings it about: save it as a .talk file\n")
        console.write("\(passed) passed, \(found.count) failed\n")
        return .findings
      }
      seed &+= UInt64(Limits.customersInRound)
    }
    console.write("\(passed) passed, 0 failed\n")
    // A run in which nobody talked has proved nothing.
    return passed > 0 ? .fine : .misuse
  }
}
