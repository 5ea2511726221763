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
  package private(set) var store: Store
  private let edition: Edition
  private let instance: String
  /// Conversations as they are remembered; replaced only by what has been kept.
  private var seats: [ConversationID: Seat] = [:]

  private struct Seat: Sendable {
    var conversation: Conversation
    /// Lines that came while something was being looked up, oldest first; the store knows nothing of them.
    var held: [String] = []
    /// Whether the store was asked in vain to keep something: what it holds now is for the store to say.
    var isDoubtful = false
  }

  /// Something that happened to a conversation.
  package struct Arrival: Equatable, Sendable {
    /// Whom it concerns.
    package var conversation: ConversationID
    /// What happened.
    package var cause: Cause

    /// Gathers the two.
    package init(_ conversation: ConversationID, _ cause: Cause) {
      self.conversation = conversation
      self.cause = cause
    }
  }

  /// What leaves the desk for one arrival.
  package struct Word: Equatable, Sendable {
    /// Whom it is for.
    package var conversation: ConversationID
    /// What became of the arrival.
    package var fate: Fate
    /// How the line was read; nil where nothing was typed, and for a line that waits.
    package var meaning: Meaning?
    /// What is to be done, now that it is remembered.
    package var effects: [Effect] = []
    /// Said instead, where nothing was remembered: the person has to send the line again.
    package var apology: Reply?
  }

  /// What can become of an arrival.
  package enum Fate: Equatable, Sendable {
    /// It is remembered, with everything that it brought about.
    case kept
    /// It changed nothing, as a report does that comes too late, and there is nothing to remember.
    case unheeded
    /// A line that is taken when the report has come; until then nothing of it is remembered.
    case waits
    /// A line for which there was no room among those that wait.
    case crowdedOut
    /// Nothing is remembered of it; what is no line has to be brought again by whoever brought it.
    case refused
  }

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
    let id = try store.nextConversation()
    var seat = Seat(
      conversation: Conversation(
        id, of: instance, in: edition.playbook, language: language, surroundings: surroundings))
    var batch = Batch()
    batch.openings.append(
      Opening(
        id: id, instance: instance, dialog: edition.playbook.name, edition: edition.playbook.dialog.edition,
        surroundings: surroundings, began: now))
    let effects = step(&seat, .began, .began, at: now, into: &batch)
    try store.keep(batch)
    seats[id] = seat
    return Word(conversation: id, fate: .kept, effects: effects)
  }

  /// Takes everything that has arrived, remembers it in one go, and only then says what is to be said.
  ///
  /// One word for each arrival of a conversation that is known here. Where the store refuses what several conversations
  /// bring, each is tried alone, so that none is refused for another's sake; the words then stand conversation by
  /// conversation.
  package mutating func attend(_ arrivals: [Arrival], at now: Instant) -> [Word] {
    do {
      return try attendTogether(arrivals, at: now)
    } catch {
      for arrival in arrivals { seats[arrival.conversation]?.isDoubtful = true }
      let byConversation = Dictionary(grouping: arrivals, by: \.conversation)
      guard byConversation.count > 1 else { return arrivals.map(refusal) }
      return byConversation.keys.sorted().flatMap { attend(byConversation[$0] ?? [], at: now) }
    }
  }

  private mutating func attendTogether(_ arrivals: [Arrival], at now: Instant) throws(StorageFault) -> [Word] {
    var attended = try recall(arrivals.map(\.conversation))
    var batch = Batch()
    var words: [Word] = []
    for arrival in arrivals {
      guard var seat = attended[arrival.conversation] else { continue }
      words.append(take(arrival, at: &seat, at: now, into: &batch))
      attended[arrival.conversation] = seat
    }
    if !batch.isEmpty { try store.keep(batch) }
    // Whoever is through is recalled from the store, should they come again.
    for (id, seat) in attended { seats[id] = seat.conversation.isOver ? nil : seat }
    return words
  }

  /// A conversation as it is remembered; nil for a number that was never given.
  package mutating func conversation(_ id: ConversationID) throws(StorageFault) -> Conversation? {
    try recall([id])[id]?.conversation
  }

  private mutating func recall(_ ids: [ConversationID]) throws(StorageFault) -> [ConversationID: Seat] {
    var recalled: [ConversationID: Seat] = [:]
    for id in ids where seats[id]?.isDoubtful == false { recalled[id] = seats[id] }
    let missing = ids.filter { recalled[$0] == nil }
    guard !missing.isEmpty else { return recalled }
    for kept in try store.recall(missing) where kept.opening.dialog == edition.playbook.name {
      let id = kept.opening.id
      let conversation = Conversation(
        id, of: kept.opening.instance, in: edition.playbook, state: kept.state,
        surroundings: kept.opening.surroundings)
      recalled[id] = Seat(conversation: conversation, held: seats[id]?.held ?? [])
    }
    return recalled
  }

  /// Takes what happened, and then the lines that have waited for it.
  private func take(_ arrival: Arrival, at seat: inout Seat, at now: Instant, into batch: inout Batch) -> Word {
    var word = Word(conversation: arrival.conversation, fate: .unheeded)
    // An empty line is nobody's answer.
    if case .line(let line) = arrival.cause, line.isBlank { return word }
    if case .line(let line) = arrival.cause, hasToWait(line, seat.conversation) {
      let hasRoom = seat.held.count < Limits.heldLines
      if hasRoom { seat.held.append(line) }
      word.fate = hasRoom ? .waits : .crowdedOut
      return word
    }
    let turn = seat.conversation.state.turn
    let event = edition.event(for: arrival.cause, in: seat.conversation)
    if case .heard(let meaning) = event { word.meaning = meaning }
    word.effects = step(&seat, arrival.cause, event, at: now, into: &batch)
    while !seat.conversation.isChecking, !seat.held.isEmpty {
      let cause = Cause.line(seat.held.removeFirst())
      word.effects += step(
        &seat, cause, edition.event(for: cause, in: seat.conversation), at: now, into: &batch)
    }
    if seat.conversation.state.turn > turn { word.fate = .kept }
    return word
  }

  /// While something is being looked up a line waits, unless it asks for a person or for the way out.
  private func hasToWait(_ line: String, _ conversation: Conversation) -> Bool {
    conversation.isChecking
      && !conversation.isTakenWhileChecking(edition.reader.read(line, in: conversation.listening))
  }

  /// Moves the conversation by what happened, as it was understood, and notes both for keeping.
  private func step(
    _ seat: inout Seat, _ cause: Cause, _ event: Event, at now: Instant, into batch: inout Batch
  ) -> [Effect] {
    let turn = seat.conversation.state.turn
    let effects = seat.conversation.take(event, now: now)
    // An event that came too late changes nothing, and there is nothing to remember of it.
    guard seat.conversation.state.turn > turn else { return [] }
    batch.turns.append(
      KeptTurn(
        conversation: seat.conversation.id, number: seat.conversation.state.turn, time: now, cause: cause,
        effects: effects, state: seat.conversation.state))
    return effects
  }

  /// The one sentence that is said although nothing was kept; only somebody who said something hears it.
  private func refusal(of arrival: Arrival) -> Word {
    var word = Word(conversation: arrival.conversation, fate: .refused)
    switch arrival.cause {
    case .line, .tooLong:
      word.apology = edition.playbook.notSaved(
        inLanguage: seats[arrival.conversation]?.conversation.state.language ?? 0)
    case .began, .health, .silence, .returned, .desk: break
    }
    return word
  }
}

extension Edition {
  /// What happened, as the engine takes it.
  package func event(for cause: Cause, in conversation: Conversation) -> Event {
    switch cause {
    case .began: .began
    case .line(let line): .heard(reader.read(line, in: conversation.listening))
    case .tooLong: .heardTooMuch
    case .health(let check, let report): .healthReported(check, report)
    case .silence: .fellSilent
    case .returned: .returned
    case .desk(let status, let text): .deskReported(status, text: text)
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
