/// How much of one utterance is looked at as one fact.
enum Limits {
  /// Most digits of a number, so that it fits well into 64 bits.
  static let digitsOfNumber = 15
  /// Most terms of one time. "from the middle of January 2025 until the end of March 2026 at half past nine in the
  /// morning" has half; hostile text could else make every place look through all the rest.
  static let termsOfTime = 40
  /// Digits of a phone number: the shortest local one, and E.164 with an extension beside.
  static let digitsOfPhone = 7...15
  /// Most digits of an extension.
  static let digitsOfExtension = 6
  /// Longest address, in letters, as mail servers take it (RFC 5321).
  static let emailInLetters = 254
  /// Longest part before the @, in letters (RFC 5321).
  static let emailNameInLetters = 64
  /// Longest domain name, in letters (RFC 1035).
  static let domainInLetters = 253
  /// Longest part between two dots, in letters (RFC 1035).
  static let domainLabelInLetters = 63
  /// Longest code that a shape is looked for in, in letters; a link is longer and no code.
  static let codeInLetters = 64
  /// Longest message of a machine that is looked for between quotes, in letters; what is longer is pasted text.
  static let messageInLetters = 160
}
