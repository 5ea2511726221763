import DialogModel
import SourceText
import Testing

@testable import DialogLanguage

/// What an operator writes about sources of health.
@Suite struct `A file of health nodes` {
  private func read(_ text: String) -> HealthSettings {
    let nowhere = Span(file: FileID(index: 0), start: 0, end: 0)
    let services = [HealthService(name: Placed("mail", at: nowhere), knownAs: ["Mail"])]
    return HealthSettings.read(SourceFile(path: "house.kdl", text: text), services: services)
  }

  @Test func `names every kind of source`() {
    let settings = read(
      """
      listen "somewhere else"
      health "a" { graph token-file="/t"; speaks-for "mail" }
      health "b" { statuspage "https://status.example"; every "5m"; old-after "1h"; restored-within "1d" }
      health "c" { file "/f" }
      health "d" { command "/c" "--x" }
      health "e" { tcp "h:25" }
      health "f" { tls "[::1]:443" }
      health "g" { http "http://h/x" }
      health "h" { dns "h" }
      """)
    #expect(settings.problems.isEmpty)
    #expect(
      settings.sources.map(\.kind) == [
        .graph(address: HealthSource.Kind.graphAddress, tokenFile: "/t"),
        .statuspage(address: "https://status.example"),
        .file(path: "/f"), .command(["/c", "--x"]), .tcp(host: "h", port: 25), .tls(host: "::1", port: 443),
        .http(address: "http://h/x"), .dns(name: "h"),
      ])
    #expect(settings.sources[0].speaks(for: "mail") && !settings.sources[0].speaks(for: "vpn"))
    #expect(settings.sources[1].rhythm == .seconds(300))
    #expect(settings.sources[1].oldAfter == .seconds(3_600))
    #expect(settings.sources[1].restoredWithin == .seconds(86_400))
    #expect(settings.sources[2].speaks(for: "anything"))
  }

  @Test(arguments: [
    ("", "empty-list"), ("health \"a\"", "empty-list"), ("helth \"a\" { dns \"h\" }", "unknown-node"),
    ("health \"a\" { dns \"h\"; tcp \"h:1\" }", "repeated-node"), ("health { dns \"h\" }", "incomplete-line"),
    ("health \"a\" { dns \"h\"; speaks-for \"mial\" }", "unknown-service"),
    ("health \"a\" { tcp \"h\" }", "wrong-type"), ("health \"a\" { tcp \"h:99999\" }", "wrong-type"),
    ("health \"a\" { statuspage \"status.example\" }", "wrong-type"), ("health \"a\" { graph }", "missing-property"),
    ("health \"a\" { dns \"h\"; every \"soon\" }", "wrong-type"),
    ("health \"a\" { dns \"h\" }\nhealth \"a\" { dns \"i\" }", "duplicate-name"),
    ("health \"a\" { dns \"h\"; evry \"2m\" }", "unknown-node"),
  ])
  func `with a slip in it tells which, once`(_ text: String, _ code: String) {
    let settings = read(text)
    #expect(settings.problems.map(\.code) == [code])
    #expect(!settings.areSound)
  }
}
