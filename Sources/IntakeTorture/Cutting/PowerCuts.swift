import ConversationEngine
import DialogModel
import FrontDesk
import SQLiteStorage
import Storage

/// Power cuts at every place of a recorded run: the files that a disk may be left with are made, the real code recovers
/// them, and what it finds is held against the answers that had been given by then.
///
/// This shows that what was answered had been flushed. It trusts the disk to have what it says it has.
struct PowerCuts {
  /// Makes so many images of a run and looks at each; every place comes in turn.
  static func run(images: Int, seed: UInt64) -> Tally {
    var tally = Tally()
    let edition = House.open()
    guard let recording = Recording.make(messages: Limits.messagesRecorded, seed: seed, in: edition) else {
      tally.violate([Violation(.conduct, "the run could not be recorded")], round: "seed \(seed)")
      return tally
    }
    tally.count("operations recorded", recording.operations.count)
    tally.count("answers recorded", recording.answers.count)
    let folder = Files.scratch(inMemory: true)
    defer { Files.remove(folder) }
    var dice = Dice(seed: seed)
    var disk = CutDisk()
    var ledger = recording.ledger
    var answers = recording.answers[...]
    var made = 0
    for (place, operation) in recording.operations.enumerated() {
      disk.take(operation)
      while let next = answers.first, next.place <= place {
        ledger.hear(next.answer)
        answers.removeFirst()
      }
      let wanted = images * (place + 1) / recording.operations.count
      while made < wanted {
        let cut = dice.pick(CutDisk.Cut.allCases)
        let found = violations(of: disk.image(cut, &dice), in: folder + "/image", edition, against: ledger)
        tally.violate(found, round: "seed \(seed), cut behind operation \(place), \(cut)")
        tally.count("images")
        if !found.isEmpty { tally.count("images that broke a promise") }
        made += 1
      }
    }
    return tally
  }

  /// Lets the real code recover an image, and looks at what it made of it.
  private static func violations(
    of image: [(name: String, bytes: [UInt8])], in folder: String, _ edition: Edition, against ledger: Ledger
  ) -> [Violation] {
    Files.makeEmpty(folder)
    for (name, bytes) in image { Files.write(bytes, to: "\(folder)/\(name)") }
    do {
      let store = try SQLiteStorage(folder: folder, dialogs: [edition.playbook.dialog])
      let holdings = try Holdings(of: folder + "/intake.db")
      var violations = Inspection.violations(of: holdings, against: ledger)
      for (number, turns) in holdings.conversations
      where try store.recall([ConversationID(number)]).first?.state.turn != turns.count {
        violations.append(Violation(.lostAnswer, "c\(number) is not recalled as its last turn left it"))
      }
      return violations
    } catch let fault as OpeningFault {
      return [Violation(.file, "the store cannot be opened: \(fault.sentence)")]
    } catch {
      return [Violation(.file, "the store cannot be read: \(error)")]
    }
  }
}
