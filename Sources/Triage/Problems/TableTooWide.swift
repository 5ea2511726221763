import SourceText

/// A table with more cases than can be looked through.
struct TableTooWide: Problem {
  let span: Span
  let table: String
  let branches: Int

  var wording: Wording {
    Wording(
      "a table must be small enough to be checked",
      label: "it has more than \(branches) cases",
      help: "split it into two tables, one of which looks at the outcome of the other",
      consequence: "a case that no row decides could go unnoticed")
  }

  static let page = ProblemPage(
    code: "table-too-wide",
    title: "a table has too many cases",
    explanation: """
      Every case of a table is looked at, so that none is forgotten. A table with more than 20,000 cases takes too \
      long for that, and nobody can read it either. Let one table decide a part, and another one look at its outcome.
      """,
    example: wideExample)

  /// Two pairs of questions with twelve answers each, and a row for each way in which a pair agrees.
  private static var wideExample: String {
    let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"]
    let questions = ["q1", "q2", "q3", "q4"]
    let slots = questions.map { "slot \"\($0)\" { choice from=\"letters\" }" }
    let items = letters.map { "    item \"\($0)\"" }
    let rows = [("q1", "q2"), ("q3", "q4")].flatMap { first, second in
      letters.map { letter in
        "    choose \"a\" because=\"one\" { when \"\(first)\" \"\(letter)\"; when \"\(second)\" \"\(letter)\" }"
      }
    }
    let texts =
      questions.map { "question \"\($0)\" { label \"\($0)\"; ask \"\($0)?\"; why \"Why not.\" }" }
      + ["catalog \"letters\" {"] + letters.map { "    item \"\($0)\" \"Letter \($0)\"" } + ["}"]
    return """
      dialog "demo" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      \(slots.joined(separator: "\n"))
      catalog "letters" {
      \(items.joined(separator: "\n"))
      }
      step "hello" {
          ask "q1" "q2" "q3" "q4"
          propose "kind"
          end "informed"
      }
      decide "kind" {
      \(rows.joined(separator: "\n"))
          choose "b" because="rest"
      }
      //- texts/en.kdl
      language "en"
      \(texts.joined(separator: "\n"))
      decision "kind" {
          label "Kind"
          choose "a" "Same"
          choose "b" "Different"
          because "one" "two answers are the same"
          because "rest" "that is the rest"
      }
      """
  }
}
