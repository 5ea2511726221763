import CivilTime
import ConversationEngine
import DialogModel
import SourceText
import Storage
import Terminal

extension Verb {
  private static let role = Choice<Surroundings.Actor>(
    "as", "ROLE", standard: .customer, help: "who writes, on this terminal alone")
  private static let record = Flag(
    name: "record", value: Flag.Value(placeholder: "FILE", words: []),
    help: "write the talk down: FILE.talk to be played, FILE.jsonl to be replayed")
  private static let json = Flag.plain("json", help: "one JSON object for each thing that is said")

  static let chat = Verb(
    name: "chat",
    summary: "try a dialog in the terminal",
    operands: "",
    arity: 0...0,
    flags: [.dialogs, .dialog, .partner, .lang, role.flag, record, json],
    details: [
      """
      This is a rehearsal: nothing is kept and no ticket is sent. A ticket is shown as it would be handed over. \
      Without --dialogs, the folder Dialogs is used where it is there, and the dialogs in the program where it is not.
      """,
      """
      At a terminal the line can be edited as in a shell, and Ctrl-C leaves. Through a pipe there is no prompt, and \
      the end of the input ends the talk.
      """,
    ],
    examples: [
      Example(command: "intake chat", effect: "talk to the support desk"),
      Example(command: "intake chat --dialog hotel-desk --lang ja", effect: "another desk, in Japanese"),
      Example(command: "intake chat --dialogs my-dialog", effect: "a dialog that you are writing"),
      Example(command: "intake chat --record wifi.talk", effect: "make a test of what you do now"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "the conversation came to its end, or the input did"),
      Outcome(code: .findings, meaning: "the dialog has errors"),
      Outcome(code: .environment, meaning: "the record cannot be written"),
      Outcome(code: .interrupted, meaning: "somebody left with Ctrl-C"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      let dialog = try invocation.chosenDialog(&console)
      let language = try invocation.chosenLanguage(of: dialog)
      var surroundings = Surroundings()
      surroundings.actor = invocation[role]
      surroundings.offset = ZoneFiles.offset(at: Clock.now)
      surroundings.isOpen = try isOpen(dialog, &console)
      var talk = ChatTalk(dialog, language: language, surroundings: surroundings)
      var recorder: Recorder? = nil
      if let path = invocation.value(of: record) {
        recorder = try Recorder(
          path, of: dialog, language: language, surroundings: surroundings, at: Clock.now)
      }
      var room = ChatRoom(dialog, console.output, speaksJSON: invocation.has(json))
      return try room.converse(&talk, &recorder, &console)
    })

  /// Whether the desk of a dialog works now, by the first hours that it names; nil where it names none, or where this
  /// machine does not know their zone.
  private static func isOpen(_ dialog: Dialog, _ console: inout Console) throws(Stop) -> Bool? {
    guard let hours = dialog.hours.first else { return nil }
    guard let name = ZoneName(hours.zone.value), let zone = ZoneFiles.zone(name) else {
      console.say(
        "note: this machine does not know the zone \"\(hours.zone.value)\", so the dialog is not told whether the desk "
          + "is open; install the package tzdata\n")
      return nil
    }
    return DeskCalendar(hours, in: zone).isOpen(at: Clock.now)
  }
}
