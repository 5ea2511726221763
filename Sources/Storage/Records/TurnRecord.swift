import CivilTime
import ConversationEngine
package import DialogModel
package import StrictJSON

// One line a turn, as `chat --record` writes it and `replay` reads it: what happened, what was decided, and where
// that led. A replay needs only what happened; the rest is there to be compared.

/// The first line of a record: what is settled when a conversation begins.
extension Opening {
  /// The line that stands before a conversation's turns.
  package func json(language: LanguageTag) -> JSONValue {
    [
      "record": "intake-record/1", "conversation": .string(id.description), "instance": .string(instance),
      "dialog": .string(dialog), "edition": .string(edition), "language": .string(language.text),
      "actor": .string(surroundings.actor.rawValue),
      "channel": .string(surroundings.channel.rawValue), "private": .boolean(surroundings.isPrivate),
      "hours": surroundings.isOpen.map { .string($0 ? "open" : "closed") } ?? .null,
      "began": .string(began.description), "clock": .integer(surroundings.offset.seconds),
    ]
  }

  /// Reads such a line, with the tag of the language in which the conversation began; nil for any other.
  package static func read(_ value: JSONValue) -> (opening: Opening, language: String)? {
    guard let object = value.object, object["record"]?.string == "intake-record/1",
      let id = object["conversation"]?.string.flatMap({ ConversationID($0) }),
      let instance = object["instance"]?.string,
      let dialog = object["dialog"]?.string, let edition = object["edition"]?.string,
      let language = object["language"]?.string,
      let actor = object["actor"]?.string.flatMap({ Surroundings.Actor(rawValue: $0) }),
      let channel = object["channel"]?.string.flatMap({ Surroundings.Channel(rawValue: $0) }),
      let began = object["began"]?.string.flatMap({ Instant($0) })
    else { return nil }
    var surroundings = Surroundings()
    surroundings.actor = actor
    surroundings.channel = channel
    surroundings.isPrivate = object["private"]?.boolean ?? true
    surroundings.isOpen = object["hours"]?.string.map { $0 == "open" }
    // Records of old know no clock beside that of the world.
    if let seconds = object["clock"]?.integer, abs(seconds) < 86_400 {
      surroundings.offset = UTCOffset(seconds: seconds)
    }
    return (
      Opening(
        id: id, instance: instance, dialog: dialog, edition: edition, surroundings: surroundings, began: began),
      language
    )
  }
}

extension KeptTurn {
  /// The line of this turn.
  package func json(in dialog: Dialog) -> JSONValue {
    [
      "conversation": .string(conversation.description), "turn": .integer(number), "at": .string(time.description),
      "happened": cause.json, "did": .array(effects.map(\.json)), "state": state.json(in: dialog),
    ]
  }
}

extension Cause {
  /// What happened, as a record holds it.
  package var json: JSONValue {
    switch self {
    case .began: "began"
    case .line(let line): ["line": .string(line)]
    case .tooLong: "too-long"
    case .files(let files, let beforeWords):
      ["files": .array(files.map(\.json)), "before-words": .boolean(beforeWords)]
    case .health(let check, let report): ["health": report.json, "for": .string(check.description)]
    case .silence: "silence"
    case .returned: "returned"
    case .overheard: "overheard"
    case .desk(let status, let text): ["desk": .string(status.rawValue), "text": .string(text)]
    }
  }

  /// Reads what happened; nil for anything else.
  package init?(_ value: JSONValue) {
    switch value {
    case .string("began"): self = .began
    case .string("too-long"): self = .tooLong
    case .string("silence"): self = .silence
    case .string("returned"): self = .returned
    case .string("overheard"): self = .overheard
    case .object(let object):
      if let line = object["line"]?.string {
        self = .line(line)
      } else if let files = object["files"]?.array {
        self = .files(
          files.compactMap { FileReference($0) }, beforeWords: object["before-words"]?.boolean ?? false)
      } else if let report = object["health"].flatMap({ HealthReport($0) }),
        let check = object["for"]?.string.flatMap({ EffectID($0) })
      {
        self = .health(check, report)
      } else if let status = object["desk"]?.string.flatMap({ DeskStatus(rawValue: $0) }) {
        self = .desk(status, text: object["text"]?.string ?? "")
      } else {
        return nil
      }
    default: return nil
    }
  }
}

extension Effect {
  fileprivate var json: JSONValue {
    var object = JSONObject([("id", .string(id.description))])
    switch act {
    case .say(let reply): object.append("say", reply.json)
    case .checkHealth(let service, let patience):
      object.append("check", .string(service))
      object.append("seconds", .integer(Int(patience.components.seconds)))
    case .file(let draft): object.append("file", draft.json)
    case .handOver(let draft): object.append("hand-over", draft.json)
    case .end(let ending): object.append("end", .string(ending.rawValue))
    case .hangUp: object.append("hang-up", true)
    }
    return .object(object)
  }
}

extension Reply {
  /// The reply as programs read it.
  package var json: JSONValue {
    var object = JSONObject([
      ("key", .string(key.description)), ("kind", .string(kind.rawValue)), ("text", .string(text)),
    ])
    if attempt > 0 { object.append("attempt", .integer(attempt)) }
    if !choices.isEmpty {
      object.append("choices", .array(choices.map { ["id": .string($0.id), "label": .string($0.label)] }))
    }
    return .object(object)
  }
}

extension FileReference {
  /// The reference as a record holds it.
  var json: JSONValue {
    var object = JSONObject([("name", .string(name))])
    if let type { object.append("type", .string(type)) }
    object.append("url", .string(url))
    return .object(object)
  }

  /// Reads such a record; nil for anything else.
  init?(_ value: JSONValue) {
    guard let object = value.object, let name = object["name"]?.string, let url = object["url"]?.string else {
      return nil
    }
    self.init(name: name, type: object["type"]?.string, url: url)
  }
}
