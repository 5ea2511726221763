import DialogModel
import HumanText

/// Finds groups of words in what somebody said.
///
/// Latin words count only as whole words, so that "unstoppable" mentions nobody's "stop"; Japanese and Chinese have
/// no spaces, so their words count wherever they stand.
struct CueReading: Sendable {
  private let cues: [[[UInt8]]]

  init(_ texts: Texts) {
    cues = texts.cues.map { words in words.map { Array(FoldedText($0).text.utf8) }.filter { !$0.isEmpty } }
  }

  func mentions(in folded: FoldedText) -> [ID<Cue>] {
    let said = Array(folded.text.utf8)
    return cues.indices.filter { cue in cues[cue].contains { Self.stands($0, in: said) } }.map { ID($0) }
  }

  private static func stands(_ word: [UInt8], in said: [UInt8]) -> Bool {
    guard said.count >= word.count else { return false }
    for start in 0...(said.count - word.count) where said[start] == word[0] {
      let end = start + word.count
      guard said[start..<end].elementsEqual(word) else { continue }
      let beginsInside = start > 0 && isLatin(word[0]) && isLatin(said[start - 1])
      let endsInside = end < said.count && isLatin(word[word.count - 1]) && isLatin(said[end])
      if !beginsInside, !endsInside { return true }
    }
    return false
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
