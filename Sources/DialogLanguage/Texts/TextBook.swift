import DialogModel
import SourceText

/// All texts of one language, each with the place that names it.
struct TextBook: Sendable {
  let language: LanguageTag
  /// Where the first file of the language names it.
  let span: Span
  private(set) var entries: [TextKey: Placed<TextEntry>] = [:]
  /// What people can type for a choice, a command, a yes or a no: the label first.
  private(set) var words: [TextKey: [Placed<String>]] = [:]
  /// Sentences by which questions learn to understand.
  var examples: [ID<Slot>: ExampleShelf] = [:]
  /// Where a question, a catalogue or a table has its node.
  private(set) var owners: [TextOwner: Span] = [:]

  init(language: LanguageTag, span: Span) {
    self.language = language
    self.span = span
  }

  /// Keeps a text; for one that is there already, tells where.
  mutating func add(
    _ entry: TextEntry, as key: TextKey, at span: Span, words: [Placed<String>] = []
  ) -> Span? {
    if let first = entries[key] { return first.span }
    entries[key] = Placed(entry, at: span)
    self.words[key] = words
    return nil
  }

  /// Keeps what people call the language; several files may say so.
  mutating func nameLanguage(_ names: [String], at span: Span) {
    if entries[.languageNames] == nil { entries[.languageNames] = Placed(.words(names), at: span) }
  }

  /// Remembers the first node of an owner.
  mutating func note(_ owner: TextOwner, at span: Span) {
    if owners[owner] == nil { owners[owner] = span }
  }

  subscript(key: TextKey) -> Placed<TextEntry>? { entries[key] }
}
