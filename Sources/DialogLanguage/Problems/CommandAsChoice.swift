import SourceText

/// A choice that is typed like a command.
struct CommandAsChoice: Problem {
  let span: Span
  let word: String
  /// The choice in the words of its file.
  let choice: String
  let command: String
  let commandSpan: Span

  var wording: Wording {
    Wording(
      "a word that is a command cannot be a choice as well",
      label: "people type \(word.quoted) for the command \(command.quoted)",
      help: "use another word for this choice",
      consequence: "a customer who types \(word.quoted) would get the command instead of the choice",
      elsewhere: Wording.Elsewhere(commandSpan, "the command is worded here"))
  }

  static let page = ProblemPage(
    code: "command-as-choice",
    title: "a choice is typed like a command",
    explanation: """
      Some words work at every moment: "help", "back", "skip", "person" and what else the language files list \
      as "command". A choice with the same words could never be typed. Word the choice differently, or take \
      the word out of its "also". Small and capital letters, full width and half width make no difference.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "trouble" { choice from="troubles" }
      catalog "troubles" {
          columns "team"
          item "wifi" team="network"
          item "heating" team="house"
      }
      step "hello" {
          ask "trouble"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "trouble" { label "Trouble"; ask "What is the matter?"; why "Each kind has its own people." }
      catalog "troubles" { item "wifi" "Wi-Fi" { also "help" }; item "heating" "Heating" }
      """)
}
