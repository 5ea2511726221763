import CivilTime
package import StrictJSON
import Synchronization

// A log must never hold up what it tells of: lines go into a bounded queue, and a thread of its own writes them. Where
// nobody reads, lines are dropped and counted. What is told are fixed names, numbers and words of our own; there is no
// way for a person's words, name, address or code into a line.

/// What an operator reads while a server runs.
package final class Journal: Sendable {
  private let desk: Desk
  private let thread: Mutex<WorkerThread?>

  /// Everything that can be told of.
  package enum Event: String, CaseIterable, Sendable {
    case started
    case listening
    case bridgeEntered = "bridge-entered"
    case limitsLifted = "limits-lifted"
    case oldLibrary = "old-sqlite"
    case draining
    case stopped
    case reloaded
    case reloadFailed = "reload-failed"
    case refused
    case closed
    case storeBroken = "store-broken"
    case repeated

    fileprivate var level: String {
      switch self {
      case .started, .listening, .bridgeEntered, .draining, .stopped, .reloaded, .closed: "info"
      case .limitsLifted, .oldLibrary, .refused, .repeated: "warn"
      case .reloadFailed, .storeBroken: "error"
      }
    }
  }

  /// Writes short text where a person looks, and JSON lines everywhere else.
  package convenience init() { self.init(isForPeople: LogStream.isTerminal, write: LogStream.write) }

  init(isForPeople: Bool, write: @escaping @Sendable ([UInt8]) -> Bool) {
    let desk = Desk(isForPeople: isForPeople, write: write)
    self.desk = desk
    thread = Mutex(WorkerThread { desk.work() })
  }

  /// Tells of something; what is told too often in a minute is counted and told at its end.
  package func note(_ event: Event, _ members: [(String, JSONValue)] = []) { desk.take(event, members) }

  /// Lines that nobody could read.
  package var dropped: Int { desk.dropped }

  /// Writes what is left, as far as somebody reads it.
  package func close() {
    desk.close()
    let thread = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    // A reader who has stopped reading must not keep the process.
    if desk.waitUntilDone() { thread?.join() }
  }

  /// The queue, and whoever empties it.
  private final class Desk: Sendable {
    private let isForPeople: Bool
    private let write: @Sendable ([UInt8]) -> Bool
    private let state = Mutex(State())
    private let alarm = Alarm()
    private let done = Alarm()

    private struct State {
      var lines: [String] = []
      var isClosed = false
      var dropped = 0
      var minute = 0
      /// How often each event was told of in this minute, parallel to `Event.allCases`.
      var told = Event.allCases.map { _ in 0 }
    }

    init(isForPeople: Bool, write: @escaping @Sendable ([UInt8]) -> Bool) {
      (self.isForPeople, self.write) = (isForPeople, write)
    }

    var dropped: Int { state.withLock { $0.dropped } }

    func take(_ event: Event, _ members: [(String, JSONValue)]) {
      let now = Clock.now
      state.withLock { state in
        let minute = now.secondsSince1970 / 60
        if minute != state.minute {
          for (place, count) in state.told.enumerated() where count > Limits.repeatsInMinute {
            let name = Event.allCases[place].rawValue
            add(.repeated, [("code", .string(name)), ("n", .integer(count - Limits.repeatsInMinute))], now, &state)
          }
          (state.minute, state.told) = (minute, Event.allCases.map { _ in 0 })
        }
        guard let place = Event.allCases.firstIndex(of: event) else { return }
        state.told[place] += 1
        if state.told[place] <= Limits.repeatsInMinute { add(event, members, now, &state) }
      }
      alarm.ring()
    }

    private func add(
      _ event: Event, _ members: [(String, JSONValue)], _ now: Instant, _ state: inout State
    ) {
      guard state.lines.count < Limits.journalLines else {
        state.dropped += 1
        return
      }
      let line =
        if isForPeople {
          ([event.rawValue] + members.map { "\($0)=\(JSONWriter.text($1))" }).joined(separator: " ")
        } else {
          JSONWriter.text(
            .object(
              JSONObject(
                [("ts", .string(now.description)), ("lvl", .string(event.level)), ("ev", .string(event.rawValue))]
                  + members)))
        }
      state.lines.append(line)
    }

    func work() {
      while true {
        let (lines, isClosed) = state.withLock { state in
          defer { state.lines = [] }
          return (state.lines, state.isClosed)
        }
        if !lines.isEmpty, !write(Array((lines.joined(separator: "\n") + "\n").utf8)) {
          state.withLock { $0.dropped += lines.count }
        }
        if isClosed, lines.isEmpty {
          done.ring()
          return
        }
        if lines.isEmpty {
          _ = Poll.wait(for: [Poll.Wish(descriptor: alarm.readEnd)], atMost: nil)
          alarm.quiet()
        }
      }
    }

    func close() {
      state.withLock { $0.isClosed = true }
      alarm.ring()
    }

    /// False where somebody has stopped reading.
    func waitUntilDone() -> Bool {
      Poll.wait(for: [Poll.Wish(descriptor: done.readEnd)], atMost: Limits.farewellPatience)[0].canRead
    }
  }
}
