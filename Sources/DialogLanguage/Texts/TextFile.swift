import DialogModel
import SourceText

/// The checked nodes of one language file.
struct TextFile: Sendable {
  let language: LanguageTag
  /// Where the file names its language.
  let span: Span
  let nodes: [CheckedNode]

  init(language: LanguageTag, span: Span, nodes: [CheckedNode]) {
    self.language = language
    self.span = span
    self.nodes = nodes
  }
}
