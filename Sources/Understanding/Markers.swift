import DialogModel

/// Groups of words that count alike at some place.
struct Markers: OptionSet {
  let rawValue: UInt16

  static let correction = Markers(rawValue: 1 << 0)
  static let negation = Markers(rawValue: 1 << 1)
  static let filler = Markers(rawValue: 1 << 2)
  static let polite = Markers(rawValue: 1 << 3)
  static let doubt = Markers(rawValue: 1 << 4)
  static let question = Markers(rawValue: 1 << 5)
  static let becomes = Markers(rawValue: 1 << 6)
  static let greeting = Markers(rawValue: 1 << 7)
  static let thanks = Markers(rawValue: 1 << 8)
  static let smallTalk = Markers(rawValue: 1 << 9)
  static let abuse = Markers(rawValue: 1 << 10)
  static let solved = Markers(rawValue: 1 << 11)
  static let unharmed = Markers(rawValue: 1 << 12)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The group by itself.
  init(_ marker: Marker) {
    switch marker {
    case .correction: self = .correction
    case .negation: self = .negation
    case .unharmed: self = .unharmed
    case .filler: self = .filler
    case .polite: self = .polite
    case .doubt: self = .doubt
    case .question: self = .question
    case .becomes: self = .becomes
    case .greeting: self = .greeting
    case .thanks: self = .thanks
    case .smallTalk: self = .smallTalk
    case .abuse: self = .abuse
    case .solved: self = .solved
    }
  }
}
