// A few dozen books with a few phrases each are found by what they share with a text: the same words, parts of words and
// characters that the classifier looks at, typing mistakes put right alike. Rare ones speak louder (BM25), and parts of
// words speak softly, because a word has many. Nothing has to be learned for it, so that one phrase is enough.

/// Tells which of a few books a text speaks of, and how much of what a book says was said.
package struct Finder: Sendable {
  private let reader: FeatureReader
  private let books: Int
  /// By hash, ascending.
  private var entries: [Entry] = []
  private var mentions: [Mention] = []
  private var phrases: [Phrase] = []

  private struct Entry: Sendable {
    let hash: UInt64
    /// How loudly it speaks, its block's share included.
    let weight: Float
    /// Of the mentions that name it.
    let mentions: Range<Int>
    /// What it adds to each book that holds it, by book.
    let gifts: [Gift]
  }

  private struct Gift: Sendable {
    let book: Int32
    let value: Float
  }

  private struct Mention: Sendable {
    let hash: UInt64
    let phrase: Int32
  }

  private struct Phrase: Sendable {
    let book: Int32
    var weight: Float = 0
  }

  /// What a text has to do with one book.
  package struct Match: Equatable, Sendable {
    /// Counted from zero.
    package let book: Int
    /// How much the text speaks of it, beside other books and the same text only.
    package let relevance: Double
    /// The share of the book's nearest phrase, from 0 to 1, that was said.
    package let echo: Double
  }

  /// Takes in what each book says, as phrases in any language.
  package init(_ books: [[String]]) {
    reader = FeatureReader(lexicon: Lexicon(lessons: books.flatMap { $0 }), synonyms: Synonyms([]))
    self.books = books.count
    var room = Workroom()
    for (book, texts) in books.enumerated() {
      for text in texts {
        reader.read(text, in: &room)
        let phrase = Int32(phrases.count)
        phrases.append(Phrase(book: Int32(book)))
        for feature in room.tally.features { mentions.append(Mention(hash: feature.hash, phrase: phrase)) }
      }
    }
    mentions.sort { ($0.hash, $0.phrase) < ($1.hash, $1.phrase) }
    file()
  }

  /// What `text` has to do with each book, in the order of the books.
  package func matches(_ text: String) -> [Match] {
    var room = Workroom()
    reader.read(text, in: &room)
    var relevance = Array(repeating: Float(0), count: books)
    var said = Array(repeating: Float(0), count: phrases.count)
    for feature in room.tally.features {
      guard let entry = entry(feature.hash) else { continue }
      for gift in entry.gifts { relevance[Int(gift.book)] += gift.value }
      for mention in mentions[entry.mentions] { said[Int(mention.phrase)] += entry.weight }
    }
    var echoes = Array(repeating: Float(0), count: books)
    for (phrase, said) in zip(phrases, said) where phrase.weight > 0 {
      echoes[Int(phrase.book)] = max(echoes[Int(phrase.book)], said / phrase.weight)
    }
    return (0..<books).map {
      Match(book: $0, relevance: Double(relevance[$0]), echo: Double(echoes[$0]))
    }
  }

  /// How soon more of the same stops to count, and how much long books are held back.
  private static let saturation: Float = 1.2
  private static let heldBack: Float = 0.3

  /// A word has a dozen parts, and a character of Chinese or Japanese one neighbour.
  private static func share(of hash: UInt64) -> Float { Block.number(of: hash) == Block.letters.rawValue ? 0.2 : 1 }

  private mutating func file() {
    var lengths = Array(repeating: Float(0), count: books)
    for mention in mentions { lengths[Int(phrases[Int(mention.phrase)].book)] += 1 }
    let mean = max(1, lengths.reduce(0, +) / Float(max(1, books)))
    var start = 0
    while start < mentions.count {
      let hash = mentions[start].hash
      var end = start
      // Phrases stand in the order of their books, and so do the mentions of one hash.
      var counts: [(book: Int32, count: Float)] = []
      while end < mentions.count, mentions[end].hash == hash {
        let book = phrases[Int(mentions[end].phrase)].book
        if counts.last?.book == book { counts[counts.count - 1].count += 1 } else { counts.append((book, 1)) }
        end += 1
      }
      let rest = Double(books - counts.count) + 0.5
      let weight = Float(Functions.ln(1 + rest / (Double(counts.count) + 0.5))) * Self.share(of: hash)
      let gifts = counts.map { book, count in
        let length = 1 - Self.heldBack + Self.heldBack * lengths[Int(book)] / mean
        return Gift(
          book: book, value: weight * count * (Self.saturation + 1) / (count + Self.saturation * length))
      }
      entries.append(Entry(hash: hash, weight: weight, mentions: start..<end, gifts: gifts))
      for mention in mentions[start..<end] { phrases[Int(mention.phrase)].weight += weight }
      start = end
    }
  }

  private func entry(_ hash: UInt64) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].hash == hash ? entries[low] : nil
  }
}
