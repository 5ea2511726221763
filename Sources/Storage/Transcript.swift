package import CivilTime
import ConversationEngine
package import DialogModel
package import StrictJSON

/// What was said in a conversation, as a ticket holds it: the last lines where there were too many.
package struct Transcript: Equatable, Sendable {
  /// In the order in which they were said.
  package private(set) var lines: [Line] = []
  /// Whether earlier lines are missing.
  package private(set) var isCut = false
  private let voice: Voice
  private var said = 0
  private var length = 0

  /// One thing that was said.
  package struct Line: Equatable, Sendable {
    /// Counts what was said, from one.
    package var number: Int
    /// When it was said.
    package var time: Instant
    /// Who said it.
    package var voice: Voice
    /// What was said.
    package var text: String
    /// The tag of the language that the conversation spoke then.
    package var language: String
  }

  /// Who can be heard in a transcript; the names that tickets use.
  package enum Voice: String, Sendable {
    case user
    case bot
    /// Somebody of the house, who writes in a customer's name.
    case agent
  }

  /// Begins one with somebody.
  package init(with actor: Surroundings.Actor) { voice = actor == .agent ? .agent : .user }

  /// Takes in a turn that a store has written down; what is no turn says nothing.
  package mutating func add(_ record: JSONValue) {
    guard let object = record.object, let time = object["at"]?.string.flatMap({ Instant($0) }),
      let happened = object["happened"].flatMap({ Cause($0) }),
      let language = object["state"]?.object?["language"]?.string
    else { return }
    let replies = (object["did"]?.array ?? []).compactMap { $0.object?["say"]?.object?["text"]?.string }
    add(happened, replies, at: time, in: language)
  }

  /// Takes in a turn that is about to be kept.
  package mutating func add(_ turn: KeptTurn, in dialog: Dialog) {
    let replies = turn.effects.compactMap { effect in
      if case .say(let reply) = effect.act { reply.text } else { nil }
    }
    add(turn.cause, replies, at: turn.time, in: dialog.languages[turn.state.language].text)
  }

  private mutating func add(_ cause: Cause, _ replies: [String], at time: Instant, in language: String) {
    switch cause {
    case .line(let line): add(line, by: voice, at: time, in: language)
    case .files(let files, _): add(files.map(\.name).joined(separator: ", "), by: voice, at: time, in: language)
    case .began, .tooLong, .health, .silence, .returned, .overheard, .desk: break
    }
    for reply in replies { add(reply, by: .bot, at: time, in: language) }
  }

  private mutating func add(_ text: String, by voice: Voice, at time: Instant, in language: String) {
    said += 1
    lines.append(Line(number: said, time: time, voice: voice, text: text, language: language))
    length += text.utf8.count
    while lines.count > Limits.transcriptLines || length > Limits.transcriptInBytes, lines.count > 1 {
      length -= lines.removeFirst().text.utf8.count
      isCut = true
    }
  }
}

extension Transcript.Line {
  /// As the contract of tickets has it.
  var json: JSONValue {
    var object = JSONObject([
      ("seq", .integer(number)), ("at", .string(time.inTickets)), ("from", .string(voice.rawValue)),
      ("text", .string(text)), ("lang", .string(language)),
    ])
    if voice != .bot, isCovered { object.append("redacted", true) }
    return .object(object)
  }

  /// Whether something secret stood where a sign for it stands now.
  private var isCovered: Bool {
    ["••••", SecretAnswer.mark].contains { mark in
      text.utf8.indices.contains { text.utf8[$0...].starts(with: mark.utf8) }
    }
  }
}
