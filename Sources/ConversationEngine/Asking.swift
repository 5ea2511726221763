import DialogModel
import SourceText
import Triage

/// How the open question is worded, the first time and again.
extension Conversation {
  func question(for slot: ID<Slot>) -> Reply {
    reply("ask", slot, texts.questions[slot.index].ask)
  }

  func unclear(_ slot: ID<Slot>) -> Reply {
    own("unclear", slot, texts.questions[slot.index].unclear) ?? wrapped(.unclear, question(for: slot))
  }

  func invalid(_ slot: ID<Slot>, _ answer: String) -> Reply {
    own("invalid", slot, texts.questions[slot.index].invalid, [.answer: answer])
      ?? wrapped(.invalid, question(for: slot), [.answer: answer])
  }

  /// Everything that belongs to the open question, for somebody who hears it for the first time or again.
  var openReplies: [Reply] {
    switch phase {
    case .asking(let slot, _):
      [own("again", slot, texts.questions[slot.index].again) ?? wrapped(.again, question(for: slot))]
    case .offering(let offer, _): offer.offered.suffix(1).map { self.offer($0) } + [bareQuestion]
    case .confirming: [summary, bareQuestion]
    case .confirmingAnswer, .proposing, .correcting: [bareQuestion]
    case .new, .awaitingHealth, .over: []
    }
  }

  /// The open question alone.
  var bareQuestion: Reply {
    switch phase {
    case .asking(let slot, _): question(for: slot)
    case .confirmingAnswer(let slot, let answer, _): readBack(slot, answer)
    case .proposing(let table, _): proposal(of: table)
    case .correcting(let table, _): correction(table)
    case .offering: yesNoQuestion(.offerQuestion)
    case .confirming: yesNoQuestion(.fileQuestion)
    case .new, .awaitingHealth, .over: preconditionFailure("only an open question can be worded")
    }
  }

  /// Why the open question is asked.
  var reason: Reply {
    switch phase {
    case .asking(let slot, _), .confirmingAnswer(let slot, _, _):
      reply("why", slot, texts.questions[slot.index].why, withChoices: false)
    case .proposing(let table, _), .correcting(let table, _):
      Reply("why.\(dialog[table].name.value)", verdictInWords(of: table))
    case .offering, .confirming, .new, .awaitingHealth, .over: help
    }
  }

  var help: Reply {
    let commands = Command.allCases.compactMap { texts[$0].first }.joined(separator: plain(.betweenWords))
    return Reply("phrase.help", plain(.help, [.commands: commands]))
  }

  /// Reads an answer back before it counts.
  func readBack(_ slot: ID<Slot>, _ answer: Answer) -> Reply {
    let label = TextFilling(conversation: self).text(of: texts.questions[slot.index].label)
    let text = plain(.confirm, [.label: label, .answer: words(for: answer, of: slot)])
    return Reply("confirm.\(dialog[slot].name.value)", text, choices: texts.yesAndNo.map(\.label))
  }

  /// Another wording around a question, with the question's own choices.
  func wrapped(_ key: PhraseKey, _ question: Reply, _ context: [ContextWord: String] = [:]) -> Reply {
    var context = context
    context[.question] = question.text
    return Reply("\(key.rawValue).\(question.subject)", plain(key, context), choices: question.choices)
  }

  func proposal(of table: ID<Decision>) -> Reply {
    yesNoQuestion(.proposal, text: verdictInWords(of: table))
  }

  /// What holds for a table, with its reason, or as the person corrected it.
  private func verdictInWords(of table: ID<Decision>) -> String {
    guard let verdict = verdict(of: table), let outcome = outcome(of: table) else {
      preconditionFailure("a table that was checked decides every case")
    }
    let words = texts.decisions[table.index]
    let filling = TextFilling(conversation: self)
    let label = filling.text(of: words.label)
    let choice = words.outcomes[outcome].label
    guard outcome == verdict.outcome else { return plain(.confirm, [.label: label, .answer: choice]) }
    let because = filling.text(of: words.reasons[verdict.reason])
    return plain(.proposal, [.label: label, .choice: choice, .because: because])
  }

  func correction(_ table: ID<Decision>) -> Reply {
    Reply(
      "ask.\(dialog[table].name.value)", plain(.proposalOther),
      choices: texts.decisions[table.index].outcomes.map(\.label))
  }

  func yesNoQuestion(_ key: PhraseKey, text: String? = nil) -> Reply {
    Reply("phrase.\(key.rawValue)", text ?? plain(key), choices: texts.yesAndNo.map(\.label))
  }

  /// An article as it is offered: its title, its steps and its link.
  func offer(_ article: ID<Article>) -> Reply {
    let words = texts.articles[article.index]
    let filling = TextFilling(conversation: self)
    var lines = [plain(.offer, [.title: words.title])]
    for (index, step) in words.steps.enumerated() { lines.append("  \(index + 1). \(filling.text(of: step))") }
    if let link = dialog[article].link { lines.append("  \(link)") }
    return Reply("article.\(dialog[article].name.value)", lines.joined(separator: "\n"))
  }

  /// Everything that was answered and may be shown, one line each.
  var summary: Reply {
    var lines = [plain(.summary)]
    let filling = TextFilling(conversation: self)
    for (index, answer) in answers.enumerated() {
      guard let answer else { continue }
      let label = filling.text(of: texts.questions[index].label)
      lines.append("  " + plain(.summaryLine, [.label: label, .answer: words(for: answer, of: ID(index))]))
    }
    return Reply("phrase.summary", lines.joined(separator: "\n"))
  }

  private func own(
    _ form: String, _ slot: ID<Slot>, _ phrase: Phrase?, _ context: [ContextWord: String] = [:]
  ) -> Reply? {
    phrase.map { reply(form, slot, $0, context) }
  }

  private func reply(
    _ form: String, _ slot: ID<Slot>, _ phrase: Phrase, _ context: [ContextWord: String] = [:],
    withChoices: Bool = true
  ) -> Reply {
    Reply(
      "\(form).\(dialog[slot].name.value)", TextFilling(conversation: self, context: context).text(of: phrase),
      choices: withChoices ? dialog.listedChoices(of: slot, in: texts).map(\.label) : [])
  }
}

extension Reply {
  /// The part of the key behind its form.
  var subject: String {
    guard let dot = key.utf8.firstIndex(of: UInt8(ascii: ".")) else { return key }
    return String(key[key.utf8.index(after: dot)...])
  }
}

extension Texts {
  /// The two answers to a question of the engine's own.
  var yesAndNo: [ChoiceTexts] {
    [PhraseKey.yes, .no].map { key in
      guard case .plain(let templates) = self[key].phrase, let first = templates.first else {
        preconditionFailure("yes and no are plain words")
      }
      let label = first.pieces.reduce(into: "") { text, piece in
        if case .text(let literal) = piece { text += literal }
      }
      return ChoiceTexts(label: label, also: self[key].also)
    }
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

  /// The values of a slot in the order in which they are offered: the listed ones, then the hidden ones.
  func offeredValues(of slot: ID<Slot>) -> (order: [Int], listed: Int) {
    guard case .catalog(let catalog) = self[slot].kind else {
      let count = values(of: .slot(slot))?.count ?? 0
      return (Array(0..<count), count)
    }
    let items = self[catalog].items
    let listed = items.indices.filter { !items[$0].isHidden }
    return (listed + items.indices.filter { items[$0].isHidden }, listed.count)
  }

  /// The choices that are shown as a numbered list.
  func listedChoices(of slot: ID<Slot>, in texts: Texts) -> [ChoiceTexts] {
    let offered = offeredValues(of: slot)
    let words = choiceTexts(of: slot, in: texts)
    return offered.order.prefix(offered.listed).map { words[$0] }
  }

  func openQuestion(of slot: ID<Slot>, in texts: Texts) -> OpenQuestion {
    switch self[slot].kind {
    case .yesNo: return .yesNo(choiceTexts(of: slot, in: texts))
    case .choice, .catalog:
      let offered = offeredValues(of: slot)
      let words = choiceTexts(of: slot, in: texts)
      return .choices(offered.order.map { words[$0] }, numbered: offered.listed)
    case .text(let most): return .value(.text(most: most))
    case .email: return .value(.email)
    case .phone: return .value(.phone)
    case .domain: return .value(.domain)
    case .number(let range): return .value(.number(range))
    case .amount: return .value(.amount)
    case .moment: return .value(.moment)
    case .code(let pattern): return .value(.code(pattern))
    }
  }
}
