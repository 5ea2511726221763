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

  /// Milliseconds for which people talk to a server that is to end itself; one that has not by then is ended, and its
  /// place counts as not met.
  static let talkOfPeople = 4_000

  /// Answers that a server may give before it has come to where it is to end itself; the rarest place takes some hundred.
  static let answersOnTheWay = 2_000

  /// One backup in so many is put in the place of its store.
  static let backupsForOneRestored = 3

  /// Answers that a store has to give after a backup was put in its place.
  static let answersOfRestored = 60

  /// Answers between two looks at what a server holds of the system.
  static let answersAtRest = 400

  /// Guests and their lines in a run that is made again for each call that can fail.
  static let talksOfShortDay = 3
  static let messagesOfShortDay = 24

  /// A proof of so many rounds takes a night, and breaks every write; a shorter one breaks one among so many.
  static let roundsOfNight = 1_000
  static let strideOfShortProof = 4

  /// Each time that memory is asked for is refused up to so many; behind them the gap grows by one for each so many.
  static let memoryCalls = 16

  /// Milliseconds for which a server that owes an answer may be silent before that is told as a mistake. Nothing waits
  /// for it: each tick ends with an answer to all that it brought, and each server with the end of its pipe.
  static let silence = 180_000

  /// Milliseconds after which a part of the proof is ended and has failed; hours, because `make torture` is long.
  static let patienceWithJob = 36_000_000

  /// Answers in a run that is recorded for power cuts.
  static let messagesRecorded = 300

  /// Violations that are told in words; one is enough to look for its cause.
  static let violationsTold = 8
}
