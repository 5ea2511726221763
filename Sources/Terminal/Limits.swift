/// How much of what comes from a keyboard, a clipboard or a pipe is held.
enum Limits {
  /// Longest line that a person may type or paste, in bytes; as much text as one turn may have.
  static let typedLineInBytes = 16_384
  /// Longest line of a pipe, in bytes; as on the socket, so that a script hears the same at both.
  static let pipedLineInBytes = 4_096
  /// Most lines that wait while one is answered; five times the largest paste that made sense.
  static let linesWaiting = 1_000
  /// Most text of waiting lines, in bytes; a page for each of them.
  static let waitingInBytes = 1_048_576
  /// How many submitted lines the arrow up finds.
  static let linesRemembered = 500
  /// Longest escape sequence without text in it, in bytes; real ones have less than twenty.
  static let sequenceInBytes = 64
  /// Longest escape sequence that carries text, such as a window's title, in bytes.
  static let commandStringInBytes = 4_096
  /// How long the rest of a sequence may take behind its escape; slow lines need a tenth of a second.
  static let escapePatience = Duration.milliseconds(250)
  /// How long a paste may fall silent before it counts as over; its end mark may have been lost.
  static let pastePatience = Duration.seconds(1)
  /// Bytes taken from the system at once; as many as its own queue for a keyboard holds.
  static let pieceInBytes = 4_096
}
