package import CivilTime
package import ConversationEngine
package import DialogModel
package import Storage
import Understanding

/// The hallway: every arrival takes the same way, and nothing is said before it is kept.
///
/// Recall, understand, step, keep, speak. Whoever runs the desk (a terminal, a talk that is played, a server) brings
/// arrivals and the time, and does what the words that come back say.
package struct FrontDesk<Store: Storage>: Sendable {
  /// Remembers what happens here.
  package internal(set) var store: Store
  var edition: Edition
  let instance: String
  /// Conversations as they are remembered.
  var seats = Seats()
  /// Why nothing that is kept from now on can be trusted; whoever runs the desk tells it to somebody, and stops.
  package private(set) var breakdown: String?

  /// Opens the desk for one edition of a dialog.
  ///
  /// `instance` tells the desks of one house apart, so that no two of them give a ticket the same key.
  package init(_ edition: Edition, of instance: String = "local", store: Store) {
    self.edition = edition
    self.instance = instance
    self.store = store
  }

  /// Begins a conversation in one of the dialog's languages, and says what is said first.
  package mutating func begin(
    language: Int, surroundings: Surroundings = Surroundings(), at now: Instant
  ) throws(StorageFault) -> Word {
    var tick = Tick(now)
    let newcomer = Newcomer(language: language, surroundings: surroundings)
    let (id, word) = try open(newcomer, at: nil, in: &tick)
    try keep(tick)
    return word ?? Word(conversation: id, fate: .unheeded)
  }

  /// Takes everything that has arrived, remembers it in one go, and only then says what is to be said.
  ///
  /// One word for each arrival of a conversation that is known here or begins. Where the store refuses what several
  /// conversations bring, each is tried alone, so that none is refused for another's sake; the words then stand
  /// conversation by conversation.
  package mutating func attend(_ arrivals: [Arrival], at now: Instant) -> [Word] {
    do {
      return try attendTogether(arrivals, at: now)
    } catch {
      if case .broken(let reason) = error { breakdown = breakdown ?? reason }
      if case .unknown = error { return arrivals.map { word(for: $0, .unknown) } }
      let alone = conversationByConversation(arrivals)
      guard alone.count > 1, breakdown == nil else { return arrivals.map(refusal) }
      return alone.flatMap { attend($0, at: now) }
    }
  }

  /// Goes on by another edition of the same dialog; the store must do so, too.
  ///
  /// Every conversation is recalled anew and finds its place by what was told; lines that wait go on waiting.
  package mutating func follow(_ edition: Edition) {
    self.edition = edition
    seats.doubtAll()
  }

  private mutating func attendTogether(_ arrivals: [Arrival], at now: Instant) throws(StorageFault) -> [Word] {
    // Recall: what happened in these conversations, and which of these messages are no news.
    var tick = Tick(now)
    try recall(arrivals, in: &tick)
    var words: [Word] = []
    var coming = arrivals[...]
    while let arrival = coming.popFirst() {
      if var word = try wordForKnownMessage(of: arrival, in: tick) {
        word.tag = arrival.tag
        words.append(word)
      } else if let (id, greeting) = try identify(arrival, in: &tick), var seat = tick.seats[id] {
        // Understand and step.
        var word = try take(arrival, of: id, at: &seat, in: &tick)
        word.effects = (greeting?.effects ?? []) + word.effects
        word.tag = arrival.tag
        word.address = seat.address
        coming = Self.behindTheEnd(&seat) + coming
        tick.seats[id] = seat
        words.append(word)
      }
    }
    // Keep; and behind this line, speak.
    try keep(tick)
    return words
  }

  /// Lines that have waited for a report, and then for nothing, because an earlier one of them ended the conversation:
  /// at an address they are the first of the next.
  private static func behindTheEnd(_ seat: inout Seats.Seat) -> ArraySlice<Arrival> {
    guard seat.conversation.isOver, !seat.held.isEmpty else { return [] }
    let newcomer = Newcomer(
      language: seat.conversation.state.language, surroundings: seat.conversation.surroundings)
    defer { seat.held = [] }
    return seat.held.compactMap { held in
      held.message.map { Arrival(Message($0.name, contentHash: $0.contentHash), .line(held.line), as: newcomer) }
    }[...]
  }

  /// A conversation as it is remembered; nil for a number that was never given.
  package mutating func conversation(_ id: ConversationID) throws(StorageFault) -> Conversation? {
    var tick = Tick(Instant(secondsSince1970: 0))
    try recall([id], in: &tick)
    return tick.seats[id]?.conversation
  }

  /// Takes a conversation up again for whoever has its code; nil for a code that opens nothing, or nothing any more.
  ///
  /// The code is worth nothing from then on; `next` takes its place.
  package mutating func resume(
    _ code: ResumeCode, next: ResumeCode, at now: Instant
  ) throws(StorageFault) -> Word? {
    guard let kept = try store.code(code.hash, at: now) else { return nil }
    var tick = Tick(now)
    try recall([kept.conversation], in: &tick)
    guard var seat = tick.seats[kept.conversation], !seat.conversation.isOver else { return nil }
    var word = try take(Arrival(kept.conversation, .returned), of: kept.conversation, at: &seat, in: &tick)
    tick.seats[kept.conversation] = seat
    tick.batch.codes.append(
      KeptCode(hash: next.hash, conversation: kept.conversation, issued: now, began: kept.began))
    word.code = next
    try keep(tick)
    return word
  }

  /// Lets the store remember a tick, and the desk after it.
  private mutating func keep(_ tick: Tick) throws(StorageFault) {
    if !tick.batch.isEmpty {
      do {
        try store.keep(tick.batch)
      } catch {
        for id in tick.seats.keys.sorted() { seats.doubt(id) }
        guard case .unknown(let reason) = error else { throw error }
        // Nobody knows; the store does, once it is asked anew.
        guard try wasKept(tick.batch) else { throw .refused(reason) }
      }
    }
    // Whoever is through is recalled from the store, should they come again.
    for id in tick.seats.keys.sorted() { seats.keep(id, tick.seats[id].flatMap { $0.conversation.isOver ? nil : $0 }) }
  }

  /// Looks for the last turn of a batch: it is there with all the others, or none of them is.
  private mutating func wasKept(_ batch: Batch) throws(StorageFault) -> Bool {
    guard let turn = batch.turns.last else { return false }
    do {
      return try store.recall([turn.conversation]).first.map { $0.state.turn >= turn.number } ?? false
    } catch {
      if case .broken = error { throw error }
      throw .unknown(error.reason)
    }
  }

  /// The one sentence that is said although nothing was kept; only somebody who said something hears it.
  private func refusal(of arrival: Arrival) -> Word {
    var word = word(for: arrival, .refused)
    // Before the program stops, nothing is said: nobody can tell what the disk will hold.
    guard breakdown == nil else { return word }
    switch arrival.cause {
    case .line, .tooLong:
      let language = seats[word.conversation]?.conversation.state.language
      word.apology = edition.playbook.notSaved(inLanguage: language ?? arrival.whom.language ?? 0)
    case .began, .health, .silence, .returned, .overheard, .desk, .files: break
    }
    return word
  }

  private func word(for arrival: Arrival, _ fate: Fate) -> Word {
    var word = Word(conversation: arrival.whom.known ?? ConversationID(0), fate: fate)
    word.message = arrival.message?.name
    word.tag = arrival.tag
    return word
  }

  private func conversationByConversation(_ arrivals: [Arrival]) -> [[Arrival]] {
    var groups: [[Arrival]] = []
    for arrival in arrivals {
      if let index = groups.firstIndex(where: { $0[0].whom.isSame(as: arrival.whom) }) {
        groups[index].append(arrival)
      } else {
        groups.append([arrival])
      }
    }
    return groups
  }
}

extension FrontDesk.Whom {
  var known: ConversationID? { if case .known(let id) = self { id } else { nil } }

  var language: Int? {
    switch self {
    case .known: nil
    case .at(_, let newcomer), .new(let newcomer): newcomer.language
    }
  }

  /// Whether both lead to one conversation, as far as can be told without asking the store.
  func isSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.known(let left), .known(let right)): left == right
    case (.at(let left, _), .at(let right, _)): left == right
    default: false
    }
  }
}
