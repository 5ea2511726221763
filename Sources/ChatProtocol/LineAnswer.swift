package import DialogModel

/// What a person asks of the desk by a line, or by saying none.
package enum LineRequest: Equatable, Sendable {
  /// One turn's words, cleaned; a text of several lines has line feeds between them.
  case say(String)
  /// More was written than anybody can read.
  case tooLong
  /// Somebody comes back, with a code as it was typed.
  case resume(String)
  /// Nobody has said anything until silence was due.
  case silence
}

/// What the desk says back, as far as a line has to know.
package struct LineAnswer: Equatable, Sendable {
  /// What became of the request.
  package var fate: Fate
  /// What is said, in this order.
  package var replies: [Reply] = []
  /// The language of the talk, by its position; nil where it is as it was.
  package var language: Int?
  /// Given to the person, to come back with.
  package var code: String?
  /// Whether the open question wants words of the person's own, of which a paste can have many lines.
  package var awaitsText = false
  /// When silence would be noticed; nil while nothing is awaited.
  package var silenceAfter: Duration?
  /// The numbers of the tickets of a talk that somebody has come back to.
  package var tickets: [String] = []
  /// Whether the person leaves, or the talk has come to its end.
  package var isLast = false

  /// The ways in which a line goes on.
  package enum Fate: Equatable, Sendable {
    /// The talk goes on.
    case talking
    /// The person is back, and this is the last line that we have of theirs.
    case returned(LastWords)
    /// Too many lines wait for the end of a look-up, so this one was not taken.
    case crowded
    /// The code opens nothing.
    case wrongCode
    /// So many wrong codes came from there that no more are tried for a while.
    case tooManyCodes
    /// Somebody took the talk up elsewhere.
    case moved
    /// The talk was erased on request.
    case erased
    /// The desk closes for a moment, or for longer.
    case draining
  }

  /// What somebody wrote last before they left.
  package enum LastWords: Equatable, Sendable {
    case none
    case shown(String)
    /// It may tell how to reach them.
    case hidden
  }

  /// An answer without words.
  package init(_ fate: Fate) { self.fate = fate }
}
