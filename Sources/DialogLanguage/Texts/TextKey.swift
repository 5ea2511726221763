import DialogModel
import SourceText

/// Names one text of a dialog, whatever the language.
enum TextKey: Hashable, Sendable {
  case saying(ID<Saying>)
  case question(ID<Slot>, QuestionPart)
  case choice(ID<Slot>, Int)
  case item(ID<Catalog>, Int)
  case tableLabel(ID<Decision>)
  case outcome(ID<Decision>, Int)
  case reason(ID<Decision>, Int)
  case article(ID<Article>)
  case cue(ID<Cue>)
  case phrase(PhraseKey)
  case command(Command)

  /// What else than facts a wording of it may have filled in.
  var context: [ContextWord] {
    switch self {
    case .saying, .article: [.response]
    case .question(_, .invalid): [.answer]
    case .phrase(let key): key.context
    default: []
    }
  }
}

/// The wordings of a question.
enum QuestionPart: String, CaseIterable, Sendable {
  case label
  case ask
  case again
  case unclear
  case invalid
  case waiting
  case why

  /// False where the shared texts serve as well.
  var isNeeded: Bool {
    switch self {
    case .label, .ask, .why: true
    case .again, .unclear, .invalid, .waiting: false
    }
  }
}

/// One text as a language file gives it.
enum TextEntry: Sendable {
  case phrase(PhraseTexts)
  case choice(ChoiceTexts)
  case article(ArticleTexts)
  case words([String])

  /// Everything that is filled in, in any of its wordings.
  var placeholders: Set<Placeholder> {
    switch self {
    case .phrase(let texts): texts.phrase.placeholders
    case .article(let article): article.steps.reduce(into: []) { $0.formUnion($1.placeholders) }
    case .choice, .words: []
    }
  }
}

extension Phrase {
  /// Everything that is filled in, in any of its wordings.
  var placeholders: Set<Placeholder> {
    switch self {
    case .plain(let templates): templates.reduce(into: []) { $0.formUnion($1.placeholders) }
    case .counted(let count, let forms): forms.values.reduce(into: [count]) { $0.formUnion($1.placeholders) }
    }
  }
}

extension Template {
  /// Every place to fill.
  var placeholders: Set<Placeholder> {
    Set(
      pieces.compactMap { piece in
        if case .place(let placeholder) = piece { placeholder } else { nil }
      })
  }
}

/// All texts of one language, each with the place that names it.
struct TextBook: Sendable {
  let language: LanguageTag
  /// Where the first file of the language names it.
  let span: Span
  private(set) var entries: [TextKey: Placed<TextEntry>] = [:]

  init(language: LanguageTag, span: Span) {
    self.language = language
    self.span = span
  }

  /// Keeps a text; for one that is there already, tells where.
  mutating func add(_ entry: TextEntry, as key: TextKey, at span: Span) -> Span? {
    if let first = entries[key] { return first.span }
    entries[key] = Placed(entry, at: span)
    return nil
  }

  subscript(key: TextKey) -> Placed<TextEntry>? { entries[key] }
}
