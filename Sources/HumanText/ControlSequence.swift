// ECMA-48 in the dialect of terminals. Two deviations serve people who press Escape before they type: ESC and a letter
// is a command only where it opens something longer, so that "ESC y" is still a yes; and a sequence ends where it
// grows longer than any real one, so that the rest of the line is heard.

/// How far a sequence of commands for a terminal has come in.
enum ControlSequence {
  /// Where a scalar stands.
  enum Place {
    case outside
    case inside
    /// The letter before it, taken for text, was part of the sequence as well.
    case endWithLetterBefore
  }

  case none
  /// Behind ESC.
  case escape
  /// Behind ESC and O: an arrow, or somebody who escapes and says OK.
  case shift
  /// Behind CSI: parameters come until a letter ends them.
  case parameters(count: Int)
  /// Behind CSI [ or a C1 SS3: a letter that names a key.
  case key(Set<Unicode.Scalar>)
  /// Behind ESC and a bracket or another sign, which choose sets of letters: one more letter.
  case designation
  /// Behind OSC, DCS, SOS, PM or APC: anything until ST, or BEL behind OSC.
  case string(isOSC: Bool, count: Int)
  /// Behind ESC inside a string, which ends with ESC \.
  case stringEscape

  /// Goes on by one scalar; controls stand inside in any case.
  mutating func place(of scalar: Unicode.Scalar) -> Place {
    switch scalar {
    case "\u{1B}": if case .string = self { self = .stringEscape } else { self = .escape }
    case "\u{9B}": self = .parameters(count: 0)
    case "\u{8F}": self = .key(Self.arrows)
    case "\u{9D}": self = .string(isOSC: true, count: 0)
    case "\u{90}", "\u{98}", "\u{9E}", "\u{9F}": self = .string(isOSC: false, count: 0)
    case "\u{18}", "\u{1A}", "\u{9C}": self = .none
    case "\u{07}": if case .string(isOSC: true, _) = self { self = .none }
    default: return scalar.drivesScreens ? .inside : goOn(with: scalar)
    }
    return .inside
  }

  /// Takes a scalar that is no control.
  private mutating func goOn(with scalar: Unicode.Scalar) -> Place {
    let state = self
    self = .none
    switch state {
    case .none: return .outside
    case .escape: return open(with: scalar)
    case .stringEscape: return scalar == "\\" ? .inside : open(with: scalar)
    case .shift: return Self.arrows.contains(scalar) ? .endWithLetterBefore : .outside
    case .key(let letters): return letters.contains(scalar) ? .inside : .outside
    case .designation: return "0"..."~" ~= scalar ? .inside : .outside
    case .parameters(let count): return parameter(scalar, after: count)
    case .string(let isOSC, let count):
      guard count < Limits.controlStringInScalars else { return .outside }
      self = .string(isOSC: isOSC, count: count + 1)
      return .inside
    }
  }

  private mutating func open(with scalar: Unicode.Scalar) -> Place {
    switch scalar {
    case "[": self = .parameters(count: 0)
    case "]": self = .string(isOSC: true, count: 0)
    case "P", "X", "^", "_": self = .string(isOSC: false, count: 0)
    case "#", "%", "("..."/": self = .designation
    case "O":
      self = .shift
      return .outside
    default: return .outside
    }
    return .inside
  }

  private mutating func parameter(_ scalar: Unicode.Scalar, after count: Int) -> Place {
    switch scalar {
    case " "..."?":
      guard count < Limits.controlSequenceInScalars else { return .outside }
      self = .parameters(count: count + 1)
    // The console of Linux sends CSI [ A for F1.
    case "[" where count == 0: self = .key(Self.functionKeys)
    case "@"..."~": break
    default: return .outside
    }
    return .inside
  }

  private static let functionKeys: Set<Unicode.Scalar> = ["A", "B", "C", "D", "E"]
  private static let arrows: Set<Unicode.Scalar> = ["A", "B", "C", "D", "F", "H", "P", "Q", "R", "S"]
}
