package import DialogModel
import Triage

// Where a conversation stands is derived: the walk goes through the lines from the first step, takes what was told
// whenever a line wants it, and stops at the first thing that nobody has told yet. What was mentioned before its
// question came is known from the first step on. As long as nothing but the awaited answer is new, walking on from
// where it stopped and walking again from the start end in the same place, which a test holds to; walking on is only
// the faster way.

/// A line that is to be done next.
package struct Place: Hashable, Sendable {
  /// The step that holds it.
  package var step: ID<Step>
  /// Its position in the step.
  package var line: Int

  /// Names a line.
  package init(step: ID<Step>, line: Int) {
    self.step = step
    self.line = line
  }
}

/// A step that was entered, and from where.
package struct Entry: Hashable, Sendable {
  /// The step that led here; nil for the first.
  package var from: ID<Step>?
  /// The step that was entered.
  package var to: ID<Step>
}

/// What is known, as far as the way through has taken it up, and where that leads.
struct Walk: Equatable, Sendable {
  /// The innermost visit last.
  var places: [Place]
  /// The steps that were entered, in this order, for people who want to know the way.
  var entered: [Entry]
  /// Parallel to the dialog's slots; nil while open.
  var answers: [Answer?]
  /// Slots whose question the way has come by; what they hold no longer depends on whether they apply.
  var taken: Set<ID<Slot>> = []
  /// Parallel to the dialog's tables: what each decides from what is known now.
  var verdicts: [Verdict?]
  /// Parallel to the dialog's tables: the person's word where it differs.
  var overruled: [Told.Value?]
  var health: HealthReport?
  var selfHelp: SelfHelpResult?
  /// Articles that were offered by lines that are done; nothing is offered twice.
  var offered: [ID<Article>] = []
  var stop: Stop = .start

  /// Why the walk goes no further.
  enum Stop: Equatable, Sendable {
    /// It has not begun.
    case start
    case waits(Topic)
    case ended(Ending)
  }

  init(_ dialog: Dialog) {
    places = [Place(step: dialog.start, line: 0)]
    entered = [Entry(from: nil, to: dialog.start)]
    answers = Array(repeating: nil, count: dialog.slots.count)
    verdicts = Array(repeating: nil, count: dialog.decisions.count)
    overruled = Array(repeating: nil, count: dialog.decisions.count)
  }

  var topic: Topic? {
    if case .waits(let topic) = stop { topic } else { nil }
  }
}
