package import DialogModel
package import Triage

/// Lets tests, coverage and people who debug a dialog look at a conversation; nothing here moves it.
extension Conversation {
  /// What fills a slot by now; nil while it is open.
  package func answer(to slot: ID<Slot>) -> Answer? { walk.answers[slot.index] }

  /// What the person has told so far, as words to search by: texts as they were written, choices by their names.
  package var statedWords: String { (writtenWords + chosenWords).joined(separator: " ") }

  /// The answers in the person's own words, without those that are secret.
  var writtenWords: [String] {
    walk.answers.enumerated().compactMap { index, answer in
      guard case .text(let text, _) = answer, case .text = dialog.slots[index].kind,
        dialog.slots[index].privacy != .secret
      else { return nil }
      return text
    }
  }

  private var chosenWords: [String] {
    walk.answers.enumerated().compactMap { index, answer in
      guard case .listed(let choice) = answer else { return nil }
      switch dialog.slots[index].kind {
      case .choice, .catalog: return dialog.choiceTexts(of: ID(index), in: dialog.texts[0])[choice].label
      default: return nil
      }
    }
  }

  /// All articles, those first that would help most; what cannot be offered by what is known stands last.
  package var articlesInOrder: [ID<Article>] {
    let all = dialog.articles.indices.map { ID<Article>($0) }
    let ranked = playbook.articleOrder.ranked(all, for: writtenWords.joined(separator: " "))
    func isOut(_ standing: ArticleOrder.Standing) -> Bool {
      let article = dialog[standing.article]
      return article.needsWords && !standing.isSaid || article.guards.areRefuted(in: self)
    }
    return (ranked.filter { !isOut($0) } + ranked.filter(isOut)).map(\.article)
  }

  /// How a choice of the open question is called in the language that is spoken; nil where it is none of them.
  package func label(ofChoice id: String) -> String? {
    var copy = self
    for case .say(let reply) in copy.question() {
      if let choice = reply.choices.first(where: { $0.id == id }) { return choice.label }
    }
    return nil
  }

  /// The step in which it stands; nil once the way has come to its end.
  package var step: ID<Step>? { walk.places.last?.step }

  /// The steps that it entered, in this order.
  package var entered: [Entry] { walk.entered }

  /// What a table decided from what is known, and by which row; nil for a table with a hole.
  package func verdict(of table: ID<Decision>) -> Verdict? { walk.verdicts[table.index] }

  /// What it waits for; nil where it waits for nothing.
  package var topic: Topic? { isOver ? nil : walk.topic }

  /// The slot that the open question is about, the engine's own questions included.
  package var askedSlot: ID<Slot>? {
    switch state.aside {
    case .confirming(let slot, _, _), .choosing(let slot, _, _), .changing(let slot): return slot
    case .choosingChange, .overruling, .restarting, .cancelling, .solved: return nil
    case nil: break
    }
    switch topic {
    case .slot(let slot), .needed(let slot): return slot
    case .health, .article, .table, .summary, nil: return nil
    }
  }

  /// What it is doing, in one word.
  package var activity: Activity {
    if isOver { return .over }
    if isChecking { return .checking }
    switch state.aside {
    case .confirming: return .confirming
    case .choosing: return .clarifying
    case .changing, .choosingChange: return .correcting
    case .overruling: return .overruling
    case .restarting, .cancelling, .solved: return .makingSure
    case nil: break
    }
    switch topic {
    case .slot, .needed: return .asking
    case .article: return .offering
    case .table: return .proposing
    case .summary: return .summarising
    case .health, nil: return .idle
    }
  }

  /// The words for what a conversation can be doing.
  package enum Activity: String, CaseIterable, Sendable {
    case idle
    case asking
    case confirming
    case clarifying
    case correcting
    case offering
    case proposing
    case overruling
    case summarising
    /// Before something is given up: starting over, stopping, closing.
    case makingSure = "making-sure"
    case checking
    case over
  }
}
