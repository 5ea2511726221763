/// What a key brought about beyond a change of the line.
enum LineEvent: Equatable {
  case submitted(String)
  /// Enter behind a line that became longer than anybody types.
  case tooLong
  /// Ctrl-C gave up what stood there; it is told for the screen.
  case cleared(String)
  /// Ctrl-C where there was nothing to give up.
  case interrupted
  /// Ctrl-D on an empty line.
  case endOfInput
  case suspended
  /// The person wants to see the line on a clean screen.
  case redraw
}
