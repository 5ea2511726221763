import StrictJSON

// People have no ids for their lines, so what they can be promised is less than a bridge: a line that was answered is
// kept, once; one that was not answered is kept once or not at all; half a line is nobody's. Every line is a word that
// is said once, so that the store tells which of them it has.

/// Servers for people that are killed, again and again, while eight of them talk.
struct LineKills {
  private let folder: String
  private let socket: String
  private let seed: UInt64
  private var dice: Dice
  private var tally = Tally()
  private var callers: [Caller]
  private var nextWord = 0

  /// Somebody who talks, hears of a code, and comes back with it.
  private struct Caller {
    var telephone: Telephone?
    var code: String?
    /// The word that was said and not answered yet.
    var open: String?
    var hasGreeting = false
    var answered: [String] = []
    var maybe: [String] = []
    var halves: [String] = []
  }

  static func run(rounds: Int, seed: UInt64) -> Tally {
    let scratch = Files.scratch(inMemory: false)
    defer { Files.remove(scratch) }
    var kills = LineKills(scratch, seed: seed)
    for round in 0..<rounds where kills.tally.violations.isEmpty { kills.live(round, in: scratch) }
    return kills.tally
  }

  private init(_ scratch: String, seed: UInt64) {
    (folder, socket) = ("\(scratch)/store", "\(scratch)/chat.sock")
    self.seed = seed
    dice = Dice(seed: seed)
    callers = Array(repeating: Caller(), count: 8)
  }

  private mutating func live(_ round: Int, in scratch: String) {
    // The last round of each ten is left alone, and ended as an operator would.
    let point = round % 10 == 9 ? nil : LinePoint.all[round % LinePoint.all.count]
    let variables = point.map { ["INTAKE_KILL_AT=\($0):\(1 + dice.roll(24))"] } ?? []
    let child = Child(["people", folder, socket], variables: variables, talk: "\(scratch)/talk")
    let end = Clock.milliseconds + Limits.talkOfPeople
    while Clock.milliseconds < end {
      guard let lines = child.lines(waitingMilliseconds: 20) else { break }
      if !lines.isEmpty { break }
    }
    let life = Clock.milliseconds + (point == nil ? 300 : Limits.talkOfPeople)
    var isAlive = true
    while isAlive, Clock.milliseconds < life {
      for index in callers.indices { talk(index) }
      isAlive = child.lines(waitingMilliseconds: 0) != nil
    }
    child.kill()
    let wasHit = child.wait() == .signal(9) && !isAlive
    if let point, wasHit { tally.hit(point) }
    for index in callers.indices { lose(index) }
    tally.count("rounds of people")
    tally.violate(violations(in: scratch), round: "lines, seed \(seed), round \(round)")
  }

  private mutating func talk(_ index: Int) {
    guard let telephone = callers[index].telephone, !telephone.isDead else {
      lose(index)
      callers[index].telephone = Telephone(to: socket)
      return
    }
    telephone.listen(waitingMilliseconds: 1)
    let text = telephone.text
    guard text.contains("\n\n") else {
      // Whatever was said last on a line that went dead may be kept, or not.
      if telephone.isDead { lose(index) }
      return
    }
    if let code = text.split(separator: "\n").last(where: { $0.hasPrefix("  /resume ") }) {
      callers[index].code = String(code.dropFirst(10))
    }
    telephone.forget()
    if !callers[index].hasGreeting {
      callers[index].hasGreeting = true
      if let code = callers[index].code, dice.roll(2) == 0 {
        callers[index].code = nil
        return telephone.say("/resume \(code)\n")
      }
    } else if let word = callers[index].open {
      callers[index].answered.append(word)
      callers[index].open = nil
      tally.count("lines answered")
    }
    say(index, on: telephone)
  }

  private mutating func say(_ index: Int, on telephone: Telephone) {
    nextWord += 1
    if dice.roll(12) == 0 {
      // Half a line, and gone; nobody may take it for a word.
      let half = "half\(nextWord)x"
      callers[index].halves.append(half)
      telephone.say(half)
      if dice.roll(2) == 0 { telephone.finish() }
      tally.count("halves of lines")
      return lose(index)
    }
    let word = "word\(nextWord)x"
    callers[index].open = word
    telephone.say(word + "\n")
  }

  private mutating func lose(_ index: Int) {
    if let word = callers[index].open { callers[index].maybe.append(word) }
    (callers[index].open, callers[index].telephone, callers[index].hasGreeting) = (nil, nil, false)
  }

  /// What the rows say, which nobody who wrote them is asked about.
  private func violations(in scratch: String) -> [Violation] {
    let copy = "\(scratch)/copy"
    Files.copy(folder, to: copy)
    let rows: [[Rows.Cell]]
    do {
      rows = try Rows(of: copy + "/intake.db")("SELECT conversation, happened FROM turn ORDER BY id")
    } catch {
      return [Violation(.file, error.message)]
    }
    var found: [Violation] = []
    var places: [String: [Int]] = [:]
    for row in rows {
      guard let object = try? JSONReader.readObject(row[1].bytes, within: .record), let line = object["line"]?.string
      else { continue }
      places[line, default: []].append(row[0].integer)
    }
    var known: Set<String> = []
    for caller in callers {
      for word in caller.answered where places[word]?.count != 1 {
        found.append(Violation(.lostAnswer, "\(word) was answered and is kept \(places[word]?.count ?? 0) times"))
      }
      for word in caller.maybe where (places[word]?.count ?? 0) > 1 {
        found.append(Violation(.invented, "\(word) is kept twice"))
      }
      for half in caller.halves where places[half] != nil {
        found.append(Violation(.invented, "\(half) was never said whole, and is kept"))
      }
      known.formUnion(caller.answered + caller.maybe)
      let order = caller.answered.compactMap { places[$0]?.first }
      if order != order.sorted() { found.append(Violation(.order, "somebody's talks do not follow one another")) }
    }
    for word in places.keys.sorted() where !known.contains(word) {
      found.append(Violation(.invented, "nobody said \(word)"))
    }
    return found
  }
}
