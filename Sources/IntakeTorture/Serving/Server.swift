import ConversationEngine
import Faults
import FrontDesk
import SQLiteStorage
import Storage

/// Front desk and store behind standard input: messages by the line, and an answer by the line once it is kept.
struct Server {
  /// What a service that failed ends with, as everywhere (EX_IOERR).
  static let brokenStore: Int32 = 74
  /// What ends a program that cannot begin (EX_CONFIG has the next number that is free among ours).
  static let noStore: Int32 = 3

  private let store: SQLiteStorage
  private var counter: Counter<SQLiteStorage>
  private var pending: [UInt8] = []

  /// Serves a folder until standard input ends; the code to leave with.
  static func run(folder: String) -> Int32 {
    if let log = Environment["INTAKE_DISK_LOG"] {
      Disk.watch(folder, log: log)
    } else {
      Disk.watch(folder, log: nil)
    }
    if let refusal = Environment["INTAKE_DISK_REFUSES"].flatMap({ Disk.Refusal($0) }) { Disk.refuse(refusal) }
    let edition = House.open()
    let store: SQLiteStorage
    do {
      store = try SQLiteStorage(folder: folder, dialogs: [edition.playbook.dialog])
    } catch {
      Wire.complain("intake-torture: \(error.sentence)")
      return noStore
    }
    var server = Server(edition, store)
    return server.serve()
  }

  private init(_ edition: Edition, _ store: SQLiteStorage) {
    self.store = store
    counter = Counter(edition, store: store)
  }

  private mutating func serve() -> Int32 {
    while true {
      let bytes = Wire.read(atMost: Limits.tickInBytes)
      guard !bytes.isEmpty else { return 0 }
      pending += bytes
      guard let end = pending.lastIndex(of: UInt8(ascii: "\n")) else { continue }
      let errands = pending[..<end].split(separator: UInt8(ascii: "\n")).compactMap { Errand($0) }
      pending.removeFirst(end + 1)
      fault("line.parsed")
      run(errands)
      say(continueBackup())
      if let breakdown = counter.desk.breakdown ?? broken {
        Wire.complain("intake-torture: the store cannot be trusted any more, stopping: \(breakdown)")
        return Self.brokenStore
      }
    }
  }

  /// Where a copy is being made.
  private var backup: String?

  /// Why an operator's errand found the store broken.
  private var broken: String?

  /// Messages that stand together are one tick; what a commit has kept is said before the next one begins.
  private mutating func run(_ errands: [Errand]) {
    var tick: [(name: MessageName, text: String)] = []
    for errand in errands {
      if case .message(let name, let text) = errand {
        tick.append((name, text))
        continue
      }
      attend(tick)
      tick = []
      say(operate(errand))
    }
    attend(tick)
  }

  private mutating func attend(_ tick: [(name: MessageName, text: String)]) {
    guard !tick.isEmpty else { return }
    say(counter.take(tick, at: Clock.now))
    while let answers = counter.report(at: Clock.now) { say(answers) }
    // Every message has an answer when its tick is over, so that silence has one meaning: the server has ended.
    say(counter.leftWaiting())
  }

  private mutating func operate(_ errand: Errand) -> [Answer] {
    do throws(StorageFault) {
      switch errand {
      case .message: return []
      case .erase(let address, let request):
        do {
          counter.forget(try store.erase(.address(address), for: request, at: Clock.now).conversations)
          return [.erased(request: request)]
        } catch {
          if case .broken(let reason) = error { broken = reason }
          return [.notErased(request: request)]
        }
      case .backup(let path): if (try? store.beginBackup(to: path)) != nil { backup = path }
      case .tidy: try store.tidyUp()
      case .heal: Disk.heal()
      }
    } catch {
      if case .broken(let reason) = error { broken = reason }
    }
    return []
  }

  /// A slice after each tick, so that turns go on in between.
  private mutating func continueBackup() -> [Answer] {
    guard let path = backup, let isWhole = try? store.continueBackup() else {
      backup = nil
      return []
    }
    if isWhole { backup = nil }
    return isWhole ? [.backedUp(path: path)] : []
  }

  private func say(_ answers: [Answer]) {
    guard !answers.isEmpty else { return }
    let bytes = Array(answers.map { $0.line + "\n" }.joined().utf8)
    fault("reply.before")
    Wire.say(bytes[..<(bytes.count / 2)])
    fault("reply.partial")
    Wire.say(bytes[(bytes.count / 2)...])
    fault("reply.after")
  }
}
