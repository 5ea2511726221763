import SourceText

/// A folder without a dialog.
struct NoDialog: Problem {
  let span: Span
  let folder: String

  var wording: Wording {
    Wording(
      "a dialog folder needs one line \("dialog".quoted)",
      label: "no file in \(folder) has it",
      help: "write dialog \("name".quoted) start=\("first step".quoted) { languages \("en".quoted) } in one file",
      consequence: "there is nobody to talk to")
  }

  static let page = ProblemPage(
    code: "no-dialog",
    title: "a folder holds no dialog",
    explanation: """
      Every folder is one dialog, and one of its files says so: dialog "hotel-desk" start="welcome" and the \
      languages in braces. In this folder no file does. Copy the folder hotel-desk to begin with something \
      that works.
      """,
    example: """
      // Nothing here yet.
      """)
}
