import SourceText

/// An item whose health is to be looked up at a service which does not exist.
struct UnknownService: Problem {
  let span: Span
  let name: String
  /// Every service that there is.
  let known: [Placed<String>]
  /// Who names it.
  var holder = "an item"

  var wording: Wording {
    Wording(
      "\(holder) can only name a service that exists",
      label: "no service is named \(name.quoted)",
      help: Suggestion.help(
        for: name, among: known.map(\.value), orWrite: "service \(name.quoted) { known-as \("…".quoted) }"),
      consequence: "nobody would hear that this is a known issue",
      elsewhere: holder == "an item" ? Suggestion.place(of: name, among: known) : nil)
  }

  static let page = ProblemPage(
    code: "unknown-service",
    title: "a service is named that does not exist",
    explanation: """
      An item of a catalogue may name the "service" whose health is looked up for it. The service is declared \
      in the same dialog, with the names under which the health feeds know it. Correct the name, or declare \
      the service.
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
          item "wifi" team="network" service="guest-wifi"
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
