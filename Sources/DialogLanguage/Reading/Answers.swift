import DialogModel

extension Dialog {
  /// What an answer to a fact looks like, as a message names it.
  func answerInWords(of fact: Fact) -> String {
    switch fact {
    case .slot(let id): self[id].kind.inWords
    case .column: "a column of a catalogue"
    case .decision: "the outcome of a table"
    case .given: "a fact of the house"
    case .builtIn(let fact) where fact.isAboutHealth: "what looking up a service tells"
    case .builtIn: "known from the start"
    }
  }
}

extension SlotKind {
  /// How a message names this kind of answer.
  var inWords: String {
    switch self {
    case .choice: "a choice"
    case .catalog: "a choice from a catalogue"
    case .yesNo: "a yes or no"
    case .text: "a text"
    case .email: "an e-mail address"
    case .phone: "a phone number"
    case .domain: "a domain"
    case .number: "a number"
    case .amount: "an amount of money"
    case .moment: "a moment"
    case .code: "a code"
    }
  }
}
