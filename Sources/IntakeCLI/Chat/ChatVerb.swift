import DialogLanguage
import DialogModel
import HumanText
import SourceText
import StrictJSON
import Terminal

extension Verb {
  private static let dialogs = Flag(
    name: "dialogs", value: Flag.Value(placeholder: "DIR", words: []), help: "one dialog, or a folder of dialogs")
  private static let dialog = Flag(
    name: "dialog", value: Flag.Value(placeholder: "NAME", words: []),
    help: "which dialog (\"\(usualDialog)\" unless told otherwise)")
  private static let lang = Flag(
    name: "lang", value: Flag.Value(placeholder: "TAG", words: []),
    help: "the language to begin in, such as en, ja or zh-Hant")

  /// What newcomers meet.
  private static let usualDialog = "csp-support"

  static let chat = Verb(
    name: "chat",
    summary: "try a dialog in the terminal",
    operands: "",
    arity: 0...0,
    flags: [dialogs, dialog, lang],
    details: [
      """
      This is a rehearsal: nothing is kept and no ticket is sent. A ticket is shown as it would be handed over. \
      Without --dialogs, the folder Dialogs is used where it is there, and the dialogs in the program where it is not.
      """
    ],
    examples: [
      Example(command: "intake chat", effect: "talk to the support desk"),
      Example(command: "intake chat --dialog hotel-desk --lang ja", effect: "another desk, in Japanese"),
      Example(command: "intake chat --dialogs my-dialog", effect: "a dialog that you are writing"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "the conversation came to its end, or the input did"),
      Outcome(code: .findings, meaning: "the dialog has errors"),
      Outcome(code: .interrupted, meaning: "somebody left with Ctrl-C"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      let shelf = try Shelf.open(invocation.value(of: dialogs).map { [$0] } ?? [])
      let readings = shelf.map { $0.reading() }
      let dialog = try chosen(invocation.value(of: dialog), from: readings, &console)
      let language = try language(invocation.value(of: lang), of: dialog)
      let palette = Palette(isColoured: console.output.isColoured)
      var session = TerminalSession(prompt: "> ", palette: palette, term: Environment["TERM"])
      let screen = ChatScreen(console.output, isTyped: session.isTyped)
      screen.open(dialog, &console)
      return converse(Talk(dialog, language: language), &session, screen, &console)
    })

  private static func chosen(
    _ name: String?, from readings: [ShelfReading], _ console: inout Console
  ) throws(Stop) -> Dialog {
    let dialogs = readings.flatMap(\.dialogs)
    let wanted = name ?? usualDialog
    if let dialog = dialogs.first(where: { $0.name.value == wanted }) { return dialog }
    // Somebody who names a folder with one dialog means that one.
    let hasErrors = readings.flatMap(\.problems).contains { $0.gravity == .error }
    if name == nil, dialogs.count == 1, !hasErrors { return dialogs[0] }
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

  /// What was asked for, or what the shell speaks, or the dialog's first language.
  private static func language(_ tag: String?, of dialog: Dialog) throws(Stop) -> Int {
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

  private static func converse(
    _ talk: Talk, _ session: inout TerminalSession, _ screen: ChatScreen, _ console: inout Console
  ) -> ExitCode {
    var (talk, screen) = (talk, screen)
    screen.show(talk.begin(), &console)
    while !talk.isOver {
      switch session.next() {
      case .line(let line): screen.show(talk.hear(line), &console)
      case .tooLong: screen.show(talk.hearTooMuch(), &console)
      case .dropped(let count): screen.showLost(lines: count, &console)
      case .interrupted: return .interrupted
      case .end: return .fine
      case .resized: screen.measure(console.output)
      case .timedOut: continue
      }
    }
    return .fine
  }
}
