import BridgeProtocol
import ChatProtocol
import KDL
import LineServer
import SourceText

extension Flag {
  static let config = Flag(
    name: "config", value: Flag.Value(placeholder: "FILE", words: []),
    help: "a file that settles what flags and variables leave open: a node for each, as in chat \"tcp:127.0.0.1:7070\"")
}

/// What was settled for a server, and by whom: flags go before variables, variables before the file.
struct Settings {
  /// The command line, with everything in it that variables and the file say.
  let invocation: Invocation
  /// Every setting with its values and where they come from.
  private let settled: [(setting: Setting, values: [String], origin: String)]

  init(_ invocation: Invocation) throws(Stop) {
    let file = invocation.value(of: .config) ?? Environment["INTAKE_CONFIG"]
    let written = try file.map { path throws(Stop) in try ConfigFile(path) }
    var settled: [(setting: Setting, values: [String], origin: String)] = []
    var added: [String: [String]] = [:]
    for setting in Setting.all {
      let (values, origin) = try Self.find(setting, invocation, written)
      for value in values { try Self.check(value, for: setting, from: origin) }
      settled.append((setting, values, origin))
      if !values.isEmpty, origin != Self.standard { added[setting.name] = values }
    }
    self.settled = settled
    self.invocation = invocation.adding(added)
  }

  private static let standard = "default"

  private static func find(
    _ setting: Setting, _ invocation: Invocation, _ file: ConfigFile?
  ) throws(Stop) -> (values: [String], origin: String) {
    let flags = invocation.values(of: setting.flag)
    if !flags.isEmpty { return (setting.repeats ? flags : [flags[flags.count - 1]], "flag --\(setting.name)") }
    if let value = Environment[setting.variable], !value.isEmpty {
      if setting.flag.value == nil {
        return (["1", "true", "yes"].contains(value) ? [""] : [], "variable \(setting.variable)")
      }
      let values = setting.repeats ? value.split(separator: ",").map(String.init) : [value]
      return (values, "variable \(setting.variable)")
    }
    if let (values, place) = file?[setting.name] { return (values, place) }
    return (setting.standard.isEmpty ? [] : [setting.standard], standard)
  }

  private static func check(_ value: String, for setting: Setting, from origin: String) throws(Stop) {
    if let range = setting.range, !(Int(value).map(range.contains) ?? false) {
      throw Stop(
        code: origin.hasPrefix("flag") ? .misuse : .findings,
        sentence: "\(setting.name) is a number from \(range.lowerBound) to \(range.upperBound), not \"\(value)\"",
        help: "it comes from: \(origin)")
    }
    if [Setting.chat.name, Setting.bridge.name].contains(setting.name), Endpoint(value) == nil {
      throw Stop(
        code: origin.hasPrefix("flag") ? .misuse : .findings, sentence: "\"\(value)\" is no place to listen at",
        help: "write tcp:127.0.0.1:7070, tcp:[::1]:7070 or unix:PATH; it comes from: \(origin)")
    }
  }

  /// Whether a plain setting is on.
  func has(_ setting: Setting) -> Bool { settled.contains { $0.setting.name == setting.name && !$0.values.isEmpty } }

  private func number(_ setting: Setting) -> Int {
    settled.first { $0.setting.name == setting.name }?.values.last.flatMap { Int($0) } ?? 0
  }

  /// Where people come in.
  var places: [Endpoint] {
    (settled.first { $0.setting.name == Setting.chat.name }?.values ?? []).compactMap { Endpoint($0) }
  }

  /// Where bridges come in.
  var bridgePlaces: [Endpoint] {
    (settled.first { $0.setting.name == Setting.bridge.name }?.values ?? []).compactMap { Endpoint($0) }
  }

  /// Who may be a bridge.
  func roster() throws(Stop) -> BridgeRoster {
    guard !bridgePlaces.isEmpty else { return BridgeRoster() }
    guard let path = settled.first(where: { $0.setting.name == Setting.bridgeTokens.name })?.values.last else {
      throw .misuse(
        "--bridge lets nobody in without --bridge-tokens",
        help: "write a file with a name and a token a line, such as: irc $(openssl rand -hex 32)")
    }
    if (try? FileStatus(of: path).permissions).map({ $0 & 0o077 != 0 }) ?? false {
      throw Stop(
        code: .environment, sentence: "others can read \"\(path)\", and so be a bridge",
        help: "chmod go-rwx \(path.quotedForShell)")
    }
    let bytes: [UInt8]
    do {
      bytes = try Files.read(path)
    } catch {
      throw .obstacle(error)
    }
    do throws(BridgeRoster.Fault) {
      return try BridgeRoster(String(decoding: bytes, as: UTF8.self))
    } catch {
      let place = error.line > 0 ? "\(path):\(error.line)" : path
      throw Stop(code: .findings, sentence: "\(place): \(error.message)", help: nil)
    }
  }

  var lineLimits: LineLimits {
    var limits = LineLimits()
    limits.firstLinePatience = .seconds(number(.firstLine))
    limits.lineRestPatience = .seconds(number(.lineRest))
    limits.idleBeforeWarning = .seconds(number(.warning))
    limits.idleBeforeClosing = .seconds(number(.idle))
    (limits.lineInBytes, limits.textInBytes) = (number(.lineBytes), number(.textBytes))
    limits.burst = number(.burst)
    limits.pauseBetweenLines = has(.liftLimits) ? nil : .seconds(1) / number(.pace)
    return limits
  }

  var hallLimits: HallLimits {
    var limits = HallLimits()
    limits.connections = number(.connections)
    limits.connectionsOfAddress = number(.perAddress)
    limits.arrivalsOfAddressInSecond = number(.arrivals)
    limits.writePatience = .seconds(number(.write))
    limits.drainPatience = .seconds(number(.drain))
    return has(.liftLimits) ? limits.lifted : limits
  }

  /// What is settled, one line each; with where it comes from, if that is wanted.
  func rows(withOrigin: Bool) -> [TableRow] {
    settled.map { setting, values, origin in
      let value = setting.flag.value == nil ? (values.isEmpty ? "no" : "yes") : values.joined(separator: " ")
      return TableRow(
        setting.name, VisibleText.of(value.isEmpty ? "-" : value) + (withOrigin ? "  (\(VisibleText.of(origin)))" : ""))
    }
  }
}

/// A file of settings: one node for each, at the top.
struct ConfigFile {
  private var nodes: [(name: String, values: [String], place: String)] = []

  init(_ path: String) throws(Stop) {
    let input = try KDLInput(path)
    guard input.isSound else {
      throw Stop(
        code: .findings, sentence: "the settings in \"\(path)\" cannot be read",
        help: "intake kdl \(path.quotedForShell) shows what is wrong")
    }
    if path != "-", (try? FileStatus(of: path).permissions).map({ $0 & 0o022 != 0 }) ?? false {
      throw Stop(
        code: .environment, sentence: "others can write to \"\(path)\", and so could settle whom the server listens to",
        help: "chmod go-w \(path.quotedForShell)")
    }
    for node in input.reading.document.nodes {
      let place = "\(path):\(input.file.line(at: Int(node.span.start)) + 1)"
      let name = node.name.text
      guard let setting = Setting.all.first(where: { $0.name == name }) else {
        throw Stop(
          code: .findings, sentence: "\(place): there is no setting \"\(name)\"",
          help: Stop.guess(name, among: Setting.all.map(\.name)) ?? "intake config show lists them")
      }
      guard !nodes.contains(where: { $0.name == name }) else {
        throw Stop(
          code: .findings, sentence: "\(place): \"\(name)\" is settled twice",
          help: setting.repeats ? "write all values behind one node" : nil)
      }
      nodes.append((name, try Self.values(of: node, for: setting, at: place), place))
    }
  }

  private static func values(of node: KDLNode, for setting: Setting, at place: String) throws(Stop) -> [String] {
    let values = node.entries.compactMap { entry -> String? in
      guard entry.name == nil else { return nil }
      switch entry.value {
      case .string(let text, _): return text
      case .number(let number): return number.digits
      case .boolean(let truth): return truth ? "true" : "false"
      case .null: return nil
      }
    }
    let isWhole = values.count == node.entries.count && node.children.isEmpty
    if setting.flag.value == nil {
      if isWhole, values.isEmpty || values == ["true"] { return [""] }
      if isWhole, values == ["false"] { return [] }
      throw Stop(
        code: .findings, sentence: "\(place): \"\(setting.name)\" stands alone, or with #true or #false", help: nil)
    }
    guard isWhole, setting.repeats ? !values.isEmpty : values.count == 1 else {
      throw Stop(
        code: .findings, sentence: "\(place): \"\(setting.name)\" takes \(setting.repeats ? "values" : "one value")",
        help: nil)
    }
    return values
  }

  /// What the file says of a setting, and where.
  subscript(name: String) -> (values: [String], place: String)? {
    nodes.first { $0.name == name }.map { ($0.values, $0.place) }
  }
}
