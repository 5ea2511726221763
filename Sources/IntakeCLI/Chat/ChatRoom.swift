import CivilTime
import ConversationEngine
import DialogModel
import Storage
import Terminal

/// Brings a conversation and the person at the keyboard together.
struct ChatRoom: ~Copyable {
  private let dialog: Dialog
  private var session: TerminalSession
  private var screen: ChatScreen

  init(_ dialog: Dialog, _ output: borrowing Outlet, speaksJSON: Bool) {
    self.dialog = dialog
    let palette = Palette(isColoured: output.isColoured)
    session = TerminalSession(prompt: "> ", palette: palette, term: Environment["TERM"])
    screen = ChatScreen(output, palette: palette, isTyped: session.isTyped, speaksJSON: speaksJSON)
  }

  /// Talks until the conversation, the person or the input comes to an end.
  mutating func converse(
    _ talk: inout ChatTalk, _ recorder: inout Recorder?, _ console: inout Console
  ) throws(Stop) -> ExitCode {
    screen.open(dialog, &console)
    var turn = talk.begin(at: Clock.now)
    try recorder?.note(nil, turn, of: &talk, in: dialog, at: Clock.now)
    screen.show(turn, &console)
    while !turn.isOver {
      session.remembers = !isPersonal(talk.conversation?.askedSlot)
      let cause: Cause
      switch session.next(until: deadline(of: talk.conversation?.state.due), orCall: talk.health?.bell) {
      case .line(let line): cause = .line(line)
      case .tooLong: cause = .tooLong
      case .timedOut: cause = .silence
      case .called:
        try takeReports(&turn, &talk, &recorder)
        continue
      case .dropped(let count):
        screen.showLost(lines: count, &console)
        continue
      case .resized:
        screen.measure(console.output)
        continue
      case .interrupted: return .interrupted
      case .end:
        // Who has asked hears the answer, even where nothing more can be typed.
        guard talk.isChecking, let health = talk.health else { return .fine }
        health.waitForReport()
        try takeReports(&turn, &talk, &recorder)
        continue
      }
      let now = Clock.now
      let turns = talk.record.count
      turn = talk.take(cause, at: now)
      // What changed nothing, as an empty line does, is no part of a record either.
      if talk.record.count > turns { try recorder?.note(cause, turn, of: &talk, in: dialog, at: now) }
      if cause == .silence {
        // Somebody may be typing: what is said comes to stand above their line.
        if let text = screen.lateText(of: turn) { session.print(above: text) }
      } else {
        screen.show(turn, &console)
      }
    }
    return .fine
  }

  /// Somebody may be typing: what was found comes to stand above their line.
  private mutating func takeReports(
    _ turn: inout ChatTalk.Turn, _ talk: inout ChatTalk, _ recorder: inout Recorder?
  ) throws(Stop) {
    let now = Clock.now
    let first = talk.record.count
    turn = talk.takeReports(at: now)
    guard !turn.reports.isEmpty else { return }
    try recorder?.noteLate(turn, from: first, of: &talk, in: dialog, at: now)
    if let text = screen.lateText(of: turn) { session.print(above: text) }
  }

  /// Whether an answer says something about a person, and so is not called back by the arrow up.
  private func isPersonal(_ slot: ID<Slot>?) -> Bool {
    switch slot.flatMap({ dialog[$0].privacy }) {
    case .person, .secret: true
    case .nobodys, .company, nil: false
    }
  }

  private func deadline(of due: Instant?) -> ContinuousClock.Instant? {
    due.map { ContinuousClock().now.advanced(by: Clock.now.duration(to: $0)) }
  }
}
