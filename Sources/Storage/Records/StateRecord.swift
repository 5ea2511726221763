import CivilTime
package import ConversationEngine
package import DialogModel
import SourceText
package import StrictJSON

extension Conversation.State {
  /// The state in the names of its dialog; equal states give equal bytes.
  package func json(in dialog: Dialog) -> JSONValue {
    let names = RecordNames(dialog: dialog)
    var object = JSONObject([("language", .string(dialog.languages[language].text))])
    object.append("turn", .integer(turn))
    object.append("utterances", .integer(utterances))
    if isOverheard { object.append("overheard", true) }
    if angry > 0 { object.append("angry", .integer(angry)) }
    if sealed > 0 { object.append("sealed", .integer(sealed)) }
    if !tickets.isEmpty { object.append("tickets", .array(tickets.map { .string($0.name) })) }
    if !files.isEmpty { object.append("files", .array(files.map(\.json))) }
    object.append("history", .array(history.map { names.json($0) }))
    object.append("said", .array(said.map { names.json($0) }))
    if let aside { object.append("aside", names.json(aside)) }
    if misses != Conversation.Misses() { object.append("misses", misses.json) }
    if let pendingCheck { object.append("check", .string(pendingCheck.description)) }
    if let due { object.append("due", .string(due.description)) }
    if let ending { object.append("ending", .string(ending.rawValue)) }
    return .object(object)
  }

  /// Reads a state that was kept; nil for anything else.
  ///
  /// Names that the dialog no longer has are left out, and so are answers that no longer fit their slot.
  package init?(_ value: JSONValue, in dialog: Dialog) {
    let names = RecordNames(dialog: dialog)
    guard let object = value.object, let tag = object["language"]?.string, let turn = object.count("turn"),
      let utterances = object.count("utterances"), let angry = object.count("angry", else: 0),
      let sealed = object.count("sealed", else: 0), let history = object["history"]?.array, sealed <= history.count,
      let said = object["said"]?.array,
      let misses = object["misses"].map({ Conversation.Misses($0) }) ?? Conversation.Misses()
    else { return nil }
    self.init(language: dialog.languages.firstIndex { $0.text == tag } ?? 0)
    self.turn = turn
    self.utterances = utterances
    isOverheard = object["overheard"]?.boolean ?? false
    self.angry = angry
    self.sealed = sealed
    self.misses = misses
    tickets = (object["tickets"]?.array ?? []).compactMap { $0.string.map { TicketKey(text: $0) } }
    files = (object["files"]?.array ?? []).compactMap { FileReference($0) }
    // An event of which nothing is left stays, because those that went into a ticket are counted.
    self.history = history.map { names.event($0) }
    self.said = said.compactMap { names.place($0) }
    aside = object["aside"].flatMap { names.aside($0) }
    pendingCheck = object["check"]?.string.flatMap { EffectID($0) }
    due = object["due"]?.string.flatMap { Instant($0) }
    ending = object["ending"]?.string.flatMap { Ending(rawValue: $0) }
    // A summary that was accepted and has no line any more would be put again, and give a second ticket.
    let accepted = self.history.prefix(sealed).count(where: \.holdsTicket)
    if ending == nil, accepted < tickets.count { ending = .ticket }
  }
}

extension JSONObject {
  /// A number that only ever counts up, from zero; nil for one that cannot have been counted.
  fileprivate func count(_ name: String, else absent: Int? = nil) -> Int? {
    guard let value = self[name] else { return absent }
    return value.integer.flatMap { (0...Limits.count).contains($0) ? $0 : nil }
  }
}

extension RecordNames {
  func json(_ event: AnswerEvent) -> JSONValue {
    let changes = event.changes.map { change -> JSONValue in
      switch change {
      case .tell(let told): ["tell": json(told)]
      case .forget(let topic): ["forget": json(topic)]
      }
    }
    return ["turn": .integer(event.turn), "changes": .array(changes)]
  }

  func event(_ value: JSONValue) -> AnswerEvent {
    AnswerEvent(
      turn: value.object?.count("turn") ?? 0,
      changes: (value.object?["changes"]?.array ?? []).compactMap { change in
        if let told = change.object?["tell"] { return self.told(told).map { .tell($0) } }
        return change.object?["forget"].flatMap { topic($0) }.map { .forget($0) }
      })
  }

  func json(_ aside: Conversation.Aside) -> JSONValue {
    switch aside {
    case .confirming(let slot, let answer, let replaces):
      [
        "confirming": .string(dialog[slot].name.value), "answer": json(answer, of: slot),
        "replaces": .boolean(replaces),
      ]
    case .choosing(let slot, let values, let replaces):
      [
        "choosing": .string(dialog[slot].name.value),
        "among": .array(values.map { json(.listed($0), of: slot) }), "replaces": .boolean(replaces),
      ]
    case .changing(let slot): ["changing": .string(dialog[slot].name.value)]
    case .overruling(let table): ["overruling": .string(dialog[table].name.value)]
    case .choosingChange: ["choosing-change": true]
    case .restarting: ["restarting": true]
    case .cancelling: ["cancelling": true]
    case .solved: ["solved": true]
    }
  }

  func aside(_ value: JSONValue) -> Conversation.Aside? {
    guard let object = value.object, let first = object.members.first else { return nil }
    let replaces = object["replaces"]?.boolean ?? false
    switch first.name {
    case "choosing-change": return .choosingChange
    case "restarting": return .restarting
    case "cancelling": return .cancelling
    case "solved": return .solved
    case "overruling":
      let names = dialog.decisions.map(\.name)
      return first.value.string.flatMap { position(of: $0, in: names) }.map { .overruling($0) }
    default: break
    }
    guard let slot = first.value.string.flatMap({ self.slot($0) }) else { return nil }
    switch first.name {
    case "changing": return .changing(slot)
    case "confirming":
      return object["answer"].flatMap { answer($0, of: slot) }.map { .confirming(slot, $0, replaces: replaces) }
    case "choosing":
      let values = (object["among"]?.array ?? []).compactMap { value -> Int? in
        if case .listed(let index)? = answer(value, of: slot) { index } else { nil }
      }
      return values.isEmpty ? nil : .choosing(slot, values, replaces: replaces)
    default: return nil
    }
  }
}

extension Conversation.Misses {
  fileprivate var json: JSONValue {
    [
      "unclear": .integer(unclear), "invalid": .integer(invalid), "silent": .integer(silent),
      "digressions": .integer(digressions), "refusals": .integer(refusals),
    ]
  }

  fileprivate init?(_ value: JSONValue) {
    guard let object = value.object, let unclear = object.count("unclear"), let invalid = object.count("invalid"),
      let silent = object.count("silent"), let digressions = object.count("digressions"),
      let refusals = object.count("refusals")
    else { return nil }
    self.init()
    self.unclear = unclear
    self.invalid = invalid
    self.silent = silent
    self.digressions = digressions
    self.refusals = refusals
  }
}

extension AnswerEvent {
  /// Whether a summary was accepted in it.
  fileprivate var holdsTicket: Bool {
    changes.contains { change in
      if case .tell(let told) = change { told.value == .filed } else { false }
    }
  }
}
