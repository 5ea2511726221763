/// A mistake that is planted on purpose, to see that the proof would notice it.
struct Mutant {
  /// As `INTAKE_MUTANT` names it.
  let number: Int
  let mistake: String
  /// The part of the proof that has to notice; nil while the room where the mistake would be made is not built yet.
  let part: [String]?

  static let all = [
    Mutant(number: 1, mistake: "answers before the commit", part: ["kills", "--rounds", "25"]),
    Mutant(number: 2, mistake: "commits without a flush", part: ["cuts", "--images", "200"]),
    Mutant(number: 3, mistake: "files the ticket in a transaction of its own", part: ["cuts", "--images", "400"]),
    Mutant(
      number: 4, mistake: "looks for repeated messages outside of the transaction", part: ["kills", "--rounds", "10"]),
    Mutant(number: 5, mistake: "takes ids for equal that look alike", part: ["kills", "--rounds", "10"]),
    Mutant(number: 6, mistake: "tells the module that all is settled before that is kept", part: nil),
    Mutant(number: 7, mistake: "sends a ticket again in other bytes", part: nil),
    Mutant(number: 8, mistake: "looks for work by numbers that only grow", part: nil),
    Mutant(number: 9, mistake: "refuses a yes that comes late", part: nil),
    Mutant(number: 10, mistake: "acts on half a line at the end of a connection", part: ["lines", "--rounds", "20"]),
    Mutant(number: 11, mistake: "lets go of a reply once the socket has it", part: nil),
    Mutant(number: 12, mistake: "does not look at what the flush says", part: ["disk", "--call", "sync"]),
  ]
}
