import DialogModel

/// Which words of an utterance are denied, as in "not the wifi" and Wi-Fiではなく.
///
/// Between a denial and what it denies stand only words that carry nothing, and no comma.
struct Denial {
  /// Places of the key at which a denied word begins.
  private var begins: [Bool]
  /// Places at which one ends, in languages that deny behind a word.
  private var ends: [Bool]

  /// Denies nothing.
  init(nothingIn heard: Heard) {
    begins = Array(repeating: false, count: heard.spelling.key.count + 1)
    ends = begins
  }

  init(_ scene: Scene) {
    self.init(nothingIn: scene.heard)
    let heard = scene.heard
    for hit in heard.hits where scene.isMarker(hit, .negation) {
      let isPartOfFiller = heard.hits(around: hit.range).contains { scene.isMarker($0, .filler) }
      guard let language = hit.language, !isPartOfFiller else { continue }
      if scene.vocabulary.deniesBehind[language] { ends[hit.start] = true } else { begins[hit.end] = true }
    }
    for hit in heard.hits where begins[hit.start] && heard.edge(hit.start) != .pause && scene.isNeutral(hit) {
      begins[hit.end] = true
    }
    for hit in heard.hits.reversed() where ends[hit.end] && heard.edge(hit.end) != .pause && scene.isNeutral(hit) {
      ends[hit.start] = true
    }
    for offset in begins.indices where heard.edge(offset) == .pause {
      begins[offset] = false
      ends[offset] = false
    }
  }

  func holds(_ range: Range<Int>) -> Bool { begins[range.lowerBound] || ends[range.upperBound] }
}
