/// How much a proof does at once.
enum Limits {
  /// Bytes that the server takes in one tick; a pipe holds no more.
  static let tickInBytes = 65_536

  /// Conversations that go on at the same time in one driver.
  static let talks = 16

  /// Messages of one conversation that are on their way at once; a desk lets no more wait for a look-up.
  static let window = 8

  /// Messages at one address; then somebody else comes.
  static let messagesOfTalk = 40

  /// Rounds that one store lives through before the next begins with a new one.
  static let roundsOfStore = 25

  /// How long a server runs before it is killed, in milliseconds, both ends included.
  static let lifeInMilliseconds = 10...250

  /// How long a server that is to end itself somewhere has for getting there.
  static let patienceInMilliseconds = 4_000

  /// Guests and their lines in a run that is made again for each call that can fail.
  static let talksOfShortDay = 3
  static let messagesOfShortDay = 24

  /// How long anybody waits for an answer of a server that lives, in milliseconds.
  static let patienceForAnAnswer = 10_000

  /// How long a part of the proof may look for a planted mistake, in milliseconds.
  static let patienceWithMutant = 60_000

  /// Answers in a run that is recorded for power cuts.
  static let messagesRecorded = 300

  /// Violations that are told in words; one is enough to look for its cause.
  static let violationsTold = 8
}
