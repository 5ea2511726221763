import Classification
import DialogModel
import HumanText

// Which article comes first is decided by words, in no particular language: what people say when it would help them
// stands beside it in every language, and a word that few articles know speaks louder for each of them. A code that
// was quoted settles it.

/// Puts articles in the order in which they are likely to help.
struct ArticleOrder: Sendable {
  private let finder: Finder
  /// Parallel to the dialog's articles, as they are compared.
  private let codes: [[[UInt8]]]
  /// Parallel to the dialog's articles: whether it is offered only to whom says what it is for.
  private let waits: [Bool]

  /// How an article stands beside the others.
  struct Standing: Equatable, Sendable {
    let article: ID<Article>
    /// Whether one of its codes was quoted.
    let isNamedByCode: Bool
    let relevance: Double
    /// Whether at least half of what one of its symptoms says was said, or its code.
    let isSaid: Bool
    /// Whether it helps with one thing only, and that thing was said: it stands before what helps with many.
    let isMeant: Bool
  }

  init(_ dialog: Dialog) {
    finder = Finder(
      dialog.articles.indices.map { index in
        dialog.texts.flatMap { texts in [texts.articles[index].title] + texts.articles[index].symptoms }
      })
    waits = dialog.articles.map(\.needsWords)
    codes = dialog.articles.map { article in article.errorCodes.map { FoldedText($0).key } }
  }

  /// The best first; those of which nothing was said keep the order in which they are written.
  func ranked(_ articles: [ID<Article>], for words: String) -> [Standing] {
    let key = FoldedText(words).key
    let matches = finder.matches(words)
    let standings = articles.map { article in
      let isNamed = codes[article.index].contains { !$0.isEmpty && key.holds($0) }
      let match = matches[article.index]
      let isSaid = isNamed || match.echo >= Limits.shareOfSymptom
      return Standing(
        article: article, isNamedByCode: isNamed, relevance: match.relevance, isSaid: isSaid,
        isMeant: isSaid && waits[article.index])
    }
    return standings.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.isNamedByCode != second.isNamedByCode { return first.isNamedByCode }
      if first.isMeant != second.isMeant { return first.isMeant }
      return (second.relevance, left.offset) < (first.relevance, right.offset)
    }.map(\.element)
  }
}

extension [UInt8] {
  /// Whether `part` stands somewhere inside.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard count >= part.count, let first = part.first else { return false }
    return (0...(count - part.count)).contains { self[$0] == first && self[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
