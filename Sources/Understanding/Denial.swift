import DialogModel

/// Which words of an utterance are denied, as in "not the wifi" and Wi-Fiではなく.
///
/// Between a denial and what it denies stand only words that carry nothing, and no comma. What is said not to suffer, as
/// in "chat is fine" and 大家都還可以用, is denied as far as its part of the sentence reaches.
struct Denial {
  /// Places of the key at which a denied word begins.
  private var begins: [Bool]
  /// Places at which one ends, in languages that deny behind a word.
  private var ends: [Bool]
  /// Bytes of the key that belong to what does not suffer.
  private var unharmed: [Bool]

  /// Denies nothing.
  init(nothingIn heard: Heard) {
    begins = Array(repeating: false, count: heard.spelling.key.count + 1)
    ends = begins
    unharmed = begins
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
    takeUnharmed(scene)
  }

  func holds(_ range: Range<Int>) -> Bool {
    begins[range.lowerBound] || ends[range.upperBound] || unharmed[range.lowerBound]
  }

  /// Marks what stands between the last comma, "but" or the like and a word that says that all is well with it.
  private mutating func takeUnharmed(_ scene: Scene) {
    let heard = scene.heard
    guard heard.hits.contains(where: { scene.isMarker($0, .unharmed) }) else { return }
    // 正常 in 不正常 is the contrary.
    var isDenied = Array(repeating: false, count: begins.count)
    for hit in heard.hits where scene.isMarker(hit, .negation) && heard.edge(hit.end) == .none {
      isDenied[hit.end] = true
    }
    let words = heard.hits.filter { hit in
      scene.isMarker(hit, .unharmed) && !begins[hit.start] && !isDenied[hit.start]
        && !heard.hits(around: hit.range).contains { scene.isMarker($0, [.negation, .solved]) }
    }
    guard !words.isEmpty else { return }
    var borders = heard.spelling.edges.indices.filter { heard.edge($0) == .pause }
    borders += heard.hits.filter { scene.isMarker($0, .doubt) }.map(\.end)
    borders += words.map(\.end)
    borders.sort()
    var next = 0
    for word in words.sorted(by: { $0.start < $1.start }) {
      while next + 1 < borders.count, borders[next + 1] <= word.start { next += 1 }
      let start = borders.first.map { $0 <= word.start ? borders[next] : 0 } ?? 0
      for byte in start..<max(start, word.start) { unharmed[byte] = true }
    }
    // "Yes it works fine" is a yes all the same.
    for hit in heard.hits {
      if case .choice(ChoiceLists.yesNo, _) = hit.role { unharmed[hit.start] = false }
    }
  }
}
