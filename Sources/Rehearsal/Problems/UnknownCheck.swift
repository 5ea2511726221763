import SourceText

/// A check of something that cannot be looked at.
struct UnknownCheck: Problem {
  let span: Span
  let name: String
  let lacksColon: Bool
  /// The tables of the dialog, where it is known.
  var tables: [String] = []

  var wording: Wording {
    Wording(
      "a check names something that can be looked at",
      label: lacksColon ? "no colon stands in this line" : "nothing is named \(name.quoted)",
      help: help, consequence: "nobody would notice when it is no longer so")
  }

  private var help: String {
    let known = CheckReading.names + tables
    let word = String(name.prefix { $0 != " " })
    if lacksColon, CheckReading.names.contains(word) || word == "slot" || word.hasPrefix("ticket.") {
      return "write a colon and the value behind it"
    }
    if let nearest = NearMiss.nearest(to: name, among: known) { return "did you mean \(nearest.quoted)?" }
    if NearMiss.nearest(to: word, among: ["slot"]) != nil { return "write \("slot NAME: value".quoted)" }
    return "write one of \((tables + CheckReading.names).quotedList("or", most: 20))"
  }

  static let page = ProblemPage(
    code: "unknown-check",
    title: "a check names nothing that can be looked at",
    explanation: """
      A check looks at a slot ("= slot NAME: value"), a table by its name ("= severity: A"), the place ("= step: NAME", \
      "= asks: NAME", "= visited: a, b"), the ticket ("= ticket.PATH: value", "= no ticket", "= handoff: accepted", \
      "= handoff json: {…}"), the end ("= end: ticket"), or the reply ("= kind: question", "= typing: off", "= lang: \
      ja", "= state: …"). Tables are those of the dialog.
      """,
    example: """
      lang: en
      ---
      > email
      = slto impact: all
      """)
}
