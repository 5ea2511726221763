import CivilTime
import ConversationEngine
import DialogModel
import FrontDesk
import SQLiteStorage
import Storage

/// How many turns a second a desk keeps durably, beside a file that is appended to and flushed in the same run.
enum StoreBenchmark {
  private static let rounds = 5
  private static let people = 2_000
  private static let now = Instant(secondsSince1970: 1_800_000_000)
  /// What a turn of a menu weighs on the floor.
  private static let row = [UInt8](repeating: 0x78, count: 500)

  /// Prints one line a size of batch.
  static func run() {
    let edition = TalkBenchmark.edition(named: "hotel-desk")
    let folder = FlushedFile.makeFolder()
    defer { FlushedFile.remove(folder) }
    let file = FlushedFile(in: folder)
    let store = opened(folder, edition)
    var kept = Crowd(edition, people, store: store)
    var remembered = Crowd(edition, people, store: MemoryStorage())
    print("durable turns, menu answers of \(people) people, median of \(rounds) interleaved rounds:")
    for (batch, turns) in [(1, 200), (10, 2_000), (100, 10_000), (1_000, 20_000)] {
      let medians = Rounds.medians(
        of: rounds,
        [
          {
            let bytes = [UInt8]((0..<batch).flatMap { _ in row })
            for _ in 0..<turns / batch { file.append(bytes) }
          },
          { for _ in 0..<turns / batch { kept.turn(batch) } },
          { for _ in 0..<turns / batch { remembered.turn(batch) } },
        ])
      let speeds = medians.map { Double(turns) / $0.inSeconds }
      print(
        "  in batches of \(batch): file and flush \(Int(speeds[0])), desk and SQLite \(Int(speeds[1])), "
          + "desk and memory \(Int(speeds[2])) turns/s; \(Rounds.rounded(speeds[1] / speeds[0] * 100)) % of the file")
    }
    store.close()
  }

  /// Fills a store with so many conversations, and recalls some of them from anywhere.
  static func runRecall(of count: Int) {
    let edition = TalkBenchmark.edition(named: "hotel-desk")
    let folder = FlushedFile.makeFolder()
    defer { FlushedFile.remove(folder) }
    var store = opened(folder, edition)
    let clock = ContinuousClock()
    var talks: [ConversationID] = []
    let filling = clock.measure {
      while talks.count < count { fill(&store, with: min(1_000, count - talks.count), edition, &talks) }
    }
    print("\(count) conversations of one turn, kept in \(Rounds.rounded(filling.inSeconds)) s")
    store.close()
    let opening = clock.measure { store = opened(folder, edition) }
    var place = 7
    var times = (0..<2_000).map { _ in
      place = (place &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
      let id = talks[place % talks.count]
      return clock.measure {
        let kept = try? store.recall([id])
        precondition(kept?.count == 1, "every conversation is there")
        _ = Conversation(id, in: edition.playbook, state: kept?[0].state ?? .init(language: 0)).isOver
      }
    }
    times.sort()
    print(
      "  opened in \(Rounds.rounded(opening.inSeconds * 1e3)) ms; recalled, at random: median "
        + "\(Rounds.rounded(times[times.count / 2].inSeconds * 1e6)) µs, 99 % in "
        + "\(Rounds.rounded(times[times.count * 99 / 100].inSeconds * 1e6)) µs, worst "
        + "\(Rounds.rounded((times.last ?? .zero).inSeconds * 1e6)) µs; \(FlushedFile.peakInMegabytes) MB at most")
    store.close()
  }

  private static func opened(_ folder: String, _ edition: Edition) -> SQLiteStorage {
    do {
      return try SQLiteStorage(folder: folder + "/store", dialogs: [edition.playbook.dialog])
    } catch {
      preconditionFailure(error.sentence)
    }
  }

  private static func fill(
    _ store: inout SQLiteStorage, with count: Int, _ edition: Edition, _ talks: inout [ConversationID]
  ) {
    var batch = Batch()
    var conversation = Conversation(ConversationID(1), in: edition.playbook, language: 0)
    let effects = conversation.take(.began, now: now)
    do {
      for _ in 0..<count {
        let id = try store.nextConversation()
        batch.openings.append(
          Opening(
            id: id, instance: "local", dialog: edition.playbook.name, edition: edition.playbook.dialog.edition,
            surroundings: Surroundings(), began: now))
        batch.turns.append(
          KeptTurn(
            conversation: id, number: 1, time: now, cause: .began, effects: effects, state: conversation.state))
        talks.append(id)
      }
      try store.keep(batch)
    } catch {
      preconditionFailure(error.reason)
    }
  }

  /// People who answer the first question and take it back, again and again, and whoever has had enough is replaced.
  private struct Crowd<Store: Storage> {
    private var desk: FrontDesk<Store>
    private var people: [(id: ConversationID, turns: Int)] = []
    private var next = 0

    init(_ edition: Edition, _ count: Int, store: Store) {
      desk = FrontDesk(edition, store: store)
      for _ in 0..<count { people.append(newcomer()) }
    }

    private mutating func newcomer() -> (id: ConversationID, turns: Int) {
      do {
        return (try desk.begin(language: 0, at: StoreBenchmark.now).conversation, 0)
      } catch {
        preconditionFailure(error.reason)
      }
    }

    /// So many of them say something at once.
    mutating func turn(_ count: Int) {
      var arrivals: [FrontDesk<Store>.Arrival] = []
      for _ in 0..<count {
        if people[next].turns == 180 { people[next] = newcomer() }
        arrivals.append(.init(people[next].id, .line(people[next].turns.isMultiple(of: 2) ? "3" : "/back")))
        people[next].turns += 1
        next = (next + 1) % people.count
      }
      let words = desk.attend(arrivals, at: StoreBenchmark.now)
      precondition(words.allSatisfy { $0.fate == .kept }, "every turn is kept")
    }
  }
}
