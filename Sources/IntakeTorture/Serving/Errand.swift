import Digest
import Storage

/// What a line asks of the server: a message to be taken, or something that operators do.
enum Errand: Equatable {
  case message(MessageName, text: String)
  /// Forget everything that was written at an address.
  case erase(Address, request: String)
  /// Put things in order.
  case tidy
  /// Copy everything into a file, slice by slice between the ticks.
  case backup(path: String)
  /// Let the disk work again.
  case heal

  /// Bridge, conversation, id and text between tabs; or `!` and what is to be done.
  init?(_ line: some Collection<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Array($0) }
    switch (String(decoding: parts[0], as: UTF8.self), parts.count) {
    case ("!erase", 4):
      self = .erase(
        Address(bridge: parts[1], conversation: parts[2]), request: String(decoding: parts[3], as: UTF8.self))
    case ("!backup", 2): self = .backup(path: String(decoding: parts[1], as: UTF8.self))
    case ("!tidy", 1): self = .tidy
    case ("!heal", 1): self = .heal
    case (_, 4) where parts[0].first != UInt8(ascii: "!"):
      let address = Address(bridge: parts[0], conversation: parts[1])
      self = .message(MessageName(parts[2], at: address), text: String(decoding: parts[3], as: UTF8.self))
    default: return nil
    }
  }

  /// As it is written, without a line feed.
  var line: String {
    switch self {
    case .message(let name, let text):
      "\(Self.words(name.address))\t\(String(decoding: name.id, as: UTF8.self))\t\(text)"
    case .erase(let address, let request): "!erase\t\(Self.words(address))\t\(request)"
    case .backup(let path): "!backup\t\(path)"
    case .tidy: "!tidy"
    case .heal: "!heal"
    }
  }

  private static func words(_ address: Address) -> String {
    "\(String(decoding: address.bridge, as: UTF8.self))\t\(String(decoding: address.conversation, as: UTF8.self))"
  }
}
