import Testing

@testable import IntakeTorture

@Suite struct `A planted mistake` {
  @Test func `is noticed by what it breaks, and by nothing else`() throws {
    let mutant = try #require(Mutant.all.first { $0.number == 12 })
    var tally = Tally()
    #expect(!mutant.isNoticed(in: tally))
    #expect(!mutant.isNoticed(in: nil))
    tally.violate([Violation(.liveness, "nothing goes on")], round: "seed 1")
    #expect(!mutant.isNoticed(in: tally))
    tally.violate([Violation(.conduct, "3 messages were answered behind a flush that failed")], round: "seed 1")
    #expect(mutant.isNoticed(in: tally))
  }
}
