import Classification
import DialogModel

/// What the examples of a dialog teach about its questions, learned once.
///
/// All languages of a dialog are learned together: their letters keep them apart, and people mix them.
struct Learning: Sendable {
  /// Parallel to the slots; nil where a question has no examples.
  private let classifiers: [Classifier?]

  init(_ dialog: Dialog) {
    classifiers = dialog.slots.indices.map { index in
      Course(ID(index), of: dialog).map { Classifier($0) }
    }
  }

  /// The classifier of a slot's values; nil where it has no examples.
  subscript(slot: ID<Slot>) -> Classifier? { classifiers[slot.index] }
}

extension Course {
  /// Gathers what is to be learned about a slot; nil where no language of the dialog has an example for it.
  fileprivate init?(_ slot: ID<Slot>, of dialog: Dialog) {
    guard dialog.texts.contains(where: { $0.questions[slot.index].examples.contains { !$0.isEmpty } }),
      let values = dialog.values(of: .slot(slot))
    else { return nil }
    self.init(labels: values.count)
    for texts in dialog.texts {
      let question = texts.questions[slot.index]
      for (value, sentences) in question.examples.enumerated() {
        for sentence in sentences { teach(sentence, as: value) }
      }
      for sentence in question.unrelated { teachStranger(sentence) }
      for (value, choice) in texts.choices(of: slot, in: dialog).enumerated()
      where !ChoiceLists.isRest(values[value]) {
        // The label, and what else people call it, are examples as well.
        for word in choice.words { teach(word, as: value) }
      }
    }
  }
}

extension Texts {
  fileprivate func choices(of slot: ID<Slot>, in dialog: Dialog) -> [ChoiceTexts] {
    if case .catalog(let catalog) = dialog[slot].kind { return catalogs[catalog.index] }
    return questions[slot.index].choices
  }
}
