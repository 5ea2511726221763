import ConversationEngine
package import DialogModel
import SourceText
import Triage

/// What of a dialog was tried by some talks, and what was not.
package struct Coverage: Sendable {
  private let dialog: Dialog
  private var tried: Set<Item> = []

  /// One thing that a talk can try.
  package enum Item: Hashable, Sendable {
    case step(ID<Step>)
    /// A way from one step to another.
    case way(ID<Step>, ID<Step>)
    case choice(ID<Slot>, Int)
    case rule(ID<Decision>, Int)
    /// A question that was put again: after an answer that was not understood, or that cannot be.
    case ladder(ID<Slot>, Reply.Form)
    case behaviour(Behaviour)
    /// A text of the dialog in one language.
    case text(Int, String)
  }

  /// Nothing was tried yet.
  package init(of dialog: Dialog) { self.dialog = dialog }

  /// Adds what one performance has tried.
  package mutating func add(_ performance: Performance) {
    for turn in performance.turns {
      let conversation = turn.conversation
      for entry in conversation.entered {
        tried.insert(.step(entry.to))
        if let from = entry.from { tried.insert(.way(from, entry.to)) }
      }
      for slot in dialog.slots.indices {
        if case .listed(let value)? = conversation.answer(to: ID(slot)) { tried.insert(.choice(ID(slot), value)) }
      }
      // Tables are decided all the time; a row counts where its outcome was shown or handed over.
      if turn.usesTables {
        for table in dialog.decisions.indices {
          if let row = conversation.verdict(of: ID(table))?.row { tried.insert(.rule(ID(table), row)) }
        }
      }
      for behaviour in Behaviour.all(in: turn) { tried.insert(.behaviour(behaviour)) }
      for reply in turn.replies where reply.key.form == .unclear || reply.key.form == .invalid {
        guard let slot = dialog.slots.firstIndex(where: { $0.name.value == reply.key.subject }) else { continue }
        tried.insert(.ladder(ID(slot), reply.key.form))
      }
      for reply in turn.replies { tried.insert(.text(conversation.state.language, reply.key.description)) }
    }
  }

  /// One column of the table.
  package struct Column: Equatable, Sendable {
    /// What is counted, such as `choices`.
    package var name: String
    /// How many were tried.
    package var tried: Int
    /// How many there are.
    package var all: Int
  }

  /// The columns in the order of the table: the languages' texts come last.
  package var columns: [Column] {
    groups.map { name, items in
      Column(name: name, tried: items.count { tried.contains($0) }, all: items.count)
    }
  }

  /// How much of everything was tried, in whole per cent, rounded down.
  package var percent: Int {
    let all = columns.reduce(0) { $0 + $1.all }
    return all == 0 ? 100 : columns.reduce(0) { $0 + $1.tried } * 100 / all
  }

  /// What was never tried, by its names, in the order of the columns.
  package var missing: [String] {
    groups.flatMap { _, items in items.filter { !tried.contains($0) }.map { words(for: $0) } }
  }

  private var groups: [(String, [Item])] {
    [
      ("steps", steps), ("ways", ways), ("choices", choices), ("rules", rules), ("ladders", ladders),
      ("behaviours", behaviours),
    ]
      + dialog.languages.enumerated().map { index, tag in
        ("texts \(tag.text)", dialog.textKeys(in: index).map { .text(index, $0) })
      }
  }

  private var steps: [Item] { dialog.steps.indices.map { .step(ID($0)) } }

  private var ways: [Item] {
    var seen: Set<Item> = []
    return dialog.steps.enumerated().flatMap { index, step in
      step.lines.compactMap { line -> Item? in
        switch line.act {
        case .go(let target), .visit(let target):
          let way = Item.way(ID(index), target)
          return seen.insert(way).inserted ? way : nil
        default: return nil
        }
      }
    }
  }

  private var choices: [Item] {
    dialog.slots.indices.flatMap { slot in
      (dialog.values(of: .slot(ID(slot))) ?? []).indices.map { .choice(ID(slot), $0) }
    }
  }

  private var rules: [Item] {
    dialog.decisions.enumerated().flatMap { table, decision in
      decision.rows.indices.map { .rule(ID(table), $0) }
    }
  }

  /// Each question can be misunderstood; only some can be answered with what cannot be. A text is always understood.
  private var ladders: [Item] {
    dialog.slots.indices.filter { dialog.isAsked(ID($0)) }.flatMap { slot -> [Item] in
      let kind = dialog.slots[slot].kind
      if case .text = kind { return [] }
      return [.ladder(ID(slot), .unclear)] + (kind.canBeInvalid ? [.ladder(ID(slot), .invalid)] : [])
    }
  }

  private var behaviours: [Item] { Behaviour.allCases.map { .behaviour($0) } }

  private func words(for item: Item) -> String {
    switch item {
    case .step(let step): "step \(dialog[step].name.value)"
    case .way(let from, let to): "way \(dialog[from].name.value) → \(dialog[to].name.value)"
    case .choice(let slot, let value):
      "choice \(dialog[slot].name.value) \(dialog.values(of: .slot(slot))?[value] ?? "")"
    case .rule(let table, let row):
      "rule \(dialog[table].name.value) \(dialog[table].outcomes[dialog[table].rows[row].outcome])"
        + " because \(dialog[table].reasons[dialog[table].rows[row].reason])"
    case .ladder(let slot, let form): "ladder \(dialog[slot].name.value) \(form.rawValue)"
    case .behaviour(let behaviour): "behaviour \(behaviour)"
    case .text(let language, let key): "text \(key) in \(dialog.languages[language].text)"
    }
  }
}

extension Dialog {
  /// The keys of everything that this dialog itself can say in one of its languages.
  fileprivate func textKeys(in language: Int) -> [String] {
    var keys = sayings.filter { !isOnlyInTickets($0) }.map { "say.\($0)" }
    for slot in slots.indices where isAsked(ID(slot)) && isAsked(ID(slot), inLanguage: language) {
      let name = slots[slot].name.value
      keys.append("ask.\(name)")
      keys.append("why.\(name)")
      if slots[slot].isConfirmed { keys.append("confirm.\(name)") }
    }
    for step in steps {
      for line in step.lines {
        if case .propose(let table) = line.act { keys.append("propose.\(self[table].name.value)") }
      }
    }
    keys += articles.map { "article.\($0.name.value)" }
    var seen: Set<String> = []
    return keys.filter { seen.insert($0).inserted }
  }

  /// A question can be kept for those who speak other languages.
  private func isAsked(_ slot: ID<Slot>, inLanguage language: Int) -> Bool {
    self[slot].guards.allSatisfy { line in
      guard case .isOneOf(.builtIn(.language), let values) = line.test else { return true }
      return values.contains(.listed(language)) != line.isNegated
    }
  }

  fileprivate func isAsked(_ slot: ID<Slot>) -> Bool {
    steps.contains { step in
      step.lines.contains { line in
        switch line.act {
        case .ask(let slots): slots.contains(slot)
        case .listen(let listened): listened == slot
        default: false
        }
      }
    }
  }

  private func isOnlyInTickets(_ saying: String) -> Bool {
    !steps.contains { step in
      step.lines.contains { line in
        if case .say(let said) = line.act { sayings[said.index] == saying } else { false }
      }
    }
  }
}

extension Performance.Turn {
  /// Whether what tables decided was put to the person, led to the end or went into a ticket.
  fileprivate var usesTables: Bool {
    if conversation.isOver { return true }
    switch conversation.topic {
    case .table, .summary: return true
    case .slot, .needed, .health, .article, nil: return false
    }
  }
}
