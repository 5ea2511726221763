import SourceText

/// A question without an end to its tries.
struct MissingLadder: Problem {
  let span: Span
  /// The questions without one.
  let slots: [String]
  /// The ladders that neither the slot nor the dialog gives.
  let missing: [String]

  var wording: Wording {
    Wording(
      "every question says what happens when no answer comes",
      label:
        "\(missing.quotedList("and")) \(missing.count == 1 ? "is" : "are") missing for \(slots.quotedList("and", most: 4))",
      help: "write \(missing.map(Self.line).list("and")) in \("dialog".quoted) for all questions"
        + (slots.count == 1 ? ", or in this slot" : ""),
      consequence: "a customer who cannot answer would be asked the same again and again")
  }

  private static func line(_ ladder: String) -> String {
    ladder == "silence"
      ? "silence 2 every=\("3m".quoted) then=\("wait".quoted)" : "\(ladder) 2 then=\("unknown".quoted)"
  }

  static let page = ProblemPage(
    code: "missing-ladder",
    title: "a question does not say what happens without an answer",
    explanation: """
      People do not always answer: the answer is not understood ("unclear"), cannot be right ("invalid"), or \
      does not come ("silence"). Each of the three needs a number of tries and what happens then, so that \
      nobody is caught. Write the lines once in "dialog" for all questions; a slot may have its own.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
      }
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
