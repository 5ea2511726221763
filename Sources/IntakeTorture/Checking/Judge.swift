import ConversationEngine
import DialogModel
import FrontDesk
import SQLiteStorage
import Storage
import StrictJSON

/// Looks at the store of a server that is down: first its rows, and then what the real code makes of them.
struct Judge {
  let edition: Edition
  /// How many turns of each conversation were decided again before; these rows never change.
  private var replayed: [Int: Int] = [:]

  init(_ edition: Edition) { self.edition = edition }

  /// Everything that is wrong; the folder is a copy, which recovery may change. What was said to operators stands in
  /// the file `talk`.
  mutating func violations(of folder: String, against ledger: Ledger, talk: String?) -> [Violation] {
    var violations = ledger.violations + traces(in: folder, against: ledger, talk: talk)
    let store: SQLiteStorage
    do {
      store = try SQLiteStorage(folder: folder, dialogs: [edition.playbook.dialog])
    } catch {
      return violations + [Violation(.file, "the store cannot be opened: \(error.sentence)")]
    }
    do {
      let holdings = try Holdings(of: folder + "/intake.db")
      violations += Inspection.violations(of: holdings, against: ledger)
      violations += answers(in: holdings, against: ledger)
      for (number, turns) in holdings.conversations where replayed[number] != turns.count {
        violations += replay(number, turns: Array(holdings.turns[turns]), holdings, store)
        replayed[number] = turns.count
      }
    } catch {
      violations.append(Violation(.file, "the rows cannot be read: \(error.message)"))
    }
    return violations
  }

  /// Decides a conversation again (I4), and looks whether its replies wait to be shown (I5).
  private func replay(
    _ number: Int, turns: [Holdings.Turn], _ holdings: Holdings, _ store: SQLiteStorage
  ) -> [Violation] {
    let name = "c\(number)"
    guard let id = ConversationID(name), let lines = try? store.record(of: id), let first = lines.first,
      lines.count == turns.count + 1
    else { return [Violation(.replay, "\(name) has a record of other turns than its rows")] }
    do {
      var replay = try Replay(first, following: edition)
      for line in lines.dropFirst() {
        let differences = try replay.next(line)
        if let difference = differences.first {
          return [
            Violation(.replay, "\(name) turn \(difference.turn) is decided otherwise: \(difference.part.rawValue)")
          ]
        }
      }
    } catch {
      return [Violation(.replay, "\(name) cannot be decided again")]
    }
    guard let kept = try? store.recall([id]), kept.first?.state.turn == turns.count else {
      return [Violation(.replay, "\(name) is not recalled as its last turn left it")]
    }
    var said: [[Int]] = []
    for (turn, line) in zip(1..., lines.dropFirst()) {
      for (position, effect) in (line.object?["did"]?.array ?? []).enumerated() where effect.object?["say"] != nil {
        said.append([turn, position])
      }
    }
    let waiting: [[Int]] = holdings.waiting.filter { $0.conversation == number }.map { [$0.turn, $0.position] }
    return said == waiting ? [] : [Violation(.outbox, "\(name) said \(said.count) replies, and \(waiting.count) wait")]
  }

  /// What was answered is what is held, word for word (I1).
  private func answers(in holdings: Holdings, against ledger: Ledger) -> [Violation] {
    var violations: [Violation] = []
    for talk in ledger.talks where talk.erasure == .none {
      for message in talk.messages {
        guard let receipt = message.receipt, let says = receipt.says,
          receipt.turn > replayed[receipt.conversation, default: 0],
          let turn = holdings.turn(receipt.turn, of: receipt.conversation)
        else { continue }
        if (try? holdings.did(turn.row))?.compactMap({ $0["say"] }) != says {
          violations.append(
            Violation(.lostAnswer, "c\(receipt.conversation) turn \(receipt.turn) was answered otherwise than it holds")
          )
        }
      }
    }
    return violations
  }

  /// Looks for what must stand nowhere, byte by byte (I12).
  private func traces(in folder: String, against ledger: Ledger, talk: String?) -> [Violation] {
    var violations: [Violation] = []
    let erased = Set(ledger.talks.filter { $0.erasure == .done }.map { Array($0.guest.canary.utf8) })
    if !erased.isEmpty {
      for name in Files.names(in: folder) {
        let found = Canary.all(in: Files.read("\(folder)/\(name)") ?? []).intersection(erased)
        if !found.isEmpty { violations.append(Violation(.trace, "\(name) holds what \(found.count) talks had erased")) }
      }
    }
    if let talk, let bytes = Files.read(talk), !Canary.all(in: bytes).isEmpty {
      violations.append(Violation(.trace, "operators are told what somebody wrote"))
    }
    return violations
  }
}
