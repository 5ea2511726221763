import ConversationEngine
import DialogModel
import SourceText
import StrictJSON

/// Holds the checks of a talk against where its conversation stands.
extension TalkJudge {
  /// Nil for a check that holds; patterns bind their braces.
  func failure(
    of check: Placed<TalkCheck>, after index: Int, knowing known: inout Captures
  ) -> TalkFailure.FailedCheck? {
    let turn = performance.turns[index]
    let conversation = turn.conversation
    let found: Found
    switch check.value {
    case .slot(let name, let pattern):
      guard let slot = slot(named: name.value) else { return nil }
      let value = conversation.answer(to: slot).map { dialog.name(of: $0, for: slot) } ?? "open"
      found = Found("slot \(name.value): \(value)", fits: fits(value, pattern.value, &known))
    case .table(let name, let pattern):
      guard let table = dialog.decisions.firstIndex(where: { $0.name.value == name.value }) else { return nil }
      let outcome = conversation.outcome(of: ID(table)).map { dialog.decisions[table].outcomes[$0] } ?? "open"
      found = Found("\(name.value): \(outcome)", fits: fits(outcome, pattern.value, &known))
    case .step(let name):
      let step = conversation.step.map { dialog[$0].name.value } ?? "none"
      found = Found("step: \(step)", fits: step == name.value)
    case .asks(let name):
      let asked = asked(by: conversation)
      found = Found("asks: \(asked)", fits: asked == name.value)
    case .state(let pattern):
      let word = conversation.activity.rawValue
      found = Found("state: \(word)", fits: fits(word, pattern.value, &known))
    case .kind(let pattern):
      let kind = turn.replies.last?.kind.rawValue ?? "nothing"
      found = Found("kind: \(kind)", fits: fits(kind, pattern.value, &known))
    case .visited(let names):
      let visited = conversation.entered.map { dialog[$0.to].name.value }
      found = Found("visited: \(visited.joined(separator: ", "))", fits: visited.holds(inOrder: names.map(\.value)))
    case .ticket(let path, let pattern):
      let value = turn.latestTicket.flatMap { JSONSubset.value(at: path, in: $0) }
      let text = value.map { $0.string ?? JSONWriter.text($0) }
      found = Found(
        "ticket.\(path.joined(separator: ".")): \(text ?? "nothing")",
        fits: text.map { fits($0, pattern.value, &known) } ?? false)
    case .noTicket:
      found = Found("a ticket", fits: turn.tickets.isEmpty)
    case .handoff(let wanted):
      // Whoever plays the desk here takes every ticket at once.
      let fate: TalkCheck.Handoff? = turn.latestTicket == nil ? nil : .accepted
      found = Found("handoff: \(fate?.rawValue ?? "nothing")", fits: fate == wanted)
    case .handoffHolds(let text): found = handoff(text.value, turn.latestTicket)
    case .end(let ending):
      let actual = conversation.state.ending?.rawValue ?? "not yet"
      found = Found("end: \(actual)", fits: conversation.state.ending == ending)
    case .typing(let isTyping):
      found = Found("typing: \(conversation.isChecking ? "on" : "off")", fits: conversation.isChecking == isTyping)
    case .language(let tag):
      let spoken = dialog.languages[conversation.state.language]
      found = Found("lang: \(spoken.text)", fits: spoken == tag.value)
    }
    guard !found.fits else { return nil }
    return TalkFailure.FailedCheck(expected: written(check), actual: found.words)
  }

  /// What a check would have had to say, and whether it does.
  private struct Found {
    let words: String
    let fits: Bool

    init(_ words: String, fits: Bool) {
      self.words = words
      self.fits = fits
    }
  }

  private func written(_ check: Placed<TalkCheck>) -> String {
    let line = text(of: check.span).utf8.drop { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: " ") }
    return String(Substring(line))
  }

  private func slot(named name: String) -> ID<Slot>? {
    dialog.slots.firstIndex { $0.name.value == name }.map { ID($0) }
  }

  private func fits(_ value: String, _ pattern: LinePattern, _ known: inout Captures) -> Bool {
    guard let later = pattern.match(value, knowing: known) else { return false }
    known = later
    return true
  }

  private func asked(by conversation: Conversation) -> String {
    if let slot = conversation.askedSlot { return dialog[slot].name.value }
    if case .overruling(let table)? = conversation.state.aside { return dialog[table].name.value }
    if conversation.state.aside == nil, case .table(let table)? = conversation.topic { return dialog[table].name.value }
    return TalkCheck.asksNothing
  }

  private func handoff(_ text: String, _ ticket: JSONValue?) -> Found {
    let expected: JSONValue
    do {
      expected = try JSONReader.read(Array(text.utf8), within: .record)
    } catch {
      return Found("handoff json: the talk's own JSON cannot be read: \(error)", fits: false)
    }
    guard let mismatch = JSONSubset.mismatch(expected: expected, actual: ticket) else {
      return Found("", fits: true)
    }
    let actual = mismatch.actual.map { JSONWriter.text($0) } ?? "nothing"
    return Found("handoff json: \(mismatch.path) is \(actual)", fits: false)
  }
}

extension [String] {
  /// Whether these stand in it in this order, with others between them.
  fileprivate func holds(inOrder names: [String]) -> Bool {
    var rest = self[...]
    for name in names {
      guard let position = rest.firstIndex(of: name) else { return false }
      rest = rest[(position + 1)...]
    }
    return true
  }
}
