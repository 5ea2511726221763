package import ConversationEngine
package import DialogModel
import HumanText
package import Storage

extension FrontDesk {
  /// Something that happened to a conversation.
  package struct Arrival: Equatable, Sendable {
    /// Whom it concerns.
    package var whom: Whom
    /// What happened; secrets in a line are covered, because what is not covered here would be kept.
    package let cause: Cause
    /// What came with it, as references that a ticket holds; they are taken in before the line.
    package var files: [FileReference] = []
    /// What a bridge calls it; brought again, it is answered again and changes nothing.
    package var message: Message?
    /// Given to the person beside the reply to the first line that is kept, should this be that line.
    package var code: ResumeCode?
    /// Stands on the word that answers it, for whoever brings several at once.
    package var tag = 0

    /// Gathers what happened to a conversation that has begun.
    package init(_ conversation: ConversationID, _ cause: Cause, code: ResumeCode? = nil) {
      whom = .known(conversation)
      self.cause = cause.masked
      self.code = code
    }

    /// Gathers what somebody said who has been greeted, and of whom nothing is kept yet.
    package init(_ cause: Cause, as newcomer: Newcomer, code: ResumeCode? = nil) {
      whom = .new(newcomer)
      self.cause = cause.masked
      self.code = code
    }

    /// The same, caused by something else.
    func with(_ cause: Cause) -> Arrival { Arrival(self, cause) }

    private init(_ other: Arrival, _ cause: Cause) {
      (whom, files, message, code, tag) = (other.whom, other.files, other.message, other.code, other.tag)
      self.cause = cause
    }

    /// Gathers what was written at an address, where a conversation begins if none is open.
    package init(_ message: Message, _ cause: Cause, files: [FileReference] = [], as newcomer: Newcomer) {
      whom = .at(message.name.address, newcomer)
      self.cause = cause.masked
      self.files = files
      self.message = message
    }

    /// Whether nobody said anything with it.
    var isBlank: Bool {
      if case .line(let line) = cause { line.isBlank && files.isEmpty } else { false }
    }
  }

  /// Whom an arrival can concern.
  package enum Whom: Equatable, Sendable {
    case known(ConversationID)
    /// Whoever writes there, and how they begin if they are new.
    case at(Address, Newcomer)
    /// Somebody who begins with it; the greeting was said before, and is not said again.
    case new(Newcomer)
  }

  /// How a conversation begins.
  package struct Newcomer: Equatable, Sendable {
    /// A position in the dialog's languages.
    package var language: Int
    /// What is true of it from the outside.
    package var surroundings: Surroundings

    /// Gathers both.
    package init(language: Int, surroundings: Surroundings = Surroundings()) {
      self.language = language
      self.surroundings = surroundings
    }
  }

  /// A message as a bridge brought it.
  package struct Message: Equatable, Sendable {
    /// What the bridge calls it.
    package var name: MessageName
    /// SHA-256 of everything in it that counts; the same name with another is a mistake of the bridge.
    package var contentHash: [UInt8]
    /// Who wrote it, as the bridge calls them.
    package var user: [UInt8]?
    /// The choice that was pressed, by its id; where it is none of the open question's, the words beside it count.
    package var choice: String?

    /// Gathers what a bridge said of a message.
    package init(_ name: MessageName, contentHash: [UInt8], user: [UInt8]? = nil, choice: String? = nil) {
      self.name = name
      self.contentHash = contentHash
      self.user = user
      self.choice = choice
    }
  }

  /// What leaves the desk for one arrival.
  package struct Word: Equatable, Sendable {
    /// Whom it is for; number zero where none could be found.
    package var conversation: ConversationID
    /// The tag of the arrival.
    package var tag = 0
    /// Where it takes place, behind a bridge.
    package var address: Address?
    /// What became of the arrival.
    package var fate: Fate
    /// The message that it answers.
    package var message: MessageName?
    /// How the line was read; nil where nothing was typed, and for a line that waits.
    package var meaning: Meaning?
    /// What is to be done, now that it is remembered.
    package var effects: [Effect] = []
    /// Messages that are remembered from now on: this one, and those that have waited for it.
    package var kept: [KeptMessage] = []
    /// Given to the person beside the reply, and no part of it.
    package var code: ResumeCode?
    /// Said instead, where nothing was remembered: the person has to send the line again.
    package var apology: Reply?
  }

  /// What can become of an arrival.
  package enum Fate: Equatable, Sendable {
    /// It is remembered, with everything that it brought about.
    case kept
    /// It changed nothing, as a report does that comes too late, and there is nothing to remember.
    case unheeded
    /// A line that is taken when the report has come; until then nothing of it is remembered.
    case waits
    /// A line for which there was no room among those that wait.
    case crowdedOut
    /// The message was remembered before; this is what became of it then.
    case repeated(KeptMessage)
    /// Another message had this name; nothing is remembered of this one.
    case reused
    /// Nothing is remembered of it; what is no line has to be brought again by whoever brought it.
    case refused
    /// Nobody knows whether it is remembered, and so nothing is said.
    case unknown
  }
}

extension Cause {
  fileprivate var masked: Cause {
    if case .line(let line) = self { .line(MaskedText(line).text) } else { self }
  }
}
