import DialogModel
import HumanText
import SourceText

/// Finds sentences from which a question would have to learn two things.
struct ExampleCheck {
  let dialog: Dialog
  let books: [TextBook]

  func problems() -> [any Problem] {
    books.flatMap { book in
      dialog.slots.indices.flatMap { index -> [any Problem] in
        let slot = ID<Slot>(index)
        return book.examples[slot].map { contradictions(in: $0, of: slot, book) } ?? []
      }
    }
  }

  private func contradictions(in shelf: ExampleShelf, of slot: ID<Slot>, _ book: TextBook) -> [any Problem] {
    let values = (dialog.values(of: .slot(slot)) ?? []).map(\.quoted)
    var owners: [[UInt8]: (meaning: String, span: Span)] = [:]
    var problems: [any Problem] = []
    let lists = zip(values, shelf.byValue) + [("nothing of this question", shelf.unrelated)]
    for (meaning, sentences) in lists {
      for sentence in sentences {
        let key = FoldedText(sentence.value).key
        guard let owner = owners[key] else {
          owners[key] = (meaning, sentence.span)
          continue
        }
        guard owner.meaning != meaning else { continue }
        problems.append(
          SharedExample(
            span: sentence.span, sentence: sentence.value, language: book.language.text,
            slot: dialog[slot].name.value, choice: meaning, other: owner.meaning, otherSpan: owner.span))
      }
    }
    return problems
  }
}
