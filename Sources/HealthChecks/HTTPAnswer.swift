/// What a server answered, before anybody has read it.
package struct HTTPAnswer: Equatable, Sendable {
  /// The number behind `HTTP/1.1`.
  package var status: Int
  /// As the server calls what it sends; empty where it does not say.
  package var type: String
  /// By which the server knows its answer again.
  package var tag: String?
  /// How long it wants to be left alone, as it is written.
  package var retryAfter: String?
  /// What it sent.
  package var body: [UInt8]

  /// Gathers an answer.
  package init(status: Int, type: String = "", tag: String? = nil, retryAfter: String? = nil, body: [UInt8] = []) {
    self.status = status
    self.type = type
    self.tag = tag
    self.retryAfter = retryAfter
    self.body = body
  }

  /// The body of a good answer, nil for one that has not changed, and a fault for everything else.
  package func content() throws(SourceFault) -> [UInt8]? {
    switch status {
    case 200:
      guard isJSON else { throw .wrongType(FeedText.name(type)) }
      return body
    case 304: return nil
    case 300..<400: throw .redirected
    case 401, 403: throw .unauthorised(status: status)
    case 429, 503: throw .busy(retryAfter: retryAfter.flatMap { Int($0) }.map { .seconds(max(0, min($0, 86_400))) })
    default: throw .status(status)
    }
  }

  /// Plain text passes as well: that is how files of a web server are often sent. A web page does not.
  private var isJSON: Bool {
    let name = type.split(separator: ";").first.map { $0.lowercased().filter { $0 != " " } } ?? ""
    return name == "application/json" || name.hasSuffix("+json") || ["text/json", "text/plain", ""].contains(name)
  }
}

/// An address as far as it tells two servers apart.
package struct WebOrigin: Equatable, Sendable {
  private let scheme: String
  private let host: String
  private let port: String

  /// Reads `https://host:port/…`; nil for anything that is no web address, or that hides who is asked.
  package init?(_ address: String) {
    guard address.utf8.count <= 2_048, address.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
    let lower = address.lowercased()
    guard let scheme = ["https", "http"].first(where: { lower.hasPrefix($0 + "://") }) else { return nil }
    let authority = lower.dropFirst(scheme.utf8.count + 3).prefix { !"/?#\\".contains($0) }
    guard !authority.contains("@"), !authority.isEmpty else { return nil }
    let digits = authority.reversed().prefix { "0"..."9" ~= $0 }.count
    let behind = authority.dropLast(digits)
    let hasPort = behind.hasSuffix(":")
    self.scheme = scheme
    host = String(hasPort ? behind.dropLast() : authority)
    port = hasPort ? String(authority.suffix(digits)) : (scheme == "https" ? "443" : "80")
    if host.isEmpty || port.isEmpty { return nil }
  }
}
