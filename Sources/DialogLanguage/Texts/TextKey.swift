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
  case marker(Marker)
  /// What people call the language itself.
  case languageNames

  /// What else than facts a wording of it may have filled in.
  var context: [ContextWord] {
    switch self {
    case .saying, .article: [.response, .ticketNumber]
    case .question(_, .invalid): [.answer]
    case .phrase(let key): key.context
    default: []
    }
  }
}

/// What a text belongs to: the node of a language file that holds it.
enum TextOwner: Hashable, Sendable {
  case question(ID<Slot>)
  case catalog(ID<Catalog>)
  case decision(ID<Decision>)
  /// A text that stands by itself.
  case own(TextKey)
}

extension TextKey {
  var owner: TextOwner {
    switch self {
    case .question(let id, _), .choice(let id, _): .question(id)
    case .item(let id, _): .catalog(id)
    case .tableLabel(let id), .outcome(let id, _), .reason(let id, _): .decision(id)
    case .saying, .article, .cue, .phrase, .command, .marker, .languageNames: .own(self)
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
