import Testing

@testable import Terminal

@Suite struct `Keys that came early` {
  @Test func `wait in their order`() {
    var ahead = TypeAhead()
    ahead.add(.text("a"), .enter, .text("b"))
    #expect(ahead.lines == 1)
    #expect(ahead.rest() == [.text("a"), .enter, .text("b")])
    #expect(ahead.lines == 0)
  }

  @Test func `are given up by Ctrl-C where whole lines wait, which then leaves nobody`() {
    var ahead = TypeAhead()
    ahead.add(.text("a"), .interrupt)
    #expect(ahead.rest() == [.text("a"), .interrupt])
    ahead.add(.text("a"), .enter, .text("b"), .interrupt, .text("c"))
    #expect(ahead.rest() == [.giveUp, .text("c")])
  }

  @Test func `are dropped from the first that has no room to the end of the paste`() {
    var ahead = TypeAhead()
    ahead.add(.pasteBegin)
    for number in 0..<Limits.linesWaiting + 2 { ahead.add(.text("\(number)"), .enter) }
    for _ in 0..<10 { _ = (ahead.next(), ahead.next()) }
    ahead.add(.text("late"), .enter, .text("half"), .pasteEnd, .text("typed"))
    #expect(ahead.takeDropped() == nil, "not while lines wait")
    let rest = ahead.rest()
    #expect(rest.suffix(3) == [.text("\(Limits.linesWaiting - 1)"), .enter, .text("typed")])
    #expect(ahead.takeDropped() == 4)
    #expect(ahead.takeDropped() == nil)
  }

  @Test func `are dropped to the end of a line where no marks show a paste`() {
    var ahead = TypeAhead()
    for _ in 0..<Limits.linesWaiting { ahead.add(.enter) }
    ahead.add(.text("first "))
    _ = ahead.rest()
    ahead.add(.text("half"), .enter, .text("next"))
    #expect(ahead.takeDropped() == 1)
    #expect(ahead.rest() == [.text("next")])
  }

  @Test func `take no more than a limit of bytes`() {
    var ahead = TypeAhead()
    let text = String(repeating: "x", count: 65_536)
    for _ in 0..<20 { ahead.add(.text(text), .enter) }
    #expect(ahead.lines == 16)
  }

  @Test func `never hold up Ctrl-C, even where there is no room`() {
    var ahead = TypeAhead()
    for _ in 0...Limits.linesWaiting { ahead.add(.enter) }
    ahead.add(.interrupt)
    #expect(ahead.rest() == [.giveUp])
  }
}

extension TypeAhead {
  fileprivate mutating func add(_ keys: Key...) { keys.forEach { add($0) } }

  fileprivate mutating func rest() -> [Key] {
    var keys: [Key] = []
    while let key = next() { keys.append(key) }
    return keys
  }
}
