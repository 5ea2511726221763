// What people send is cleaned once, at the door, and never again: the rooms behind it may show, keep and compare it.
//
// Cleaning is one pass over the bytes of a line, without looking back. A sequence that commands a terminal is told by
// its beginning (ControlSequence.swift) and left out while it comes in, so one that never ends costs no more than one
// that does. What remains holds no ESC and no C1 control, so leaving something out cannot put a new sequence together.

/// One line from outside, fit to be kept and shown, without its terminator.
///
/// Whoever has several lines cuts them at line feeds first; a line feed inside is left out like other controls.
package struct CleanText: Equatable, Sendable {
  /// What was written, with U+FFFD where bytes were no UTF-8.
  package let text: String
  /// Whether bytes were no UTF-8, as when a telnet sends the high bits of each letter elsewhere.
  package let wasDamaged: Bool
  /// Whether something was left out: a sequence for a terminal, a control, a mark too many.
  package let wasStripped: Bool

  /// Reads the bytes once.
  ///
  /// C1 controls are known by their scalars, U+0080 to U+009F. A lone byte of that value is no UTF-8, more likely half
  /// a letter than a command, and becomes U+FFFD like any other: what stands behind it is not swallowed.
  package init(_ bytes: some Sequence<UInt8>) {
    var cleaner = Cleaner()
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var wasDamaged = false
    reading: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): cleaner.take(Unicode.UTF8.decode(encoded))
      case .error:
        wasDamaged = true
        cleaner.take(Unicode.UTF8.decode(Unicode.UTF8.encodedReplacementCharacter))
      case .emptyInput: break reading
      }
    }
    text = String(decoding: cleaner.kept, as: UTF8.self)
    wasStripped = cleaner.wasStripped
    self.wasDamaged = wasDamaged
  }
}

/// Decides about one scalar after the other.
private struct Cleaner {
  private(set) var kept: [UInt8] = []
  private(set) var wasStripped = false
  private var sequence = ControlSequence.none
  /// Behind the last letter.
  private var marks = 0

  mutating func take(_ scalar: Unicode.Scalar) {
    // What most text consists of is decided at once.
    if 0x20...0x7E ~= scalar.value, case .none = sequence {
      kept.append(UInt8(truncatingIfNeeded: scalar.value))
      marks = 0
      return
    }
    let place = sequence.place(of: scalar)
    guard place == .outside else {
      if place == .endWithLetterBefore { kept.removeLast() }
      wasStripped = true
      return
    }
    if Self.isMark(scalar) {
      marks += 1
      guard marks <= Limits.marksOfLetter else {
        wasStripped = true
        return
      }
    } else {
      marks = 0
    }
    kept += UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
  }

  /// Joiners count, for marks parted by them would pile up on one letter all the same.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    // None stands among the letters of Chinese, Japanese and Latin, which are most of what comes.
    guard scalar.value >= 0x300, !(0x30A0...0xA66E ~= scalar.value) else { return false }
    if 0x200C...0x200D ~= scalar.value { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
