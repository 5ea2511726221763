import CivilTime
import DialogModel
import HumanText
import Service
import Storage
import Terminal

/// Brings a conversation and the person at the keyboard together.
struct ChatRoom: ~Copyable {
  private let dialog: Dialog
  private let place: Instance.Place
  private var session: TerminalSession
  private var screen: ChatScreen

  init(_ dialog: Dialog, in place: Instance.Place, _ output: borrowing Outlet, speaksJSON: Bool, storeWords: String) {
    self.dialog = dialog
    self.place = place
    let palette = Palette(isColoured: output.isColoured)
    session = TerminalSession(prompt: "> ", palette: palette, term: Environment["TERM"])
    screen = ChatScreen(
      output, palette: palette, isTyped: session.isTyped, speaksJSON: speaksJSON,
      isKept: place != .memory, storeWords: storeWords)
  }

  /// How somebody comes to the desk.
  enum Entrance {
    case begin(language: Int, Surroundings)
    case resume(code: String)
  }

  /// Talks until the conversation, the person or the input comes to an end.
  mutating func converse(
    _ talk: inout ChatTalk, _ entrance: Entrance, _ recorder: inout Recorder?, _ console: inout Console
  ) throws(Stop) -> ExitCode {
    var turn: Turn
    switch entrance {
    case .begin(let language, let surroundings):
      turn = try talk.begin(language: language, surroundings: surroundings)
      screen.open(dialog, in: place, heldBy: talk.host, &console)
      try recorder?.note(nil, turn, of: talk, at: Clock.now)
    case .resume(let code):
      turn = try talk.resume(code)
      screen.open(nil, in: place, heldBy: talk.host, &console)
    }
    screen.show(turn, &console)
    while !turn.isOver {
      session.remembers = !turn.isPersonal
      let cause: Cause
      // Whoever pipes lines in hears what was found before the next one is taken.
      if turn.isChecking, !session.isTyped { talk.waitForNews() }
      switch talk.hasNews ? .called : session.next(until: deadline(of: turn.due), orCall: talk.caller) {
      // Before the recorder hears of it, too.
      case .line(let line): cause = .line(MaskedText(line).text)
      case .tooLong: cause = .tooLong
      case .timedOut: cause = .silence
      case .dropped(let count):
        screen.showLost(lines: count, &console)
        continue
      case .called:
        let seen = talk.turnsSeen
        guard let news = try talk.news() else {
          printNotices(of: &talk, &console)
          continue
        }
        printNotices(of: &talk, &console)
        guard case .turn(let next) = news else { return try leave(after: news, &console) }
        turn = next
        try recorder?.noteLate(turn, after: seen, of: talk)
        if let text = screen.lateText(of: turn) { session.print(above: text) }
        continue
      case .resized:
        screen.measure(console.output)
        continue
      case .interrupted: return .interrupted
      case .end: return .fine
      }
      let now = Clock.now
      let seen = talk.turnsSeen
      turn = try take(cause, in: &talk, &console)
      printNotices(of: &talk, &console)
      // What changed nothing, as an empty line does, is no part of a record either.
      if turn.number > seen { try recorder?.note(cause, turn, of: talk, at: now) }
      if cause == .silence {
        // Somebody may be typing: what is said comes to stand above their line.
        if let text = screen.lateText(of: turn) { session.print(above: text) }
      } else {
        screen.show(turn, &console)
      }
    }
    return .fine
  }

  /// Lets it happen at the desk, and excuses a slow disk to whoever has said something and waits.
  private func take(_ cause: Cause, in talk: inout ChatTalk, _ console: inout Console) throws(Stop) -> Turn {
    let screen = screen
    return try talk.take(cause) {
      guard cause != .silence else { return }
      screen.tell("Still keeping what you said: the disk is slow. There is no need to say it again.", &console)
    }
  }

  private mutating func printNotices(of talk: inout ChatTalk, _ console: inout Console) {
    for notice in talk.takeNotices() {
      if session.isTyped { session.withdraw() }
      screen.tell(notice, &console)
    }
  }

  /// The conversation is not ours any more.
  private mutating func leave(after news: News, _ console: inout Console) throws(Stop) -> ExitCode {
    switch news {
    case .broken(let reason): throw .broken(reason)
    case .over(let reason):
      session.withdraw()
      screen.tell(reason.sentence, &console)
    case .turn: break
    }
    return .fine
  }

  private func deadline(of due: Instant?) -> ContinuousClock.Instant? {
    due.map { ContinuousClock().now.advanced(by: Clock.now.duration(to: $0)) }
  }
}

extension News.Reason {
  fileprivate var sentence: String {
    switch self {
    case .resumed: "This talk goes on elsewhere: somebody has taken it up with its code."
    case .erased: "This talk was erased on request."
    }
  }
}
