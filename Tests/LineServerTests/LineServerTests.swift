import Testing

@testable import LineServer

@Suite struct `A place to listen at` {
  @Test(arguments: [
    ("tcp:127.0.0.1:7070", Endpoint.tcp(host: "127.0.0.1", port: 7070)),
    ("localhost:1", .tcp(host: "localhost", port: 1)),
    ("tcp:[::1]:7070", .tcp(host: "::1", port: 7070)), ("unix:/run/a.sock", .unix(path: "/run/a.sock")),
    ("tcp:[::]:0", .tcp(host: "::", port: 0)),
  ])
  func `is read as it is written`(_ text: String, _ endpoint: Endpoint) {
    #expect(Endpoint(text) == endpoint)
    #expect(Endpoint(endpoint.description) == endpoint)
  }

  @Test(arguments: [
    "", "tcp:", "tcp:127.0.0.1", "tcp::7070", "tcp:::1:7070", "unix:", "tcp:a:70000", "tcp:a:b", "a:-1",
  ])
  func `is refused where it is none`(_ text: String) { #expect(Endpoint(text) == nil) }

  @Test func `knows whether other machines can knock there`() {
    let local = ["tcp:127.0.0.1:1", "tcp:127.8.8.8:1", "tcp:[::1]:1", "tcp:localhost:1", "unix:a"]
    for text in local { #expect(Endpoint(text)?.isLocal == true, "\(text)") }
    for text in ["tcp:0.0.0.0:1", "tcp:[::]:1", "tcp:10.0.0.1:1", "tcp:example.com:1"] {
      #expect(Endpoint(text)?.isLocal == false, "\(text)")
    }
  }
}

@Suite struct `The next moment` {
  @Test func `come up in their order, whatever the order of their coming`() {
    var deadlines = Deadlines()
    let moments = (0..<200).map { ($0 * 7_919) % 200 }
    for moment in moments { deadlines.add(.seconds(moment), Guest(slot: moment, generation: 0)) }
    #expect(deadlines.takeDue(.seconds(-1)) == nil)
    var found: [Int] = []
    while let guest = deadlines.takeDue(.seconds(99)) { found.append(guest.slot) }
    #expect(found == Array(0...99))
    #expect(deadlines.next == .seconds(100))
  }
}

@Suite struct `Limits by address` {
  private static func origin(_ bytes: [UInt8], family: Int) -> Origin {
    Origin(family: family, address: bytes + Array(repeating: 0, count: 16 - bytes.count))
  }

  @Test func `53: a network of long addresses counts as one`() {
    var limits = HallLimits()
    limits.connectionsOfAddress = 3
    var places = Neighbourhoods()
    func come(_ last: UInt8, network: UInt8 = 1) -> HallRefusal? {
      let address: [UInt8] = [0x20, 1, 0xD, 0xB8, 0, 0, 0, network, 0, 0, 0, 0, 0, 0, 0, last]
      return places.admit(Self.origin(address, family: 6), at: .seconds(1_000), limits)
    }
    #expect((1...3).map { come($0) } == [nil, nil, nil])
    #expect(come(4) == .crowdedAddress)
    #expect(come(4, network: 2) == nil)
  }

  @Test func `let somebody come again who has left, and slow those who rush`() {
    var limits = HallLimits()
    limits.connectionsOfAddress = 2
    limits.arrivalsOfAddressInSecond = 1
    var places = Neighbourhoods()
    let home = Self.origin([10, 0, 0, 1], family: 4)
    #expect(places.admit(home, at: .zero, limits) == nil)
    #expect(places.admit(home, at: .zero, limits) == nil)
    places.leave(home)
    #expect(places.admit(home, at: .zero, limits) == nil)
    places.leave(home)
    #expect(places.admit(home, at: .zero, limits) == .rushingAddress)
    #expect(places.admit(home, at: .seconds(5), limits) == nil)
    #expect(places.admit(Self.origin([10, 0, 0, 2], family: 4), at: .zero, limits) == nil)
    #expect(places.admit(home, at: .zero, limits.lifted) == nil)
  }

  @Test func `know a short address within a long one`() {
    let short = Self.origin([10, 0, 0, 1], family: 4)
    let mapped = Origin(family: 6, address: Array(repeating: 0, count: 10) + [0xFF, 0xFF, 10, 0, 0, 1])
    #expect(short == mapped)
  }
}
