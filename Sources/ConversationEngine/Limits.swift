import DialogModel

/// How far one conversation may go.
package enum Limits {
  /// Most utterances of a person before one of our people takes over.
  package static let utterances = 200

  /// Most files of one conversation, as many as a ticket holds.
  static let files = 20

  /// Most texts that are said without asking anything; nobody reads more, and only a circle has more to say.
  static let textsInARow = 20

  /// Most lines that are done without asking anything; more means that the way through goes in a circle.
  static let linesInARow = 1_000

  /// Tries at a question that the engine asks by itself, such as "shall I pass it on?".
  static let triesAtOwnQuestions = 2

  /// Noes to a summary before one of our people takes over: somebody who says no to everything needs one.
  static let refusedSummaries = 3

  /// Most digressions at one question; from then on each counts as an answer that was not understood.
  static let digressionsInARow = 5

  /// Share of what a symptom says that somebody must say to speak of it. Below, the words that the help for one thing
  /// shares with all others are enough; above, half of the people who mean it are not believed.
  static let shareOfSymptom = 0.5

  /// Angry utterances in one talk before one of our people takes over.
  static let angryUtterances = 3

  /// Reminders at the engine's own questions; a slot has its own.
  static let silenceAtOwnQuestions = Silence(reminders: 2, every: .seconds(180), last: .wait)
}
