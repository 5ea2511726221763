package import BridgeProtocol
package import DialogModel
import Digest
import FrontDesk
import SQLiteStorage
import Storage
import StrictJSON
import Synchronization

/// A running desk over a store of its own: the thread that decides, the one at the sockets, and the lock.
///
/// Invariant: as long as it runs, nobody else opens the store; once `stop` has returned, anybody may.
package final class Instance: Sendable {
  private let jobs: JobQueue
  private let outbox = Outbox()
  private let guests = GuestOutbox()
  private let people = PeopleTally()
  private let isForPeople: Bool
  private let threads = Mutex<[WorkerThread]>([])
  private let socketPath: String?
  private let greeting: JSONValue
  private let close: @Sendable () -> Void

  /// Where a store lies.
  package enum Place: Equatable, Sendable {
    /// Nothing outlives the process, and nobody else can join.
    case memory
    case folder(String)
  }

  /// Opens a store of its own, and gives the line on which the process itself is served.
  ///
  /// `listens` lets other processes join as long as it runs; `isForPeople` makes it ready for those who come over sockets.
  package static func open(
    _ place: Place, dialogs: [Dialog], as program: String, listens: Bool, lookUp: LookUp.Way? = nil,
    isForPeople: Bool = false
  ) throws(StoreTrouble) -> (instance: Instance, line: DeskLine) {
    switch place {
    case .memory:
      let store = SharedStore(MemoryStorage(dialogs: dialogs))
      return try begin(
        store, in: nil, dialogs, program, listens: false, lookUp: lookUp, isForPeople: isForPeople, close: {})
    case .folder(let folder):
      let store: SQLiteStorage
      do {
        store = try SQLiteStorage(folder: folder, dialogs: dialogs)
      } catch {
        if case .taken = error { throw .held(folder) }
        throw .unfit(error.sentence)
      }
      return try begin(
        SharedStore(store), in: folder, dialogs, program, listens: listens, lookUp: lookUp, file: store,
        isForPeople: isForPeople, close: { store.close() })
    }
  }

  /// Serves whichever store; for tests of those that fail.
  static func begin(
    _ store: SharedStore, in folder: String?, _ dialogs: [Dialog], _ program: String, listens: Bool,
    lookUp: LookUp.Way? = nil, file: SQLiteStorage? = nil, isForPeople: Bool = false,
    close: @escaping @Sendable () -> Void
  ) throws(StoreTrouble) -> (instance: Instance, line: DeskLine) {
    var about = Desk.About(
      program: program, folder: folder, dialogs: dialogs, file: file, chance: Chance.bytes)
    about.outlivesVisits = isForPeople
    let jobs = JobQueue()
    if let lookUp {
      about.lookUp = { wish in
        lookUp(wish) { cause in
          let happening = Desk.Happening(conversation: wish.conversation, cause: cause)
          jobs.put(Desk.Job(connection: 0, user: 0, number: 0, request: nil, happened: happening))
        }
      }
    }
    let parts: (instance: Instance, end: Int32)
    do throws(SocketTrouble) {
      let path = listens ? folder.map { $0 + "/" + socketName } : nil
      var listener: Porter.Listener?
      if let path { listener = Porter.Listener(Socket(owning: try Socket.listening(at: path))) }
      let ends = try Socket.pair()
      let instance = Instance(as: program, jobs: jobs, socketPath: path, isForPeople: isForPeople, close: close)
      if isForPeople { about.people = { [people = instance.people] in people.json } }
      try instance.start(Desk(store, about: about), listener, end: ends.one)
      parts = (instance, ends.other)
    } catch {
      close()
      throw .unreachable(path: folder ?? "memory", reason: error.words)
    }
    return (parts.instance, try DeskLine(Socket(owning: parts.end), in: folder ?? "memory", as: program))
  }

  /// The name of the socket beside a store.
  static let socketName = "control.sock"

  private init(
    as program: String, jobs: JobQueue, socketPath: String?, isForPeople: Bool, close: @escaping @Sendable () -> Void
  ) {
    self.isForPeople = isForPeople
    greeting = ControlProtocol.greeting(program, process: StoreFolder.process)
    self.jobs = jobs
    self.socketPath = socketPath
    self.close = close
  }

  private func start(_ desk: Desk, _ listener: Porter.Listener?, end: Int32) throws(SocketTrouble) {
    let (jobs, outbox, guests, greeting) = (jobs, outbox, guests, greeting)
    let atDesk = WorkerThread { DeskThread(desk, jobs: jobs, outbox: outbox, guests: guests).work() }
    let atDoor = WorkerThread {
      var porter = Porter(listener, jobs: jobs, outbox: outbox, greeting: greeting)
      porter.admit(Socket(owning: end), user: StoreFolder.user)
      porter.work()
    }
    guard let atDesk, let atDoor else { throw .other("the system has no thread to give") }
    threads.withLock { $0 = [atDesk, atDoor] }
  }

  /// Whoever receives those who come over sockets, one reception for each listener, those for bridges last.
  package func house(
    _ receptions: [Reception], bridges: [BridgeReception] = [], of roster: BridgeRoster = BridgeRoster(),
    journal: Journal, reread: (@Sendable () -> Void)? = nil
  ) -> (house: Doors, bell: Int32) {
    precondition(isForPeople, "an instance is made ready for people when it is opened")
    let boot = "b_" + CrockfordBase32.encode(bits: Limits.bootBits, of: Chance.bytes(Limits.bootBits / 8))
    return (
      Doors(
        people: HumanHouse(receptions, jobs: jobs, journal: journal, tally: people), at: receptions.count,
        bridges: BridgeHouse(bridges, roster, boot: boot, jobs: jobs, journal: journal), outbox: guests,
        reread: reread),
      guests.alarm.readEnd
    )
  }

  /// Goes on by what `read` finds, on a thread that may take its time; nil changes nothing.
  package func follow(
    journal: Journal,
    _ read: @escaping @Sendable () -> (dialogs: [Dialog], people: [Reception], bridges: [BridgeReception])?
  ) {
    let (jobs, guests) = (jobs, guests)
    let reader = WorkerThread {
      guard let (dialogs, people, bridges) = read() else { return journal.note(.reloadFailed) }
      jobs.put(
        Desk.Job(connection: 0, user: 0, number: 0, request: nil, editions: dialogs.map { Edition($0) }))
      guests.receive(by: people, bridges)
      journal.note(.reloaded, [("edition", .string(dialogs.first?.edition ?? ""))])
    }
    if reader == nil { journal.note(.reloadFailed) }
  }

  /// Finishes what was asked for, tells everybody, and lets go of the store; guests then go on by themselves.
  package func stop() {
    let threads = threads.withLock { threads in
      defer { threads = [] }
      return threads
    }
    guard threads.count == 2 else { return }
    jobs.close()
    threads[0].join()
    // As long as the lock is ours, the file is, too; a successor makes its own.
    if let socketPath { StoreFolder.remove(socketPath) }
    outbox.finish()
    threads[1].join()
    close()
  }
}
