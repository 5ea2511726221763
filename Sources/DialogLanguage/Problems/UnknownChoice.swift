import SourceText

/// A value that its slot, column or table cannot have.
struct UnknownChoice: Problem {
  let span: Span
  let name: String
  /// The slot, catalogue or table.
  let fact: String
  /// Every value that it can have.
  let known: [String]

  var wording: Wording {
    Wording(
      "a value must be one that \(fact.quoted) can have",
      label: "\(fact.quoted) has no \(name.quoted)",
      help: Suggestion.help(for: name, among: known, orWrite: nil),
      consequence: "what is said of \(name.quoted) would never count")
  }

  static let page = ProblemPage(
    code: "unknown-choice",
    title: "a value is named that cannot be",
    explanation: """
      A slot has the choices that it lists or that its catalogue holds; yes-no has "yes" and "no"; a table has \
      its outcomes; a column has what stands in the items. Conditions, "set" and the language files can only \
      name one of these. Use the name of the choice, never the text that customers read. An answer that the \
      person could not give is "unknown".
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
          person { when "trouble" "wify" }
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "trouble" { label "Trouble"; ask "What is the matter?"; why "Each kind has its own people." }
      catalog "troubles" { item "wifi" "Wi-Fi"; item "heating" "Heating" }
      """)
}
