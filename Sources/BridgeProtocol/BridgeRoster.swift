import Digest

/// The bridges that an operator lets in, and what each may do.
package struct BridgeRoster: Equatable, Sendable {
  /// In the order of the file.
  package private(set) var bridges: [Bridge] = []

  /// One of them.
  package struct Bridge: Equatable, Sendable {
    /// The name that conversations and people behind it are kept under.
    package var name: [UInt8]
    /// SHA-256 of what it may show; two at once while one takes the place of the other.
    var tokens: [[UInt8]] = []
    /// A user of this system whose processes need no token.
    package var systemUser: Int?
    /// Whether the people behind it are the partner's own.
    package var isForAgents = false
    /// Whether the bridge may say of somebody that they are the partner's own.
    package var mayNameAgents = false
  }

  /// What is wrong with a line of the file; it tells nothing of what stands there.
  package struct Fault: Error, Equatable, Sendable {
    /// Counts from one.
    package var line: Int
    /// What is wrong, and what would be right.
    package var message: String
  }

  /// A roster with nobody on it.
  package init() {}

  /// Reads one bridge a line: its name, and then a token, `user=1000`, `role=agent` or `role=claimed` in any order.
  ///
  /// Two lines with one name are one bridge; `#` begins a remark.
  package init(_ text: String) throws(Fault) {
    // By scalars: CR LF is one `Character`, and no line end to a search for LF.
    for (index, line) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }.map { Substring($0) }
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      let name = Array(first.utf8)
      guard name.count <= Limits.nameInBytes else {
        throw Fault(line: index + 1, message: "a name has at most \(Limits.nameInBytes) bytes")
      }
      let place = bridges.firstIndex { $0.name == name } ?? bridges.count
      if place == bridges.count { bridges.append(Bridge(name: name)) }
      for word in words.dropFirst() { try bridges[place].learn(word, line: index + 1) }
    }
    if let index = bridges.firstIndex(where: { $0.tokens.isEmpty && $0.systemUser == nil }) {
      let name = String(decoding: bridges[index].name, as: UTF8.self)
      throw Fault(
        line: 0, message: "the bridge \"\(name)\" has neither a token nor a user=NUMBER, so nobody could be it")
    }
  }

  /// Finds the bridge of this name whose token or system user is the right one.
  ///
  /// A wrong name costs as much as a wrong token.
  func admit(_ name: String, _ token: String?, systemUser: Int?) -> Bridge? {
    let bridge = bridges.first { $0.name == Array(name.utf8) }
    let shown = SHA256.digest(of: Array((token ?? "").utf8))
    let expected = bridge?.tokens ?? []
    var isRight = false
    for place in 0..<BridgeRoster.tokens {
      let known = place < expected.count ? expected[place] : [UInt8](repeating: 0, count: SHA256.digestLength)
      if isEqualInConstantTime(shown, known) { isRight = true }
    }
    if isRight, token != nil { return bridge }
    guard let systemUser, token == nil, bridge?.systemUser == systemUser else { return nil }
    return bridge
  }

  /// Tokens that a bridge has at once.
  static let tokens = 2
}

extension BridgeRoster.Bridge {
  fileprivate mutating func learn(_ word: Substring, line: Int) throws(BridgeRoster.Fault) {
    if word.hasPrefix("user=") {
      guard let user = Int(word.dropFirst("user=".count)), user >= 0 else {
        throw BridgeRoster.Fault(line: line, message: "write user=NUMBER, with the number of a user of this system")
      }
      systemUser = user
    } else if word.hasPrefix("role=") {
      switch word.dropFirst("role=".count) {
      case "agent": isForAgents = true
      case "claimed": mayNameAgents = true
      default: throw BridgeRoster.Fault(line: line, message: "the roles are role=agent and role=claimed")
      }
    } else {
      guard word.utf8.count >= BridgeRoster.shortestToken else {
        throw BridgeRoster.Fault(
          line: line,
          message: "a token has at least \(BridgeRoster.shortestToken) letters; openssl rand -hex 32 makes one")
      }
      guard tokens.count < BridgeRoster.tokens else {
        throw BridgeRoster.Fault(line: line, message: "a bridge has at most \(BridgeRoster.tokens) tokens at once")
      }
      tokens.append(SHA256.digest(of: Array(word.utf8)))
    }
  }
}

extension BridgeRoster {
  /// Shorter ones could be guessed.
  fileprivate static let shortestToken = 16
}
