import SourceText

/// A line that must not be missing.
struct MissingNode: Problem {
  let span: Span
  /// The line's first word.
  let name: String
  let place: String

  var wording: Wording {
    Wording(
      "\(place) needs a line \(name.quoted)",
      label: "\(name.quoted) is missing",
      help: help,
      consequence: consequence)
  }

  private var help: String {
    switch name {
    case "languages": "write languages \("en".quoted) inside its braces"
    case "language": "write language \("en".quoted) as the first line of this file"
    default: "write \(name) \("…".quoted) inside its braces"
    }
  }

  private var consequence: String {
    switch name {
    case "languages": "nobody could be served"
    case "language": "nobody would read the texts of this file"
    default: "the text would have no words for most numbers"
    }
  }

  static let page = ProblemPage(
    code: "missing-node",
    title: "a line is missing that must be there",
    explanation: """
      A dialog says which languages it speaks, a file with texts begins with its language, and a text that \
      depends on a number has a wording for every "other" number. Without that line the rest cannot be read in \
      the right way.
      """,
    example: """
      dialog "desk" start="hello" {
          // which languages?
      }
      step "hello" {
          say "hello"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
