import Testing

@testable import ChatProtocol

@Suite struct `A telnet machine` {
  private static func run(_ bytes: [UInt8], at places: [Int] = []) -> (text: [UInt8], answers: [UInt8], TelnetMachine) {
    var machine = TelnetMachine()
    var (text, answers): ([UInt8], [UInt8]) = ([], [])
    var start = 0
    for end in places + [bytes.count] {
      machine.take(bytes[start..<end], text: &text, answers: &answers)
      start = end
    }
    return (text, answers, machine)
  }

  @Test(
    arguments: [
      ([0x68, 0x69], [0x68, 0x69], []),
      // Refuses what it is asked to do, and what is offered.
      ([255, 253, 24, 0x61], [0x61], [255, 252, 24]), ([255, 251, 31, 0x61], [0x61], [255, 254, 31]),
      ([255, 252, 1, 255, 254, 1], [], []),
      // After Ctrl-C a telnet hides everything until its timing mark is answered.
      ([255, 244, 255, 253, 6], [], [255, 252, 6]),
      ([255, 250, 24, 0, 0x76, 255, 255, 255, 240, 0x61], [0x61], []),
      ([0x61, 255, 255, 0x62], [0x61, 255, 0x62], []),
      ([0xE3, 255, 241, 0x81, 0x82], [0xE3, 0x81, 0x82], []), ([0x61, 255], [0x61], []), ([255, 253], [], []),
      ([255, 253, 0], [], [255, 251, 0]), ([255, 251, 0], [], [255, 253, 0]),
    ] as [([UInt8], [UInt8], [UInt8])])
  func `takes commands out and answers them, whatever the cuts`(_ bytes: [UInt8], _ text: [UInt8], _ answers: [UInt8]) {
    for one in bytes.indices {
      for other in one..<bytes.count {
        let run = Self.run(bytes, at: [one, other])
        #expect(run.text == text)
        #expect(run.answers == answers)
      }
    }
  }

  @Test func `answers a storm thirty-two times at most, and then calls it one`() {
    let storm = (0..<10_000).flatMap { _ in [255, 253, 24] as [UInt8] }
    let run = Self.run(storm)
    #expect(run.answers.count == 3 * 32)
    #expect(run.2.isFlood)
    #expect(Self.run([255, 250] + Array(repeating: 0x61, count: 5_000)).2.isFlood)
  }

  @Test func `asks for whole bytes once, and does not answer the consent`() {
    var machine = TelnetMachine()
    var (text, answers): ([UInt8], [UInt8]) = ([], [])
    machine.askForBinary(answers: &answers)
    #expect(answers == [255, 253, 0, 255, 251, 0])
    answers = []
    machine.take([255, 251, 0, 255, 253, 0], text: &text, answers: &answers)
    #expect(answers.isEmpty)
    #expect(machine.isBinary)
  }
}
