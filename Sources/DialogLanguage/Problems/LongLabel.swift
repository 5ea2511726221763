import SourceText

/// A label that does not fit on a button.
struct LongLabel: Problem {
  let span: Span
  /// In characters.
  let length: Int

  var wording: Wording {
    Wording(
      "the label of a choice has at most \(Limits.labelLengthInCharacters) characters",
      label: "this has \(length)",
      help: "say it shorter here, and put the long words behind \("also".quoted)",
      consequence: "chat windows would cut it off")
  }

  static let page = ProblemPage(
    code: "long-label", gravity: .warning,
    title: "the label of a choice is too long for a button",
    explanation: """
      Chat platforms show choices as buttons and cut off what does not fit. Keep the label short; whatever \
      else people may call the choice belongs behind "also", where it is understood but not shown.
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
      catalog "troubles" { item "wifi" "The Wi-Fi, or anything else that has to do with the network or the internet in the room"; item "heating" "Heating" }
      """)
}
