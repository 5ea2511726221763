import ConversationEngine
import DialogModel
import StrictJSON
import Understanding

/// A conversation and its reader: a line goes in, paragraphs come out.
struct Talk {
  private var conversation: Conversation
  private let reader: UtteranceReader

  /// What a line brought about.
  struct Turn {
    var paragraphs: [Paragraph] = []
    var ticket: JSONValue?
  }

  /// One thing that the desk says.
  struct Paragraph {
    var text: String
    var choices: [String]
  }

  init(_ dialog: Dialog, language: Int) {
    conversation = Conversation(in: dialog, language: language)
    reader = UtteranceReader(dialog.texts, speaking: language)
  }

  var isOver: Bool { conversation.isOver }

  mutating func begin() -> Turn { turn(for: .began) }

  /// An empty line is nobody's answer: it counts as nothing and is answered with nothing.
  mutating func hear(_ line: String) -> Turn {
    if line.allSatisfy(\.isWhitespace) { return Turn() }
    return turn(for: .heard(reader.read(line, answering: conversation.openQuestion)))
  }

  mutating func hearTooMuch() -> Turn { turn(for: .heardTooMuch) }

  private mutating func turn(for event: Event) -> Turn {
    var turn = Turn()
    var waiting = conversation.take(event)
    while !waiting.isEmpty {
      switch waiting.removeFirst() {
      case .say(let reply): turn.paragraphs.append(Paragraph(text: reply.text, choices: reply.choices))
      // No source of health is configured, and the honest answer to that is at hand.
      case .checkHealth: waiting += conversation.take(.healthReported(.unavailable))
      case .file(let draft): turn.ticket = draft.json
      case .end: continue
      }
    }
    return turn
  }
}
