import DialogModel
import SourceText

/// Holds the languages of a dialog against what must be said, and against each other.
struct TextChecks {
  let dialog: Dialog
  /// Parallel to the dialog's languages; nil where a language has no file.
  let books: [TextBook?]
  /// What every dialog says.
  let shared: SharedTexts
  /// Parallel to the dialog's languages: where the dialog names them.
  let languageSpans: [Span]
  /// False where a language file could not be read or belongs to a language that the dialog does not list.
  let everyFileIsRead: Bool
  /// False where the definitions have an error, so that nobody knows which texts are needed.
  let hasWholeDefinitions: Bool
  /// Languages whose own files have an error.
  let unsoundLanguages: Set<LanguageTag>
  /// Every text that a line or a ticket field says, with the first such place.
  let said: [ID<Saying>: Span]

  func problems() -> [any Problem] {
    let synonyms = SynonymCheck(dialog: dialog, books: present, shared: shared.books).problems()
    let examples = ExampleCheck(dialog: dialog, books: present).problems()
    let mismatches = PlaceholderCheck(books: present, words: dialog.words(for:), names: name).problems()
    guard hasWholeDefinitions else { return mismatches + synonyms + examples }
    return missingLanguages() + missingTexts() + missingPhrases() + mismatches + extraTexts() + synonyms + examples
  }

  private var present: [TextBook] { books.compactMap { $0 } }

  private func missingLanguages() -> [any Problem] {
    guard everyFileIsRead else { return [] }
    return books.indices.filter { books[$0] == nil }.map { index in
      MissingLanguage(span: languageSpans[index], language: dialog.languages[index].text)
    }
  }

  /// Reports what a question, a catalogue or a table lacks in one message each.
  private func missingTexts() -> [any Problem] {
    let needs = dialog.textNeeds(said: said)
    var owners: [TextOwner] = []
    var byOwner: [TextOwner: [TextNeed]] = [:]
    for need in needs {
      if byOwner[need.key.owner] == nil { owners.append(need.key.owner) }
      byOwner[need.key.owner, default: []].append(need)
    }
    return owners.flatMap { owner -> [any Problem] in
      let needs = byOwner[owner] ?? []
      let nowhere = needs.filter { need in present.allSatisfy { $0[need.key] == nil } }
      let somewhere = needs.filter { need in present.contains { $0[need.key] != nil } }
      return missing(nowhere, of: owner) + present.compactMap { missing(somewhere, of: owner, in: $0) }
    }
  }

  private func missing(_ needs: [TextNeed], of owner: TextOwner) -> [any Problem] {
    guard let first = needs.first, !present.isEmpty, everyFileIsRead, unsoundLanguages.isEmpty else { return [] }
    return [
      MissingText(
        span: first.span, text: dialog.words(for: owner), parts: needs.compactMap { dialog.part(for: $0.key) },
        languages: present.map(\.language.text))
    ]
  }

  private func missing(_ needs: [TextNeed], of owner: TextOwner, in book: TextBook) -> (any Problem)? {
    guard !unsoundLanguages.contains(book.language) else { return nil }
    let missing = needs.filter { book[$0.key] == nil }
    guard let first = missing.first, let source = present.first(where: { $0[first.key] != nil }),
      let text = source[first.key]
    else { return nil }
    let misspelt = misspeltSaying(for: first.key, in: book)
    return MissingTranslation(
      span: misspelt?.span ?? book.owners[owner] ?? book.span, text: dialog.words(for: owner),
      parts: missing.compactMap { dialog.part(for: $0.key) }, language: book.language.text,
      written: misspelt?.value, source: text.span, sourceLanguage: source.language.text)
  }

  /// A text of this language that nothing says and that is named nearly like the one that is missing.
  private func misspeltSaying(for key: TextKey, in book: TextBook) -> Placed<String>? {
    guard case .saying(let missing) = key else { return nil }
    let extras = book.entries.compactMap { key, text -> Placed<String>? in
      guard case .saying(let id) = key, said[id] == nil else { return nil }
      return Placed(dialog.sayings[id.index], at: text.span)
    }.sorted { $0.span < $1.span }
    guard let name = NearMiss.nearest(to: dialog.sayings[missing.index], among: extras.map(\.value)) else { return nil }
    return extras.first { $0.value == name }
  }

  /// Phrases and commands come from the shared texts unless the dialog words them itself.
  private func missingPhrases() -> [any Problem] {
    guard shared.isWhole else { return [] }
    let keys =
      PhraseKey.allCases.map { TextKey.phrase($0) } + Command.allCases.map { TextKey.command($0) }
      + Marker.allCases.map { TextKey.marker($0) }
    return present.compactMap { book in
      let missing = keys.filter { book[$0] == nil && shared.books[book.language]?[$0] == nil }
      guard !missing.isEmpty, !unsoundLanguages.contains(book.language) else { return nil }
      return MissingPhrases(
        span: book.span, language: book.language.text, phrases: missing.map { dialog.words(for: $0) },
        hasSharedFile: shared.books[book.language] != nil)
    }
  }

  /// Texts that nothing says: a line that was taken out and left its text behind.
  private func extraTexts() -> [any Problem] {
    let missing = present.map { book in
      said.keys.filter { book[.saying($0)] == nil }.map { dialog.sayings[$0.index] }
    }
    var reported: Set<ID<Saying>> = []
    var problems: [any Problem] = []
    for (book, missing) in zip(present, missing) {
      for (key, text) in book.entries {
        guard case .saying(let id) = key, said[id] == nil, !reported.contains(id) else { continue }
        let name = dialog.sayings[id.index]
        // Reported already, as the misspelt name of a text that is missing.
        guard !NearMiss.isNear(name, to: missing) else { continue }
        reported.insert(id)
        problems.append(
          ExtraText(
            span: text.span, name: name, languages: present.filter { $0[key] != nil }.map(\.language.text)))
      }
    }
    return problems
  }

  private func name(_ placeholder: Placeholder) -> String {
    switch placeholder {
    case .fact(let fact): dialog.name(of: fact)
    case .context(let word): word.rawValue
    case .draft(let path): "draft." + path.joined(separator: ".")
    }
  }
}
