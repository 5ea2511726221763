// RFC 854, 855 and 856, as far as a line of text needs them. A telnet that was started with another port than 23 says
// nothing of itself, so nothing is asked of it either: whoever uses `nc` would see six bytes of rubbish. It is answered
// where it asks, always with a refusal but for BINARY, and asked for BINARY itself once a line came broken.
//
//   IAC DO x  → IAC WONT x        IAC SB … IAC SE   skipped
//   IAC WILL x → IAC DONT x       IAC IAC           a byte 0xFF, which no UTF-8 has

/// Takes the commands of a telnet out of what it sends, and answers them.
package struct TelnetMachine: Equatable, Sendable {
  private var state = State.text
  /// How many commands came.
  package private(set) var commands = 0
  private var replies = 0
  private var skipped = 0
  /// Whether it was asked to send whole bytes.
  package private(set) var hasAskedForBinary = false
  /// Whether it takes whole bytes, and then line ends as they are.
  package private(set) var isBinary = false

  private enum State: Equatable {
    case text
    case command
    case option(Verb)
    case subnegotiation
    case subnegotiationCommand
  }

  private enum Verb: UInt8 {
    case will = 251
    case wont
    case `do`
    case dont
  }

  private static let (escape, begin, end, binary): (UInt8, UInt8, UInt8, UInt8) = (255, 250, 240, 0)

  /// A telnet that has said nothing.
  package init() {}

  /// Whether more is negotiated than any telnet does; the connection should end.
  package var isFlood: Bool { commands > Limits.telnetCommands || skipped > Limits.subnegotiationInBytes }

  /// Splits what has come into text and the answers to commands; each is added to what its buffer holds.
  package mutating func take(_ bytes: ArraySlice<UInt8>, text: inout [UInt8], answers: inout [UInt8]) {
    if state == .text, !bytes.contains(Self.escape) {
      text.append(contentsOf: bytes)
      return
    }
    for byte in bytes {
      if isFlood { return }
      take(byte, &text, &answers)
    }
  }

  /// Asks for whole bytes in both directions.
  package mutating func askForBinary(answers: inout [UInt8]) {
    hasAskedForBinary = true
    for verb in [Verb.do, .will] { answers += [Self.escape, verb.rawValue, Self.binary] }
  }

  private mutating func take(_ byte: UInt8, _ text: inout [UInt8], _ answers: inout [UInt8]) {
    switch state {
    case .text:
      if byte == Self.escape { state = .command } else { text.append(byte) }
    case .command:
      state = .text
      if byte == Self.escape {
        text.append(byte)
      } else {
        commands += 1
        if let verb = Verb(rawValue: byte) { state = .option(verb) }
        if byte == Self.begin { (state, skipped) = (.subnegotiation, 0) }
      }
    case .option(let verb):
      state = .text
      answer(verb, byte, &answers)
    case .subnegotiation:
      skipped += 1
      if byte == Self.escape { state = .subnegotiationCommand }
    case .subnegotiationCommand:
      skipped += 1
      state = byte == Self.end ? .text : .subnegotiation
    }
  }

  private mutating func answer(_ verb: Verb, _ option: UInt8, _ answers: inout [UInt8]) {
    let reply: Verb
    switch (verb, option) {
    case (.do, Self.binary):
      let isNews = !isBinary
      isBinary = true
      // It agrees to what we offered, and needs no answer; or it asks, and may.
      guard isNews, !hasAskedForBinary else { return }
      reply = .will
    case (.dont, Self.binary):
      guard isBinary else { return }
      isBinary = false
      reply = .wont
    case (.will, Self.binary):
      guard !hasAskedForBinary else { return }
      reply = .do
    case (.do, _): reply = .wont
    case (.will, _): reply = .dont
    case (.wont, _), (.dont, _): return
    }
    // Two machines that answer each other's answers must come to an end.
    guard replies < Limits.telnetReplies else { return }
    replies += 1
    answers += [Self.escape, reply.rawValue, option]
  }
}
