extension Dialog {
  /// Traps where the loader let something through that the engine relies on.
  package func assertWhole() {
    precondition(
      !languages.isEmpty && texts.map(\.language) == languages, "a dialog has texts in each of its languages")
    precondition(steps.indices.contains(start.index), "a dialog begins with one of its steps")
    for step in steps {
      precondition(step.lines.contains { $0.act.leaves && $0.guards.isEmpty }, "every step is left for sure")
      for line in step.lines {
        if case .visit(let id) = line.act { precondition(steps.indices.contains(id.index), "a visit has its step") }
        if case .go(let id) = line.act { precondition(steps.indices.contains(id.index), "a way has its step") }
      }
    }
    for table in decisions {
      precondition(!table.rows.isEmpty, "a table has rows")
      precondition(table.rows.allSatisfy { table.outcomes.indices.contains($0.outcome) }, "a row has its outcome")
    }
    for words in texts {
      precondition(words.sayings.count == sayings.count, "every saying has its words")
      precondition(words.questions.count == slots.count, "every slot has its question")
      precondition(words.catalogs.map(\.count) == catalogs.map(\.items.count), "every item has its words")
      precondition(
        words.decisions.map(\.outcomes.count) == decisions.map(\.outcomes.count), "every outcome has its words")
      precondition(words.articles.count == articles.count, "every article has its words")
      precondition(words.cues.count == cues.count, "every cue has its words")
    }
  }
}
