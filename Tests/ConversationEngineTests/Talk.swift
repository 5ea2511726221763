import ConversationEngine
import DialogModel
import Understanding

/// A talk with a small dialog: what is said goes in, the keys and texts of the replies come out.
struct Talk {
  var conversation: Conversation
  let reader: UtteranceReader
  private(set) var replies: [Reply] = []
  private(set) var filed: [TicketDraft] = []
  private(set) var ending: Ending?

  init(_ dialog: Dialog, language: Int = 0, surroundings: Surroundings = Surroundings()) {
    conversation = Conversation(in: dialog, language: language, surroundings: surroundings)
    reader = UtteranceReader(dialog.texts, speaking: language)
    apply(conversation.take(.began))
  }

  mutating func say(_ text: String) {
    replies = []
    apply(conversation.take(.heard(reader.read(text, answering: conversation.openQuestion))))
  }

  var keys: [String] { replies.map(\.key) }
  var lastText: String { replies.last?.text ?? "" }

  private mutating func apply(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .say(let reply): replies.append(reply)
      case .checkHealth: apply(conversation.take(.healthReported(.unavailable)))
      case .file(let draft): filed.append(draft)
      case .end(let ending): self.ending = ending
      }
    }
  }
}
