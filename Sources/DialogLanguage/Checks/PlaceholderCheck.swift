import DialogModel
import SourceText

/// Finds texts that fill in something else than their translations do.
struct PlaceholderCheck {
  let books: [TextBook]
  let words: (TextKey) -> String
  let names: (Placeholder) -> String

  func problems() -> [any Problem] {
    let keys = books.reduce(into: Set<TextKey>()) { $0.formUnion($1.entries.keys) }
    return keys.flatMap(problems)
  }

  private func problems(with key: TextKey) -> [any Problem] {
    let having = books.compactMap { book in book[key].map { (language: book.language, text: $0) } }
    guard let model = model(among: having.map(\.text.value.placeholders)) else { return [] }
    let source = having[model]
    return having.compactMap { language, text in
      let lost = source.text.value.placeholders.subtracting(text.value.placeholders)
      let added = text.value.placeholders.subtracting(source.text.value.placeholders)
      guard !lost.isEmpty || !added.isEmpty else { return nil }
      return PlaceholderMismatch(
        span: text.span, text: words(key), language: language.text, lost: lost.map(names).sorted(),
        added: added.map(names).sorted(), source: source.text.span, sourceLanguage: source.language.text)
    }
  }

  /// Chooses what the others are compared with: the first language, unless all others agree against it.
  private func model(among sets: [Set<Placeholder>]) -> Int? {
    guard let first = sets.first else { return nil }
    if sets.count > 2, sets[1] != first, sets.dropFirst().allSatisfy({ $0 == sets[1] }) { return 1 }
    return 0
  }
}
