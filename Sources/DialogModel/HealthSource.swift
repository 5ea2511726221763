package import SourceText

/// Somebody who can be asked how services fare, as an operator has set it up.
package struct HealthSource: Sendable {
  /// As messages and tickets call it.
  package var name: Placed<String>
  /// Who is asked, and how.
  package var kind: Kind
  /// The services of dialogs that it speaks for; empty where it speaks for all that it knows.
  package var services: [Placed<String>]
  /// How often it is asked by itself.
  package var rhythm: Duration
  /// Knowledge that is older is said to be old, and nobody is told by it that all is well.
  package var oldAfter: Duration
  /// How long something that has ended is still worth a word.
  package var restoredWithin: Duration

  /// The ways to ask.
  package enum Kind: Equatable, Sendable {
    /// Microsoft Graph's health overviews, with the token that stands in a file.
    case graph(address: String, tokenFile: String)
    /// A Statuspage, by the address of its front page.
    case statuspage(address: String)
    case file(path: String)
    /// A program, with its arguments.
    case command([String])
    /// Whether a host takes connections.
    case tcp(host: String, port: Int)
    /// Whether a host shows a certificate that is its own.
    case tls(host: String, port: Int)
    /// Whether an address answers with a success.
    case http(address: String)
    /// Whether a name has an address.
    case dns(name: String)

    /// Where Microsoft's own feed is; a customer's tenant is told apart by the token.
    package static let graphAddress =
      "https://graph.microsoft.com/v1.0/admin/serviceAnnouncement/healthOverviews?$expand=issues"

    /// Reads one that is written in two words, such as `tcp` and `mail.example:25`; nil for anything else.
    ///
    /// A command is then one program without arguments, and `graph` names the file of its token.
    package init?(_ word: String, _ target: String) {
      guard !target.isEmpty else { return nil }
      switch word {
      case "graph": self = .graph(address: Self.graphAddress, tokenFile: target)
      case "statuspage": self = .statuspage(address: target)
      case "file": self = .file(path: target)
      case "command": self = .command([target])
      case "tcp", "tls":
        guard let (host, port) = Self.hostAndPort(target) else { return nil }
        self = word == "tcp" ? .tcp(host: host, port: port) : .tls(host: host, port: port)
      case "http": self = .http(address: target)
      case "dns": self = .dns(name: target)
      default: return nil
      }
    }

    /// Takes `mail.example:25` and `[::1]:25` apart.
    package static func hostAndPort(_ text: String) -> (host: String, port: Int)? {
      guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")) else { return nil }
      var host = text[..<colon]
      if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
      guard !host.isEmpty, host.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "/") }),
        let port = Int(text[text.utf8.index(after: colon)...]), 1...65_535 ~= port
      else { return nil }
      return (String(host), port)
    }

    /// Every word by which a kind is configured.
    package static let words = ["graph", "statuspage", "file", "command", "tcp", "tls", "http", "dns"]

    /// The word by which it is configured.
    package var word: String {
      switch self {
      case .graph: "graph"
      case .statuspage: "statuspage"
      case .file: "file"
      case .command: "command"
      case .tcp: "tcp"
      case .tls: "tls"
      case .http: "http"
      case .dns: "dns"
      }
    }

    /// What is asked, for messages.
    package var target: String {
      switch self {
      case .graph(let address, _), .statuspage(let address), .http(let address): address
      case .file(let path): path
      case .command(let words): words.joined(separator: " ")
      case .tcp(let host, let port), .tls(let host, let port): "\(host):\(port)"
      case .dns(let name): name
      }
    }
  }

  /// Two minutes between two looks, a quarter of an hour until knowledge is old, and three days for what has ended.
  package init(name: Placed<String>, kind: Kind, services: [Placed<String>] = []) {
    self.name = name
    self.kind = kind
    self.services = services
    rhythm = .seconds(120)
    oldAfter = .seconds(900)
    restoredWithin = .seconds(72 * 3_600)
  }

  /// Whether it can say something of a service.
  package func speaks(for service: String) -> Bool {
    services.isEmpty || services.contains { $0.value == service }
  }
}
