/// A mistake that is planted on purpose, to see that the proof would notice it.
struct Mutant {
  /// As `INTAKE_MUTANT` names it.
  let number: Int
  let mistake: String
  /// The part of the proof that has to notice; nil while the room where the mistake would be made is not built yet.
  let part: [String]?
  /// What it breaks; anything else that is found would be another mistake, and this one unnoticed.
  let breaks: [Invariant]

  /// Whether a part that was run with it told of just this.
  func isNoticed(in tally: Tally?) -> Bool {
    guard let tally else { return false }
    return tally.violations.contains { words in breaks.contains { words.hasPrefix("\($0.rawValue): ") } }
  }

  static let all = [
    Mutant(
      number: 1, mistake: "answers before the commit", part: ["kills", "--rounds", "25"],
      breaks: [.lostAnswer, .shownTicket]),
    Mutant(number: 2, mistake: "commits without a flush", part: ["cuts", "--images", "200"], breaks: [.lostAnswer]),
    Mutant(
      number: 3, mistake: "files the ticket in a transaction of its own", part: ["cuts", "--images", "400"],
      breaks: [.ticket, .shownTicket]),
    Mutant(
      number: 4, mistake: "looks for repeated messages outside of the transaction", part: ["kills", "--rounds", "10"],
      breaks: [.invented, .lostAnswer]),
    Mutant(
      number: 5, mistake: "takes ids for equal that look alike", part: ["kills", "--rounds", "10"],
      breaks: [.invented, .lostAnswer]),
    Mutant(number: 6, mistake: "tells the module that all is settled before that is kept", part: nil, breaks: []),
    Mutant(number: 7, mistake: "sends a ticket again in other bytes", part: nil, breaks: []),
    Mutant(number: 8, mistake: "looks for work by numbers that only grow", part: nil, breaks: []),
    Mutant(number: 9, mistake: "refuses a yes that comes late", part: nil, breaks: []),
    Mutant(
      number: 10, mistake: "acts on half a line at the end of a connection", part: ["lines", "--rounds", "20"],
      breaks: [.invented]),
    Mutant(number: 11, mistake: "lets go of a reply once the socket has it", part: nil, breaks: []),
    Mutant(
      number: 12, mistake: "does not look at what the flush says", part: ["disk", "--call", "sync"], breaks: [.conduct]),
  ]
}
