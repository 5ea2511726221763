import DialogModel
import HumanText

/// What a word does for somebody who reads an utterance.
enum Role: Hashable, Sendable {
  case command(Command)
  case marker(Marker)
  /// A value of one of the vocabulary's lists.
  case choice(list: Int, value: Int)
  /// How summaries name what a slot asks for.
  case label(ID<Slot>)
  /// How proposals name what a table decides.
  case table(ID<Decision>)
  case cue(ID<Cue>)
  /// A language's name.
  case name(Int)
  /// A number of digits.
  case number(Int)
}

/// All words of all languages of a dialog, learned once.
///
/// It never changes, and is a class only because a scene is passed around much and should hold it by one reference.
final class Vocabulary: Sendable {
  let dialog: Dialog
  let lists: ChoiceLists
  let learning: Learning
  /// The position of English, which everybody may mix in.
  let english: Int?
  /// The languages in which a negation follows what it denies.
  let deniesBehind: [Bool]
  private let trie: ByteTrie
  private let firstMeanings: [Int]
  private let meanings: [Meaning]

  /// One thing that a word can be.
  struct Meaning: Sendable {
    let role: Role
    /// Whose word it is, by the position of the language; nil where it belongs to all.
    let language: Int?
    /// Whether it counts only before a comma or at the end, as the author wrote it.
    let needsPause: Bool
    /// Whether the author wrote it in capitals.
    let isAbbreviation: Bool
    /// Whether it is what lists show for a choice, and not another word for it.
    let isName: Bool
  }

  init(_ dialog: Dialog) {
    self.dialog = dialog
    var collector = WordCollector()
    lists = ChoiceLists(dialog)
    learning = Learning(dialog)
    for (language, texts) in dialog.texts.enumerated() {
      collector.add(texts, of: language, in: dialog, lists)
    }
    english = dialog.languages.firstIndex { $0.text.isLanguage("en") }
    deniesBehind = dialog.languages.map { $0.text.isLanguage("ja") || $0.text.isLanguage("ko") }
    (trie, firstMeanings, meanings) = collector.finish()
  }

  /// Looks up a word as a whole.
  func meanings(of key: [UInt8]) -> ArraySlice<Meaning> {
    var node = ByteTrie.root
    for byte in key {
      guard let next = trie.child(of: node, by: byte) else { return [] }
      node = next
    }
    return trie.word(at: node).map(meanings(at:)) ?? []
  }

  /// Reports every word that begins at a byte of the key, the shortest first.
  func words(in key: [UInt8], from start: Int, _ report: (Int, ArraySlice<Meaning>) -> Void) {
    var node = ByteTrie.root
    var offset = start
    while offset < key.count, let next = trie.child(of: node, by: key[offset]) {
      node = next
      offset += 1
      if let word = trie.word(at: node) { report(offset, meanings(at: word)) }
    }
  }

  private func meanings(at word: Int) -> ArraySlice<Meaning> { meanings[firstMeanings[word]..<firstMeanings[word + 1]] }
}

extension String {
  /// Whether a tag such as `en-GB` names a form of a language.
  func isLanguage(_ code: String) -> Bool {
    let tag = utf8.prefix { $0 != UInt8(ascii: "-") }
    return tag.count == code.utf8.count && zip(tag, code.utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
