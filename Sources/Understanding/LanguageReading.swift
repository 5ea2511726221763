import DialogModel
import HumanText

extension Scene {
  /// The language to which the person has turned; nil while they stay with the one that is spoken.
  func turn(besides readings: [Reading]) -> Int? {
    let isAnswer = readings.contains {
      $0.claim == .exactAnswer || $0.claim == .ownCommand || $0.claim == .otherCommand
    }
    guard listening.isFirst || !(isAnswer || asksAnyText) else { return nil }
    if listening.isFirst && readings.contains(where: { $0.claim == .ownCommand }) { return nil }
    let scripts = ScriptCounts(text)
    return dialog.languages.indices.first { $0 != listening.language && isSpoken($0, in: scripts) }
  }

  /// Whether the utterance is plainly in a language: a few words are enough at the beginning, a sentence later.
  private func isSpoken(_ language: Int, in scripts: ScriptCounts) -> Bool {
    let tag = dialog.languages[language].text
    let letters = scripts.kana + scripts.han
    let isLong = listening.isFirst ? letters > 1 : letters >= Limits.lettersOfTurn
    if tag.isLanguage("ja") {
      return isLong && (scripts.kana > 0 || (scripts.han > 0 && isJapanese(scripts)))
    }
    if tag.isLanguage("zh") {
      return isLong && scripts.kana == 0 && !isJapanese(scripts) && isChinese(scripts, language)
    }
    guard letters == 0, scripts.latin > 0, scripts.latin == lettersOfAnyScript(scripts) else { return false }
    let small = smallWords(of: language)
    return listening.isFirst ? small > 0 : latinWords >= Limits.wordsOfTurn && small >= Limits.smallWordsOfTurn
  }

  /// Whether Chinese characters without kana are Japanese: by their forms, or because only Japanese words are known.
  private func isJapanese(_ scripts: ScriptCounts) -> Bool {
    if scripts.onlyTraditional + scripts.onlySimplified > 0 { return false }
    if scripts.onlyJapanese > 0 { return true }
    guard let japanese = dialog.languages.firstIndex(where: { $0.text.isLanguage("ja") }) else { return false }
    return known(of: japanese) > dialog.languages.indices.filter { $0 != japanese }.map(known).max() ?? 0
  }

  /// Among people who speak Japanese, a few characters are Japanese until something says otherwise.
  private func isChinese(_ scripts: ScriptCounts, _ language: Int) -> Bool {
    let isProven = scripts.onlyTraditional + scripts.onlySimplified > 0 || smallWords(of: language) > 0
    return isProven || (listening.isFirst && !dialog.languages[listening.language].text.isLanguage("ja"))
  }

  /// How many bytes of the utterance are words of a language that say something.
  private func known(of language: Int) -> Int {
    var end = 0
    var count = 0
    for hit in heard.hits where hit.language == language && hit.end > end && hit.range.count > 3 {
      count += hit.end - max(hit.start, end)
      end = hit.end
    }
    return count
  }

  private func lettersOfAnyScript(_ scripts: ScriptCounts) -> Int {
    scripts.latin + scripts.hangul + scripts.arabic + scripts.cyrillic + scripts.otherLetters
  }

  private var latinWords: Int {
    spelling.pieces.count { piece in piece.kind == .latin && spelling.text[piece.text].contains { !$0.isDigit } }
  }

  /// Counts the words of a language that carry nothing by themselves and so are never borrowed.
  private func smallWords(of language: Int) -> Int {
    var end = 0
    var count = 0
    for hit in heard.hits where hit.language == language && hit.start >= end && isSmall(hit) {
      count += 1
      end = hit.end
    }
    return count
  }

  private func isSmall(_ hit: Hit) -> Bool {
    guard case .marker(let marker) = hit.role else { return false }
    switch marker {
    case .filler, .polite, .negation, .doubt, .question, .correction, .unharmed: return true
    case .greeting, .smallTalk, .thanks: return listening.isFirst
    case .abuse, .solved, .becomes: return false
    }
  }

  /// Where words are asked for, people paste what they see, in whatever language it is.
  private var asksAnyText: Bool {
    guard let slot = askedSlot else { return false }
    switch dialog[slot].kind {
    case .text: return true
    default: return false
    }
  }
}
