import SourceText

/// An event that cannot happen.
struct UnknownEvent: Problem {
  let span: Span
  let written: String

  var wording: Wording {
    Wording(
      "an event is something that can happen to a conversation",
      label: "\(written.quoted) cannot happen",
      help: help, consequence: "the talk would go on as if nothing had happened")
  }

  private var help: String {
    let words = ["wait", "health", "desk status", "disconnect", "resume", "too long"]
    let word = String(written.prefix { $0 != " " })
    for name in [written, word] {
      if words.contains(name) { break }
      if let nearest = NearMiss.nearest(to: name, among: words) { return "did you mean \(nearest.quoted)?" }
    }
    return "write one of \(EventReading.forms.quotedList("or"))"
  }

  static let page = ProblemPage(
    code: "unknown-event",
    title: "an event is none that can happen",
    explanation: """
      "! wait 3m" lets time pass, "! health SERVICE: known_issue" lets the feeds report, "! desk status: solved text" \
      lets the escalation module tell how the ticket fares, "! disconnect" and "! resume" cut the line and take it up \
      again, and "! too long" is a line that nobody could read to its end.
      """,
    example: """
      lang: en
      ---
      > email
      ! wiat 3m
      """)
}
