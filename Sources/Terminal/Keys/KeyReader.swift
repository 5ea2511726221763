// A terminal sends letters, controls and escape sequences in one stream of bytes, and the system cuts it anywhere.
// The reader is therefore a machine that takes one byte at a time and remembers how far into a sequence it is; what
// was cut inside a letter or a sequence waits for the next piece.
//
// An escape alone and the beginning of a sequence look the same. The caller is told how long to wait (`patience`) and
// says when that time has passed (`timeOut`), so that no clock is in here. A sequence that we do not know is
// swallowed, within a limit: whatever a terminal sends, Ctrl-C still arrives.
//
// Between the marks of a bracketed paste everything is text but line ends. The mark of its end is looked for byte by
// byte; an escape that begins no such mark is dropped like any other control.

/// Turns a terminal's bytes into keys, however they are cut.
struct KeyReader {
  private var place = Place.text
  /// Text that was not handed on yet; between two pieces, no more than the beginning of a letter.
  private var text: [UInt8] = []
  private var sequence: [UInt8] = []
  private var isBehindReturn = false
  private var keys: [Key] = []

  private enum Place: Equatable {
    case text
    /// Behind `ESC`.
    case escape
    /// Behind `ESC [`.
    case sequence
    /// Behind `ESC O`.
    case function
    /// Behind `ESC [ [`, which the Linux console writes before one more letter.
    case consoleFunction
    /// Inside a sequence that carries text, such as a title; so many bytes of it have come.
    case commandString(Int)
    /// Between the marks of a paste; so many bytes of its end mark have come.
    case paste(matched: Int)
  }

  private static let pasteEndMark = Array("\u{1B}[201~".utf8)

  /// Whether text comes from the clipboard and not from fingers.
  var isInPaste: Bool { if case .paste = place { true } else { false } }

  /// How long to wait for the next byte before `timeOut`; nil where nothing hangs in the air.
  var patience: Duration? {
    switch place {
    case .text: nil
    case .paste: Limits.pastePatience
    case .escape, .sequence, .function, .consoleFunction, .commandString: Limits.escapePatience
    }
  }

  /// Gives every key that is complete with these bytes.
  mutating func take(_ bytes: some Sequence<UInt8>) -> [Key] {
    for byte in bytes { take(byte) }
    handOnText(keepingHalfLetter: true)
    return handOver()
  }

  /// Nothing came for the time of `patience`: an escape was just that, and a paste has lost its end.
  mutating func timeOut() -> [Key] {
    if isInPaste {
      handOnText()
      keys.append(.pasteEnd)
    }
    place = .text
    return handOver()
  }

  private mutating func handOver() -> [Key] {
    defer { keys.removeAll() }
    return keys
  }

  private mutating func take(_ byte: UInt8) {
    switch place {
    case .text: takeText(byte)
    case .escape: takeBehindEscape(byte)
    case .sequence: takeSequence(byte)
    case .function:
      place = .text
      if isControl(byte) || byte >= 0x80 { takeText(byte) } else { press(KeyTable.function(byte)) }
    case .consoleFunction: place = .text
    case .commandString(let length): takeCommandString(byte, at: length)
    case .paste(let matched): takePasted(byte, matched: matched)
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    // A tab is one of the few controls that belong to text; cleaning makes it a blank.
    guard isControl(byte), byte != 0x09 else {
      isBehindReturn = false
      return text.append(byte)
    }
    handOnText()
    if byte == 0x1B { place = .escape } else { press(KeyTable.control(byte), from: byte) }
  }

  /// CR LF is one Enter.
  private mutating func press(_ key: Key?, from byte: UInt8 = 0) {
    if let key, !(isBehindReturn && byte == 0x0A) { keys.append(key) }
    isBehindReturn = byte == 0x0D
  }

  private mutating func takeBehindEscape(_ byte: UInt8) {
    place = .text
    switch byte {
    case 0x1B: place = .escape
    case UInt8(ascii: "["):
      place = .sequence
      sequence.removeAll()
    case UInt8(ascii: "O"): place = .function
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      place = .commandString(0)
    case _ where KeyTable.alt(byte) != nil: press(KeyTable.alt(byte))
    case _ where isControl(byte) || byte >= 0x80: takeText(byte)
    default: break
    }
  }

  private mutating func takeSequence(_ byte: UInt8) {
    switch byte {
    case 0x20...0x3F where sequence.count < Limits.sequenceInBytes: sequence.append(byte)
    case UInt8(ascii: "[") where sequence.isEmpty: place = .consoleFunction
    case 0x40...0x7E:
      place = .text
      let key = KeyTable.sequence(sequence, byte)
      if key == .pasteBegin { place = .paste(matched: 0) }
      press(key)
    default:
      // No sequence goes on like this, so the byte speaks for itself.
      place = .text
      takeText(byte)
    }
  }

  private mutating func takeCommandString(_ byte: UInt8, at length: Int) {
    switch byte {
    case 0x07, 0x18, 0x1A: place = .text
    // Behind this escape stands the backslash that ends the string, or something new.
    case 0x1B: place = .escape
    case 0x03:
      place = .text
      takeText(byte)
    default: place = length < Limits.commandStringInBytes ? .commandString(length + 1) : .text
    }
  }

  private mutating func takePasted(_ byte: UInt8, matched: Int) {
    let mark = Self.pasteEndMark
    if byte == mark[matched] {
      place = .paste(matched: matched + 1)
      guard matched + 1 == mark.count else { return }
      place = .text
      handOnText()
      return press(.pasteEnd)
    }
    if matched > 0 {
      place = .paste(matched: 0)
      text += mark[1..<matched]
      return takePasted(byte, matched: 0)
    }
    switch byte {
    case 0x0A, 0x0D:
      handOnText()
      press(.enter, from: byte)
    case _ where isControl(byte) && byte != 0x09: handOnText()
    default:
      isBehindReturn = false
      text.append(byte)
    }
  }

  private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  /// Bytes that are no UTF-8 become U+FFFD; only the beginning of a letter may wait for its rest.
  private mutating func handOnText(keepingHalfLetter: Bool = false) {
    let kept = keepingHalfLetter ? HalfLetter.length(atEndOf: text) : 0
    let whole = Typed.cleaned(piece: text.dropLast(kept))
    text.removeFirst(text.count - kept)
    if !whole.isEmpty { keys.append(.text(whole)) }
  }
}
