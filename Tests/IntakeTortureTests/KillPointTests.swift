import Foundation
import Testing

@testable import IntakeTorture

@Suite struct `The places at which a server can end itself` {
  /// Those that stand in the code, but not those that only a planted mistake comes to.
  private func placesInCode() throws -> Set<String> {
    let root = URL(filePath: #filePath).appending(path: "../../../Sources").standardizedFileURL
    let names = try #require(FileManager.default.enumerator(atPath: root.path))
    var places: Set<String> = []
    for case let name as String in names where name.hasSuffix(".swift") && !name.hasPrefix("Faults/") {
      let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /\bfault\("([a-z]+\.[a-z]+)"\)/) { places.insert(String(match.1)) }
    }
    return places.subtracting(["ticket.between"])
  }

  @Test func `are those that stand in the code`() throws {
    #expect(Set(KillPoint.always + KillPoint.seldom + LinePoint.all) == (try placesInCode()))
  }

  @Test func `have each a name of its own`() {
    #expect(Set(KillPoint.all).count == KillPoint.all.count)
  }
}

@Suite struct `Canaries` {
  @Test func `are found wherever they stand, and each has its own`() {
    let one = Canary.text(number: 1, seed: 7)
    let two = Canary.text(number: 2, seed: 7)
    #expect(one != two)
    let bytes = Array("canar\(one)\0\0cana\(two)".utf8)
    #expect(Canary.all(in: bytes) == [Array(one.utf8), Array(two.utf8)])
    #expect(Canary.all(in: Array(bytes.dropLast())) == [Array(one.utf8)])
    #expect(Canary.all(in: []) == [])
  }
}
