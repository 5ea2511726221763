import ConversationEngine
package import DialogModel
package import SourceText

/// Holds the names in a talk against the dialog that it is played with.
///
/// Spans stay in the talk's own file, so that a talk and its dialog need not be read together.
package struct TalkNames {
  private let dialog: Dialog

  /// Takes the dialog whose names count.
  package init(_ dialog: Dialog) { self.dialog = dialog }

  /// Finds every name that the dialog does not have, in the order of the talk.
  package func problems(in talk: Talk) -> [any Problem] {
    let header = talk.header
    let problems =
      header.languages.flatMap { check(language: $0) } + header.health.flatMap { check(service: $0.service) }
      + header.facts.flatMap { check(fact: $0) } + talk.items.flatMap { check($0.value) }
    return problems.sorted { $0.span < $1.span }
  }

  private func check(_ item: TalkItem) -> [any Problem] {
    switch item {
    case .customer(.choice(let name)): check(choice: name)
    case .event(.health(let service, _)): check(service: service)
    case .check(let check): problems(of: check)
    case .customer(.words), .event, .bot: []
    }
  }

  private func problems(of check: TalkCheck) -> [any Problem] {
    switch check {
    case .slot(let name, let value): self.check(slot: name, value)
    case .table(let name, let value): self.check(table: name, value)
    case .step(let name): self.check(step: name)
    case .visited(let names): names.flatMap { self.check(step: $0) }
    case .asks(let name): self.check(question: name)
    case .language(let tag): self.check(language: tag)
    case .state(let word): self.check(word, of: "state", among: Conversation.Activity.allCases.map(\.rawValue))
    case .kind(let word): self.check(word, of: "kind", among: Reply.Kind.allCases.map(\.rawValue))
    case .ticket, .noTicket, .handoff, .handoffHolds, .end, .typing: []
    }
  }

  /// A word that is no such word could never be found.
  private func check(_ word: Placed<LinePattern>, of name: String, among words: [String]) -> [any Problem] {
    guard let literal = word.value.literal, !words.contains(literal) else { return [] }
    return [UnfitValue(span: word.span, name: name, value: literal, wants: .word(words))]
  }

  private func check(slot name: Placed<String>, _ value: Placed<LinePattern>) -> [any Problem] {
    let names = dialog.slots.map(\.name.value)
    guard let index = names.firstIndex(of: name.value) else {
      return [TalkUnknownSlot(span: name.span, name: name.value, isQuestion: false, known: names)]
    }
    guard let values = dialog.values(of: .slot(ID(index))), let literal = value.value.literal else { return [] }
    let known = values + TalkCheck.slotWithoutValue
    return known.contains(literal)
      ? [] : [TalkUnknownChoice(span: value.span, name: literal, place: .slot(name.value), known: known)]
  }

  private func check(table name: Placed<String>, _ value: Placed<LinePattern>) -> [any Problem] {
    let tables = dialog.decisions
    guard let table = tables.first(where: { $0.name.value == name.value }) else {
      return [
        UnknownCheck(span: name.span, name: name.value, lacksColon: false, tables: tables.map(\.name.value))
      ]
    }
    guard let literal = value.value.literal, !table.outcomes.contains(literal) else { return [] }
    let place = TalkUnknownChoice.Place.table(name.value)
    return [TalkUnknownChoice(span: value.span, name: literal, place: place, known: table.outcomes)]
  }

  private func check(step name: Placed<String>) -> [any Problem] {
    let names = dialog.steps.map(\.name.value)
    return names.contains(name.value) ? [] : [TalkUnknownStep(span: name.span, name: name.value, known: names)]
  }

  private func check(question name: Placed<String>) -> [any Problem] {
    let names = dialog.slots.map(\.name.value) + dialog.decisions.map(\.name.value) + [TalkCheck.asksNothing]
    return names.contains(name.value)
      ? [] : [TalkUnknownSlot(span: name.span, name: name.value, isQuestion: true, known: names)]
  }

  private func check(choice name: Placed<String>) -> [any Problem] {
    var names: [String] = []
    for index in dialog.slots.indices { names += dialog.values(of: .slot(ID(index))) ?? [] }
    names += dialog.decisions.flatMap(\.outcomes)
    // What is to be different is chosen from the slots.
    names += dialog.slots.map(\.name.value)
    guard !names.contains(name.value) else { return [] }
    return [TalkUnknownChoice(span: name.span, name: name.value, place: .customer, known: names)]
  }

  private func check(service name: Placed<String>) -> [any Problem] {
    let names = dialog.services.map(\.name.value)
    return names.contains(name.value) ? [] : [TalkUnknownService(span: name.span, name: name.value, known: names)]
  }

  private func check(fact: TalkHeader.HouseFact) -> [any Problem] {
    let names = dialog.givens.map(\.name.value)
    guard let given = dialog.givens.first(where: { $0.name.value == fact.name.value }) else {
      return [TalkUnknownFact(span: fact.name.span, name: fact.name.value, known: names)]
    }
    guard let value = fact.value, !given.choices.isEmpty, !given.choices.contains(value.value) else { return [] }
    return [UnfitValue(span: value.span, name: fact.name.value, value: value.value, wants: .word(given.choices))]
  }

  private func check(language tag: Placed<LanguageTag>) -> [any Problem] {
    guard !dialog.languages.contains(tag.value) else { return [] }
    return [TalkUnknownLanguage(span: tag.span, tag: tag.value.text, known: dialog.languages.map(\.text))]
  }
}
