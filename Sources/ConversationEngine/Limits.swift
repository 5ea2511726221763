/// How far one conversation may go.
enum Limits {
  /// Most utterances of a person before one of our people takes over.
  static let turns = 200

  /// Most texts that are said without asking anything; nobody reads more, and only a circle has more to say.
  static let textsInARow = 20

  /// Most lines that are done without asking anything; more means that the way through goes in a circle.
  static let linesInARow = 1_000

  /// Tries at a question that the engine asks by itself, such as "shall I pass it on?".
  static let triesAtOwnQuestions = 2
}
