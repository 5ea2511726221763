import DialogModel
import Extraction

/// An utterance in the light of what was asked: what every kind of reading looks at.
struct Scene {
  let vocabulary: Vocabulary
  let heard: Heard
  /// What was said, as it is kept.
  let text: String
  let listening: Listening
  /// What of the utterance is denied.
  private(set) var denial: Denial
  /// The addresses that stand in it.
  let addresses: [Address]
  /// What stands in it and means the same whoever asks; empty where nobody asks for such a thing.
  let facts: [TypedFact]
  /// For each byte of the key the address in which it stands.
  private var addressOfByte: [Int?] = []

  init(_ text: String, _ heard: Heard, in listening: Listening, _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    self.heard = heard
    self.text = text
    self.listening = listening
    addresses = Address.all(in: heard.spelling.text)
    facts = Self.facts(heard, listening, vocabulary.dialog)
    denial = Denial(nothingIn: heard)
    if !addresses.isEmpty { markAddresses() }
    denial = Denial(self)
  }

  private mutating func markAddresses() {
    addressOfByte = Array(repeating: nil, count: spelling.key.count)
    for (index, address) in addresses.enumerated() {
      for byte in spelling.keyRange(address.range) { addressOfByte[byte] = index }
    }
  }

  /// Whether a word is only a part of an address, which says nothing about the product of that name.
  func isInAddress(_ range: Range<Int>) -> Bool {
    guard !addressOfByte.isEmpty, let address = addressOfByte[range.lowerBound] else { return false }
    return addressOfByte[range.upperBound - 1] == address && spelling.keyRange(addresses[address].range) != range
  }

  var dialog: Dialog { vocabulary.dialog }
  var spelling: Spelling { heard.spelling }

  /// Whether a word is of the language that is spoken.
  func isOwn(_ hit: Hit) -> Bool { hit.language == nil || hit.language == listening.language }

  /// Whether a word is of the language that is spoken, or English.
  func isNear(_ hit: Hit) -> Bool { isOwn(hit) || hit.language == vocabulary.english }

  /// Whether a word belongs to a group that steers conversations; politeness is understood in every language.
  func isMarker(_ hit: Hit, _ markers: Markers) -> Bool {
    guard case .marker(let marker) = hit.role, markers.contains(Markers(marker)) else { return false }
    return marker == .polite || isNear(hit)
  }

  /// Finds a marker in a part of the utterance.
  func contains(_ marker: Markers, in range: Range<Int>) -> Bool {
    heard.hits(in: range).contains { isMarker($0, marker) }
  }

  /// Whether a word carries nothing around an answer; the label of what is asked says nothing new, either.
  func isNeutral(_ hit: Hit, asking slot: ID<Slot>? = nil) -> Bool {
    if let slot, hit.role == .label(slot) { return true }
    return isMarker(hit, [.filler, .polite, .doubt])
  }

  /// What remains of a part of the utterance without words that carry nothing.
  func coverage(_ range: Range<Int>, asking slot: ID<Slot>? = nil) -> Coverage {
    Coverage(range, of: heard) { isNeutral($0, asking: slot) }
  }

  /// The whole utterance.
  var all: Range<Int> { spelling.all }

  /// Whether it asks something instead of telling it.
  var isQuestion: Bool {
    if spelling.text.last(where: { $0 != 0x20 }) == UInt8(ascii: "?") { return true }
    return heard.hits.contains { hit in
      guard isMarker(hit, .question) else { return false }
      return spelling.piece(at: hit.start).kind.hasBlanks ? hit.start == 0 : hit.end == all.upperBound
    }
  }

  /// The slot that is asked for, if it is one.
  var askedSlot: ID<Slot>? {
    switch listening.question {
    case .slot(let slot), .among(let slot, _): slot
    case .nothing, .yesNo, .summary, .outcome, .toldItem: nil
    }
  }
}
