import CivilTime
import ConversationEngine
import DialogModel
import SourceText
import StrictJSON

// Records hold names, not positions: a new edition of the dialog may put its slots in another order, and what was
// told is then still told. What has a name that is gone is left out when it is read, as if it had never been said.

/// Turns what a conversation holds into names of its dialog, and back.
struct RecordNames {
  let dialog: Dialog

  func position<Noun>(of name: String, in names: [Placed<String>]) -> ID<Noun>? {
    names.firstIndex { $0.value == name }.map { ID($0) }
  }

  func slot(_ name: String) -> ID<Slot>? { position(of: name, in: dialog.slots.map(\.name)) }

  func json(_ answer: Answer, of slot: ID<Slot>) -> JSONValue {
    switch answer {
    case .unknown: return ["unknown": true]
    case .number(let number): return ["number": .integer(number)]
    case .listed(let index): return ["choice": .string(dialog.values(of: .slot(slot))?[index] ?? "")]
    case .text(let text, let mentions):
      var object = JSONObject([("text", .string(text))])
      if !mentions.isEmpty {
        object.append("mentions", .array(mentions.map { .string(dialog.cues[$0.index].value) }))
      }
      return .object(object)
    case .measured(let text, let measure):
      return .object(JSONObject([("text", .string(text)), ("means", json(measure))]))
    }
  }

  private func json(_ measure: Measure) -> JSONValue {
    switch measure {
    case .time(let from, let to): ["from": json(from), "to": json(to)]
    case .sum(let hundredths, let currency): ["hundredths": .integer(hundredths), "currency": .optional(currency)]
    }
  }

  /// What a clock shows has no zone, so it is written in two parts.
  private func json(_ time: LocalTime) -> JSONValue {
    [.string(time.date.description), .string(time.time.description)]
  }

  private func measure(_ value: JSONValue) -> Measure? {
    guard let object = value.object else { return nil }
    if let from = object["from"].flatMap(localTime), let to = object["to"].flatMap(localTime) {
      return from <= to ? .time(from, to) : nil
    }
    return object["hundredths"]?.integer.map { .sum($0, currency: object["currency"]?.string) }
  }

  private func localTime(_ value: JSONValue) -> LocalTime? {
    guard let parts = value.array, parts.count == 2, let date = parts[0].string.flatMap({ CivilDate($0) }),
      let time = parts[1].string.flatMap({ TimeOfDay($0) })
    else { return nil }
    return LocalTime(date, time)
  }

  /// Older records have the words alone, and so has whatever no longer fits its slot.
  private func measured(_ object: JSONObject, _ text: String, of slot: ID<Slot>) -> Answer? {
    guard let measure = object["means"].flatMap(measure) else { return nil }
    switch (dialog[slot].kind, measure) {
    case (.moment, .time), (.amount, .sum): return .measured(text, measure)
    default: return nil
    }
  }

  func answer(_ value: JSONValue, of slot: ID<Slot>) -> Answer? {
    guard let object = value.object else { return nil }
    if object["unknown"]?.boolean == true { return .unknown }
    if let number = object["number"]?.integer { return dialog[slot].kind.holds(number) ? .number(number) : nil }
    if let name = object["choice"]?.string {
      return dialog.values(of: .slot(slot))?.firstIndex(of: name).map { .listed($0) }
    }
    guard let text = object["text"]?.string, dialog[slot].kind.holdsText else { return nil }
    if let measured = measured(object, text, of: slot) { return measured }
    let mentions = (object["mentions"]?.array ?? []).compactMap { $0.string }
    return .text(text, mentions: mentions.compactMap { position(of: $0, in: dialog.cues) })
  }

  func json(_ topic: Topic) -> JSONValue {
    switch topic {
    case .slot(let slot): ["slot": .string(dialog[slot].name.value)]
    case .needed(let slot): ["needed": .string(dialog[slot].name.value)]
    case .health(let service): ["health": .string(dialog.services[service.index].name.value)]
    case .article(let article): ["article": .string(dialog[article].name.value)]
    case .table(let table): ["table": .string(dialog[table].name.value)]
    case .summary(let place): ["summary": json(place)]
    }
  }

  func topic(_ value: JSONValue) -> Topic? {
    guard let member = value.object?.members.first else { return nil }
    if member.name == "summary" { return place(member.value).map { .summary($0) } }
    guard let name = member.value.string else { return nil }
    switch member.name {
    case "slot": return slot(name).map { .slot($0) }
    case "needed": return slot(name).map { .needed($0) }
    case "health": return position(of: name, in: dialog.services.map(\.name)).map { .health($0) }
    case "article": return position(of: name, in: dialog.articles.map(\.name)).map { .article($0) }
    case "table": return position(of: name, in: dialog.decisions.map(\.name)).map { .table($0) }
    default: return nil
    }
  }

  func json(_ told: Told) -> JSONValue {
    var object = JSONObject([("about", json(told.topic)), ("value", json(told.value, of: told.topic))])
    object.append("turn", .integer(told.turn))
    object.append("source", .string(told.source.rawValue))
    if told.isAhead { object.append("ahead", true) }
    return .object(object)
  }

  func told(_ value: JSONValue) -> Told? {
    guard let object = value.object, let topic = object["about"].flatMap({ self.topic($0) }),
      let content = object["value"].flatMap({ toldValue($0, of: topic) }), let turn = object["turn"]?.integer,
      let source = object["source"]?.string.flatMap({ Told.Source(rawValue: $0) })
    else { return nil }
    return Told(
      topic: topic, value: content, turn: turn, source: source, isAhead: object["ahead"]?.boolean ?? false)
  }

  private func json(_ value: Told.Value, of topic: Topic) -> JSONValue {
    switch (value, topic) {
    case (.answer(let answer), .slot(let slot)), (.answer(let answer), .needed(let slot)):
      return json(answer, of: slot)
    case (.decided(let against, let chosen), .table(let table)):
      let outcomes = dialog[table].outcomes
      return ["table": .string(outcomes[against]), "chosen": .string(outcomes[chosen])]
    case (.health(let report), _): return report.json
    case (.helped(let helped), _): return .boolean(helped)
    case (.filed, _), (.answer, _), (.decided, _): return true
    }
  }

  private func toldValue(_ value: JSONValue, of topic: Topic) -> Told.Value? {
    switch topic {
    case .slot(let slot), .needed(let slot): return answer(value, of: slot).map { .answer($0) }
    case .health: return HealthReport(value).map { .health($0) }
    case .article: return value.boolean.map { .helped($0) }
    case .summary: return .filed
    case .table(let table):
      let outcomes = dialog[table].outcomes
      guard let against = value.object?["table"]?.string.flatMap({ outcomes.firstIndex(of: $0) }),
        let chosen = value.object?["chosen"]?.string.flatMap({ outcomes.firstIndex(of: $0) })
      else { return nil }
      return .decided(against: against, chosen: chosen)
    }
  }
}

extension SlotKind {
  /// A new edition may have narrowed the range, or made a list of what was a number.
  fileprivate func holds(_ number: Int) -> Bool {
    if case .number(let range) = self { range.contains(number) } else { false }
  }

  fileprivate var holdsText: Bool {
    switch self {
    case .text, .email, .phone, .domain, .amount, .moment, .code: true
    case .choice, .catalog, .yesNo, .number: false
    }
  }
}
