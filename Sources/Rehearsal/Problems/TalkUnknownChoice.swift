import SourceText

/// A choice, or a value of a check, that can never come up.
struct TalkUnknownChoice: Problem {
  let span: Span
  let name: String
  let place: Place
  /// Every name that could stand there.
  let known: [String]

  enum Place: Equatable {
    /// What a customer wants.
    case customer
    case slot(String)
    case table(String)
  }

  var wording: Wording {
    Wording(
      "a choice is one that the dialog offers",
      label: label,
      help: Suggestion.help(for: name, among: known, otherwise: otherwise),
      consequence: place == .customer ? "nobody could say this to the desk" : "the check could never hold")
  }

  private var label: String {
    switch place {
    case .customer: "no choice is named \(name.quoted)"
    case .slot(let slot): "slot \(slot.quoted) never is \(name.quoted)"
    case .table(let table): "table \(table.quoted) never decides \(name.quoted)"
    }
  }

  private var otherwise: String {
    place == .customer ? "write \("> \\#\(name)".quoted) if the customer types this" : "delete the check"
  }

  static let page = ProblemPage(
    code: "talk-unknown-choice",
    title: "a talk names a choice that the dialog does not have",
    explanation: """
      "> #NAME" types what stands for a choice in the language of the talk, and "= slot NAME: value" and "= TABLE: \
      outcome" name what was chosen or decided. The names are those of the dialog's own files, not the words that people \
      read; answers with yes and no are "yes" and "no". If a customer really types a sharp sign, write "> \\#".
      """,
    example: TalkPages.exampleDialog + """
      ---
      Can you use it?
      > #yess
      """)
}
