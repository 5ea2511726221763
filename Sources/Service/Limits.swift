import StrictJSON

/// How much an instance takes on at once, and how long it waits for anybody.
enum Limits {
  /// Processes that talk to one instance at the same time; each is somebody at a terminal of this user.
  static let connections = 64

  /// Knocks that the system lets wait while we are busy; as many as there may be connections.
  static let knocksWaiting: CInt = 64

  /// Requests that wait for the desk; more are left in the sockets, whose writers then wait.
  static let jobs = 1_024

  /// Bytes taken from a socket at once.
  static let pieceInBytes = 65_536

  /// One request: the longest line that anybody may type, with every sign of it escaped.
  static let request = JSONLimits(lengthInBytes: 131_072, depth: 8, members: 32, items: 64)

  /// Bytes that wait for a process that reads slowly; the longest record several times. Then it is let go.
  static let outboxInBytes = 64 << 20

  /// How long a process that has knocked may take to say who it is.
  static let handshakePatience = Duration.seconds(10)

  /// How long a process may take no byte of what is sent to it.
  static let readerPatience = Duration.seconds(30)

  /// How long an instance may take to say who it is before it counts as hung; it does so within milliseconds.
  static let greetingPatience = Duration.seconds(5)

  /// How long an answer may take before the instance counts as hung; turns take milliseconds.
  static let answerPatience = Duration.seconds(15)

  /// How long somebody waits without a word for what is being kept; then they are told why.
  static let silentPatience = Duration.seconds(2)

  /// How long somebody who cannot go on without it waits for a look-up; each has a shorter patience of its own.
  static let lookUpPatience = Duration.seconds(60)

  /// When the store is asked again to keep what happened by itself, such as the end of a look-up.
  static let retryPatience = Duration.seconds(1)

  /// The same for work on the whole store, such as a backup of many gigabytes.
  static let workPatience = Duration.seconds(1_800)

  /// How long somebody else may hold a store without listening, as every short verb does.
  static let lockPatience = Duration.seconds(5)

  /// The same for those who were served before: whoever takes the lock may have to read the whole file through first.
  static let successionPatience = Duration.seconds(120)

  /// How often it is looked whether the lock is free, in milliseconds.
  static let lockPauseInMilliseconds = 25

  /// When nobody has wanted anything for so long, the store is put in order.
  static let idle = Duration.milliseconds(200)

  /// How often what has been kept long enough is looked for.
  static let sweeping = Duration.seconds(3_600)

  /// What is still to be sent when an instance ends may take so long.
  static let farewellPatience = Duration.seconds(2)

  /// Wrong codes for coming back that one user may try in a minute, and in an hour.
  static let (guessesInMinute, guessesInHour) = (5, 20)

  /// Tickets that one answer lists; whoever wants more asks for the next.
  static let ticketsInAnswer = 200

  /// Conversations whose records one answer counts, so that nobody else waits longer than for a turn or two.
  static let recordsInAnswer = 32

  /// Bits by which a bridge tells one run of the program from another.
  static let bootBits = 40

  /// Replies that are taken out of a bridge's box at once.
  static let repliesAtOnce = 256

  /// Digits in a line from which on it may be somebody's phone number and is not shown again.
  static let digitsOfContact = 6

  /// Lines of the log that wait for whoever reads it; then they are dropped and counted.
  static let journalLines = 1_000

  /// How often one event is told of in a minute before it is only counted.
  static let repeatsInMinute = 10
}
