import CivilTime
import ConversationEngine
import DialogModel
package import FrontDesk
import SourceText

/// Random customers, and what must hold whatever they do.
package struct Fuzzing: Sendable {
  private let edition: Edition

  /// Takes the dialog that they talk to.
  package init(_ edition: Edition) { self.edition = edition }

  /// A customer who found something, by what they did.
  package struct Catch: Equatable, Sendable {
    /// The seed that made the customer.
    package var seed: UInt64
    /// What did not hold.
    package var complaint: Complaint
    /// The shortest talk found in which it does not hold either, as a `.talk` file.
    package var talk: String
  }

  /// What must never happen.
  package enum Complaint: String, CaseIterable, Sendable {
    case trapped = "the conversation did not end within its limit of turns"
    case speechless = "somebody said something and was answered with nothing"
    case emptyText = "a reply had no text"
    case longText = "a reply was longer than 2,000 characters"
    case doubleTicket = "one summary gave two tickets"
    case unasked = "a ticket was filed without a yes to its summary"
    case lost = "the conversation cannot be taken up again from what was kept"
  }

  /// Lets the customer of one seed talk to the end; nil where everything held.
  package func run(seed: UInt64) -> Catch? {
    let setting = setting(of: seed)
    let (moves, complaint) = converse(seed: seed, in: setting)
    guard let complaint else { return nil }
    let shortest = shortened(moves, in: setting, complaint: complaint)
    return Catch(seed: seed, complaint: complaint, talk: talk(of: shortest, in: setting, seed: seed, complaint))
  }

  /// What the customer of one seed does at most so many times, and what is said to it, whether all holds or not.
  package func performance(seed: UInt64, atMost moves: Int) -> (performance: Performance, header: TalkHeader) {
    let setting = setting(of: seed)
    var stage = Stage(edition, setting)
    var customer = RandomCustomer(seed: seed, in: edition.playbook.dialog)
    for _ in 0..<moves where !stage.present.isOver { stage.make(customer.move(at: stage.present)) }
    return (stage.performance, TalkHeader(setting, of: edition.playbook.dialog))
  }

  private func converse(
    seed: UInt64, in setting: Stage.Setting
  ) -> (moves: [RandomCustomer.Move], complaint: Complaint?) {
    var customer = RandomCustomer(seed: seed, in: edition.playbook.dialog)
    var watch = Watch(edition, setting: setting)
    if let complaint = watch.complaintAboutTheGreeting { return ([], complaint) }
    var moves: [RandomCustomer.Move] = []
    while !watch.isOver {
      let move = customer.move(at: watch.stage.present)
      moves.append(move)
      if let complaint = watch.make(move) { return (moves, complaint) }
    }
    return (moves, nil)
  }

  /// Language, services, who writes and from where: the seed alone tells.
  private func setting(of seed: UInt64) -> Stage.Setting {
    var dice = Dice(seed: seed &+ 1)
    var setting = Stage.Setting()
    setting.language = dice.roll(edition.playbook.dialog.languages.count)
    for service in edition.playbook.dialog.services {
      setting.health[service.name.value] = HealthReport(dice.pick(HealthResult.allCases))
    }
    if dice.roll(4) == 0 { setting.surroundings.actor = .agent }
    if dice.roll(4) == 0 { setting.surroundings.isPrivate = false }
    setting.surroundings.isOpen = dice.pick([nil, true, false])
    return setting
  }

  /// Takes away what is not needed for the complaint, in halves, quarters and single moves.
  private func shortened(
    _ moves: [RandomCustomer.Move], in setting: Stage.Setting, complaint: Complaint
  ) -> [RandomCustomer.Move] {
    func stillComplains(_ moves: [RandomCustomer.Move]) -> Bool {
      var watch = Watch(edition, setting: setting)
      for move in moves where !watch.isOver {
        if watch.make(move) == complaint { return true }
      }
      return false
    }
    guard !moves.isEmpty, stillComplains(moves) else { return moves }
    var moves = moves
    var size = max(1, moves.count / 2)
    while size >= 1 {
      var start = 0
      while start < moves.count {
        var shorter = moves
        shorter.removeSubrange(start..<min(start + size, moves.count))
        if stillComplains(shorter) { moves = shorter } else { start += size }
      }
      size /= 2
    }
    return moves
  }

  private func talk(
    of moves: [RandomCustomer.Move], in setting: Stage.Setting, seed: UInt64, _ complaint: Complaint
  ) -> String {
    var stage = Stage(edition, setting)
    for move in moves { stage.make(move) }
    var header = TalkHeader(setting, of: edition.playbook.dialog)
    header.title = "\(complaint.rawValue) (seed \(seed))"
    return TalkWriter.text(
      of: RecordedTalk(stage.performance, header: header),
      volatile: RecordedTalk.volatile(in: stage.performance))
  }
}

extension Stage {
  mutating func make(_ move: RandomCustomer.Move) {
    switch move {
    case .line(let line): say(line)
    case .wait(let span): wait(span)
    case .tooLong: sayTooMuch()
    case .leaveAndReturn:
      disconnect()
      resume()
    }
  }
}
