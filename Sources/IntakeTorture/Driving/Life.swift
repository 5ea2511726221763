import FrontDesk
import Storage

/// One life of a server: it is started, talked to by many guests at once, and comes to its end.
struct Life {
  private let child: Child
  private var dice: Dice
  /// The file at which the disk began to refuse; nil until it does.
  private(set) var refused: String?
  /// Whether something was kept behind a refusal.
  private(set) var keptBehindRefusal = 0
  /// For how many milliseconds nothing was heard while somebody waited.
  private var silence = 0
  /// Answers that were heard.
  private(set) var answers = 0

  /// How often operators come by: one errand in so many rounds of the loop.
  private let hurry: (tidying: Int, erasing: Int, copying: Int)
  private let folder: String

  /// Most lines that are sent at once: few make many commits, and many make one that holds a lot.
  private let pace: Int

  /// Begins a life; one that is to end at a place that is passed seldom is made to pass it.
  init(
    folder: String, talk: String, variables: [String], dice: Dice, pace: Int? = nil, copies: Bool = true,
    endsAt point: String? = nil
  ) {
    hurry = (
      point?.hasPrefix("checkpoint") == true ? 3 : 40, point?.hasPrefix("erase") == true ? 3 : 60,
      !copies ? .max : point?.hasPrefix("backup") == true ? 3 : 90
    )
    self.folder = folder
    child = Child(["serve", folder], variables: variables, talk: talk)
    var dice = dice
    self.pace = pace ?? dice.pick([2, 4, 24])
    self.dice = dice
  }

  /// How long guests talk.
  enum Span {
    /// Until some moment that has nothing to do with what the server is at.
    case milliseconds(Int)
    /// Until so much was answered, however long that takes on this machine.
    case answers(Int)
  }

  /// Lets guests talk for a while, or until the server ends by itself; false in that case.
  ///
  /// What was maybe is sent again first, under its own id and in its own order.
  mutating func talk(_ ledger: inout Ledger, _ span: Span, opening edition: Edition, seed: UInt64) -> Bool {
    let (start, first) = (Clock.milliseconds, answers)
    resend(&ledger)
    while true {
      var patience = 5
      switch span {
      case .milliseconds(let wanted):
        patience = min(patience, start + wanted - Clock.milliseconds)
        guard patience > 0 else { return true }
      case .answers(let wanted): guard answers - first < wanted else { return true }
      }
      send(&ledger, opening: edition, seed: seed)
      guard hear(&ledger, waitingMilliseconds: patience) else { return false }
    }
  }

  /// Sends what is open until everything is answered, or until all of it was answered and nothing was kept; false where
  /// something is open still.
  mutating func settle(_ ledger: inout Ledger) -> Bool {
    var open = Int.max
    while true {
      // What was never answered in a talk that is erased, nobody answers any more.
      let left = ledger.talks.reduce(0) { sum, talk in
        talk.isSettled ? sum : sum + 1 + talk.messages.count { $0.receipt == nil }
      }
      // What was refused is refused again by a server for which nothing has changed.
      guard left > 0, left < open else { return left == 0 }
      open = left
      resend(&ledger)
      while ledger.talks.contains(where: { $0.inFlight > 0 || $0.isErasureInFlight }) {
        guard hear(&ledger, waitingMilliseconds: 1_000) else { return false }
      }
    }
  }

  /// A few lines by a few guests, one after the other, and everything that operators do; the same calls of the disk each
  /// time. False where the server has ended.
  mutating func spendShortDay(_ ledger: inout Ledger) -> Bool {
    for step in 0..<Limits.messagesOfShortDay {
      let talk = step % ledger.talks.count
      if ledger.talks[talk].isSettled { _ = ledger.compose(in: talk) }
      guard exchange(&ledger, in: talk) else { return false }
      if step % 4 == 3 { send(.tidy) }
    }
    ledger.talks[0].erasure = .maybe(request: Ledger.request(for: 0))
    ledger.talks[0].isErasureInFlight = true
    send(.erase(ledger.talks[0].address, request: Ledger.request(for: 0)))
    while ledger.talks[0].isErasureInFlight {
      guard hear(&ledger, waitingMilliseconds: 1_000) else { return false }
    }
    guard exchange(&ledger, in: 1) else { return false }
    return exchange(&ledger, in: ledger.talks.count - 1)
  }

  /// Sends what is open in a talk, and waits until something is said to each of it.
  private mutating func exchange(_ ledger: inout Ledger, in talk: Int) -> Bool {
    guard ledger.talks[talk].erasure == .none else { return true }
    var lines = ""
    for place in ledger.talks[talk].messages.indices where ledger.talks[talk].messages[place].receipt == nil {
      lines += message(place, in: talk, of: &ledger)
    }
    child.send(lines)
    while ledger.talks[talk].inFlight > 0 {
      guard hear(&ledger, waitingMilliseconds: 1_000) else { return false }
    }
    return true
  }

  /// Ends it as a power cut would, and takes down what it has said before.
  mutating func kill(_ ledger: inout Ledger) -> Child.End {
    child.kill()
    return end(&ledger)
  }

  /// Tells it that nobody will write any more.
  mutating func hangUp(_ ledger: inout Ledger) -> Child.End {
    child.hangUp()
    return end(&ledger)
  }

  /// Waits for its end; everything that it said counts, down to the last whole line.
  mutating func end(_ ledger: inout Ledger) -> Child.End {
    while hear(&ledger, waitingMilliseconds: 1_000) {}
    ledger.forgetFlights()
    return child.wait()
  }

  var footprint: (files: Int, threads: Int, kilobytes: Int) { child.footprint }

  func send(_ errand: Errand) { child.send(errand.line + "\n") }

  private mutating func resend(_ ledger: inout Ledger) {
    var lines = ""
    for talk in ledger.talks.indices {
      switch ledger.talks[talk].erasure {
      case .done: continue
      case .maybe(let request):
        guard !ledger.talks[talk].isErasureInFlight else { continue }
        ledger.talks[talk].isErasureInFlight = true
        lines += Errand.erase(ledger.talks[talk].address, request: request).line + "\n"
        continue
      case .none: break
      }
      for place in ledger.talks[talk].messages.indices {
        let message = ledger.talks[talk].messages[place]
        if message.receipt == nil, !message.isInFlight { lines += self.message(place, in: talk, of: &ledger) }
      }
    }
    child.send(lines)
  }

  /// Lets everybody who has room for it write another line, and now and then an operator come by.
  private mutating func send(_ ledger: inout Ledger, opening edition: Edition, seed: UInt64) {
    var lines = ""
    while ledger.talks.count(where: { $0.erasure == .none && $0.messages.count < Limits.messagesOfTalk }) < Limits.talks
    {
      ledger.open(seed: seed, of: edition)
    }
    let busy = ledger.talks.indices.filter {
      ledger.talks[$0].erasure == .none && ledger.talks[$0].messages.count < Limits.messagesOfTalk
    }
    let first = dice.roll(busy.count)
    var room = pace
    for talk in busy[first...] + busy[..<first] {
      // A guest does not always use the whole window, and does not always wait either.
      let window = 1 + dice.roll(Limits.window)
      while room > 0, ledger.talks[talk].inFlight < window {
        let place = ledger.compose(in: talk)
        let line = message(place, in: talk, of: &ledger)
        // Some bridges send twice what they are not sure of.
        lines += dice.roll(20) == 0 ? line + line : line
        room -= 1
      }
    }
    if dice.roll(hurry.tidying) == 0 { lines += Errand.tidy.line + "\n" }
    if dice.roll(hurry.erasing) == 0 { lines += erasure(in: &ledger) }
    if dice.roll(hurry.copying) == 0, !ledger.backups.contains(where: { !$0.isDone }) {
      let path = "\(folder)-copy\(ledger.backups.count)"
      ledger.backups.append(Ledger.Backup(path: path, talks: ledger.talks))
      lines += Errand.backup(path: path).line + "\n"
    }
    child.send(lines)
  }

  private mutating func erasure(in ledger: inout Ledger) -> String {
    let quiet = ledger.talks.indices.filter {
      ledger.talks[$0].erasure == .none && ledger.talks[$0].inFlight == 0 && ledger.talks[$0].lastYes != nil
    }
    guard !quiet.isEmpty else { return "" }
    let talk = dice.pick(quiet)
    let request = Ledger.request(for: talk)
    ledger.talks[talk].erasure = .maybe(request: request)
    ledger.talks[talk].isErasureInFlight = true
    return Errand.erase(ledger.talks[talk].address, request: request).line + "\n"
  }

  private func message(_ place: Int, in talk: Int, of ledger: inout Ledger) -> String {
    ledger.sent(place, in: talk)
    let message = ledger.talks[talk].messages[place]
    return Errand.message(message.name, text: message.text).line + "\n"
  }

  private mutating func hear(_ ledger: inout Ledger, waitingMilliseconds patience: Int) -> Bool {
    let start = Clock.milliseconds
    guard let lines = child.lines(waitingMilliseconds: patience) else { return false }
    // A server that lives and says nothing is never waited for in vain: it would be our own mistake, and it is told.
    silence = lines.isEmpty ? silence + Clock.milliseconds - start : 0
    if silence > Limits.silence {
      ledger.violate(.conduct, "the server lived, owed an answer and gave none")
      child.kill()
    }
    for line in lines {
      guard let answer = Answer(line) else { continue }
      answers += 1
      if case .refusal(let name) = answer { refused = refused ?? name }
      if case .kept = answer, refused != nil { keptBehindRefusal += 1 }
      ledger.hear(answer)
    }
    return true
  }
}

extension Ledger.Talk {
  /// Whether nothing is maybe any more.
  var isSettled: Bool {
    switch erasure {
    case .done: true
    case .maybe: false
    case .none: messages.allSatisfy { $0.receipt != nil }
    }
  }
}
