import SourceText

/// Something to tell about a fact that has nothing of the kind.
struct UnfitTelling: Problem {
  let span: Span
  let telling: String
  let fact: String

  var wording: Wording {
    Wording(
      "only what a fact has can be told of it",
      label: "\(fact.quoted) has no \(telling.quoted) to tell",
      help: "\("proposal".quoted) and \("rule".quoted) belong to a table, \("because".quoted) and "
        + "\("nearest".quoted) to a table that a line proposes, \("offered".quoted) to \("self-help".quoted), "
        + "\("decimal".quoted) and \("currency".quoted) to an amount, \("start".quoted) to a moment",
      consequence: "the people who get the ticket would not find this value")
  }

  static let page = ProblemPage(
    code: "unfit-telling",
    title: "a ticket field wants to tell something that its fact does not have",
    explanation: """
      tell= takes something else than the value of a fact. Of a table: "proposal" (what it said, whatever the person \
      answered), "rule" (the name of the reason); and if a line proposes the table, so that it has words, "because" \
      (the reason) and "nearest" (the one answer that would have changed it). Of self-help: "offered" (the articles). Of \
      an amount: "decimal" (1340.00) and "currency" (USD). Of a moment: "start" (in UTC).
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { yes-no }
      step "hello" {
          ask "usable"
          file
          end "ticket"
      }
      ticket prefix="desk" schema="desk-ticket/1" {
          put "why" from="usable" tell="rule"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
