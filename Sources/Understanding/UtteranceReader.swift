package import DialogModel
import HumanText

/// Reads one utterance in the light of what is listened for.
///
/// It tells every way in which the utterance can be taken, at most one a claim, and ranks none. Nothing is guessed, and
/// a line costs its length: the words of all languages are learned once, and found in one pass.
package struct UtteranceReader: Sendable {
  private let vocabulary: Vocabulary

  /// Learns the words of every language of the dialog.
  package init(_ dialog: Dialog) {
    vocabulary = Vocabulary(dialog)
  }

  /// Tells everything that `utterance` can mean.
  package func read(_ utterance: String, in listening: Listening) -> Meaning {
    let said = Said(utterance)
    let heard = Heard(said.words, vocabulary)
    let isMasked = said.text.contains(MaskedText.mark)
    guard !heard.spelling.key.isEmpty else { return Meaning(text: said.text, isMasked: isMasked) }
    var scene = Scene(said.text, heard, in: listening, vocabulary)
    var readings = scene.readings(of: said.form)
    var language: Int?
    if said.form == .plain, let turn = scene.turn(besides: readings) {
      language = turn
      var turned = listening
      turned.language = turn
      scene = Scene(said.text, heard, in: turned, vocabulary)
      readings = scene.readings(of: said.form)
    }
    return Meaning(
      text: said.text, language: language, readings: readings, isForeign: isForeign(said.text), isMasked: isMasked)
  }

  /// Whether somebody writes, and none of the letters belongs to a language of the dialog.
  private func isForeign(_ text: String) -> Bool {
    let scripts = ScriptCounts(text)
    let readsHan = vocabulary.dialog.languages.contains { $0.text.isLanguage("ja") || $0.text.isLanguage("zh") }
    let own = scripts.latin + (readsHan ? scripts.kana + scripts.han : 0)
    return own == 0 && scripts.letters > 0
  }
}

extension Scene {
  /// All readings, the strongest claim first.
  fileprivate func readings(of form: Said.Form) -> [Reading] {
    if form == .slash { return slashReadings }
    let answering = answering
    var readings = answering.readings
    if let mention = mentionReading(beside: answering.words) { readings.append(mention) }
    if form == .plain {
      readings += commandReadings()
      if let correction = correctionReading { readings.append(correction) }
      if let digression = digressionReading(besides: readings) { readings.append(digression) }
    }
    return Claim.allCases.compactMap { claim in readings.first { $0.claim == claim } }
  }

  private var answering: Answering {
    if let expected {
      guard expected.list == ChoiceLists.yesNo else { return choiceReadings(expected) }
      let readings = yesNoReadings(expected)
      guard readings.isEmpty, listening.question == .summary else { return Answering(readings: readings) }
    }
    if let slot = askedSlot { return Answering(readings: valueReadings(dialog[slot].kind, of: slot)) }
    let namesLine = listening.question == .summary || listening.question == .toldItem
    return Answering(readings: (namesLine ? lineReading : nil).map { [$0] } ?? [])
  }

  /// What follows a slash is a command or nothing.
  private var slashReadings: [Reading] {
    commandReadings().map { Reading(.ownCommand, $0.sense, $0.trace) }.prefix(1).map { $0 }
  }
}
