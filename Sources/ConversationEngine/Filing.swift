import CivilTime
package import DialogModel
import Digest
import SourceText

/// The content of a ticket before it is kept.
package struct TicketDraft: Equatable, Sendable {
  /// Its name for ever; nil in a dialog that hands nothing over.
  package var key: TicketKey?
  /// The contract that the ticket follows, with its version, such as `hotel-ticket/1`; nil in a dialog without one.
  package var schema: String?
  /// In the order of the map; list items repeat their path.
  package var fields: [Field]
  /// Where what was said is to stand, once the ticket is kept; nil where it does not.
  package var transcript: TicketMap.Transcript?

  /// One value and where it belongs.
  package struct Field: Equatable, Sendable {
    /// The member names from the top of the ticket down to the value; never empty.
    package var path: [String]
    /// What the desk will read: a name for a choice, never its label, so that it is the same in every language.
    package var value: Value
    /// Whether the value is added to a list at the path instead of standing there alone.
    package var isListItem: Bool
  }

  /// What a field can hold.
  package enum Value: Equatable, Sendable {
    /// No item: the list at the path may stay empty.
    case nothing
    case string(String)
    case boolean(Bool)
    case integer(Int)
    /// A list of small records, each with its members in order.
    case records([[Member]])
    /// One of them, as an item of a list.
    case record([Member])
  }

  /// One member of a record.
  package struct Member: Equatable, Sendable {
    /// As the ticket's contract calls it.
    package var name: String
    /// What stands there; never a list.
    package var value: Value

    /// Puts the two together.
    package init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }
}

extension Conversation {
  /// The summary was accepted: the ticket is handed over, and what is in it stays as it is.
  mutating func file(at place: Place) -> [Effect.Act] {
    let draft = ticketDraft
    if let key = draft.key { state.tickets.append(key) }
    state.sealed = state.history.count + 1
    return [.file(draft)] + learn([.tell(told(.summary(place), .filed, .asked))]) + question()
  }

  /// A no leads to what should be different; a person who says no to everything is given to a person.
  mutating func refuseSummary() -> [Effect.Act] {
    let refusals = state.misses.refusals + 1
    guard refusals < Limits.refusedSummaries else { return handOver() }
    state.misses = Misses()
    state.misses.refusals = refusals
    guard !changeableSlots.isEmpty else { return [.say(phrase(.notFiled, .notice))] + question(.again) }
    state.aside = .choosingChange
    return [.say(phrase(.notFiled, .notice))] + question()
  }

  /// Everything that was told and counts, in numbered lines.
  var summary: Reply {
    // Behind a ticket, only what is new is put to the person, and only that can still be changed.
    let news = changeableSlots
    let slots = state.sealed > 0 && !news.isEmpty ? news : toldSlots
    let text = ([plain(.summary)] + summaryLines(of: slots)).joined(separator: "\n")
    return Reply(Reply.Key(.phrase, PhraseKey.summary.rawValue), .summary, text)
  }

  func summaryLines(of slots: [ID<Slot>]) -> [String] {
    slots.enumerated().map { index, slot in
      let line = plain(
        .summaryLine, [.label: label(of: slot), .answer: words(for: walk.answers[slot.index], of: slot)])
      return "  \(index + 1)) \(line)"
    }
  }

  /// The ticket that these answers make; what is not known is left out.
  var ticketDraft: TicketDraft {
    guard let map = dialog.ticket else { return TicketDraft(fields: []) }
    return TicketDraft(
      key: nextTicketKey(in: map), schema: map.schema, fields: values(of: map.fields), transcript: map.transcript)
  }

  /// What the ticket would hold at a path by now, as people read it.
  func draftWords(at path: [String]) -> String {
    // A text of the ticket that fills in the ticket would never come to an end.
    guard !isDrafting, let map = dialog.ticket else { return unknownWord }
    var drafting = self
    drafting.isDrafting = true
    let values = drafting.values(of: map.fields.filter { $0.path == path }).map(\.value.inWords)
    return values.isEmpty ? unknownWord : values.joined(separator: plain(.betweenWords))
  }

  /// What these fields hold by now, in their order; what is not known is left out.
  func values(of map: [TicketField]) -> [TicketDraft.Field] {
    var fields: [TicketDraft.Field] = []
    for field in map where field.guards.hold(in: self) {
      for value in values(of: field.source) {
        let earlier = field.form == .line ? fields.firstIndex { $0.path == field.path } : nil
        if let earlier, case .string(let text) = fields[earlier].value {
          fields[earlier].value = .string(text + "\n" + value.inWords)
        } else {
          fields.append(TicketDraft.Field(path: field.path, value: value, isListItem: field.form == .add))
        }
      }
    }
    return fields
  }

  private func values(of source: TicketField.Source) -> [TicketDraft.Value] {
    switch source {
    case .emptyList: return [.nothing]
    case .fingerprint(let facts): return [.string(fingerprint(of: facts))]
    case .fact(let fact): return value(of: fact).map { [$0] } ?? []
    case .record(let members):
      let known = members.compactMap { member in
        values(of: member.source).first.map { TicketDraft.Member(member.name, $0) }
      }
      return known.isEmpty ? [] : [.record(known)]
    case .telling(.offered, _): return walk.offered.map { .string(dialog[$0].name.value) }
    case .telling(let telling, of: .decision(let table)): return tell(telling, of: table).map { [.string($0)] } ?? []
    case .telling(let telling, of: .slot(let slot)): return measure(telling, of: slot).map { [.string($0)] } ?? []
    case .telling: return []
    case .string(let text): return [.string(text)]
    case .boolean(let flag): return [.boolean(flag)]
    case .integer(let number): return [.integer(number)]
    case .text(let saying, let language):
      let position = language.flatMap { dialog.languages.firstIndex(of: $0) } ?? state.language
      return [.string(speaking(position).words(of: saying))]
    }
  }

  /// What a sum or a time comes to; nil where the words for it could not be read.
  private func measure(_ telling: TicketField.Telling, of slot: ID<Slot>) -> String? {
    guard case .measured(_, let measure)? = walk.answers[slot.index] else { return nil }
    switch (telling, measure) {
    case (.decimal, .sum(let hundredths, _)):
      let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
      return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
    case (.currency, .sum(_, let named)):
      if case .amount(let usual) = dialog[slot].kind { return named ?? usual }
      return nil
    case (.start, .time(let start, _)): return Instant(start, at: surroundings.offset).description
    default: return nil
    }
  }

  /// The same facts give the same fingerprint, whoever tells them; what nobody knows counts as empty.
  private func fingerprint(of facts: [Fact]) -> String {
    let fields = facts.map { Array((value(of: $0)?.inWords ?? "").utf8) }
    return LengthPrefixed.digest(of: fields).reduce(into: "") { text, byte in
      let digits = String(byte, radix: 16)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
  }

  /// The same talk in another of its dialog's languages.
  private func speaking(_ language: Int) -> Conversation {
    var other = self
    other.state.language = language
    return other
  }

  /// Tickets hold names, not labels: the same in every language.
  private func value(of fact: Fact) -> TicketDraft.Value? {
    if fact == .builtIn(.files) { return state.files.isEmpty ? nil : .records(state.files.map(\.members)) }
    if case .builtIn(let known) = fact, known.isAboutHealth {
      return walk.health.flatMap { ticketValue(of: known, in: $0) }
    }
    switch reading(of: fact) {
    case .open, .unknown: return nil
    case .number(let number): return .integer(number)
    case .listed(let index):
      if case .slot(let id) = fact, case .yesNo = dialog[id].kind { return .boolean(index == 0) }
      return dialog.values(of: fact).map { .string($0[index]) }
    case .stated:
      guard case .slot(let id) = fact else { return nil }
      switch walk.answers[id.index] {
      case .text(let text, _), .measured(let text, _): return .string(text)
      case nil, .listed, .number, .unknown: return nil
      }
    }
  }
}

extension TicketDraft.Value {
  /// The value as a line of text.
  fileprivate var inWords: String {
    switch self {
    case .nothing: ""
    case .string(let text): text
    case .boolean(let flag): flag ? "yes" : "no"
    case .integer(let number): String(number)
    case .record(let members): members.map(\.value.inWords).joined(separator: " ")
    case .records(let records):
      records.map { $0.map(\.value.inWords).joined(separator: " ") }.joined(separator: ", ")
    }
  }
}
