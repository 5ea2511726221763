package import SourceText

/// A scripted conversation: what the customer types and what happens, what the bot must say, and what must then be
/// true.
package struct Talk: Sendable {
  /// What stands above the line `---`.
  package var header: TalkHeader
  /// What stands below it, in the order of the file; each span covers its line.
  package var items: [Placed<TalkItem>]
  /// The offset of the first byte below the line `---`.
  package var bodyStart: Int

  /// Gathers what a reader has understood.
  package init(header: TalkHeader, items: [Placed<TalkItem>], bodyStart: Int) {
    self.header = header
    self.items = items
    self.bodyStart = bodyStart
  }

  /// Cuts the talk where something happens; the first turn is the bot's greeting, to which nothing leads.
  package var turns: [TalkTurn] {
    items.reduce(into: [TalkTurn()]) { turns, item in
      switch item.value {
      case .customer(let words): turns.append(TalkTurn(cause: Placed(.customer(words), at: item.span)))
      case .event(let event): turns.append(TalkTurn(cause: Placed(.event(event), at: item.span)))
      case .bot(let line): turns[turns.count - 1].bot.append(Placed(line, at: item.span))
      case .check(let check): turns[turns.count - 1].checks.append(Placed(check, at: item.span))
      }
    }
  }
}

/// One line of a talk's body.
package enum TalkItem: Equatable, Sendable {
  case bot(BotLine)
  case customer(CustomerLine)
  case check(TalkCheck)
  case event(TalkEvent)
}

/// What the bot is expected to say.
package enum BotLine: Equatable, Sendable {
  case text(LinePattern)
  /// `...`: any lines, or none.
  case anyLines
  /// `@key`: one message by its key, whatever its language and however many lines it takes.
  case message(String)
}

extension BotLine {
  /// The line as it stands in a talk.
  package var source: String {
    switch self {
    case .text(let pattern): LeadingEscape.added(to: pattern.source)
    case .anyLines: "..."
    case .message(let key): "@\(key)"
    }
  }
}

/// What the customer types.
package enum CustomerLine: Equatable, Sendable {
  /// The line as it is typed, which may be empty.
  case words(String)
  /// `> #choice`: what somebody types who wants this choice, in whatever language.
  case choice(Placed<String>)
}

/// Something that happens, what the bot must then say, and what must be true when it has been said.
package struct TalkTurn: Equatable, Sendable {
  /// What the turn answers; nil for the greeting.
  package var cause: Placed<Cause>?
  /// What must be said, in this order.
  package var bot: [Placed<BotLine>]
  /// What is looked at when the turn is over, wherever in the turn it stands.
  package var checks: [Placed<TalkCheck>]

  /// What a turn begins with.
  package enum Cause: Equatable, Sendable {
    case customer(CustomerLine)
    case event(TalkEvent)
  }

  /// Begins a turn of which nothing is expected yet.
  package init(cause: Placed<Cause>? = nil, bot: [Placed<BotLine>] = [], checks: [Placed<TalkCheck>] = []) {
    self.cause = cause
    self.bot = bot
    self.checks = checks
  }
}
