import DialogModel
import SourceText
import Triage

/// Tells why something is asked, and why a table decided as it did.
extension Conversation {
  func explainQuestion() -> [Effect.Act] {
    switch (state.aside, walk.topic) {
    case (.confirming(let slot, _, _), _), (.choosing(let slot, _, _), _), (.changing(let slot), _),
      (nil, .slot(let slot)), (nil, .needed(let slot)):
      let key = Reply.Key(.why, dialog[slot].name.value)
      return [.say(Reply(key, .help, TextFilling(conversation: self).text(of: texts.questions[slot.index].why)))]
    case (.overruling(let table), _), (nil, .table(let table)): return explain(table)
    default: return [.say(help)]
    }
  }

  /// The verdict with its reason, and the one fact that would most easily have made it another.
  func explain(_ table: ID<Decision>) -> [Effect.Act] {
    guard dialog.decisions.indices.contains(table.index), let verdict = walk.verdicts[table.index] else {
      return [.say(help)]
    }
    let words = texts.decisions[table.index]
    let filling = TextFilling(conversation: self)
    var lines = [
      plain(
        .verdictReason,
        [
          .label: filling.text(of: words.label), .choice: words.outcomes[verdict.outcome].label,
          .because: filling.text(of: words.reasons[verdict.reason]),
        ])
    ]
    if let chosen = outcome(of: table), chosen != verdict.outcome {
      lines.append(plain(.verdictOverruled, [.choice: words.outcomes[chosen].label]))
    }
    if let change = nearestChange(of: table) { lines.append(change) }
    return [.say(Reply(Reply.Key(.why, dialog[table].name.value), .help, lines.joined(separator: "\n")))]
  }

  /// The one answer that would have made a table decide otherwise, in words.
  private func nearestChange(of table: ID<Decision>) -> String? {
    guard let change = dialog.nearestChange(of: table, from: self), case .slot(let slot) = change.fact,
      let answer = change.reading.answer
    else { return nil }
    return plain(
      .verdictChange,
      [
        .choice: texts.decisions[table.index].outcomes[change.outcome].label, .label: label(of: slot),
        .answer: words(for: answer, of: slot),
      ])
  }

  /// What a ticket can tell about a table beside its outcome.
  func tell(_ telling: TicketField.Telling, of table: ID<Decision>) -> String? {
    guard let verdict = walk.verdicts[table.index] else { return nil }
    switch telling {
    case .proposal: return dialog[table].outcomes[verdict.outcome]
    case .rule: return dialog[table].reasons[verdict.reason]
    case .because:
      return TextFilling(conversation: self).text(of: texts.decisions[table.index].reasons[verdict.reason])
    case .nearest: return nearestChange(of: table)
    case .offered, .decimal, .currency, .start: return nil
    }
  }
}

extension FactReading {
  /// The answer that would be read so; nil where any of many would.
  fileprivate var answer: Answer? {
    switch self {
    case .listed(let index): .listed(index)
    case .number(let number): .number(number)
    case .unknown, .open, .stated: nil
    }
  }
}
