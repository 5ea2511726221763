package import DialogModel
import Triage

// A conversation is a value. It holds what was learnt, where it stands, and how it came there; each event
// gives the next value and what must be done. Nothing in here reads a clock, draws a number or waits.
//
// The way through is a list of lines. The engine does one after the other until a line needs the person or the
// world; then it stops in a phase that holds exactly what is awaited. Going back restores the value as it was
// before the last answer, which is why there is no code that undoes anything.

/// One talk between a person and the desk.
///
/// Invariant: a conversation that is over answers every event with silence.
package struct Conversation: Sendable {
  /// What the talk follows; it stays the same from the first word to the last, even if the files change.
  package let dialog: Dialog
  /// A position in the dialog's languages.
  package private(set) var language: Int
  /// Where the talk stands; only `take` moves it.
  package private(set) var phase: Phase = .new
  let surroundings: Surroundings
  /// Parallel to the dialog's slots; nil while open.
  var answers: [Answer?]
  /// Outcomes that the person corrected, by table.
  var overruled: [ID<Decision>: Correction] = [:]
  /// Parallel to the dialog's tables: what each decides from what is known now.
  private(set) var verdicts: [Verdict?]
  /// Slots that were asked once more because the ticket needs them.
  var insisted: Set<ID<Slot>> = []
  var health: HealthResult?
  var selfHelp: SelfHelp?
  /// Nothing is offered twice in one talk.
  var everOffered: [ID<Article>] = []
  /// Where the way through stands; the last is the innermost visit.
  var position: [Place]
  /// Each table after the ones that it looks at.
  private let tableOrder: [ID<Decision>]
  /// Whether a ticket was handed over, so that nobody is told otherwise.
  private(set) var hasFiled = false
  private var turns = 0
  private var past: [Moment] = []

  /// What is awaited.
  package enum Phase: Equatable, Sendable {
    case new
    case asking(ID<Slot>, misses: Misses)
    case confirmingAnswer(ID<Slot>, Answer, misses: Misses)
    case proposing(ID<Decision>, misses: Misses)
    case correcting(ID<Decision>, misses: Misses)
    case offering(Offer, misses: Misses)
    case confirming(misses: Misses)
    case awaitingHealth
    case over(Ending)
  }

  /// What one line offers.
  package struct Offer: Equatable, Sendable {
    /// The articles that the line names; none means whichever fits.
    var named: [ID<Article>]
    /// How many it may offer in all.
    var most: Int
    /// Those that it has offered, the one that is open last.
    var offered: [ID<Article>]
  }

  /// A person's word against a table's; it holds as long as the table says the same.
  struct Correction: Equatable, Sendable {
    var against: Int
    var chosen: Int
  }

  /// Tries at one question that did not help.
  package struct Misses: Equatable, Sendable {
    var unclear = 0
    var invalid = 0
  }

  /// Whether an article helped.
  enum SelfHelp: Int, Sendable {
    case solved
    case unsolved
    case none
  }

  /// A line that is to be done next.
  struct Place: Equatable, Sendable {
    var step: ID<Step>
    var line: Int
  }

  /// What going back restores.
  private struct Moment: Sendable {
    var phase: Phase
    var answers: [Answer?]
    var overruled: [ID<Decision>: Correction]
    var insisted: Set<ID<Slot>>
    var health: HealthResult?
    var selfHelp: SelfHelp?
    var everOffered: [ID<Article>]
    var position: [Place]
  }

  /// A talk that has not begun; the language is a position in the dialog's languages.
  package init(in dialog: Dialog, language: Int, surroundings: Surroundings = Surroundings()) {
    precondition(dialog.languages.indices.contains(language), "a conversation speaks a language of its dialog")
    self.dialog = dialog
    self.language = language
    self.surroundings = surroundings
    answers = Array(repeating: nil, count: dialog.slots.count)
    position = [Place(step: dialog.start, line: 0)]
    verdicts = Array(repeating: nil, count: dialog.decisions.count)
    guard case .order(let order) = dialog.orderTables() else {
      preconditionFailure("tables do not wait for each other")
    }
    tableOrder = order
    decideTables()
  }

  /// Whether nothing more will be said.
  package var isOver: Bool {
    if case .over = phase { true } else { false }
  }

  /// What would answer the open question.
  package var openQuestion: OpenQuestion {
    switch phase {
    case .new, .awaitingHealth, .over: .nothing
    case .asking(let slot, _): dialog.openQuestion(of: slot, in: texts)
    case .confirmingAnswer, .proposing, .offering, .confirming: .yesNo(texts.yesAndNo)
    case .correcting(let table, _):
      .choices(texts.decisions[table.index].outcomes, numbered: dialog[table].outcomes.count)
    }
  }

  /// Takes one event and tells what must now be done.
  package mutating func take(_ event: Event) -> [Effect] {
    switch (phase, event) {
    case (.over, _): return []
    case (.new, .began): return walk()
    case (.awaitingHealth, .healthReported(let result)):
      health = result
      decideTables()
      return walk()
    case (.new, _), (_, .began), (_, .healthReported): return []
    case (_, .heardTooMuch):
      return countTurn() ?? (phase == .awaitingHealth ? [] : [.say(wrapped(.tooLong, bareQuestion))])
    case (_, .heard(let meaning)):
      if let ending = countTurn() { return ending }
      if case .command(let command) = meaning { return obey(command) }
      return hear(openQuestion.admits(meaning) ? meaning : .unclear)
    }
  }

  /// Counts what a person said; past the limit one of our people takes over, whatever it was.
  private mutating func countTurn() -> [Effect]? {
    turns += 1
    return turns <= Limits.turns ? nil : [.say(phrase(.limit))] + close(.limit)
  }

  /// Decides every table anew, each after those that it looks at.
  mutating func decideTables() {
    for id in tableOrder { verdicts[id.index] = dialog[id].verdict(from: self) }
  }

  var texts: Texts { dialog.texts[language] }

  /// Counts up with the talk, so that repeated texts vary and a replay words them alike.
  var variant: Int { turns }

  /// The same talk in another of its dialog's languages.
  func speaking(_ language: Int) -> Conversation {
    var other = self
    other.language = language
    return other
  }

  mutating func wait(in phase: Phase) { self.phase = phase }

  mutating func close(_ ending: Ending) -> [Effect] {
    phase = .over(ending)
    return [.end(ending)]
  }

  /// Keeps the present, so that `goBack` can return to it.
  mutating func remember() {
    past.append(
      Moment(
        phase: phase, answers: answers, overruled: overruled, insisted: insisted, health: health, selfHelp: selfHelp,
        everOffered: everOffered, position: position))
  }

  /// Returns to the question before the last answer; false where there is none.
  mutating func goBack() -> Bool {
    guard let moment = past.popLast() else { return false }
    phase = moment.phase
    answers = moment.answers
    overruled = moment.overruled
    insisted = moment.insisted
    health = moment.health
    selfHelp = moment.selfHelp
    everOffered = moment.everOffered
    position = moment.position
    decideTables()
    return true
  }

  /// Closes the way back behind a ticket: what was filed stays filed.
  mutating func noteFiled() {
    hasFiled = true
    past = []
  }
}
