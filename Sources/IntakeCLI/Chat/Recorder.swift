import CivilTime
import ConversationEngine
import DialogModel
import Rehearsal
import Service
import SourceText
import Storage
import StrictJSON

/// Writes a conversation down while it goes on: as a talk that can be played, or as lines that can be replayed.
struct Recorder: ~Copyable {
  private let file: Descriptor
  private let path: String
  private let form: Form
  private var talk: RecordedTalk
  private var linesWritten = 0
  private var lastMoment: Instant

  private enum Form {
    case talk
    case lines
  }

  /// Opens a file that is not there yet; its name tells how it is written.
  init(
    _ path: String, of dialog: Dialog, language: Int, surroundings: Surroundings, at now: Instant
  ) throws(Stop) {
    let form = try Self.form(of: path)
    let file = try Self.created(path)
    self.form = form
    self.file = file
    self.path = path
    lastMoment = now
    var setting = Stage.Setting()
    setting.language = language
    setting.surroundings = surroundings
    setting.clock = Instant(secondsSince1970: now.secondsSince1970)
    var header = TalkHeader(setting, of: dialog)
    header.dialog = Placed(dialog.name.value, at: dialog.name.span)
    talk = RecordedTalk(header: header, greeting: [], turns: [], ending: nil)
  }

  private static func form(of path: String) throws(Stop) -> Form {
    if path.hasSuffix(".talk") { return .talk }
    if path.hasSuffix(".jsonl") { return .lines }
    throw .misuse(
      "--record writes .talk and .jsonl files, not \"\(path)\"",
      help: "write --record my.talk for a test, --record my.jsonl for a replay")
  }

  private static func created(_ path: String) throws(Stop) -> Descriptor {
    do {
      return try Descriptor(creating: path)
    } catch {
      throw .obstacle(FileTrouble(attempt: .write, path: path, reason: error))
    }
  }

  /// Notes what happened and what was said to it; nil is the greeting.
  mutating func note(
    _ cause: Cause?, _ turn: Turn, of chat: ChatTalk, at now: Instant
  ) throws(Stop) {
    talk.ending = turn.ending ?? talk.ending
    noteReports(of: turn, before: talk.turns.count)
    switch cause {
    case .line(let line): add(.customer(.words(line)), turn)
    case .tooLong: add(.event(.tooLong), turn)
    case .files(let files, _):
      // A talk attaches them one by one; what was said to all of them stands behind the last.
      for file in files.dropLast() { talk.turns.append(RecordedTalk.Turn(cause: .event(.file(file)), said: [])) }
      if let last = files.last { add(.event(.file(last)), turn) }
    case .silence:
      // A talk's clock stands still between events, so what passed is said.
      let seconds = Int(lastMoment.duration(to: now).components.seconds) + 1
      if let span = TimeSpan("\(seconds)s") { add(.event(.wait(span)), turn) }
    case .began, .health, .returned, .overheard, .desk, nil: talk.greeting += turn.replies.map(\.said)
    }
    lastMoment = now
    try finish(turn, of: chat)
  }

  /// Keeps what was said when something had been looked up: it belongs to the line that asked for it, and lines that
  /// waited for it, among the turns after the one that was `seen` last, stand behind.
  mutating func noteLate(_ turn: Turn, after seen: Int, of chat: ChatTalk) throws(Stop) {
    talk.ending = turn.ending ?? talk.ending
    noteReports(of: turn, before: max(0, talk.turns.count - 1))
    for kept in try chat.record(from: seen + 1).compactMap(\.object) {
      let said = (kept["did"]?.array ?? []).compactMap { $0.object?["say"].flatMap { Reply(recorded: $0) }?.said }
      if case .line(let line)? = kept["happened"].flatMap({ Cause($0) }) {
        talk.turns.append(RecordedTalk.Turn(cause: .customer(.words(line)), said: said))
      } else if talk.turns.isEmpty {
        talk.greeting += said
      } else {
        talk.turns[talk.turns.count - 1].said += said
      }
    }
    try finish(turn, of: chat)
  }

  /// What was found stands in the header, so that it is found again when the talk is played; what is found anew of the
  /// same service happens where it was found.
  private mutating func noteReports(of turn: Turn, before place: Int) {
    let nowhere = Span(file: FileID(index: 0), start: 0, end: 0)
    for found in turn.reports {
      let service = Placed(found.service, at: nowhere)
      if !talk.header.health.contains(where: { $0.service.value == found.service }) {
        talk.header.health.append(TalkHeader.Health(service: service, report: found.report))
      } else {
        talk.turns.insert(RecordedTalk.Turn(cause: .event(.health(service, found.report)), said: []), at: place)
      }
    }
  }

  private mutating func finish(_ turn: Turn, of chat: ChatTalk) throws(Stop) {
    // After every turn, so that whatever ends the program, what was said until then is a whole record.
    switch form {
    case .lines: try writeLines(of: chat)
    case .talk:
      let volatile = RecordedTalk.volatile(numbers: turn.ticketNumbers)
      try write { file throws(Reason) in try file.rewrite(Array(TalkWriter.text(of: talk, volatile: volatile).utf8)) }
    }
  }

  private mutating func add(_ cause: TalkTurn.Cause, _ turn: Turn) {
    talk.turns.append(RecordedTalk.Turn(cause: cause, said: turn.replies.map(\.said)))
  }

  private mutating func writeLines(of chat: ChatTalk) throws(Stop) {
    let lines = try chat.record(from: linesWritten)
    for line in lines { try write(JSONWriter.text(line) + "\n") }
    linesWritten += lines.count
  }

  private func write(_ text: String) throws(Stop) {
    try write { file throws(Reason) in try file.writeAll(Array(text.utf8)) }
  }

  private func write(_ how: (borrowing Descriptor) throws(Reason) -> Void) throws(Stop) {
    do {
      try how(file)
    } catch {
      throw .obstacle(FileTrouble(attempt: .write, path: path, reason: error))
    }
  }
}
