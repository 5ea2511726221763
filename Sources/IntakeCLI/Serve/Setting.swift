import ChatProtocol
import LineServer

/// One thing that an operator can settle: by a flag, by a variable or in a file, under one name.
struct Setting: Sendable {
  let flag: Flag
  /// Whether it may stand several times.
  var repeats = false
  /// What a number may be; nil for what is none.
  var range: ClosedRange<Int>?
  /// As `config show` tells it where nobody has said anything.
  var standard = ""

  var name: String { flag.name }

  /// As in `INTAKE_IDLE_SECONDS`.
  var variable: String { "INTAKE_" + name.uppercased().split(separator: "-").joined(separator: "_") }

  private static func plain(_ name: String, _ help: String) -> Setting { Setting(flag: .plain(name, help: help)) }

  private static func number(_ name: String, _ range: ClosedRange<Int>, _ standard: Int, _ help: String) -> Setting {
    Setting(
      flag: Flag(name: name, value: Flag.Value(placeholder: "N", words: []), help: "\(help) (\(standard))"),
      range: range,
      standard: "\(standard)")
  }

  static let chat = Setting(
    flag: Flag(
      name: "chat", value: Flag.Value(placeholder: "PLACE", words: []),
      help: "where people come in: tcp:HOST:PORT or unix:PATH; repeatable"), repeats: true,
    standard: "tcp:127.0.0.1:7070")
  static let bridge = Setting(
    flag: Flag(
      name: "bridge", value: Flag.Value(placeholder: "PLACE", words: []),
      help: "where bridges from chat platforms come in: unix:PATH or tcp:HOST:PORT; repeatable"), repeats: true)
  static let bridgeTokens = Setting(
    flag: Flag(
      name: "bridge-tokens", value: Flag.Value(placeholder: "FILE", words: []),
      help: "who may be a bridge: a name and its token a line"))
  static let isPublic = plain("public", "listen on addresses of other machines: somebody else takes care of TLS")
  static let allowRoot = plain("allow-root", "run as root, which is otherwise refused")
  static let liftLimits = plain("lift-limits", "no limits by address and no pace of lines, for load tests only")

  static let connections = number("connections", 1...1_000_000, 10_000, "connections at the same time")
  static let perAddress = number("connections-per-address", 1...1_000_000, 64, "the same, of one address or /64")
  static let arrivals = number("arrivals-per-second", 1...1_000_000, 32, "new connections of one address in a second")
  static let firstLine = number("first-line-seconds", 1...86_400, 60, "how long a newcomer may say nothing")
  static let lineRest = number("line-seconds", 1...86_400, 30, "how long a line may take from its first byte on")
  static let warning = number("idle-warning-seconds", 1...604_800, 900, "when somebody silent is warned")
  static let idle = number("idle-seconds", 1...604_800, 1_200, "when a silent line is closed; the talk stays")
  static let write = number("write-seconds", 1...3_600, 10, "how long somebody may take no byte of what is sent")
  static let drain = number("drain-seconds", 0...3_600, 30, "how long the end may take behind a TERM")
  static let lineBytes = number("line-bytes", 64...65_536, 4_096, "longest line")
  static let textBytes = number("text-bytes", 64...16_384, 16_384, "longest text of several lines")
  static let burst = number("burst", 1...10_000, 5, "lines that are taken at once")
  static let pace = number("lines-per-second", 1...10_000, 2, "the pace behind a burst")

  static let all =
    [
      chat, bridge, bridgeTokens, Setting(flag: .store), Setting(flag: .dialogs),
      Setting(flag: .dialog, standard: DialogChoice.usual),
      Setting(flag: .partner), Setting(flag: .lang), Setting(flag: .health, repeats: true), isPublic, allowRoot,
      liftLimits,
    ] + numbers

  static let numbers = [
    connections, perAddress, arrivals, firstLine, lineRest, warning, idle, write, drain, lineBytes, textBytes, burst,
    pace,
  ]
}
