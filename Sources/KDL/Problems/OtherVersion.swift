import SourceText

/// A marker that says the file is written in another version of the language.
struct OtherVersion: Problem {
  let span: Span
  let version: String

  var wording: Wording {
    Wording(
      "files are written in version 2 of KDL", label: "this file says it is version \(version)",
      help: "write 2 here, and mend what is told then",
      consequence: "words could mean something else than when they were written")
  }

  static let page = ProblemPage(
    code: "other-version",
    title: "the file says that it is another version of KDL",
    explanation: """
      A file may begin with the marker /- kdl-version 2. Only that version is read. Version 1 differs in few \
      things: true, false and null are written #true, #false and #null, r"…" is written #"…"#, and a text of \
      several lines stands between three quotes.
      """,
    example: """
      /- kdl-version 1
      step "opening"
      """)
}
