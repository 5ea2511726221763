import CivilTime
import SourceText

/// A moment that is none.
struct BadClock: Problem {
  let span: Span
  let written: String
  let refusal: Instant.Refusal

  var wording: Wording {
    Wording(
      "the clock is a date, a time, and how far it is ahead of UTC",
      label: refusal == .form ? "this is not written as a moment" : "no calendar or clock shows this",
      help: refusal == .form
        ? "write it as \("2026-11-21T09:00+09:00".quoted), or with Z at its end for UTC"
        : "correct the date or the time",
      consequence: "the talk would not begin when it says")
  }

  static let page = ProblemPage(
    code: "bad-clock",
    title: "the clock shows no moment",
    explanation: """
      The clock of a talk stands still at the moment that the header names, so that opening hours and promises are the \
      same at every run. It is written as RFC 3339 has it: the date, a T, the time, and then Z for UTC or the distance \
      from it, such as +09:00 in Japan. Without that distance nobody would know which morning is meant.
      """,
    example: """
      clock: 2026-11-21 9:00
      ---
      > email
      """)
}
