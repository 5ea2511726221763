package import CivilTime
package import DialogModel
import Triage

// A conversation is a value. It holds what it was told and by what it was last moved; each event gives the next
// value and what must be done. Nothing in here reads a clock, draws a number or waits.

/// One talk between a person and the desk.
///
/// Invariants: a conversation that is over answers every event with silence; `walk` is always where the history
/// leads, so that a state that was kept leads to the same conversation again.
package struct Conversation: Sendable {
  /// What the talk follows.
  package let playbook: Playbook
  /// Which talk it is.
  package let id: ConversationID
  /// What is true of it from the outside.
  package let surroundings: Surroundings
  /// Whose conversations these are: two instances of ours never give one ticket key.
  package let instance: String
  /// Everything that has to be kept of it.
  package var state: State
  /// How many numbers that its next ticket could have are known to belong to others.
  package var numbersTaken = 0
  /// The history in one; derived.
  var memory: Memory
  /// Where the history leads; derived.
  var walk: Walk
  /// True while the walk repeats what was walked before, so that nothing is said twice.
  var isWalkingAgain = false
  /// True while a ticket is put together that a text tells of.
  var isDrafting = false
  /// The moment of the event that is being taken.
  var now: Instant

  /// Everything that has to be kept of a conversation; two that are equal here go on alike.
  package struct State: Equatable, Sendable {
    /// What was learnt, event by event.
    package var history: [AnswerEvent] = []
    /// The lines that have said their text, in the order in which they did.
    package var said: [Place] = []
    /// A question of the engine's own that has to be answered first.
    package var aside: Aside?
    /// What did not help at the open question.
    package var misses = Misses()
    /// A position in the dialog's languages.
    package var language: Int
    /// Counts the events that it took.
    package var turn = 0
    /// Counts the utterances among them.
    package var utterances = 0
    /// Whether others have turned out to read along.
    package var isOverheard = false
    /// Counts the utterances that were angry.
    package var angry = 0
    /// Events of the history that went into a ticket; nothing goes back behind them.
    package var sealed = 0
    /// What the person attached, in the order in which it came.
    package var files: [FileReference] = []
    /// The keys of the tickets that were handed over, the latest last.
    package var tickets: [TicketKey] = []
    /// What is being looked up.
    package var pendingCheck: EffectID?
    /// When silence would be noticed; nil while nothing is awaited from the person.
    package var due: Instant?
    /// Set once the intake has come to its end.
    package var ending: Ending?

    /// A conversation in which nothing has happened yet.
    package init(language: Int) { self.language = language }
  }

  /// A question of the engine's own, asked over the one that is open.
  package enum Aside: Equatable, Sendable {
    /// An answer is read back; `replaces` tells that it would take the place of an earlier one.
    case confirming(ID<Slot>, Answer, replaces: Bool)
    /// Several values were named, and only one can be meant.
    case choosing(ID<Slot>, [Int], replaces: Bool)
    /// A slot is asked again, to be corrected.
    case changing(ID<Slot>)
    /// Which of the things told is to be different.
    case choosingChange
    /// What a table should have said.
    case overruling(ID<Decision>)
    case restarting
    case cancelling
    /// The trouble is said to be gone.
    case solved
  }

  /// Tries at one question that did not help.
  package struct Misses: Equatable, Sendable {
    /// Answers that were not understood.
    package var unclear = 0
    /// Answers that were understood and cannot be right.
    package var invalid = 0
    /// Reminders of a person who said nothing.
    package var silent = 0
    /// Words on another subject.
    package var digressions = 0
    /// Noes to the summary, which lead back to it.
    package var refusals = 0

    /// None so far.
    package init() {}
  }

  /// A talk that has not begun; the language is a position in the dialog's languages.
  package init(
    _ id: ConversationID, of instance: String = "local", in playbook: Playbook, language: Int,
    surroundings: Surroundings = Surroundings()
  ) {
    self.init(id, of: instance, in: playbook, state: State(language: language), surroundings: surroundings)
  }

  /// A talk that was kept; it goes on where its history leads.
  package init(
    _ id: ConversationID, of instance: String = "local", in playbook: Playbook, state: State,
    surroundings: Surroundings = Surroundings()
  ) {
    precondition(
      playbook.dialog.languages.indices.contains(state.language), "a conversation speaks a language of its dialog")
    self.id = id
    self.instance = instance
    self.playbook = playbook
    self.surroundings = surroundings
    self.state = state
    now = Instant(secondsSince1970: 0)
    memory = Memory(state.history)
    walk = Walk(playbook.dialog)
    decideTables()
    guard state.turn > 0 else { return }
    // Everything on the way was said then; what is worded here is not said again.
    let kept = self.state
    _ = walkAgain()
    self.state = kept
    dropWhatNoLongerFits()
  }

  /// An edition with other lines may stand elsewhere than the one that was kept: what was being asked or looked up
  /// there is asked anew.
  private mutating func dropWhatNoLongerFits() {
    if case .health? = walk.topic {} else { state.pendingCheck = nil }
    switch state.aside {
    case .confirming(let slot, _, replaces: false), .choosing(let slot, _, replaces: false):
      if walk.topic != .slot(slot), walk.topic != .needed(slot) { state.aside = nil }
    case .overruling(let table): if walk.topic != .table(table) { state.aside = nil }
    default: break
    }
  }

  /// What the talk follows.
  package var dialog: Dialog { playbook.dialog }

  var texts: Texts { dialog.texts[state.language] }

  /// Whether nothing more will be said.
  package var isOver: Bool { state.ending != nil }

  /// Takes one event and tells what must now be done.
  package mutating func take(_ event: Event, now: Instant) -> [Effect] {
    guard !isOver || event.isAboutTickets else { return [] }
    self.now = now
    guard let acts = acts(for: event) else { return [] }
    let effects = acts.enumerated().map { index, act in
      Effect(id: EffectID(conversation: id, turn: state.turn, index: index), act: act)
    }
    if let check = effects.first(where: { $0.act.isCheck }) { state.pendingCheck = check.id }
    if acts.contains(.hangUp) {
      // Whoever has left is not reminded.
      state.due = nil
    } else if !event.isAboutTickets {
      awaitTheNextWord(isReminded: event == .fellSilent)
    }
    return effects
  }

  /// Nil for an event that comes at the wrong time and changes nothing.
  private mutating func acts(for event: Event) -> [Effect.Act]? {
    switch event {
    case .began:
      guard state.turn == 0 else { return nil }
      state.turn += 1
      // Whoever begins behind a bridge has written already, and what opens the talk is answered by that.
      return walkAgain() + (surroundings.channel == .bridge ? [] : question())
    case .healthReported(let check, let report):
      guard state.pendingCheck == check, case .health(let service)? = walk.topic else { return nil }
      state.turn += 1
      state.pendingCheck = nil
      return learn([.tell(told(.health(service), .health(report), .reported))]) + question()
    case .fellSilent:
      guard let due = state.due, due <= now else { return nil }
      state.turn += 1
      return isStranded ? handOver() : fallSilent()
    case .returned:
      guard state.turn > 0 else { return nil }
      state.turn += 1
      state.misses.silent = 0
      return isStranded ? handOver() : question(.again)
    case .overheard:
      guard state.turn > 0, !isStranded, surroundings.isPrivate, !state.isOverheard else { return nil }
      state.turn += 1
      state.isOverheard = true
      // Whatever was being asked may be nothing to be asked here.
      state.aside = nil
      decideTables()
      return walkAgain() + question()
    case .deskReported(let status, let text):
      guard let number = ticketNumber else { return nil }
      state.turn += 1
      let words = plain(.deskStatus, [.ticketNumber: number, .status: plain(status.phrase)])
      let reply = Reply(
        Reply.Key(.phrase, PhraseKey.deskStatus.rawValue), .ticket, text.isEmpty ? words : words + "\n" + text)
      return [.say(reply)]
    case .heard(let meaning):
      guard state.turn > 0 else { return nil }
      state.turn += 1
      state.utterances += 1
      if state.utterances > Limits.utterances { return handOver(saying: .limit, ending: .limit) }
      return isStranded ? handOver() : hear(meaning)
    case .handed(let files, let beforeWords):
      guard state.turn > 0, !files.isEmpty else { return nil }
      state.turn += 1
      return isStranded ? handOver() : keep(files, beforeWords: beforeWords)
    case .heardTooMuch:
      guard state.turn > 0 else { return nil }
      state.turn += 1
      state.utterances += 1
      if state.utterances > Limits.utterances { return handOver(saying: .limit, ending: .limit) }
      state.misses.silent = 0
      if isStranded { return handOver() }
      return state.pendingCheck == nil ? [.say(around(.tooLong))] : []
    }
  }

  /// Whether nothing is asked although nothing has ended: an edition of the dialog has taken the question away, and one
  /// of our people must see to it.
  private var isStranded: Bool { !isOver && walk.topic == nil }

  /// Decides every table anew, each after those that it looks at.
  mutating func decideTables() {
    for id in playbook.tableOrder { walk.verdicts[id.index] = dialog[id].verdict(from: self) }
  }

  /// Makes an event of the history, and walks to where it leads.
  mutating func learn(_ changes: [AnswerEvent.Change]) -> [Effect.Act] {
    let changes = changes.map { kept($0) }
    let leadsOn = changes.allSatisfy { $0.isTelling(walk.topic) }
    let event = AnswerEvent(turn: state.turn, changes: changes)
    state.history.append(event)
    memory.learn(event)
    state.misses = Misses()
    state.aside = nil
    // Only the awaited answer leads on; everything else may lead elsewhere from an earlier place.
    return leadsOn ? walkOn() : walkAgain()
  }

  func told(_ topic: Topic, _ value: Told.Value, _ source: Told.Source) -> Told {
    Told(topic: topic, value: value, turn: state.turn, source: source)
  }

  mutating func close(_ ending: Ending) -> [Effect.Act] {
    state.ending = ending
    state.aside = nil
    state.pendingCheck = nil
    walk.stop = .ended(ending)
    return [.end(ending)]
  }
}

extension AnswerEvent.Change {
  fileprivate func isTelling(_ topic: Topic?) -> Bool {
    if case .tell(let told) = self { told.topic == topic && !told.isAhead } else { false }
  }
}

extension Event {
  /// Whether it concerns what was handed over, and so comes through behind the end of the intake as well.
  fileprivate var isAboutTickets: Bool {
    if case .deskReported = self { true } else { false }
  }
}

extension DeskStatus {
  fileprivate var phrase: PhraseKey {
    switch self {
    case .received: .deskReceived
    case .inProgress: .deskInProgress
    case .waiting: .deskWaiting
    case .solved: .deskSolved
    case .closed: .deskClosed
    }
  }
}

extension Effect.Act {
  fileprivate var isCheck: Bool {
    if case .checkHealth = self { true } else { false }
  }
}

extension Conversation {
  /// Whether another conversation stands where this one does and knows the same.
  package func isWhere(_ other: Conversation) -> Bool {
    state == other.state && memory == other.memory && (isOver || walk == other.walk)
  }
}
