import DialogFixtures
import SourceText

@testable import Rehearsal

/// The only file of a test.
let onlyFile = FileID(index: 0)

/// Reads a text as the only file there is.
func reading(_ text: String) -> TalkReading { reading(Array(text.utf8)) }

/// Reads bytes that need not be a text.
func reading(_ bytes: [UInt8]) -> TalkReading {
  TalkReader.read(SourceFile(path: "test.talk", bytes: bytes), as: onlyFile)
}

extension TalkReading {
  var codes: [String] { problems.map(\.code) }
}

/// Messages that each have one line.
func said(_ lines: String...) -> [Said] { lines.map { Said(key: "line", kind: "notice", text: $0) } }

/// Plays a talk against what was said, turn by turn, and tells whether all of it fits.
func passes(_ talk: Talk, _ turns: [[Said]]) -> Bool {
  guard talk.turns.count == turns.count else { return false }
  var known = talk.header.captures
  for (turn, said) in zip(talk.turns, turns) {
    let comparison = Comparison(of: turn.bot.map(\.value), with: said, knowing: known)
    guard comparison.passes else { return false }
    known = comparison.captures
  }
  return true
}
