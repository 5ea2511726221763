package import DialogModel

// A conversation remembers what it was told, and nothing else: no position, no stack. Each event of the history
// holds the changes that it made; what is known now follows from all of them in turn, and where the conversation
// stands follows from what is known (see `Walk`). So going back is dropping the last event, and a correction is
// one more event. Neither needs code that undoes anything.

/// What the way through can stop at, waiting for the person or the world.
package enum Topic: Hashable, Sendable {
  case slot(ID<Slot>)
  /// A slot that is asked once more, because the ticket needs it.
  case needed(ID<Slot>)
  case health(ID<HealthService>)
  case article(ID<Article>)
  case table(ID<Decision>)
  /// The summary of the `file` line that stands at this place.
  case summary(Place)
}

/// One thing that is known, and how it came to be known.
package struct Told: Equatable, Sendable {
  /// What it is about.
  package var topic: Topic
  /// What is known of it.
  package var value: Value
  /// The turn in which it was first told; a correction keeps it.
  package var turn: Int
  /// How it came here.
  package var source: Source
  /// Whether it was told before its question came, and so is known from the first step on.
  package var isAhead: Bool

  /// Gathers what is known.
  package init(topic: Topic, value: Value, turn: Int, source: Source, isAhead: Bool = false) {
    self.topic = topic
    self.value = value
    self.turn = turn
    self.source = source
    self.isAhead = isAhead
  }

  /// What can be known of a topic.
  package enum Value: Equatable, Sendable {
    case answer(Answer)
    case health(HealthReport)
    case helped(Bool)
    /// The person's word on a table: what the table said then, and what was chosen.
    case decided(against: Int, chosen: Int)
    case filed
  }

  /// The ways in which something becomes known.
  package enum Source: String, CaseIterable, Sendable {
    /// The question was put, and this answered it.
    case asked
    /// It stood in a sentence about something else.
    case mentioned
    /// It took the place of an earlier answer.
    case corrected
    /// It was given up after several tries or a long silence.
    case givenUp = "given-up"
    /// Somebody outside looked it up.
    case reported
  }
}

/// One event of the history: what it taught.
package struct AnswerEvent: Equatable, Sendable {
  /// The turn in which it happened.
  package var turn: Int
  /// In the order in which they were made.
  package var changes: [Change]

  /// Gathers what was learnt.
  package init(turn: Int, changes: [Change]) {
    self.turn = turn
    self.changes = changes
  }

  /// One thing learnt, or unlearnt because what it depended on is different now.
  package enum Change: Equatable, Sendable {
    case tell(Told)
    case forget(Topic)
  }

  /// Whether going back stops here: what was looked up is no answer of anybody's.
  var isAnswer: Bool {
    changes.contains { change in
      if case .tell(let told) = change { told.source != .reported } else { true }
    }
  }
}

/// Everything that is known, as the history leaves it.
struct Memory: Equatable, Sendable {
  private(set) var told: [Told] = []

  init(_ history: [AnswerEvent] = []) {
    for event in history { learn(event) }
  }

  mutating func learn(_ event: AnswerEvent) {
    for change in event.changes {
      switch change {
      case .forget(let topic): told.removeAll { $0.topic == topic }
      case .tell(var new):
        guard let position = told.firstIndex(where: { $0.topic == new.topic }) else {
          told.append(new)
          continue
        }
        new.turn = told[position].turn
        // What was corrected stays known from where it was; what was asked is known from its question on.
        if new.source == .corrected { new.isAhead = told[position].isAhead }
        told[position] = new
      }
    }
  }

  subscript(topic: Topic) -> Told? { told.first { $0.topic == topic } }

  func answer(to slot: ID<Slot>) -> Answer? {
    if case .answer(let answer)? = self[.needed(slot)]?.value { return answer }
    if case .answer(let answer)? = self[.slot(slot)]?.value { return answer }
    return nil
  }
}
