import DialogLanguage
import DialogModel
import SourceText

enum DialogChoice {
  /// What newcomers meet.
  static let usual = "csp-support"
}

extension Flag {
  static let partner = Flag(
    name: "partner", value: Flag.Value(placeholder: "FILE", words: []),
    help: "another house's facts, in the place of the dialog's partner.kdl")
  static let dialogs = Flag(
    name: "dialogs", value: Flag.Value(placeholder: "DIR", words: []), help: "one dialog, or a folder of dialogs")
  static let dialog = Flag(
    name: "dialog", value: Flag.Value(placeholder: "NAME", words: []),
    help: "which dialog (\"\(DialogChoice.usual)\" unless told otherwise)")
  static let lang = Flag(
    name: "lang", value: Flag.Value(placeholder: "TAG", words: []),
    help: "the language to begin in, such as en, ja or zh-Hant")
}

extension Invocation {
  /// Every dialog without errors that is at hand.
  func dialogsAtHand() throws(Stop) -> [Dialog] {
    try Shelf.open(value(of: .dialogs).map { [$0] } ?? []).flatMap { $0.reading().dialogs }
  }

  /// The dialog that `--dialogs` and `--dialog` mean.
  func chosenDialog(_ console: inout Console) throws(Stop) -> Dialog { try chosenDialogs(&console)[0] }

  /// The same, and behind it the others that are at hand.
  func chosenDialogs(_ console: inout Console) throws(Stop) -> [Dialog] {
    let readings = try shelves(at: value(of: .dialogs).map { [$0] } ?? []).map { $0.reading() }
    let name = value(of: .dialog)
    let dialogs = readings.flatMap(\.dialogs)
    let wanted = name ?? DialogChoice.usual
    if let dialog = dialogs.first(where: { $0.name.value == wanted }) {
      warnOfMissingFacts(of: dialog, in: readings, &console)
      return [dialog] + dialogs.filter { $0.name.value != wanted }
    }
    // Somebody who names a folder with one dialog means that one.
    let hasErrors = readings.flatMap(\.problems).contains { $0.gravity == .error }
    if name == nil, dialogs.count == 1, !hasErrors { return dialogs }
    for reading in readings {
      let errors = reading.problems.filter { $0.gravity == .error }
      guard !errors.isEmpty else { continue }
      console.say(FindingsFormat.text.report(errors, in: reading.sources, coloured: console.talk.isColoured))
    }
    let names = dialogs.map { "\"\($0.name.value)\"" }.inWords("or")
    throw Stop(
      code: .findings, sentence: "there is no dialog \"\(wanted)\" without errors here",
      help: names.isEmpty
        ? "intake check tells what is wrong"
        : Stop.guess(wanted, among: dialogs.map(\.name.value)) ?? "write --dialog with \(names)")
  }

  /// The places that were named, with the facts of the house that was named.
  func shelves(at places: [String]) throws(Stop) -> [Shelf] {
    var shelves = try Shelf.open(places)
    guard let file = value(of: .partner) else { return shelves }
    for index in shelves.indices { shelves[index] = try shelves[index].serving(file) }
    return shelves
  }

  /// Whoever starts a desk learns which facts of the house it cannot tell.
  private func warnOfMissingFacts(of dialog: Dialog, in readings: [ShelfReading], _ console: inout Console) {
    for reading in readings where reading.dialogs.contains(where: { $0.name.value == dialog.name.value }) {
      let missing = dialog.givens.filter { $0.value == nil }.map(\.name.span)
      let warnings = reading.problems.filter { $0.gravity == .warning && missing.contains($0.span) }
      guard !warnings.isEmpty else { continue }
      console.say(FindingsFormat.text.report(warnings, in: reading.sources, coloured: console.talk.isColoured))
    }
  }

  /// What was asked for, or what the shell speaks, or the dialog's first language.
  func chosenLanguage(of dialog: Dialog) throws(Stop) -> Int {
    let tag = value(of: .lang)
    let tags = dialog.languages.map(\.text)
    if let tag {
      guard let position = tags.firstIndex(of: tag) else {
        // A near miss may still be another language, so the list stays.
        let spoken = "it speaks \(tags.inWords("and"))"
        throw .misuse(
          "\"\(dialog.name.value)\" does not speak \"\(tag)\"",
          help: Stop.guess(tag, among: tags).map { "\($0) \(spoken)" } ?? spoken)
      }
      return position
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Environment[$0] }.first { !$0.isEmpty } ?? ""
    let isTraditional = locale.hasPrefix("zh_TW") || locale.hasPrefix("zh_HK")
    let spoken = isTraditional ? "zh-Hant" : String(locale.prefix { $0 != "_" && $0 != "." })
    return tags.firstIndex(of: spoken) ?? 0
  }
}
