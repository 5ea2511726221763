package import CivilTime

/// How long things are kept; the sweeper takes them away afterwards.
package enum Retention {
  /// A conversation in which nothing happens any more and that has come to no end.
  package static let abandoned = Duration.seconds(30 * 86_400)
  /// A conversation that has come to its end.
  package static let finished = Duration.seconds(180 * 86_400)
  /// A code for coming back that nobody uses.
  package static let codeIdle = Duration.seconds(24 * 3_600)
  /// A code for coming back, however often it is used.
  package static let codeAbsolute = Duration.seconds(7 * 86_400)

  /// When a conversation goes whose last turn was at `time`.
  package static func end(after time: Instant, isFinished: Bool) -> Instant {
    time.advanced(by: isFinished ? finished : abandoned)
  }
}
