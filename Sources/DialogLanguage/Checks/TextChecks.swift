import DialogModel
import SourceText

/// Holds the languages of a dialog against what must be said, and against each other.
struct TextChecks {
  let dialog: Dialog
  /// Parallel to the dialog's languages; nil where a language has no file.
  let books: [TextBook?]
  /// What every dialog says, by language.
  let shared: [LanguageTag: TextBook]
  /// Where the dialog lists its languages.
  let languagesSpan: Span
  /// Every text that a line or a ticket field says, with the first such place.
  let said: [ID<Saying>: Span]

  func problems() -> [any Problem] {
    missingLanguages() + missingTexts() + missingPhrases() + mismatches() + extraTexts()
      + SynonymCheck(dialog: dialog, books: books, shared: shared).problems()
  }

  private func missingLanguages() -> [any Problem] {
    zip(dialog.languages, books).compactMap { language, book in
      book == nil ? MissingLanguage(span: languagesSpan, language: language.text) : nil
    }
  }

  private func missingTexts() -> [any Problem] {
    let present = books.compactMap { $0 }
    var problems: [any Problem] = []
    for need in dialog.textNeeds(said: said) {
      let having = present.filter { $0[need.key] != nil }
      guard let source = having.first, let text = source[need.key] else {
        if !present.isEmpty {
          problems.append(MissingText(span: need.span, text: dialog.words(for: need.key)))
        }
        continue
      }
      for book in present where book[need.key] == nil {
        problems.append(
          MissingTranslation(
            span: book.span, text: dialog.words(for: need.key), language: book.language.text,
            source: text.span, sourceLanguage: source.language.text))
      }
    }
    return problems
  }

  /// Phrases and commands come from the shared texts unless the dialog words them itself.
  private func missingPhrases() -> [any Problem] {
    let keys = PhraseKey.allCases.map { TextKey.phrase($0) } + Command.allCases.map { TextKey.command($0) }
    return books.compactMap { book in
      guard let book else { return nil }
      let missing = keys.filter { book[$0] == nil && shared[book.language]?[$0] == nil }
      guard !missing.isEmpty else { return nil }
      return MissingPhrases(
        span: book.span, language: book.language.text, phrases: missing.map { dialog.words(for: $0) })
    }
  }

  /// Compares every language with the first one that has the text.
  private func mismatches() -> [any Problem] {
    let present = books.compactMap { $0 }
    guard let first = present.first else { return [] }
    var problems: [any Problem] = []
    for book in present.dropFirst() {
      for (key, text) in book.entries {
        guard let other = first[key] else { continue }
        let lost = other.value.placeholders.subtracting(text.value.placeholders)
        let added = text.value.placeholders.subtracting(other.value.placeholders)
        guard !lost.isEmpty || !added.isEmpty else { continue }
        problems.append(
          PlaceholderMismatch(
            span: text.span, text: dialog.words(for: key), language: book.language.text, lost: names(lost),
            added: names(added), source: other.span, sourceLanguage: first.language.text))
      }
    }
    return problems
  }

  private func names(_ placeholders: Set<Placeholder>) -> [String] {
    placeholders.map { placeholder in
      switch placeholder {
      case .fact(let fact): dialog.name(of: fact)
      case .context(let word): word.rawValue
      }
    }.sorted()
  }

  /// Texts that nothing says: a translation too many, or a line that was taken out and left its text behind.
  private func extraTexts() -> [any Problem] {
    let present = books.compactMap { $0 }
    let used = dialog.sayings.enumerated().filter { said[ID($0.offset)] != nil }.map(\.element)
    var problems: [any Problem] = []
    for book in present {
      for (key, text) in book.entries {
        guard case .saying(let id) = key, said[id] == nil else { continue }
        let others = present.filter { $0.language != book.language && $0[key] != nil }
        problems.append(
          ExtraText(
            span: text.span, name: dialog.sayings[id.index], language: book.language.text,
            isAlone: others.isEmpty && present.count > 1, used: used))
      }
    }
    return problems
  }
}
