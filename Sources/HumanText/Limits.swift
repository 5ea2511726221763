/// How much of one line is looked at as one thing.
enum Limits {
  /// Combining marks and joiners kept behind one letter. Twice what the marks of any living script need; thousands
  /// of them cost the square of their number wherever texts are compared.
  static let marksOfLetter = 8
  /// Longest control sequence, in scalars. A colour with all its attributes takes half; what follows is text.
  static let controlSequenceInScalars = 64
  /// Longest string of commands for a terminal, in scalars. A title or a link fits; what follows is text.
  static let controlStringInScalars = 1_024
  /// Longest text that is read as one number, in bytes. "nine hundred and ninety-nine thousand" takes half.
  static let numeralInBytes = 64
  /// Most digits of a number, so that it fits well into 64 bits.
  static let digitsOfNumber = 15
}
