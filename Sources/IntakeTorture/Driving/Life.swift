import FrontDesk
import Rehearsal
import Storage

/// One life of a server: it is started, talked to by many guests at once, and comes to its end.
struct Life {
  private let child: Child
  private var dice: Dice
  /// The file at which the disk began to refuse; nil until it does.
  private(set) var refused: String?
  /// Whether something was kept behind a refusal.
  private(set) var keptBehindRefusal = 0
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

  /// Lets guests talk for so many milliseconds, or until the server ends by itself; false in that case.
  ///
  /// What was maybe is sent again first, under its own id and in its own order.
  mutating func talk(_ ledger: inout Ledger, milliseconds: Int, opening edition: Edition, seed: UInt64) -> Bool {
    let end = Clock.milliseconds + milliseconds
    resend(&ledger)
    while Clock.milliseconds < end {
      send(&ledger, opening: edition, seed: seed)
      guard hear(&ledger, waitingMilliseconds: min(5, end - Clock.milliseconds)) else { return false }
    }
    return true
  }

  /// Sends what is open until everything is answered, so many milliseconds at most; false where something is not.
  mutating func settle(_ ledger: inout Ledger, milliseconds: Int) -> Bool {
    let end = Clock.milliseconds + milliseconds
    resend(&ledger)
    while Clock.milliseconds < end {
      guard ledger.talks.contains(where: { $0.inFlight > 0 || $0.isWaitingForErasure }) else { break }
      guard hear(&ledger, waitingMilliseconds: 20) else { return false }
    }
    return ledger.talks.allSatisfy(\.isSettled)
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
    send(.erase(ledger.talks[0].address, request: Ledger.request(for: 0)))
    guard exchange(&ledger, in: 1) else { return false }
    return exchange(&ledger, in: ledger.talks.count - 1)
  }

  /// Sends what is open in a talk, and waits until something is said to it, for as long as anybody would.
  private mutating func exchange(_ ledger: inout Ledger, in talk: Int) -> Bool {
    guard ledger.talks[talk].erasure == .none else { return true }
    var lines = ""
    for place in ledger.talks[talk].messages.indices where ledger.talks[talk].messages[place].receipt == nil {
      lines += message(place, in: talk, of: &ledger)
    }
    child.send(lines)
    let end = Clock.milliseconds + Limits.patienceForAnAnswer
    while ledger.talks[talk].inFlight > 0, Clock.milliseconds < end {
      guard hear(&ledger, waitingMilliseconds: 50) else { return false }
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
    while hear(&ledger, waitingMilliseconds: 10_000) {}
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
        lines += Errand.erase(ledger.talks[talk].address, request: request).line + "\n"
        continue
      case .none: break
      }
      for place in ledger.talks[talk].messages.indices where ledger.talks[talk].messages[place].receipt == nil {
        lines += message(place, in: talk, of: &ledger)
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
    return Errand.erase(ledger.talks[talk].address, request: request).line + "\n"
  }

  private func message(_ place: Int, in talk: Int, of ledger: inout Ledger) -> String {
    ledger.sent(place, in: talk)
    let message = ledger.talks[talk].messages[place]
    return Errand.message(message.name, text: message.text).line + "\n"
  }

  private mutating func hear(_ ledger: inout Ledger, waitingMilliseconds patience: Int) -> Bool {
    guard let lines = child.lines(waitingMilliseconds: patience) else { return false }
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
  fileprivate var isWaitingForErasure: Bool { if case .maybe = erasure { true } else { false } }

  /// Whether nothing is maybe any more.
  var isSettled: Bool {
    switch erasure {
    case .done: true
    case .maybe: false
    case .none: messages.allSatisfy { $0.receipt != nil }
    }
  }
}
