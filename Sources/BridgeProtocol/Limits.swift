import StrictJSON

/// How much of a bridge is borne.
package enum Limits {
  /// One line, in bytes; what people write at once several times, with every sign of it escaped.
  package static let lineInBytes = JSONLimits.bridgeFrame.lengthInBytes

  /// Bytes of an over-long line, its beginning included, before the connection ends.
  package static let skippedInBytes = 2 * lineInBytes

  /// What one person writes at once, in bytes; as much as on any other wire.
  package static let textInBytes = 16_384

  /// Names that a bridge gives to messages, conversations and people, in bytes: what PostgreSQL, Matrix and Slack give,
  /// several times.
  static let nameInBytes = 255

  /// Files that come with one message; a chat platform lets people attach ten.
  static let files = 10

  /// An address at which a file lies, in bytes; what browsers bear.
  static let addressInBytes = 2_048

  /// Messages without an answer on one connection; beyond that it is not read.
  package static let inFlight = 256

  /// Messages of one conversation that wait behind the one that is being taken.
  package static let waitingInConversation = 8

  /// Replies that a bridge has not acknowledged before it has to wait with new messages.
  package static let unacknowledged = 512

  /// Lines and bytes that a bridge may send before it has said who it is: one line, and some white space.
  static let linesBeforeAuth = 3
  static let bytesBeforeAuth = 4_096

  /// How long a bridge may take to say who it is.
  static let authPatience = Duration.seconds(10)

  /// How often a quiet bridge is asked whether it is there, and after how long it is not.
  static let pingPause = Duration.seconds(30)
  static let silence = Duration.seconds(75)

  /// Messages a minute in one conversation: more than one every two seconds nobody types for long.
  static let conversationAMinute = 30

  /// Messages a second through one bridge: ten thousand people at once write a few hundred.
  static let bridgeASecond = 2_000

  /// Conversations whose pace is watched; of more, those who have paused longest are let go, and lose nothing by it.
  static let pacedConversations = 4_096

  /// When a busy bridge may try again, in milliseconds.
  static let retryInMilliseconds = 800

  /// The smallest and the greatest message that a platform may bear, in bytes: less could not hold a choice.
  static let messageInBytes = 80...65_536

  /// Choices that a platform may bear; more are for `plain` alone.
  static let choices = 1...256
}
