import BridgeProtocol
import ChatProtocol
import CivilTime
import DialogModel
import LineServer
import SQLiteStorage
import Service
import SourceText
import Storage
import StrictJSON

extension Verb {
  private static let checkConfig = Flag.plain(
    "check-config", help: "look at everything, open nothing, and say what is wrong")

  static let serve = Verb(
    name: "serve",
    summary: "talk to many people at once over sockets",
    operands: "",
    arity: 0...0,
    flags: Setting.all.map(\.flag) + [.config, checkConfig],
    details: [
      """
      People come with nc, telnet or "intake chat --connect". Every answer that they see is kept on the disk before \
      they see it. Only this machine can connect unless --public says that somebody else takes care of who comes: the \
      line is not encrypted.
      """,
      """
      TERM ends it: nobody is let in any more, those who wait are answered, and all are told; a second TERM ends it at \
      once. HUP reads the dialogs anew: talks go on in the new edition, and a dialog with errors changes nothing. The \
      log is on standard error, as JSON lines where no terminal is; it holds nothing that anybody said.
      """,
      """
      Every flag but --config and --check-config can also stand in the file of --config or in a variable, such as \
      INTAKE_IDLE_SECONDS; flags go before variables, and variables before the file. "intake config show --origin" \
      tells what holds.
      """,
    ],
    examples: [
      Example(command: "intake serve", effect: "the support desk at 127.0.0.1, port 7070; try nc 127.0.0.1 7070"),
      Example(
        command: "intake serve --chat unix:/run/intake/chat.sock --store /var/lib/intake", effect: "a socket file"),
      Example(command: "intake serve --config /etc/intake.kdl --check-config", effect: "before a restart"),
      Example(command: "intake status --json | jq .people", effect: "how many are there"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "it was told to end, and everything that was answered is kept"),
      Outcome(code: .findings, meaning: "the dialog or the settings have errors"),
      Outcome(code: .environment, meaning: "the place is taken, the store is held, or it was started as root"),
      Outcome(code: .storageFailed, meaning: "the disk failed; what was answered is kept"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      let settings = try Settings(invocation)
      let house = try ServedHouse(settings, &console)
      if invocation.has(checkConfig) {
        console.write("everything is in order\n")
        return .fine
      }
      return try house.serve(&console)
    })
}

/// Everything that a server needs, looked at before anything is opened.
struct ServedHouse {
  private let settings: Settings
  private let place: Instance.Place
  private let dialogs: [Dialog]
  private let language: Int
  private let health: HealthDesk?
  private let roster: BridgeRoster

  init(_ settings: Settings, _ console: inout Console) throws(Stop) {
    self.settings = settings
    let invocation = settings.invocation
    if Life.isRoot, !settings.has(.allowRoot) {
      throw Stop(
        code: .environment, sentence: "a server does not run as root, which could do anything to this machine",
        help: "start it as a user of its own, or write --allow-root (INTAKE_ALLOW_ROOT=1)")
    }
    if let place = (settings.places + settings.bridgePlaces).first(where: { !$0.isLocal }), !settings.has(.isPublic) {
      throw .misuse(
        "\(place) is open to other machines, and what people type there is not encrypted",
        help: "put a proxy with TLS before it; where that is done, write --public")
    }
    roster = try settings.roster()
    place = try invocation.storePlace()
    dialogs = try invocation.chosenDialogs(&console)
    language = try invocation.value(of: .lang) == nil ? 0 : invocation.chosenLanguage(of: dialogs[0])
    let sources = try invocation.chosenHealth(for: dialogs[0], &console)
    health = sources.isEmpty ? nil : HealthDesk(sources, for: dialogs)
  }

  private func reception(of dialog: Dialog, in language: Int) -> Reception {
    let calendar = calendar(of: dialog)
    return Reception(dialog, language: language, limits: settings.lineLimits) { calendar?.isOpen(at: Clock.now) }
  }

  private func bridgeReception(of dialog: Dialog, in language: Int) -> BridgeReception {
    let calendar = calendar(of: dialog)
    return BridgeReception(dialog, language: language) { calendar?.isOpen(at: Clock.now) }
  }

  private func calendar(of dialog: Dialog) -> DeskCalendar? {
    guard let hours = dialog.hours.first, let name = ZoneName(hours.zone.value), let zone = ZoneFiles.zone(name) else {
      return nil
    }
    return DeskCalendar(hours, in: zone)
  }

  func serve(_ console: inout Console) throws(Stop) -> ExitCode {
    // Before any other thread begins, so that none of them is ended by what we wait for.
    guard let signals = Signals() else {
      throw Stop(code: .environment, sentence: "the system has no descriptors to give", help: "raise ulimit -n")
    }
    signals.hideMemory()
    let parts: (instance: Instance, line: DeskLine)
    do {
      parts = try Instance.open(
        place, dialogs: dialogs, as: Intake.version, listens: true, lookUp: health?.way, isForPeople: true)
    } catch {
      throw .closed(error)
    }
    let instance = parts.instance
    defer { instance.stop() }
    var listeners: [Listener] = []
    for place in settings.places + settings.bridgePlaces {
      do throws(Listener.Trouble) {
        listeners.append(try Listener(at: place))
      } catch {
        throw Stop(
          code: .environment, sentence: "cannot listen at \(place): \(error.reason)",
          help: error.isTaken ? "another server may be running there; ss -ltnp shows which" : nil)
      }
    }
    let journal = Journal()
    defer { journal.close() }
    announce(listeners, journal)
    let (house, bell) = instance.house(
      settings.places.map { _ in reception(of: dialogs[0], in: language) },
      bridges: settings.bridgePlaces.map { _ in bridgeReception(of: dialogs[0], in: language) }, of: roster,
      journal: journal, reread: { reread(for: instance, journal) })
    guard
      var server = LineServer.open(
        house, at: listeners, limits: settings.hallLimits, signals: signals, bell: bell)
    else {
      throw Stop(code: .environment, sentence: "the system has no descriptors to give", help: "raise ulimit -n")
    }
    server.run()
    let isBroken = server.house.mustEnd
    journal.note(isBroken ? .storeBroken : .stopped, [("n", .integer(server.tally.admitted))])
    return isBroken ? .storageFailed : .fine
  }

  private func announce(_ listeners: [Listener], _ journal: Journal) {
    journal.note(
      .started,
      [
        ("version", .string(Intake.version)), ("dialog", .string(dialogs[0].name.value)),
        ("edition", .string(dialogs[0].edition)), ("sqlite", .string(SQLiteStorage.libraryVersion)),
      ])
    if SQLiteStorage.isLibraryOfDoubtfulVersion {
      journal.note(.oldLibrary, [("sqlite", .string(SQLiteStorage.libraryVersion))])
    }
    if settings.has(.liftLimits) { journal.note(.limitsLifted) }
    for listener in listeners { journal.note(.listening, [("at", .string("\(listener.endpoint)"))]) }
  }

  /// Reads everything that was chosen anew; a fault changes nothing but the log.
  private func reread(for instance: Instance, _ journal: Journal) {
    let (invocation, wanted, tag) = (settings.invocation, dialogs, dialogs[0].languages[language])
    instance.follow(journal: journal) {
      var quiet = Console(colour: .never)
      guard let dialogs = try? invocation.chosenDialogs(&quiet),
        wanted.allSatisfy({ old in dialogs.contains { $0.name.value == old.name.value } }),
        let language = dialogs[0].languages.firstIndex(of: tag)
      else { return nil }
      return (
        dialogs, settings.places.map { _ in reception(of: dialogs[0], in: language) },
        settings.bridgePlaces.map { _ in bridgeReception(of: dialogs[0], in: language) }
      )
    }
  }
}
