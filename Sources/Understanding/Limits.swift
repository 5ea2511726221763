/// How long answers of each form may be.
enum Limits {
  /// Shortest beginning of a word, in bytes: a single Latin letter says too little, a single kanji can be a word.
  static let beginningInBytes = 2
  /// Longest address, in bytes, as mail servers take it (RFC 5321).
  static let emailInBytes = 254
  /// Longest part before the @, in bytes (RFC 5321).
  static let emailNameInBytes = 64
  /// Longest domain name, in bytes (RFC 1035).
  static let domainInBytes = 253
  /// Longest part between two dots, in bytes (RFC 1035).
  static let domainLabelInBytes = 63
  /// Digits of a phone number: a local one at least, and E.164 at most.
  static let digitsOfPhone = 7...15
  /// Most digits of a number, so that it fits well into 64 bits.
  static let digitsOfNumber = 15
}
