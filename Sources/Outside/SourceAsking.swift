import DialogModel
import HealthChecks
import SourceText
import StrictJSON

// Everything in here may block, and so is done by nobody who has somebody else to serve.

/// Asks a source once, in the way that it wants to be asked.
enum SourceAsking {
  static func ask(
    _ source: HealthSource, tag: String?, authorities: String? = nil
  ) -> HealthBoard.Outcome {
    do throws(SourceFault) {
      switch source.kind {
      case .graph(let address, let tokenFile):
        return try graph(address, token: Papers.secret(tokenFile), tag: tag, authorities)
      case .statuspage(let address): return try statuspage(address, tag: tag, authorities)
      case .file(let path):
        guard let (bytes, mark) = try Papers.read(path, unless: tag, mostBytes: HealthChecks.Limits.pageInBytes) else {
          return .unchanged
        }
        return .said(try OwnFeed.read(bytes), tag: mark)
      case .command(let words): return try command(words, of: source)
      case .tcp, .tls, .http, .dns: return .said(look(at: source, authorities), tag: nil)
      }
    } catch {
      return .failed(error)
    }
  }

  private static func get(
    _ address: String, token: String? = nil, tag: String? = nil, _ authorities: String?
  ) throws(SourceFault) -> HTTPAnswer {
    try Web.get(
      Web.Request(
        address: address, token: token, tag: tag, patience: Limits.patienceWithFeeds,
        mostBytes: HealthChecks.Limits.pageInBytes, authorities: authorities))
  }

  private static func graph(
    _ address: String, token: String, tag: String?, _ authorities: String?
  ) throws(SourceFault) -> HealthBoard.Outcome {
    let deadline = Moment.sinceStart + Limits.patienceWithPages
    let first = try get(address, token: token, tag: tag, authorities)
    guard let body = try first.content() else { return .unchanged }
    var reading = try GraphFeed.read(body)
    var pages = 1
    while let next = reading.nextPage {
      // The token goes to nobody but the host that the operator has named.
      guard WebOrigin(next) == WebOrigin(address) else { throw .redirected }
      guard pages < HealthChecks.Limits.pages else { throw .unreadable("it has more than \(pages) pages") }
      guard Moment.sinceStart < deadline else { throw .timedOut }
      guard let body = try get(next, token: token, authorities).content() else { break }
      reading.add(try GraphFeed.read(body))
      pages += 1
    }
    return .said(reading, tag: first.tag)
  }

  /// What has ended stands in a document of its own; where that is missing, only less is known.
  private static func statuspage(
    _ address: String, tag: String?, _ authorities: String?
  ) throws(SourceFault) -> HealthBoard.Outcome {
    let base = (address.hasSuffix("/") ? String(address.dropLast()) : address) + "/api/v2/"
    let summary = try get(base + "summary.json", tag: tag, authorities)
    guard let body = try summary.content() else { return .unchanged }
    var reading = try StatuspageFeed.read(body)
    if let history = try? get(base + "incidents.json", authorities).content(),
      let past = try? StatuspageFeed.read(history)
    {
      var whole = past
      whole.add(reading)
      reading = whole
    }
    return .said(reading, tag: summary.tag)
  }

  /// It is told the services that it speaks for, and a bare "status" is about all of them.
  private static func command(
    _ words: [String], of source: HealthSource
  ) throws(SourceFault) -> HealthBoard.Outcome {
    let names = source.services.map(\.value)
    let line = JSONWriter.text(["names": .array(names.map { .string($0) })])
    let answer = try Helper.ask(words, line, within: Limits.patienceWithProbes)
    return .said(try OwnFeed.read(answer, asked: names.isEmpty ? [ProbeReading.anything] : names), tag: nil)
  }

  /// A look of our own tells whether the host answers, and of all services that the source speaks for.
  private static func look(at source: HealthSource, _ authorities: String?) -> FeedReading {
    let patience = Limits.patienceWithProbes
    do throws(SourceFault) {
      switch source.kind {
      case .tcp(let host, let port): try Host.connect(to: host, port: port, within: patience)
      case .dns(let name): try Host.resolve(name)
      case .tls(let host, let port):
        _ = try Web.get(
          Web.Request(
            address: "https://\(host):\(port)/", patience: patience, mostBytes: 0, authorities: authorities,
            isConnectionOnly: true))
      case .http(let address):
        let answer = try Web.get(
          Web.Request(
            address: address, patience: patience, mostBytes: HealthChecks.Limits.pageInBytes, authorities: authorities))
        guard 200..<400 ~= answer.status else { throw .status(answer.status) }
      case .graph, .statuspage, .file, .command: preconditionFailure("a feed is read and not looked at")
      }
      return ProbeReading.fine(source)
    } catch {
      if case .unusable = error { return ProbeReading.unclear(source) }
      return ProbeReading.down(source, error)
    }
  }
}
