package import ConversationEngine
package import DialogModel
package import StrictJSON

/// A talk as it went: turn by turn what happened, what was said to it, and where that led.
package struct Performance: Sendable {
  /// The first is the greeting.
  package var turns: [Turn] = []

  /// One turn.
  package struct Turn: Sendable {
    /// What happened; nil for the greeting.
    package var cause: TalkTurn.Cause?
    /// How the line was read; nil where nothing was typed.
    package var meaning: Meaning?
    /// What the bot said.
    package var replies: [Reply] = []
    /// The tickets that were handed over by now, this turn included.
    package var tickets: [JSONValue] = []
    /// What a person was given who takes over; nil while nobody does.
    package var handOver: JSONValue?
    /// Where the conversation stands.
    package var conversation: Conversation
  }

  /// Where it all ended.
  package var last: Turn? { turns.last }
}

extension TalkRun {
  /// What a performance showed, for blessing.
  package init(_ performance: Performance) {
    self.init(
      turns: performance.turns.map(\.said), ending: performance.last?.conversation.state.ending,
      ticketTurn: performance.turns.firstIndex { !$0.tickets.isEmpty })
  }
}

extension Performance.Turn {
  /// What was typed; nil where something else happened.
  package var line: String? {
    if case .customer(.words(let words))? = cause { words } else { nil }
  }

  /// The messages as they look in a terminal.
  var said: [Said] { replies.map(\.said) }

  /// What looks like a ticket to the checks: the latest one, or what a person was given.
  var latestTicket: JSONValue? { handOver ?? tickets.last }
}

extension Reply {
  /// The reply as it looks in a terminal.
  package var said: Said {
    Said(
      key: key.description, kind: kind.rawValue, text: text, choices: isNumbered ? choices.map(\.label) : [])
  }
}
