import SourceText

/// A name that two things of one kind have.
struct DuplicateName: Problem {
  let span: Span
  /// The kind, as its node is written.
  let noun: String
  let name: String
  let first: Span

  var wording: Wording {
    Wording(
      "every \(noun) needs a name of its own",
      label: "\(name.quoted) is the second \(noun) of this name",
      help: noun == "language" ? "take the second one out" : "give one of them another name, or take one out",
      consequence: noun == "language" ? nil : "customers would only ever meet the first one",
      elsewhere: Wording.Elsewhere(first, "the first one is here"))
  }

  static let page = ProblemPage(
    code: "duplicate-name",
    title: "two things of one kind have the same name",
    explanation: """
      Steps, slots, catalogues, items, choices, tables and everything else that has a name is found by it, in \
      all files of the dialog together. Two of one kind cannot share a name. Often something was copied and \
      not renamed.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { yes-no }
      slot "usable" { yes-no }
      step "hello" {
          ask "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
