import CivilTime
import DialogModel
import LineServer
import Service
import SourceText
import Terminal

extension Verb {
  private static let role = Choice<Surroundings.Actor>(
    "as", "ROLE", standard: .customer, help: "who writes, on this terminal alone")
  private static let record = Flag(
    name: "record", value: Flag.Value(placeholder: "FILE", words: []),
    help: "write the talk down: FILE.talk to be played, FILE.jsonl to be replayed")
  private static let resume = Flag(
    name: "resume", value: Flag.Value(placeholder: "CODE", words: []), help: "take a talk up again that was left")
  private static let connect = Flag(
    name: "connect", value: Flag.Value(placeholder: "PLACE", words: []),
    help: "talk to a server at HOST:PORT or unix:PATH instead of to a store")
  private static let json = Flag.plain("json", help: "one JSON object for each thing that is said")

  static let chat = Verb(
    name: "chat",
    summary: "talk to a desk in the terminal",
    operands: "",
    arity: 0...0,
    flags: [.dialogs, .dialog, .partner, .lang, .store, resume, role.flag, .health, connect, record, json],
    details: [
      """
      Every answer that you see is kept on the disk before you see it, in a pipe, too. A ticket is saved and shown, \
      and not sent yet. Talks are kept in $XDG_STATE_HOME/intake, without it in ~/.local/state/intake; --store names \
      another folder, and --store memory keeps nothing.
      """,
      """
      Beside the first answer stands a code for coming back, also after a restart: it opens the talk once, for a day, \
      and gives the next one. A second chat with the same store joins the first, and goes on when that ends.
      """,
      """
      Without --dialogs, the folder Dialogs is used where it is there, and the dialogs in the program where it is not.
      """,
      """
      --health names who knows how services fare; without it, every check says that nothing can be known. SOURCE is a \
      file with "health" nodes, or one of graph:TOKENFILE, statuspage:URL, file:PATH, command:PATH, tcp:HOST:PORT, \
      tls:HOST:PORT, http:URL and dns:NAME. Where several chats share a store, the one that holds it asks its sources.
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
      Example(command: "intake chat --store memory", effect: "a rehearsal that leaves nothing behind"),
      Example(command: "intake chat --connect 127.0.0.1:7070", effect: "the same, with somebody else's server"),
      Example(command: "intake chat --record wifi.talk", effect: "make a test of what you do now"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "the conversation came to its end, or the input did"),
      Outcome(code: .findings, meaning: "the dialog has errors, or the code opens nothing"),
      Outcome(code: .environment, meaning: "the store cannot be opened, or the record not be written"),
      Outcome(code: .storageFailed, meaning: "the disk failed; what was answered is kept"),
      Outcome(code: .interrupted, meaning: "somebody left with Ctrl-C"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      if let place = invocation.value(of: connect) { return try distantChat(at: place, invocation, &console) }
      if invocation.value(of: resume) != nil, invocation.value(of: record) != nil {
        throw .misuse(
          "--record begins with a talk, and --resume goes on with one", help: "intake export writes all that was kept")
      }
      let place = try invocation.storePlace()
      let code = invocation.value(of: resume)
      if code != nil, place == .memory {
        throw .misuse("a store in memory has nothing to come back to", help: "name the store with --store DIR")
      }
      let dialogs = try code == nil ? invocation.chosenDialogs(&console) : invocation.dialogsAtHand()
      guard let dialog = dialogs.first else {
        throw Stop(code: .findings, sentence: "there is no dialog without errors here", help: "intake check tells more")
      }
      var surroundings = Surroundings()
      surroundings.actor = invocation[role]
      surroundings.offset = ZoneFiles.offset(at: Clock.now)
      surroundings.isOpen = try isOpen(dialog, &console)
      let entrance: ChatRoom.Entrance =
        if let code { .resume(code: code) } else {
          .begin(language: try invocation.chosenLanguage(of: dialog), surroundings)
        }
      var recorder: Recorder? = nil
      if let path = invocation.value(of: record), case .begin(let language, let surroundings) = entrance {
        recorder = try Recorder(path, of: dialog, language: language, surroundings: surroundings, at: Clock.now)
      }
      let sources = try invocation.chosenHealth(for: dialog, &console)
      var talk = try ChatTalk(
        place, dialogs: dialogs, health: sources.isEmpty ? nil : HealthDesk(sources, for: dialogs))
      defer { talk.end() }
      var room = ChatRoom(
        dialog, in: place, console.output, speaksJSON: invocation.has(json), storeWords: invocation.storeWords)
      return try room.converse(&talk, entrance, &recorder, &console)
    })

  /// Everything but how it looks is the server's business.
  private static func distantChat(
    at place: String, _ invocation: Invocation, _ console: inout Console
  ) throws(Stop) -> ExitCode {
    guard let endpoint = Endpoint(place) else {
      throw .misuse("\"\(place)\" is no place to connect to", help: "write --connect HOST:PORT or --connect unix:PATH")
    }
    let ours = [Flag.dialogs, .dialog, .partner, .lang, .store, role.flag, resume, .health, record, json]
    if let flag = ours.first(where: { invocation.value(of: $0) != nil || invocation.has($0) }) {
      throw .misuse(
        "--\(flag.name) does not go with --connect, because the server settles it",
        help: flag == resume ? "connect, and type /resume CODE" : "leave one of the two out")
    }
    var chat = try DistantChat(endpoint, console.output)
    return chat.converse(&console)
  }

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
