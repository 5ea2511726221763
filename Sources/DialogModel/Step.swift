package import SourceText

/// Lines that are done from top to bottom.
///
/// Invariant: the last line leaves the step and has no guard.
package struct Step: Sendable {
  /// How `go` and `visit` lines refer to it; no other step of the dialog has this name.
  package var name: Placed<String>
  /// What the step does, from top to bottom; never empty.
  package var lines: [Line]

  /// Gathers what the loader has checked.
  package init(name: Placed<String>, lines: [Line]) {
    self.name = name
    self.lines = lines
  }
}

/// One thing that a step does, and when.
package struct Line: Sendable {
  /// What is done when the line's turn comes.
  package var act: Act
  /// Conditions that must all hold, or else the line is passed over.
  package var guards: [Condition]
  /// The line without its block, for messages about it.
  package var span: Span

  /// Gathers what the loader has checked.
  package init(act: Act, guards: [Condition], span: Span) {
    self.act = act
    self.guards = guards
    self.span = span
  }
}

/// What a line can do.
package enum Act: Sendable {
  case say(ID<Saying>)
  case ask([ID<Slot>])
  case listen(ID<Slot>)
  case set(ID<Slot>, FactValue)
  case checkHealth(of: ID<Slot>, patience: Duration)
  /// No article named means: whichever fits.
  case suggest([ID<Article>], most: Int)
  case propose(ID<Decision>)
  case file
  case visit(ID<Step>)
  case go(ID<Step>)
  case comeBack
  case person
  case end(Ending)

  /// Whether nothing after it in the step is done.
  package var leaves: Bool {
    switch self {
    case .go, .comeBack, .person, .end: true
    case .say, .ask, .listen, .set, .checkHealth, .suggest, .propose, .file, .visit: false
    }
  }
}

/// How an intake comes to its end; the same words on the wires and in scripted talks.
package enum Ending: String, CaseIterable, Sendable {
  case ticket
  case selfHelp = "self_help"
  case informed
  case incident
  case person
  case cancelled
  case closed
  case expired
  case limit

  /// The ones that an author may write; the others happen.
  package static let writable: [Ending] = [.ticket, .selfHelp, .informed, .incident, .cancelled]
}

/// Marks the ids of what is said by name.
package enum Saying {}
