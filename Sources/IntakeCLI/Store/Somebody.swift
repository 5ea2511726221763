import DialogModel
import Storage

extension Flag {
  static let conv = Flag(
    name: "conv", value: Flag.Value(placeholder: "ID", words: []), help: "one conversation, such as c8")
  static let bridge = Flag(
    name: "bridge", value: Flag.Value(placeholder: "NAME", words: []), help: "the bridge on which --user writes")
  static let user = Flag(
    name: "user", value: Flag.Value(placeholder: "ID", words: []), help: "a user of that bridge, as the bridge says")
  static let email = Flag(
    name: "email", value: Flag.Value(placeholder: "ADDRESS", words: []), help: "whoever has given this address")
}

extension Invocation {
  /// Whose words are meant by `--conv`, `--bridge` with `--user`, or `--email`; nil where none of them is written.
  func somebody() throws(Stop) -> Forgotten? {
    var meant: [Forgotten] = []
    if let text = value(of: .conv) { meant.append(.conversation(try Self.conversation(text))) }
    switch (value(of: .bridge), value(of: .user)) {
    case (let bridge?, let user?): meant.append(.person(.user(bridge: Array(bridge.utf8), id: Array(user.utf8))))
    case (nil, nil): break
    default: throw .misuse("--bridge and --user belong together", help: "write --bridge NAME --user ID")
    }
    if let address = value(of: .email) {
      guard address.utf8.contains(UInt8(ascii: "@")) else {
        throw .misuse("\"\(address)\" is no e-mail address", help: "write --email ana@example.com")
      }
      meant.append(.person(.mail(address)))
    }
    guard meant.count <= 1 else {
      throw .misuse("only one of --conv, --user and --email can be meant", help: "run it once for each")
    }
    return meant.first
  }

  static func conversation(_ text: String) throws(Stop) -> ConversationID {
    guard let id = ConversationID(text), id.number >= 0, id.description == text else {
      throw .misuse("\"\(text)\" names no conversation", help: "write c and a number, as intake tickets shows it")
    }
    return id
  }
}
