import SourceText

/// A slot that cannot be used in this way.
struct UnfitSlot: Problem {
  let span: Span
  let slot: String
  /// What its answer is, in words.
  let answer: String
  let use: Use

  enum Use {
    case listen
    case set
    case checkHealth
    case examples
  }

  var wording: Wording {
    Wording(
      rule,
      label: "\(slot.quoted) is \(answer)",
      help: help,
      consequence: consequence)
  }

  private var rule: String {
    switch use {
    case .listen: "people can only speak freely into a text"
    case .set: "only a choice or a yes or no can be set"
    case .checkHealth: "health is looked up for an item of a catalogue"
    case .examples: "examples stand for choices"
    }
  }

  private var help: String {
    switch use {
    case .listen: "name a slot of kind text, or write ask \(slot.quoted)"
    case .set: "name a slot with choices, or write set \(slot.quoted) \("unknown".quoted)"
    case .checkHealth: "name a slot with choice from=\("…".quoted)"
    case .examples: "name a slot with choices"
    }
  }

  private var consequence: String {
    switch use {
    case .listen: "what the customer says could not be kept"
    case .set: "\(slot.quoted) would stay empty"
    case .checkHealth: "nobody could say whose health to look up"
    case .examples: "there would be nothing that they could mean"
    }
  }

  static let page = ProblemPage(
    code: "unfit-slot",
    title: "a slot is used in a way that its answers do not allow",
    explanation: """
      "listen" lets people speak freely, so it needs a slot of kind text. "set" fills in a choice, so it needs \
      a slot with choices, or the value "unknown". "check-health" looks up the service of the chosen item, so \
      it needs a slot that takes its choices from a catalogue. "examples" stand for choices, so they need a slot \
      that has some.
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
          listen "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
