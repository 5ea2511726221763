import DialogModel
import HumanText

/// Gathers the words of a dialog with what they mean.
struct WordCollector {
  private var words: [(key: [UInt8], meaning: Vocabulary.Meaning)] = []

  mutating func add(_ word: String, as role: Role, language: Int?, isName: Bool = false) {
    let key = Spelling(word).key
    guard !key.isEmpty else { return }
    let needsPause = [",", "，", "、"].contains(word.unicodeScalars.last)
    let meaning = Vocabulary.Meaning(
      role: role, language: language, needsPause: needsPause, isAbbreviation: word.utf8.allSatisfy(\.isCapital),
      isName: isName)
    words.append((key, meaning))
  }

  mutating func add(_ texts: Texts, of language: Int, in dialog: Dialog, _ lists: ChoiceLists) {
    for command in Command.allCases {
      for word in texts[command] { add(word, as: .command(command), language: language) }
    }
    for marker in Marker.allCases {
      for word in texts[marker] { add(word, as: .marker(marker), language: language) }
    }
    for (value, key) in [PhraseKey.yes, .no].enumerated() {
      for word in texts[key].words { add(word, as: .choice(list: ChoiceLists.yesNo, value: value), language: language) }
    }
    for name in texts.names { add(name, as: .name(language), language: language) }
    for (index, words) in texts.cues.enumerated() {
      for word in words { add(word, as: .cue(ID(index)), language: language) }
    }
    addChoices(texts, of: language, in: dialog, lists)
    addLabels(texts, of: language)
  }

  private mutating func addChoices(_ texts: Texts, of language: Int, in dialog: Dialog, _ lists: ChoiceLists) {
    for (list, choices) in lists.texts(in: texts).enumerated() {
      for (value, choice) in choices.enumerated() {
        for word in choice.words {
          add(word, as: .choice(list: list, value: value), language: language, isName: word == choice.label)
        }
      }
    }
    for (index, decision) in dialog.decisions.enumerated() {
      let list = lists.list(of: ID<Decision>(index))
      // The outcomes of a table are often known by short names, such as "A".
      for (value, name) in decision.outcomes.enumerated() {
        add(name, as: .choice(list: list, value: value), language: language)
      }
      for word in texts.decisions[index].label.plainWords { add(word, as: .table(ID(index)), language: language) }
    }
  }

  private mutating func addLabels(_ texts: Texts, of language: Int) {
    for (word, slot) in LabelWords(texts).words { add(word, as: .label(slot), language: language) }
  }

  /// Sorts the words for finding; what a word can be stays in the order in which it was added.
  func finish() -> (trie: ByteTrie, firstMeanings: [Int], meanings: [Vocabulary.Meaning]) {
    let order = words.indices.sorted { left, right in
      if words[left].key == words[right].key { return left < right }
      return words[left].key.lexicographicallyPrecedes(words[right].key)
    }
    var keys: [[UInt8]] = []
    var firstMeanings: [Int] = []
    var meanings: [Vocabulary.Meaning] = []
    for index in order {
      if keys.last != words[index].key {
        keys.append(words[index].key)
        firstMeanings.append(meanings.count)
      }
      meanings.append(words[index].meaning)
    }
    return (ByteTrie(sorted: keys), firstMeanings + [meanings.count], meanings)
  }
}

extension PhraseTexts {
  /// Everything that people can type for it.
  fileprivate var words: [String] { phrase.plainWords + also }
}

extension Phrase {
  /// Its wordings, as far as they have nothing to fill in.
  var plainWords: [String] {
    guard case .plain(let wordings) = self else { return [] }
    return wordings.compactMap { template in
      template.pieces.reduce("") { text, piece in
        guard let text, case .text(let more) = piece else { return nil }
        return text + more
      }
    }
  }
}
