import ConversationEngine
import DialogFixtures
import DialogModel
import Testing
import Understanding

@Suite struct Precedence {
  private typealias Table = ConversationEngine.Precedence

  @Test func `has a place for every claim, once`() {
    #expect(Set(Table.order) == Set(Claim.allCases))
    #expect(Table.order.count == Claim.allCases.count)
  }

  @Test func `takes the stronger of any two, in whatever order they were read`() {
    for (strong, stronger) in Table.order.enumerated() {
      for weaker in Table.order.dropFirst(strong + 1) {
        let first = Reading(stronger, .command(.help), Trace(.whole))
        let second = Reading(weaker, .command(.back), Trace(.whole))
        #expect(Table.choose(among: [first, second]) == first, "\(stronger) before \(weaker)")
        #expect(Table.choose(among: [second, first]) == first, "\(stronger) before \(weaker)")
      }
    }
    #expect(Table.choose(among: []) == nil)
  }

  /// Utterances that can be taken in two ways, and the way in which they are.
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    /// What was said before it.
    let before: [String]
    /// What it could be as well.
    let loser: Claim
    let winner: Claim
    var testDescription: String { "\"\(line)\": \(winner.rawValue) before \(loser.rawValue)" }

    init(_ line: String, after before: [String] = [], _ winner: Claim, over loser: Claim) {
      self.line = line
      self.before = before
      self.winner = winner
      self.loser = loser
    }
  }

  @Test(arguments: [
    // "skip" is a command, and words for a free text.
    Row("skip", after: ["heating", "101", "no"], .ownCommand, over: .looseAnswer),
    // "101" answers the question, and is a number of the change list's.
    Row("heating", after: ["101 please"], .exactAnswer, over: .mention),
    Row("actually, room 202", after: ["heating", "101", "no"], .correction, over: .looseAnswer),
    Row("thanks", after: ["heating", "101", "no"], .digression, over: .looseAnswer),
    Row("it works now", after: ["heating", "101", "no"], .digression, over: .looseAnswer),
    Row("wifi in 204 please", .looseAnswer, over: .mention),
  ])
  func `decides what people mean`(_ row: Row) throws {
    let dialog = try DialogFixture.dialog(`A conversation`.desk)
    var talk = Talk(dialog)
    talk.say(row.before)
    let meaning = talk.reader.read(row.line, in: talk.conversation.listening)
    let claims = meaning.readings.map(\.claim)
    #expect(claims.contains(row.winner), "\(claims)")
    #expect(Table.choose(among: meaning.readings)?.claim == row.winner, "\(claims)")
  }
}
