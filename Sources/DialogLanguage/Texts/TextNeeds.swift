import DialogModel
import SourceText

/// One text that every language of a dialog must have, and the place that asks for it.
struct TextNeed: Sendable {
  let key: TextKey
  let span: Span
}

extension Dialog {
  /// Lists every text that people may come to read, in the order of the definition.
  func textNeeds(said: [ID<Saying>: Span]) -> [TextNeed] {
    var needs: [TextNeed] = said.sorted { $0.key < $1.key }.map { TextNeed(key: .saying($0.key), span: $0.value) }
    for (index, slot) in slots.enumerated() {
      let id = ID<Slot>(index)
      for part in QuestionPart.allCases where part.isNeeded {
        needs.append(TextNeed(key: .question(id, part), span: slot.name.span))
      }
      if case .choice(let choices) = slot.kind {
        for (position, choice) in choices.enumerated() {
          needs.append(TextNeed(key: .choice(id, position), span: choice.span))
        }
      }
    }
    for (index, catalog) in catalogs.enumerated() {
      for (position, item) in catalog.items.enumerated() {
        needs.append(TextNeed(key: .item(ID(index), position), span: item.name.span))
      }
    }
    for (index, article) in articles.enumerated() {
      needs.append(TextNeed(key: .article(ID(index)), span: article.name.span))
    }
    for (index, cue) in cues.enumerated() { needs.append(TextNeed(key: .cue(ID(index)), span: cue.span)) }
    return needs + tableNeeds
  }

  /// The texts of tables that are proposed to people; the others are nobody's reading.
  private var tableNeeds: [TextNeed] {
    var needs: [TextNeed] = []
    for id in shownDecisions {
      let decision = self[id]
      needs.append(TextNeed(key: .tableLabel(id), span: decision.name.span))
      for position in decision.outcomes.indices {
        let row = decision.rows.first { $0.outcome == position }
        needs.append(TextNeed(key: .outcome(id, position), span: row?.span ?? decision.name.span))
      }
      for position in decision.reasons.indices {
        let row = decision.rows.first { $0.reason == position }
        needs.append(TextNeed(key: .reason(id, position), span: row?.span ?? decision.name.span))
      }
    }
    return needs
  }

  /// Tables whose outcome people get to see.
  var shownDecisions: [ID<Decision>] {
    var shown: Set<ID<Decision>> = []
    for line in steps.flatMap(\.lines) {
      if case .propose(let id) = line.act { shown.insert(id) }
    }
    return shown.sorted()
  }
}
