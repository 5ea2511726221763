package import DialogModel
package import SourceText

// A blessing changes as little as it can: a list of edits of single lines, each of which can be shown, taken or left.
// Turn by turn it takes the comparison that made the talk fail, so that what is written is exactly what differed.

/// What a talk's dialog says today.
package struct TalkRun: Sendable {
  /// What was said in each of the talk's turns, the greeting first.
  package var turns: [[Said]]
  /// How the conversation ended; nil while it goes on.
  package var ending: Ending?
  /// The turn in which the first ticket was handed over; nil where none was.
  package var ticketTurn: Int?

  /// Gathers what a player has seen.
  package init(turns: [[Said]], ending: Ending?, ticketTurn: Int?) {
    self.turns = turns
    self.ending = ending
    self.ticketTurn = ticketTurn
  }
}

/// How far a blessing may go.
package enum BlessPolicy: Sendable {
  /// Only new wordings: a talk that ends otherwise than it says has found a fault.
  case sameEnd
  /// Also when the talk ends otherwise; its checks still fail until somebody changes them.
  case anyEnd
}

/// One line that is rewritten, taken out or put in.
package struct BlessEdit: Equatable, Sendable {
  /// The bytes that go; empty where a line is put in.
  package let span: Span
  /// What comes in their place, line end included where whole lines come or go.
  package let replacement: String
  /// The line's number in the talk as it is, counted from 1.
  package let line: Int
  /// What the bot was expected to say; nil where a line is put in.
  package let old: String?
  /// What it says; nil where a line is taken out.
  package let new: String?
}

/// Accepts what the bot says now as what it must say.
package struct Blessing: Sendable {
  /// What would be changed, from top to bottom; empty where the talk passes as it is.
  package let edits: [BlessEdit]

  /// Why a talk was not blessed.
  package enum Refusal: Error, Equatable, Sendable {
    /// The talk says that it ends in one way, and it ended in another or not at all.
    case endChanged(expected: Ending, actual: Ending?)
    /// The talk expects a ticket where none came, or none where one did.
    case ticketChanged(hasTicket: Bool)
  }

  /// Compares a talk that was read without errors with its run and words it anew where it differs.
  ///
  /// Only lines of the bot change. `{…}` and `...` stay wherever the rest still fits, and volatile values become
  /// captures. The talk with all edits passes, and blessing it again changes nothing.
  package init(
    _ talk: Talk, in file: SourceFile, from run: TalkRun, volatile: [Volatile] = [], policy: BlessPolicy = .sameEnd
  ) throws(Refusal) {
    if policy == .sameEnd { try Self.refuseOtherEnd(of: talk, from: run) }
    var known = talk.header.captures
    var edits: [BlessEdit] = []
    let usesKeys = talk.header.languages.count > 1
    var end = talk.bodyStart
    for (turn, said) in zip(talk.turns, run.turns) {
      if let cause = turn.cause { end = file.startOfLine(behind: cause.span) }
      let blessing = TurnBlessing(turn, said, startingAt: end, in: file, usesKeys: usesKeys, volatile: volatile)
      edits += blessing.edits(knowing: &known)
    }
    self.edits = edits
  }

  private static func refuseOtherEnd(of talk: Talk, from run: TalkRun) throws(Refusal) {
    for (turn, expected) in talk.turns.enumerated() {
      let hasTicket = run.ticketTurn.map { $0 <= turn } ?? false
      for check in expected.checks {
        switch check.value {
        case .end(let ending) where ending != run.ending:
          throw .endChanged(expected: ending, actual: run.ending)
        case .noTicket where hasTicket: throw .ticketChanged(hasTicket: true)
        // Whoever takes over is given a draft, which these checks look at as well.
        case .ticket where !hasTicket && run.ending != .person, .handoffHolds where !hasTicket && run.ending != .person:
          throw .ticketChanged(hasTicket: false)
        default: continue
        }
      }
    }
  }

  /// Gives the talk's bytes with some edits, or all of them.
  package static func apply(_ edits: [BlessEdit], to file: SourceFile) -> [UInt8] {
    var bytes: [UInt8] = []
    var offset = 0
    // Edits of the same place keep the order in which they were made.
    for (_, edit) in edits.enumerated().sorted(by: { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }) {
      bytes += file.bytes[offset..<Int(edit.span.start)]
      bytes += edit.replacement.utf8
      offset = Int(edit.span.end)
    }
    return bytes + file.bytes[offset...]
  }
}

extension SourceFile {
  /// The offset behind the line, its end included, in which a span stands.
  func startOfLine(behind span: Span) -> Int {
    let next = line(at: Int(span.start)) + 1
    return next < lineCount ? byteRange(ofLine: next).lowerBound : bytes.count
  }
}
