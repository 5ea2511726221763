import CCurl
import CivilTime
import DialogModel
import HealthChecks
import SourceText
import Testing

@testable import Outside

/// Whether this machine can speak to the web at all.
let hasCurl = intake_curl_open() == 0
let absence: Comment = "libcurl is not installed"

private let nowhere = Span(file: FileID(index: 0), start: 0, end: 0)

func source(_ kind: HealthSource.Kind, _ services: String...) -> HealthSource {
  HealthSource(name: Placed("source", at: nowhere), kind: kind, services: services.map { Placed($0, at: nowhere) })
}

private func fault(_ outcome: HealthBoard.Outcome) -> SourceFault? {
  if case .failed(let fault) = outcome { fault } else { nil }
}

private let issue = """
  {"service":"Exchange Online","status":"x","issues":[{"id":"EX1","title":"Mail is down","isResolved":false}]}
  """

@Suite(.enabled(if: hasCurl, absence)) struct `A server of Graph` {
  private func token(_ text: String = "s3cret-token\n", mode: UInt32 = 0o600) -> Scrap { Scrap(text, mode: mode) }

  private func ask(_ server: TinyServer, _ token: Scrap, tag: String? = nil) -> HealthBoard.Outcome {
    SourceAsking.ask(source(.graph(address: server.address + "/health", tokenFile: token.path)), tag: tag)
  }

  @Test func `is read page by page, with the token`() throws {
    let port = Promise("")
    let server = TinyServer { path, _ in
      path == "/health"
        ? .json(#"{"value":[{"service":"A","status":"x"}],"@odata.nextLink":"\#(port.value)/page2"}"#, "ETag: \"7\"")
        : .json(#"{"value":[\#(issue)]}"#)
    }
    port.value = server.address
    guard case .said(let reading, let tag) = ask(server, token()) else {
      Issue.record("nothing was said")
      return
    }
    #expect(reading.services.count == 2)
    #expect(reading.events.map(\.incident.id) == ["EX1"])
    #expect(tag == "\"7\"")
    #expect(server.requests.allSatisfy { $0.contains("Authorization: Bearer s3cret-token\r\n") })
  }

  @Test func `is told what is known already`() {
    let server = TinyServer { _, request in
      request.contains("If-None-Match: \"7\"\r\n") ? .json("", status: "304 Not Modified") : .json("{}")
    }
    #expect(ask(server, token(), tag: "\"7\"") == .unchanged)
  }

  @Test func `never gets the token to another host`() {
    let other = TinyServer { _, _ in .json(#"{"value":[]}"#) }
    let server = TinyServer { _, _ in .json(#"{"value":[],"@odata.nextLink":"\#(other.address)/x"}"#) }
    #expect(fault(ask(server, token())) == .redirected)
    let redirecting = TinyServer { _, _ in .json("", status: "302 Found", "Location: \(other.address)/x") }
    #expect(fault(ask(redirecting, token())) == .redirected)
    #expect(other.requests.isEmpty)
  }

  @Test func `that leads in circles is left`() {
    let port = Promise("")
    let server = TinyServer { _, _ in .json(#"{"value":[],"@odata.nextLink":"\#(port.value)/health"}"#) }
    port.value = server.address
    #expect(fault(ask(server, token())) == .unreadable("it has more than 20 pages"))
  }

  @Test(arguments: [
    ("401 Unauthorized", SourceFault.unauthorised(status: 401)), ("500 Oops", .status(500)),
    ("404 Not Found", .status(404)), ("301 Moved", .redirected),
  ])
  func `is believed when it refuses`(_ status: String, _ expected: SourceFault) {
    let server = TinyServer { _, _ in .json("{}", status: status) }
    #expect(fault(ask(server, token())) == expected)
  }

  @Test func `that is busy says for how long`() {
    let server = TinyServer { _, _ in .json("{}", status: "429 Too Many Requests", "Retry-After: 120") }
    #expect(fault(ask(server, token())) == .busy(retryAfter: .seconds(120)))
  }

  @Test func `sends a web page, half an answer, or none, and is no feed`() {
    let page = TinyServer { _, _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<h1>Sign in</h1>")]
    }
    #expect(fault(ask(page, token())) == .wrongType("text/html"))
    let cut = TinyServer { _, _ in .json(#"{"value":[{"service":"#) }
    #expect(fault(ask(cut, token()))?.sentence.hasPrefix("its answer cannot be read") == true)
    let short = TinyServer { _, _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"value\"")] }
    #expect(fault(ask(short, token()))?.sentence.hasPrefix("its answer cannot be read") == true)
    let silent = TinyServer { _, _ in [] }
    #expect(fault(ask(silent, token())) != nil)
    let strange = TinyServer { _, _ in [.send("220 smtp.example ESMTP\r\n")] }
    #expect(fault(ask(strange, token())) != nil)
  }

  @Test func `floods, and is cut off at the limit`() {
    let server = TinyServer { _, _ in
      [
        .send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"value\":["),
        .flood(String(repeating: "{},", count: 20_000)),
      ]
    }
    #expect(fault(ask(server, token())) == .tooLarge(mostBytes: HealthChecks.Limits.pageInBytes))
  }

  @Test func `asks for no token that others can read, or that is none`() {
    let server = TinyServer { _, _ in .json(#"{"value":[]}"#) }
    let open = fault(ask(server, token(mode: 0o644)))
    #expect(open?.sentence.contains("chmod 600") == true)
    #expect(fault(ask(server, token("")))?.sentence.contains("holds no token") == true)
    #expect(open?.sentence.contains("s3cret") == false)
    #expect(server.requests.isEmpty)
  }
}

@Suite(.enabled(if: hasCurl, absence)) struct `A web address` {
  @Test func `that dawdles is given up when the patience ends`() {
    let server = TinyServer { _, _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")]
        + Array(repeating: [.send(" "), .wait(.milliseconds(50))], count: 100).flatMap { $0 }
    }
    let begun = ContinuousClock.now
    #expect(throws: SourceFault.timedOut) {
      try Web.get(Web.Request(address: server.address, patience: .milliseconds(400), mostBytes: 1_000_000))
    }
    #expect(begun.duration(to: .now) < .seconds(4))
  }

  @Test func `where nobody listens is unreachable`() {
    let outcome = SourceAsking.ask(source(.statuspage(address: "http://127.0.0.1:1")), tag: nil)
    #expect(fault(outcome)?.sentence.hasPrefix("it cannot be reached") == true)
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "http://", "x"])
  func `is of the web, or is not asked`(_ address: String) {
    #expect(throws: SourceFault.self) {
      try Web.get(Web.Request(address: address, patience: .seconds(1), mostBytes: 1_000))
    }
  }

  @Test func `of a page is read with its history`() {
    let server = TinyServer { path, _ in
      path.hasSuffix("summary.json")
        ? .json(#"{"components":[{"name":"Mail","status":"operational"}],"incidents":[]}"#)
        : .json(#"{"incidents":[{"id":"a","name":"n","status":"resolved","resolved_at":"2025-03-05T00:00:00Z"}]}"#)
    }
    guard
      case .said(let reading, _) = SourceAsking.ask(source(.statuspage(address: server.address + "/")), tag: nil)
    else {
      Issue.record("nothing was said")
      return
    }
    #expect(reading.services.map(\.names) == [["Mail"]])
    #expect(reading.events.map(\.incident.phase) == [.resolved])
  }

  @Test func `is looked at by its status alone`() {
    let up = TinyServer { _, _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")] }
    let down = TinyServer { _, _ in [.send("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n")] }
    func events(_ server: TinyServer) -> [String]? {
      guard case .said(let reading, _) = SourceAsking.ask(source(.http(address: server.address)), tag: nil) else {
        return nil
      }
      return reading.events.map(\.incident.title)
    }
    #expect(events(up) == [])
    #expect(events(down)?.first?.hasSuffix("it answers HTTP 503") == true)
  }

  @Test(.enabled(if: Certificate.canBeMade, "openssl is not installed"))
  func `with a certificate of another name is not believed`() throws {
    let certificate = try Certificate(for: "wrong.example")
    func get(_ host: String) -> SourceFault? {
      do throws(SourceFault) {
        _ = try Web.get(
          Web.Request(
            address: "https://\(host):\(certificate.port)/", patience: .seconds(5), mostBytes: 100_000,
            authorities: certificate.path))
        return nil
      } catch {
        return error
      }
    }
    let fault = get("localhost")
    guard case .certificate? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }
}
