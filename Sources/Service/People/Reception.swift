package import ChatProtocol
package import DialogModel
import FrontDesk
import SourceText
import ConversationEngine
import CivilTime
import Synchronization

/// One place where people come in, and how they are received there.
package struct Reception: Sendable {
  /// What the line says by itself.
  let texts: LineTexts
  let dialog: String
  /// A position in the dialog's languages.
  let language: Int
  let limits: LineLimits
  /// Whether the desk of the dialog is open at a moment; nil where nobody can tell.
  private let isOpen: @Sendable () -> Bool?
  private let playbook: Playbook

  /// Receives people for a dialog, in a language by its position.
  package init(
    _ dialog: Dialog, language: Int, limits: LineLimits, isOpen: @escaping @Sendable () -> Bool? = { nil }
  ) {
    texts = LineTexts(dialog)
    playbook = Playbook(dialog)
    self.dialog = dialog.name.value
    (self.language, self.limits, self.isOpen) = (language, limits, isOpen)
  }

  /// The same with other limits.
  package func limited(to limits: LineLimits) -> Reception { Reception(self, limits) }

  private init(_ other: Reception, _ limits: LineLimits) {
    (texts, dialog, language, isOpen, playbook) =
      (other.texts, other.dialog, other.language, other.isOpen, other.playbook)
    self.limits = limits
  }

  /// What is true of whoever comes in now.
  var surroundings: Surroundings {
    var surroundings = Surroundings()
    surroundings.channel = .socket
    surroundings.isOpen = isOpen()
    return surroundings
  }

  /// What is said first; nothing is kept of it, and it is said in the same words to everybody.
  func greeting(_ surroundings: Surroundings, at now: Instant) -> Greeting {
    var conversation = Conversation(ConversationID(0), in: playbook, language: language, surroundings: surroundings)
    let effects = conversation.take(.began, now: now)
    let replies = effects.compactMap { if case .say(let reply) = $0.act { reply } else { nil } }
    return Greeting(replies: replies, awaitsText: conversation.awaitsText, isOpen: surroundings.isOpen)
  }

  struct Greeting: Sendable {
    let replies: [Reply]
    let awaitsText: Bool
    let isOpen: Bool?
  }
}
