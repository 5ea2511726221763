import Testing

@testable import IntakeTorture

/// What is found on a disk when the power is back.
@Suite struct `A cut disk` {
  /// A file of two sectors that was flushed with its name, and written over since.
  private let operations: [DiskOperation] = [
    .created("a"), .wrote("a", at: 0, [UInt8](repeating: 1, count: 1_024)), .synced("a"), .synced("."),
    .wrote("a", at: 0, [UInt8](repeating: 2, count: 1_024)),
  ]

  private func images(_ operations: [DiskOperation], _ cut: CutDisk.Cut) -> [[String: [UInt8]]] {
    var disk = CutDisk()
    for operation in operations { disk.take(operation) }
    return (0..<32 as Range<UInt64>).map { seed in
      var dice = Dice(seed: seed)
      return Dictionary(uniqueKeysWithValues: disk.image(cut, &dice).map { ($0.name, $0.bytes) })
    }
  }

  @Test(arguments: CutDisk.Cut.allCases)
  func `has what was flushed, whatever else it has`(_ cut: CutDisk.Cut) {
    for image in images(Array(operations.dropLast()), cut) {
      #expect(image == ["a": [UInt8](repeating: 1, count: 1_024)])
    }
  }

  @Test func `has none of the rest where nothing is kept, and all where everything is`() {
    #expect(images(operations, .dropsAll).allSatisfy { $0["a"]?.allSatisfy { $0 == 1 } == true })
    #expect(images(operations, .keepsAll).allSatisfy { $0["a"]?.allSatisfy { $0 == 2 } == true })
  }

  @Test func `has whole sectors of a write that was torn, and every mixture of them`() {
    let sectors = images(operations, .tears).compactMap { image in
      image["a"].map { [Array($0.prefix(512)), Array($0.suffix(512))] }
    }
    for sector in sectors.flatMap({ $0 }) { #expect(Set(sector).count == 1) }
    #expect(Set(sectors.map { $0.map { $0[0] } }) == [[1, 1], [1, 2], [2, 1], [2, 2]])
  }

  @Test func `has no name before the folder was flushed, though the file was`() {
    let unnamed: [DiskOperation] = [.created("b"), .wrote("b", at: 0, [1]), .synced("b")]
    #expect(images(unnamed, .dropsAll).allSatisfy { $0.isEmpty })
    #expect(Set(images(unnamed, .keepsSome).map(\.count)) == [0, 1])
    #expect(images(unnamed + [.synced(".")], .dropsAll).allSatisfy { $0 == ["b": [1]] })
  }

  @Test func `has a file again whose end was not flushed`() {
    let removed = Array(operations.dropLast()) + [.removed("a")]
    #expect(images(removed, .dropsAll).allSatisfy { $0.keys.contains("a") })
    #expect(images(removed, .keepsAll).allSatisfy { $0.isEmpty })
  }

  @Test func `keeps of a shortened file what it had, or what is left`() {
    let shortened = Array(operations.dropLast()) + [.truncated("a", to: 3)]
    #expect(Set(images(shortened, .keepsSome).compactMap { $0["a"]?.count }) == [3, 1_024])
  }
}
