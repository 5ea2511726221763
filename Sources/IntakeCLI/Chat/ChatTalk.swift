import DialogModel
import Service
import SourceText
import Storage
import StrictJSON

/// One conversation at the desk of whoever holds the store: what happens goes in, what is to be shown comes out.
///
/// When the holder ends, this process takes the store over, or joins whoever was faster, and goes on; nothing that was
/// answered is lost, and what was not is sent again.
struct ChatTalk {
  private let place: Instance.Place
  private let dialogs: [Dialog]
  /// Who looks up how services fare while this process holds the store; nil where nobody was named.
  private let health: HealthDesk?
  private var reach: Reach
  private var conversation: ConversationID?
  /// How many turns the conversation had when we heard of it last.
  private(set) var turnsSeen = 0
  /// What the person should know beside the talk, and has not been told.
  private(set) var notices: [String] = []

  /// Reaches the desk; the first of `dialogs` is the one that is wanted.
  init(_ place: Instance.Place, dialogs: [Dialog], health: HealthDesk? = nil) throws(Stop) {
    self.health = health
    self.place = place
    self.dialogs = dialogs
    do {
      reach = try Reach.open(place, dialogs: dialogs, as: Intake.version, listens: true, lookUp: health?.way)
    } catch {
      throw .closed(error)
    }
  }

  /// The process that holds the store, where that is another.
  var host: Int? { reach.instance == nil ? reach.line.holder : nil }

  /// Can be read from when there is news.
  var caller: Int32? { reach.line.descriptor }

  mutating func takeNotices() -> [String] {
    defer { notices = [] }
    return notices
  }

  mutating func begin(language: Int, surroundings: Surroundings) throws(Stop) -> Turn {
    let dialog = dialogs[0]
    let opening = Opening(
      id: ConversationID(0), instance: "local", dialog: dialog.name.value, edition: dialog.edition,
      surroundings: surroundings, began: Clock.now)
    return try note(turn(.begin(opening, language: dialog.languages[language].text)))
  }

  mutating func resume(_ code: String) throws(Stop) -> Turn { try note(turn(.resume(code))) }

  private func turn(_ request: Request) throws(Stop) -> Turn {
    do {
      return try reach.line.turn(request)
    } catch {
      throw .unanswered(error)
    }
  }

  /// Says something, or lets something else happen; `whenSlow` is called when keeping it takes long.
  mutating func take(_ cause: Cause, whenSlow: () -> Void) throws(Stop) -> Turn {
    let seen = turnsSeen
    var doubts = 0
    while true {
      let trouble: DeskLine.Trouble
      do {
        return note(try reach.line.turn(.take(cause), whenSlow: whenSlow))
      } catch {
        trouble = error
      }
      switch trouble {
      case .gone: try reachAgain()
      case .refused(let refusal) where refusal.kind == .unknown && doubts < 5:
        // The store knows; it may need a moment.
        doubts += 1
        StoreFolder.pause(milliseconds: 200)
      case .refused(let refusal) where refusal.kind == .refused && reach.line.hasNews:
        // Somebody else has the talk now, and the news says who.
        return conversation.map { Turn(conversation: $0, number: seen) }
          ?? Turn(conversation: ConversationID(0), number: 0)
      case .hung, .refused: throw .unanswered(trouble)
      }
      let turn = try attach(after: seen)
      // It was kept, and only the answer got lost.
      if turn.number > seen { return turn }
    }
  }

  /// Whether something has come already, so that nobody waits for it.
  var hasNews: Bool { reach.line.hasNews }

  /// Waits for news, as long as a look-up may take.
  func waitForNews() { reach.line.waitForNews() }

  /// What has come without being asked for; nil where there is nothing.
  mutating func news() throws(Stop) -> News? {
    do {
      guard let news = try reach.line.nextNews() else { return nil }
      if case .turn(let turn) = news { _ = note(turn) }
      return news
    } catch {
      guard error == .gone else { throw .unanswered(error) }
    }
    try reachAgain()
    let seen = turnsSeen
    let turn = try attach(after: seen)
    return turn.number > seen ? .turn(turn) : nil
  }

  /// The lines of the record from a line on.
  func record(from line: Int) throws(Stop) -> [JSONValue] {
    guard let conversation else { return [] }
    var lines: [JSONValue] = []
    do {
      _ = try reach.line.ask(.record(conversation, from: line)) { lines.append($0) }
    } catch {
      throw .unanswered(error)
    }
    return lines
  }

  /// Lets go of the store, if it is ours.
  func end() { reach.instance?.stop() }

  private mutating func note(_ turn: Turn) -> Turn {
    conversation = turn.conversation
    turnsSeen = max(turnsSeen, turn.number)
    return turn
  }

  private mutating func attach(after seen: Int) throws(Stop) -> Turn {
    guard let conversation else { throw .unanswered(.gone) }
    return note(try turn(.attach(conversation, after: seen)))
  }

  private mutating func reachAgain() throws(Stop) {
    do {
      reach = try Reach.open(
        place, dialogs: dialogs, as: Intake.version, listens: true, wasServed: true, lookUp: health?.way)
    } catch {
      throw .closed(error)
    }
    let who = host.map { "Process \($0) holds it now." } ?? "It is held here now."
    notices.append("The intake that held the store has ended. \(who) The talk goes on.")
  }
}
