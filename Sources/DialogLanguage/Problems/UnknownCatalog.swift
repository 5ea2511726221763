import SourceText

/// A choice out of a catalogue which does not exist.
struct UnknownCatalog: Problem {
  let span: Span
  let name: String
  /// Every catalog that there is.
  let known: [Placed<String>]

  var wording: Wording {
    Wording(
      "choices can only come from a catalog that exists",
      label: "no catalog is named \(name.quoted)",
      help: Suggestion.help(
        for: name, among: known.map(\.value), orWrite: "catalog \(name.quoted) { item \("…".quoted) }"),
      consequence: "the customer would have nothing to choose from",
      elsewhere: Suggestion.place(of: name, among: known))
  }

  static let page = ProblemPage(
    code: "unknown-catalog",
    title: "a catalogue is named that does not exist",
    explanation: """
      choice from="…" takes its choices from a "catalog" of the same dialog, and a language file words the \
      items of a "catalog" by its name. Correct the name, or declare the catalogue.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "trouble" { choice from="trubles" }
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
      catalog "troubles" { item "wifi" "Wi-Fi"; item "heating" "Heating" }
      """)
}
