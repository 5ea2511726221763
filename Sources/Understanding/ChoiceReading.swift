import DialogModel
import HumanText

/// Finds the choice that an utterance names.
struct ChoiceReading {
  private let choices: [[[UInt8]]]
  private let numbered: Int

  init(_ choices: [ChoiceTexts], numbered: Int) {
    self.numbered = numbered
    self.choices = choices.map { $0.words.map { FoldedText($0).key } }
  }

  /// By a whole word, or by its number in the list; a label that is itself a number goes before the list's.
  func exact(_ utterance: FoldedText) -> Int? {
    let word = utterance.key
    if let named = choices.firstIndex(where: { $0.contains(word) }) { return named }
    guard let number = wholeNumber(utterance), number >= 1, number <= numbered else { return nil }
    return number - 1
  }

  /// By a beginning that only one choice has.
  func beginning(_ utterance: FoldedText) -> Int? {
    let word = utterance.key
    guard wholeNumber(utterance) == nil, word.count >= Limits.beginningInBytes else { return nil }
    let beginning = choices.indices.filter { index in choices[index].contains { $0.starts(with: word) } }
    return beginning.count == 1 ? beginning[0] : nil
  }

  /// Reads the whole utterance as a number, as in `2`, `2)` or `2.`.
  private func wholeNumber(_ utterance: FoldedText) -> Int? {
    var digits = utterance.text.utf8[...]
    if digits.last == UInt8(ascii: ")") { digits.removeLast() }
    guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
