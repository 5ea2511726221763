import DialogModel
import SourceText
import Triage

/// How the open question is put, the first time and again.
enum QuestionForm {
  case first
  /// After something else was talked about.
  case again
  case unclear
  /// The answer cannot be right; holds what was understood of it.
  case invalid(String)
  /// Nobody has said anything for a while.
  case waiting
}

extension Conversation {
  /// Puts the open question, with everything that belongs to it; nothing where nothing is asked.
  mutating func question(_ form: QuestionForm = .first) -> [Effect.Act] {
    guard !isOver else { return [] }
    if state.aside == nil, case .slot(let slot)? = walk.topic, let told = memory[.slot(slot)],
      case .answer(let candidate) = told.value
    {
      // It was mentioned before its question came, and the dialog wants it read back.
      state.aside = .confirming(slot, candidate, replaces: false)
    }
    if state.aside == nil, case .health(let service)? = walk.topic {
      guard state.pendingCheck == nil else { return [] }
      return [
        .say(phrase(.checking, .health)),
        .checkHealth(service: dialog.services[service.index].name.value, patience: patience),
      ]
    }
    return (isAskedInFull(form) ? preface : []).map { .say($0) } + [.say(bareQuestion(form))]
  }

  /// Whether what leads up to the question is said as well: not to somebody who has just read it.
  private func isAskedInFull(_ form: QuestionForm) -> Bool {
    switch form {
    case .first, .again: true
    case .unclear, .invalid, .waiting: false
    }
  }

  /// What is shown before the question itself: an article, a summary.
  private var preface: [Reply] {
    guard state.aside == nil else { return [] }
    switch walk.topic {
    case .article(let article): return [offer(article)]
    case .summary: return [summary]
    case .slot, .needed, .health, .table, nil: return []
    }
  }

  /// Another wording around the open question, with the question's own choices.
  func around(_ key: PhraseKey) -> Reply {
    guard case .health? = walk.topic, state.aside == nil else {
      return wrapped(key, bareQuestion(.first), kind: .reprompt)
    }
    return phrase(key, .notice)
  }

  private func bareQuestion(_ form: QuestionForm) -> Reply {
    switch state.aside {
    case .confirming(let slot, let answer, _): return put(readBack(slot, answer), form)
    case .choosing(let slot, let values, _): return put(choice(of: slot, among: values), form)
    case .changing(let slot): return question(for: slot, form, needed: false)
    case .choosingChange: return put(changeQuestion, form)
    case .overruling(let table): return put(overruling(table), form)
    case .restarting: return put(yesNoQuestion(.restartQuestion), form)
    case .cancelling: return put(yesNoQuestion(.cancelQuestion), form)
    case .solved: return put(yesNoQuestion(.solvedQuestion), form)
    case nil: break
    }
    switch walk.topic {
    case .slot(let slot): return question(for: slot, form, needed: false)
    case .needed(let slot): return question(for: slot, form, needed: true)
    case .article: return put(yesNoQuestion(.offerQuestion), form)
    case .table(let table): return put(proposal(of: table), form)
    case .summary: return put(fileQuestion, form)
    case .health, nil: preconditionFailure("only an open question can be worded")
    }
  }

  /// A question of the engine's own; it has no wordings but one, so the shared ones stand around it.
  private func put(_ question: Reply, _ form: QuestionForm) -> Reply {
    switch form {
    case .first, .again: question
    case .unclear: wrapped(.unclear, question, kind: .notUnderstood)
    case .invalid(let said): wrapped(.invalid, question, kind: .invalid, [.answer: said])
    case .waiting: wrapped(.waiting, question, kind: .reprompt)
    }
  }

  /// The question for a slot in the wording that fits, its own where it has one.
  private func question(for slot: ID<Slot>, _ form: QuestionForm, needed: Bool) -> Reply {
    let words = texts.questions[slot.index]
    let plainly = reply(.ask, slot, words.ask, .question)
    switch form {
    case .first: return needed ? wrapped(.nothingToSkip, plainly, kind: .question) : plainly
    case .again:
      return words.again.map { reply(.again, slot, $0, .reprompt) } ?? wrapped(.again, plainly, kind: .reprompt)
    case .unclear:
      return words.unclear.map { reply(.unclear, slot, $0, .notUnderstood) }
        ?? wrapped(.unclear, plainly, kind: .notUnderstood)
    case .invalid(let said):
      return words.invalid.map { reply(.invalid, slot, $0, .invalid, [.answer: said]) }
        ?? wrapped(.invalid, plainly, kind: .invalid, [.answer: said])
    case .waiting:
      return words.waiting.map { reply(.waiting, slot, $0, .reprompt) } ?? wrapped(.waiting, plainly, kind: .reprompt)
    }
  }

  private func reply(
    _ form: Reply.Form, _ slot: ID<Slot>, _ phrase: Phrase, _ kind: Reply.Kind,
    _ context: [ContextWord: String] = [:]
  ) -> Reply {
    Reply(
      Reply.Key(form, dialog[slot].name.value), kind,
      TextFilling(conversation: self, context: context).text(of: phrase), attempt: attempt,
      choices: choices(of: slot, playbook.offered[slot.index].order.prefix(playbook.offered[slot.index].listed)),
      asksFor: playbook.stories.contains(slot) ? nil : dialog[slot].privacy)
  }

  private func choices(of slot: ID<Slot>, _ values: some Sequence<Int>) -> [Reply.Choice] {
    let words = dialog.choiceTexts(of: slot, in: texts)
    let names = dialog.values(of: .slot(slot)) ?? []
    return values.map { Reply.Choice(id: names[$0], label: words[$0].label, short: words[$0].short) }
  }

  /// How often the open question has been put by now, this time included.
  private var attempt: Int { 1 + state.misses.unclear + state.misses.invalid + state.misses.silent }

  /// Reads an answer back before it counts.
  private func readBack(_ slot: ID<Slot>, _ answer: Answer) -> Reply {
    Reply(
      Reply.Key(.confirm, dialog[slot].name.value), .question,
      plain(.confirm, [.label: label(of: slot), .answer: words(for: answer, of: slot)]), attempt: attempt,
      choices: yesAndNo)
  }

  private func choice(of slot: ID<Slot>, among values: [Int]) -> Reply {
    Reply(
      Reply.Key(.clarify, dialog[slot].name.value), .clarify, plain(.clarify), attempt: attempt,
      choices: choices(of: slot, values), asksFor: playbook.stories.contains(slot) ? nil : dialog[slot].privacy)
  }

  private var changeQuestion: Reply {
    let choices = toldSlots.map { slot in
      Reply.Choice(
        id: dialog[slot].name.value,
        label: plain(.summaryLine, [.label: label(of: slot), .answer: words(for: memory.answer(to: slot), of: slot)]))
    }
    return Reply(
      Reply.Key(.phrase, PhraseKey.changeQuestion.rawValue), .question, plain(.changeQuestion), attempt: attempt,
      choices: choices)
  }

  private var fileQuestion: Reply {
    var question = yesNoQuestion(.fileQuestion)
    question.isNumbered = false
    return question
  }

  private func yesNoQuestion(_ key: PhraseKey) -> Reply {
    Reply(Reply.Key(.phrase, key.rawValue), .question, plain(key), attempt: attempt, choices: yesAndNo)
  }

  private var yesAndNo: [Reply.Choice] {
    [PhraseKey.yes, .no].map { Reply.Choice(id: $0.rawValue, label: plain($0)) }
  }

  /// What holds for a table, with its reason.
  private func proposal(of table: ID<Decision>) -> Reply {
    guard let verdict = walk.verdicts[table.index] else {
      preconditionFailure("a table that was checked decides every case")
    }
    let words = texts.decisions[table.index]
    let filling = TextFilling(conversation: self)
    let text = plain(
      .proposal,
      [
        .label: filling.text(of: words.label), .choice: words.outcomes[verdict.outcome].label,
        .because: filling.text(of: words.reasons[verdict.reason]),
      ])
    return Reply(Reply.Key(.propose, dialog[table].name.value), .question, text, attempt: attempt, choices: yesAndNo)
  }

  private func overruling(_ table: ID<Decision>) -> Reply {
    let choices = zip(dialog[table].outcomes, texts.decisions[table.index].outcomes).map { name, words in
      Reply.Choice(id: name, label: words.label, short: words.short)
    }
    return Reply(
      Reply.Key(.correct, dialog[table].name.value), .question, plain(.proposalOther), attempt: attempt,
      choices: choices)
  }

  /// An article as it is offered: its title, its steps and its link.
  private func offer(_ article: ID<Article>) -> Reply {
    let words = texts.articles[article.index]
    let filling = TextFilling(conversation: self)
    var lines = [plain(.offer, [.title: words.title])]
    for (index, step) in words.steps.enumerated() { lines.append("  \(index + 1). \(filling.text(of: step))") }
    if let link = dialog[article].link { lines.append("  \(link)") }
    return Reply(
      Reply.Key(.article, dialog[article].name.value), .selfHelp, lines.joined(separator: "\n"))
  }

  /// Another wording around a question.
  private func wrapped(
    _ key: PhraseKey, _ question: Reply, kind: Reply.Kind, _ context: [ContextWord: String] = [:]
  ) -> Reply {
    var context = context
    context[.question] = question.text
    var reply = question
    reply.key = Reply.Key(Reply.Form(rawValue: key.rawValue) ?? .again, question.key.subject)
    reply.kind = kind
    reply.text = plain(key, context)
    return reply
  }

  private var patience: Duration {
    guard let here = walk.places.last, case .checkHealth(_, let patience) = dialog[here.step].lines[here.line].act
    else { return .zero }
    return patience
  }
}

extension Dialog {
  /// How the values of a slot are worded, hidden ones included; empty for a slot without a list.
  func choiceTexts(of slot: ID<Slot>, in texts: Texts) -> [ChoiceTexts] {
    switch self[slot].kind {
    case .choice, .yesNo: texts.questions[slot.index].choices
    case .catalog(let catalog): texts.catalogs[catalog.index]
    case .text, .email, .phone, .domain, .number, .amount, .moment, .code: []
    }
  }
}
