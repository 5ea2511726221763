/// Which key a control or an escape sequence stands for; nil where we have no use for it.
///
/// Terminals agree on more than it seems: xterm's sequences, which nearly all use, with a modifier as the second
/// number (`ESC [ 1 ; 5 C` is Ctrl-right); the older `ESC O C`; and rxvt's own for Home, End and Ctrl-arrows.
enum KeyTable {
  /// Emacs' letters, as in every shell.
  static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x01: .home  // Ctrl-A
    case 0x02: .left  // Ctrl-B
    case 0x03: .interrupt
    case 0x04: .deleteOrLeave
    case 0x05: .end  // Ctrl-E
    case 0x06: .right  // Ctrl-F
    case 0x08, 0x7F: .backspace
    case 0x0A, 0x0D: .enter
    case 0x0B: .cutToEnd  // Ctrl-K
    case 0x0C: .clearScreen  // Ctrl-L
    case 0x0E: .newer  // Ctrl-N
    case 0x10: .older  // Ctrl-P
    case 0x15: .cutToStart  // Ctrl-U
    case 0x17: .cutBackToBlank  // Ctrl-W
    case 0x19: .putBack  // Ctrl-Y
    case 0x1A: .suspend
    default: nil
    }
  }

  /// `ESC` and one letter, which is how a terminal says Alt.
  static func alt(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "B"): .wordLeft
    case UInt8(ascii: "f"), UInt8(ascii: "F"): .wordRight
    case UInt8(ascii: "d"), UInt8(ascii: "D"): .cutWordRight
    case 0x08, 0x7F: .cutWordLeft
    default: nil
    }
  }

  /// `ESC [`, numbers between semicolons, and a last byte.
  static func sequence(_ parameters: [UInt8], _ last: UInt8) -> Key? {
    let fields = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    // Numbers behind a sign of their own are a terminal's answers, and not keys.
    guard parameters.allSatisfy({ $0 <= UInt8(ascii: ";") }) else { return nil }
    let number = number(fields.first)
    // One more than the sum of Shift 1, Alt 2, Ctrl 4.
    let modifiers = max(self.number(fields.dropFirst().first) - 1, 0)
    let isByWord = modifiers & 6 != 0
    switch last {
    case UInt8(ascii: "C"): return isByWord ? .wordRight : .right
    case UInt8(ascii: "D"): return isByWord ? .wordLeft : .left
    case UInt8(ascii: "~"): return numbered(number, isByWord: isByWord)
    case UInt8(ascii: "A"), UInt8(ascii: "B"), UInt8(ascii: "F"), UInt8(ascii: "H"): return function(last)
    default: return nil
    }
  }

  /// `ESC O` and one letter: arrows and Enter of a keypad in its other mode.
  static func function(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): .older
    case UInt8(ascii: "B"): .newer
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    default: nil
    }
  }

  private static func numbered(_ number: Int, isByWord: Bool) -> Key? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: isByWord ? .cutWordRight : .delete
    case 200: .pasteBegin
    case 201: .pasteEnd
    default: nil
    }
  }

  /// Large numbers mean nothing to us, so they need not be right.
  private static func number(_ digits: ArraySlice<UInt8>?) -> Int {
    (digits ?? []).reduce(0) { sum, digit in
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit ? min(sum * 10 + Int(digit & 0xF), 1_000) : sum
    }
  }
}
