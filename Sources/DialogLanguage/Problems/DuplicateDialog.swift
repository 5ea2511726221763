import SourceText

/// Two dialogs of one name.
struct DuplicateDialog: Problem {
  let span: Span
  let name: String
  let first: Span

  var wording: Wording {
    Wording(
      "every dialog needs a name of its own",
      label: "another dialog is named \(name.quoted)",
      help: "give this one another name",
      consequence: "nobody could say which of the two answers a customer",
      elsewhere: Wording.Elsewhere(first, "the other one is here"))
  }

  static let page = ProblemPage(
    code: "duplicate-dialog",
    title: "two dialogs have the same name",
    explanation: """
      A dialog is chosen by its name, so two dialogs cannot share one. This happens when a folder is copied \
      and the name inside is kept. Change the name behind "dialog" in one of the folders.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "hello"
          end "informed"
      }
      //- copy/dialog.kdl
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "hello"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      //- copy/texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
