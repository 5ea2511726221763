/// How much of one text and of one course is looked at.
enum Limits {
  /// Most scalars of a text that are read. Nobody describes one thing in more, and time and features stay bounded.
  static let textInScalars = 16_384
  /// Longest word that is taken apart, in scalars; the rest of a longer one is no word.
  static let wordInScalars = 40
  /// Shortest word that is put right, in letters: among shorter ones too many are one letter apart.
  static let shortestPutRight = 4
  /// Longest word that is put right, in letters, because every letter costs a look.
  static let longestPutRight = 24
  /// Longest synonym, in words and in characters of scripts without blanks.
  static let synonymInUnits = 16
  /// Words behind a denial that it may reach.
  static let reachOfDenial = 3
  /// Guesses that a ranking holds; nobody asks for the sixth.
  static let guesses = 5
  /// Lessons below which learning takes as many rounds as it needs; with more, a few rounds sort as well.
  static let fewLessons = 200
  /// Lessons of a label that the scope is learned from; more of them change it little and cost as much as all learning.
  static let lessonsOfTrial = 10
}
