/// All parts of the proof, and one table of what they found.
struct Proof {
  /// How much of each is done: the short round is for every change, the long one for a night.
  let rounds: Int
  let images: Int
  let seed: Int

  /// Violations that must be found where the disk is not waited for; else the cuts show nothing.
  private static let calibrations = [(name: "synchronous=NORMAL", mutant: 2), (name: "synchronous=OFF", mutant: 20)]
  private static let atOnce = 2

  /// Prints the table; the code to leave with.
  func run() -> Int32 {
    let tries = Self.atOnce
    var jobs: [Job] = []
    for part in 0..<tries {
      jobs.append(
        Job(name: "kills", arguments: ["kills", "--rounds", "\(rounds / tries)", "--seed", "\(seed + part)"]))
      jobs.append(Job(name: "cuts", arguments: ["cuts", "--images", "\(images / tries)", "--seed", "\(seed + part)"]))
      let stride = rounds < Limits.roundsOfNight ? Limits.strideOfShortProof : 1
      jobs.append(
        Job(
          name: "disk",
          arguments: ["disk", "--part", "\(part)", "--of", "\(tries)", "--stride", "\(stride)", "--seed", "\(seed)"]))
    }
    jobs.append(Job(name: "commits", arguments: ["commits"]))
    jobs.append(Job(name: "lines", arguments: ["lines", "--rounds", "\(max(20, rounds / 4))", "--seed", "\(seed)"]))
    for calibration in Self.calibrations {
      jobs.append(
        Job(
          name: calibration.name, arguments: ["cuts", "--images", "300"],
          variables: ["INTAKE_MUTANT=\(calibration.mutant)"]))
    }
    for mutant in Mutant.all {
      guard let part = mutant.part else { continue }
      jobs.append(
        Job(
          name: "mutant \(mutant.number)", arguments: part, variables: ["INTAKE_MUTANT=\(mutant.number)"]))
    }
    return report(jobs, Job.run(jobs, atOnce: tries))
  }

  private func report(_ jobs: [Job], _ found: [Tally?]) -> Int32 {
    func tally(_ name: String) -> Tally {
      var sum = Tally()
      for (job, tally) in zip(jobs, found) where job.name == name {
        sum.add(tally ?? Tally(failing: "\(job.arguments.joined(separator: " ")) ended without a word"))
      }
      return sum
    }
    let (kills, cuts, disk, commits) = (tally("kills"), tally("cuts"), tally("disk"), tally("commits"))
    var table = Table()
    table.add("kill -9: rounds", kills["kill rounds"], kills, cases: [65])
    table.add("  messages answered", kills["messages answered"])
    table.add("  ticket numbers shown", kills["tickets shown"])
    table.add("  erasures", kills["erasures"], cases: [116])
    table.add("  backups under load", kills["backups"], cases: [84])
    table.add("  backups restored under kills", kills["restored backups"], cases: [83, 118])
    table.add(places: kills.points)
    let lines = tally("lines")
    table.add("kill -9 while people talk: rounds", lines["rounds of people"], lines)
    table.add("  lines answered", lines["lines answered"])
    table.add("  halves of lines", lines["halves of lines"])
    for point in LinePoint.all { table.add("  killed at \(point)", lines.points[point, default: 0]) }
    table.add("power cuts: images", cuts["images"], cuts, cases: [66])
    table.add("  of operations of the disk", cuts["operations recorded"])
    for calibration in Self.calibrations { table.add(calibration: calibration.name, tally(calibration.name)) }
    table.add("failing commits", commits["failing commits"], commits)
    table.add("full disks", disk["full disks"], disk, cases: [67])
    table.add("failing calls of the disk", disk["failing disk calls"], cases: [68, 70])
    table.add("memory that is not to be had", disk["failing memory"], cases: [69])
    var caught: [Mutant] = []
    for mutant in Mutant.all where mutant.part != nil {
      let tally = zip(jobs, found).first { $0.0.name == "mutant \(mutant.number)" }?.1
      if mutant.isNoticed(in: tally) {
        caught.append(mutant)
      } else {
        let instead = tally?.violations.first ?? "nothing was found"
        table.fail("planted mistake \(mutant.number) was not noticed (\(mutant.mistake)): \(instead)")
      }
    }
    table.add(mutants: caught)
    Wire.say(table.text)
    return table.hasFailed ? 1 : 0
  }
}
