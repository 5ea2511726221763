import DialogModel
import HumanText

// Which article comes first is decided by words, in no particular language: what people say when it would help them
// stands beside it in every language, and a word that few articles know speaks louder for each of them. A code that
// was quoted settles it.

/// Puts articles in the order in which they are likely to help.
struct ArticleOrder: Sendable {
  /// Parallel to the dialog's articles.
  private let entries: [Entry]
  /// How loudly each word speaks.
  private let weights: [[UInt8]: Int]

  private struct Entry: Sendable {
    var words: WordBag
    /// As they are compared.
    var codes: [[UInt8]]
  }

  init(_ dialog: Dialog) {
    let entries = dialog.articles.indices.map { index in
      let texts = dialog.texts.map(\.articles[index])
      return Entry(
        words: WordBag(texts.flatMap { [$0.title] + $0.symptoms }.joined(separator: "\n")),
        codes: dialog.articles[index].errorCodes.map { FoldedText($0).key })
    }
    self.entries = entries
    var known: [[UInt8]: Int] = [:]
    for word in entries.flatMap(\.words.words) { known[word, default: 0] += 1 }
    weights = known.mapValues { (entries.count + 1) * 64 / $0 }
  }

  /// The best first; those of which nothing was said keep the order in which they are written.
  func ranked(_ articles: [ID<Article>], for words: String) -> [ID<Article>] {
    let said = WordBag(words)
    let key = FoldedText(words).key
    let scored = articles.enumerated().map { place, article in
      (article: article, place: place, score: score(of: entries[article.index], said, key))
    }
    return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.article)
  }

  private func score(of entry: Entry, _ said: WordBag, _ key: [UInt8]) -> Int {
    // More than all words together could ever say.
    let hasCode = entry.codes.contains { !$0.isEmpty && key.holds($0) }
    let common = said.words.reduce(0) { sum, word in sum + (entry.words.words.contains(word) ? weights[word] ?? 0 : 0) }
    return (hasCode ? 1 << 40 : 0) + min(common, 1 << 32)
  }
}

extension [UInt8] {
  /// Whether `part` stands somewhere inside.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard count >= part.count, let first = part.first else { return false }
    return (0...(count - part.count)).contains { self[$0] == first && self[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
