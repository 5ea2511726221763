import SourceText

/// Hours or days whose end does not fit their beginning.
struct UnfitStretch: Problem {
  let span: Span
  let from: String
  let to: String
  let fault: Fault

  enum Fault {
    /// Hours that end when they begin.
    case empty
    /// Days that end before they begin.
    case backwards
    case tooLong
  }

  var wording: Wording {
    switch fault {
    case .empty:
      Wording(
        "opening hours need an end that is not their beginning", label: "from \"\(from)\" to \"\(to)\" is no time",
        help: "write from=\"00:00\" to=\"24:00\" for the whole day",
        consequence: "nobody would work in these hours")
    case .backwards:
      Wording(
        "the last closed day must not lie before the first",
        label: "\"\(to)\" is before \"\(from)\"", help: "write the earlier day first",
        consequence: "customers would be promised an answer on a day when nobody works")
    case .tooLong:
      Wording(
        "days in a row are closed for a year at most",
        label: "from \"\(from)\" through \"\(to)\" is longer", help: "look at the year of both days",
        consequence: "customers would be promised an answer years from now")
    }
  }

  static let page = ProblemPage(
    code: "unfit-stretch",
    title: "hours or days end where they cannot",
    explanation: """
      A line "open" needs two different times; where the second is the earlier one, the hours go on after midnight. \
      A line "closed" with "through" names the first and the last day that is closed, the earlier one first, and \
      covers a year at most. Usually a digit is wrong, often that of the year.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "hello"
          end "informed"
      }
      hours "desk" zone="Asia/Tokyo" {
          open "mon" from="09:00" to="18:00"
          closed "2026-12-29" through="2026-01-03"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "We answer on Mondays."
      """)
}
