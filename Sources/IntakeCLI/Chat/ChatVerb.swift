import CivilTime
import ConversationEngine
import DialogModel
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
    flags: [.dialogs, .dialog, .lang, role.flag, .health, record, json],
    details: [
      """
      This is a rehearsal: nothing is kept and no ticket is sent. A ticket is shown as it would be handed over. \
      Without --dialogs, the folder Dialogs is used where it is there, and the dialogs in the program where it is not.
      """,
      """
      --health names who knows how services fare; without it, every check says that nothing can be known. SOURCE is a \
      file with "health" nodes, or one of graph:TOKENFILE, statuspage:URL, file:PATH, command:PATH, tcp:HOST:PORT, \
      tls:HOST:PORT, http:URL and dns:NAME.
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
      let sources = try invocation.chosenHealth(for: dialog, &console)
      let health = sources.isEmpty ? nil : HealthDesk(sources, for: dialog)
      var talk = ChatTalk(dialog, language: language, surroundings: surroundings, health: health)
      var recorder: Recorder? = nil
      if let path = invocation.value(of: record) {
        recorder = try Recorder(
          path, of: dialog, language: language, surroundings: surroundings, at: Clock.now)
      }
      var room = ChatRoom(dialog, console.output, speaksJSON: invocation.has(json))
      return try room.converse(&talk, &recorder, &console)
    })
}
