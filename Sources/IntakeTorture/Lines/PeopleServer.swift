import ChatProtocol
import ConversationEngine
import FrontDesk
import LineServer
import Service

/// The server for people as it is shipped, at a socket file, in a build that can be broken on purpose.
enum PeopleServer {
  /// Serves until it is killed; the code to leave with.
  static func run(folder: String, socket: String) -> Int32 {
    let dialog = House.open().playbook.dialog
    var limits = LineLimits()
    limits.pauseBetweenLines = nil
    do {
      let (instance, _) = try Instance.open(
        .folder(folder), dialogs: [dialog], as: "proof", listens: false, isForPeople: true)
      let listener = try Listener(at: .unix(path: socket))
      let reception = Reception(dialog, language: 0, limits: limits)
      let (house, bell) = instance.house([reception], journal: Journal())
      guard let signals = Signals(),
        var server = LineServer.open(house, at: [listener], limits: HallLimits().lifted, signals: signals, bell: bell)
      else { return 3 }
      Wire.say("ready\n")
      server.run()
      instance.stop()
      return server.house.mustEnd ? 74 : 0
    } catch {
      Wire.complain("\(error)")
      return 3
    }
  }
}
