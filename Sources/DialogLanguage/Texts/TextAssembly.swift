import DialogModel
import SourceText

/// Lines the texts of one language up with the dialog, so that the engine finds them by position.
struct TextAssembly {
  let dialog: Dialog
  let own: TextBook
  /// What every dialog says, where it does not say it in its own words.
  let shared: TextBook?

  /// Expects that nothing needed is missing; what could not be found is empty, and the dialog is then refused.
  func assemble() -> Texts {
    Texts(
      language: own.language,
      names: words(.languageNames).isEmpty ? [own.language.text] : words(.languageNames),
      sayings: dialog.sayings.indices.map { phrase(.saying(ID($0))) ?? .empty },
      questions: dialog.slots.indices.map { question(ID($0)) },
      catalogs: dialog.catalogs.enumerated().map { catalog, content in
        content.items.indices.map { choice(.item(ID(catalog), $0)) ?? .empty }
      },
      decisions: dialog.decisions.indices.map { table(ID($0)) },
      articles: dialog.articles.indices.map { article(ID($0)) },
      cues: dialog.cues.indices.map { words(.cue(ID($0))) },
      phrases: Dictionary(uniqueKeysWithValues: PhraseKey.allCases.map { ($0, shared($0)) }),
      commands: Dictionary(uniqueKeysWithValues: Command.allCases.map { ($0, words(.command($0))) }),
      markers: Dictionary(uniqueKeysWithValues: Marker.allCases.map { ($0, words(.marker($0))) }))
  }

  private func question(_ id: ID<Slot>) -> QuestionTexts {
    QuestionTexts(
      label: phrase(.question(id, .label)) ?? .empty, ask: phrase(.question(id, .ask)) ?? .empty,
      why: phrase(.question(id, .why)) ?? .empty, again: phrase(.question(id, .again)),
      unclear: phrase(.question(id, .unclear)), invalid: phrase(.question(id, .invalid)),
      waiting: phrase(.question(id, .waiting)), choices: choices(of: id),
      examples: own.examples[id]?.byValue.map { $0.map(\.value) } ?? [],
      unrelated: own.examples[id]?.unrelated.map(\.value) ?? [])
  }

  private func choices(of id: ID<Slot>) -> [ChoiceTexts] {
    switch dialog[id].kind {
    case .choice(let names): names.indices.map { choice(.choice(id, $0)) ?? .empty }
    case .yesNo:
      [PhraseKey.yes, .no].enumerated().map { index, key in
        let usual = shared(key)
        guard var own = choice(.choice(id, index)) else {
          return ChoiceTexts(label: usual.phrase.firstText, also: usual.also)
        }
        own.also += [usual.phrase.firstText] + usual.also
        return own
      }
    default: []
    }
  }

  private func table(_ id: ID<Decision>) -> DecisionTexts {
    DecisionTexts(
      label: phrase(.tableLabel(id)) ?? .empty,
      outcomes: dialog[id].outcomes.enumerated().map { index, name in
        choice(.outcome(id, index)) ?? ChoiceTexts(label: name)
      },
      reasons: dialog[id].reasons.indices.map { phrase(.reason(id, $0)) ?? .empty })
  }

  private func article(_ id: ID<Article>) -> ArticleTexts {
    guard case .article(let texts)? = own[.article(id)]?.value else {
      return ArticleTexts(title: "", steps: [], symptoms: [])
    }
    return texts
  }

  private func entry(_ key: TextKey) -> TextEntry? { own[key]?.value ?? shared?[key]?.value }

  private func phrase(_ key: TextKey) -> Phrase? {
    if case .phrase(let texts)? = entry(key) { texts.phrase } else { nil }
  }

  private func shared(_ key: PhraseKey) -> PhraseTexts {
    if case .phrase(let texts)? = entry(.phrase(key)) { texts } else { PhraseTexts(phrase: .empty) }
  }

  private func choice(_ key: TextKey) -> ChoiceTexts? {
    if case .choice(let texts)? = entry(key) { texts } else { nil }
  }

  private func words(_ key: TextKey) -> [String] {
    if case .words(let words)? = entry(key) { words } else { [] }
  }
}

extension Phrase {
  /// Nothing to say; only ever part of a dialog that is refused.
  static var empty: Phrase { .plain([Template(pieces: [])]) }

  /// The first wording as it stands, for phrases that are also answers and have nothing to fill in.
  var firstText: String {
    guard case .plain(let templates) = self, let first = templates.first else { return "" }
    return first.pieces.reduce(into: "") { text, piece in
      if case .text(let literal) = piece { text += literal }
    }
  }
}

extension ChoiceTexts {
  fileprivate static var empty: ChoiceTexts { ChoiceTexts(label: "") }
}
