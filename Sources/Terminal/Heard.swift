/// What came of waiting for a person's next line, at a terminal or through a pipe.
package enum Heard: Equatable, Sendable {
  /// One whole line, without its end and without anything that drives a screen.
  case line(String)
  /// A line longer than anybody types; its text is gone.
  case tooLong
  /// So many lines of a paste found no room, and nothing behind the first of them was kept.
  case dropped(Int)
  /// Ctrl-C on an empty line: the person wants to leave.
  case interrupted
  /// There will be no more lines.
  case end
  /// The moment came that waiting was limited to; what has been typed so far is kept.
  case timedOut
  /// Somebody else than the person has something to say; what has been typed so far is kept.
  case called
  /// The screen has another size, and the input is drawn anew for it.
  case resized
}
