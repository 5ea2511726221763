package import DialogModel
import SourceText

/// A dialog with everything about it that would else be worked out anew at each turn.
///
/// One playbook serves all conversations that follow the same edition of a dialog; a conversation holds it by
/// reference, and its own state holds nothing of it.
package final class Playbook: Sendable {
  /// What the conversations follow; it stays the same, even if the files change.
  package let dialog: Dialog
  /// Each table after the ones that it looks at.
  let tableOrder: [ID<Decision>]
  /// Parallel to the slots: those whose conditions look at the slot, at a column of it, or at one of these.
  let dependants: [[ID<Slot>]]
  /// Parallel to the slots: the values in the order in which they are offered, the listed ones first.
  let offered: [Offered]

  /// Slots that take a story as it comes; to tell it is up to the person, and nothing that asks for it is personal.
  let stories: Set<ID<Slot>>

  /// Which article helps whom.
  let articleOrder: ArticleOrder

  /// Whether anything in the dialog depends on the language that is spoken.
  let looksAtLanguage: Bool

  /// The values of a slot as people meet them.
  struct Offered: Sendable {
    var order: [Int]
    /// How many of `order` are shown as a numbered list; the rest is understood all the same.
    var listed: Int
  }

  /// The name by which people ask for the dialog.
  package var name: String { dialog.name.value }

  /// What is said when a line could not be remembered; the conversation itself knows nothing of it.
  package func notSaved(inLanguage language: Int) -> Reply {
    Reply(
      Reply.Key(.phrase, PhraseKey.notSaved.rawValue), .error,
      dialog.texts[language][.notSaved].phrase.asItStands)
  }

  /// Expects a dialog that the loader has passed.
  package init(_ dialog: Dialog) {
    self.dialog = dialog
    guard case .order(let order) = dialog.orderTables() else {
      preconditionFailure("tables do not wait for each other")
    }
    tableOrder = order
    stories = Set(
      dialog.steps.flatMap(\.lines).compactMap { if case .listen(let slot) = $0.act { slot } else { nil } })
    articleOrder = ArticleOrder(dialog)
    looksAtLanguage = dialog.allGuards.flatMap(\.test.facts).contains(.builtIn(.language))
    offered = dialog.slots.indices.map { dialog.offeredValues(of: ID($0)) }
    dependants = dialog.slots.indices.map { dialog.dependants(of: ID($0)) }
  }
}

extension Dialog {
  /// Every condition on the way and in what it looks at; the ticket and promises lead nowhere.
  fileprivate var allGuards: [Condition] {
    var guards = slots.flatMap(\.guards)
    for step in steps { guards += step.lines.flatMap(\.guards) }
    guards += articles.flatMap(\.guards)
    for table in decisions { guards += table.rows.flatMap(\.guards) }
    guards += ticket?.requirements.flatMap(\.guards) ?? []
    return guards
  }

  fileprivate func offeredValues(of slot: ID<Slot>) -> Playbook.Offered {
    guard case .catalog(let catalog) = self[slot].kind else {
      let count = values(of: .slot(slot))?.count ?? 0
      return Playbook.Offered(order: Array(0..<count), listed: count)
    }
    let items = self[catalog].items
    let listed = items.indices.filter { !items[$0].isHidden }
    let hidden = items.indices.filter { items[$0].isHidden }
    return Playbook.Offered(order: listed + hidden, listed: listed.count)
  }

  /// Slots that are asked only because of what `slot` holds, directly or through another of them.
  fileprivate func dependants(of slot: ID<Slot>) -> [ID<Slot>] {
    var reached: Set<ID<Slot>> = [slot]
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for (index, candidate) in slots.enumerated() where !reached.contains(ID(index)) {
        let looksAt = candidate.guards.flatMap(\.test.facts).compactMap(\.slot)
        if looksAt.contains(where: reached.contains) {
          reached.insert(ID(index))
          isGrowing = true
        }
      }
    }
    return reached.subtracting([slot]).sorted()
  }
}

extension Fact {
  /// The slot that has to be filled for the fact to be known; nil for facts that do not come from a person.
  var slot: ID<Slot>? {
    switch self {
    case .slot(let id), .column(let id, _): id
    case .decision, .given, .builtIn: nil
    }
  }
}

extension Phrase {
  /// The first wording, for phrases without anything to fill in.
  var asItStands: String {
    guard case .plain(let templates) = self, let first = templates.first else { return "" }
    return first.pieces.reduce(into: "") { text, piece in
      if case .text(let literal) = piece { text += literal }
    }
  }
}
