/// What machines say first that have come to the wrong door.
package enum ForeignProtocol: String, CaseIterable, Equatable, Sendable {
  case http = "HTTP"
  case tls = "TLS"
  case ssh = "SSH"
  case smtp = "SMTP"
  case redis = "Redis"
  case proxy = "a proxy's header"
  case binary = "binary data"

  /// Knows it by the first bytes of a connection, before there is a line; nil for what can still be a person's.
  package init?(opening bytes: some Collection<UInt8>) {
    let head = Array(bytes.prefix(2))
    switch head {
    case [0x16, 0x03]: self = .tls
    case _ where head.first == 0, [0x03, 0x00]: self = .binary
    default: return nil
    }
  }

  /// Knows it by the first line; nil for a person's.
  package init?(firstLine line: some Collection<UInt8>) {
    func begins(_ word: StaticString) -> Bool { line.starts(with: word.description.utf8) }
    let isWeb = line.count >= 14 && line.suffix(9).starts(with: " HTTP/".utf8)
    if isWeb || begins("PRI * HTTP/2") {
      self = .http
    } else if begins("SSH-") {
      self = .ssh
    } else if begins("EHLO ") || begins("HELO ") || begins("MAIL FROM:") {
      self = .smtp
    } else if begins("PROXY TCP4 ") || begins("PROXY TCP6 ") || begins("PROXY UNKNOWN") {
      self = .proxy
    } else if line.count >= 2, begins("*"), line.dropFirst().allSatisfy({ 0x30...0x39 ~= $0 }) {
      self = .redis
    } else {
      return nil
    }
  }

  /// The one line that is answered before the connection ends; whoever reads it is an engineer.
  package var answer: String {
    "This is a chat in plain text, not \(rawValue). Connect with nc, telnet or intake chat."
  }
}
