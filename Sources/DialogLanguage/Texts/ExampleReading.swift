import DialogModel
import SourceText

/// Sentences of one language by which a question with choices learns to understand others like them.
struct ExampleShelf: Sendable {
  /// One list for each value of the slot.
  var byValue: [[Placed<String>]]
  /// What people also say, and which is none of the choices.
  var unrelated: [Placed<String>] = []
}

extension DialogBuilder {
  /// Reads one `examples` node; several for one question, in several files, are one shelf.
  mutating func readExamples(_ node: CheckedNode, into book: inout TextBook) {
    guard let name = node.string(0), let id = slot(named: name) else { return }
    let values = valuesWithExamples(of: id)
    guard !values.isEmpty else {
      if !vagueFacts.contains(.slot(id)) {
        problems.append(
          UnfitSlot(span: name.span, slot: name.value, answer: dialog[id].kind.inWords, use: .examples))
      }
      return
    }
    var shelf = book.examples[id] ?? ExampleShelf(byValue: Array(repeating: [], count: values.count))
    for child in node.all("means") {
      guard let choice = child.string(0) else { continue }
      guard let index = values.firstIndex(of: choice.value) else {
        reportUnknown(choice, of: name.value, known: values, isVague: vagueFacts.contains(.slot(id)))
        continue
      }
      shelf.byValue[index] += child.strings(from: 1)
    }
    shelf.unrelated += node.all("unrelated").flatMap { $0.strings(from: 0) }
    book.examples[id] = shelf
  }

  private func valuesWithExamples(of id: ID<Slot>) -> [String] {
    switch dialog[id].kind {
    case .choice, .catalog, .yesNo: dialog.values(of: .slot(id)) ?? []
    case .text, .email, .phone, .domain, .number, .amount, .moment, .code: []
    }
  }
}
