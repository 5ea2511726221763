/// How much of one person's line is taken, and how long it is waited for; an operator can set each of them.
package struct LineLimits: Equatable, Sendable {
  /// Longest line, in bytes without its end; longer than any honest answer.
  package var lineInBytes = 4_096
  /// Bytes of an over-long line that are skipped before the connection ends: whoever goes on is no person.
  package var skippedInBytes = 65_536
  /// Longest text of several lines, in bytes; as much as one turn may have on any wire.
  package var textInBytes = 16_384
  /// Bytes that wait for their turn before no more are read; several screens of type-ahead.
  package var aheadInBytes = 65_536
  /// How long a newcomer may take for the first line.
  package var firstLinePatience = Duration.seconds(60)
  /// How long a line may take from its first byte to its end; nobody's keyboard sends one before Enter.
  package var lineRestPatience = Duration.seconds(30)
  /// When somebody who says nothing is warned; twice as long as the longest telephone call in between.
  package var idleBeforeWarning = Duration.seconds(900)
  /// When the line is closed; the talk stays.
  package var idleBeforeClosing = Duration.seconds(1_200)
  /// How close behind each other the lines of a paste arrive.
  package var pastePause = Duration.milliseconds(50)
  /// Lines that are taken at once, before they are taken at their pace.
  package var burst = 5
  /// The pace behind a burst; nil takes lines as they come, for load tests only.
  package var pauseBetweenLines: Duration? = .milliseconds(500)

  /// What is usual.
  package init() {}
}

/// What nobody can set.
enum Limits {
  /// Negotiations of a telnet that are answered; a real one has ten.
  static let telnetReplies = 32
  /// Telnet commands before the connection ends: a loop or an attack.
  static let telnetCommands = 1_024
  /// Bytes of one telnet subnegotiation before the connection ends; a window's size has four.
  static let subnegotiationInBytes = 4_096
}
