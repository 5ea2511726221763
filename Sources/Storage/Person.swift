package import DialogModel
import Digest

/// Somebody who can ask to be forgotten.
package enum Person: Equatable, Sendable {
  /// A user of a bridge, by the names that bridge and user have there.
  case user(bridge: [UInt8], id: [UInt8])
  /// Whoever has this e-mail address.
  case mail(String)

  /// What is kept to find them by: nothing that can be read, or guessed without the key of the store.
  package func hash(keyedBy key: [UInt8]) -> [UInt8] {
    switch self {
    case .user(let bridge, let id): LengthPrefixed.digest(of: [key, Array("user".utf8), bridge, id])
    case .mail(let address):
      LengthPrefixed.digest(of: [key, Array("mail".utf8), Array(address.lowercased().utf8)])
    }
  }

  /// The addresses in a line; everything with an @ between two blanks or signs counts, because one too many does no
  /// harm.
  package static func mails(in line: String) -> [Person] {
    guard line.utf8.contains(UInt8(ascii: "@")) else { return [] }
    let borders = Set("<>()[]{},;:\"'“”「」『』、。，；！？!?|\\ \t\u{3000}".unicodeScalars)
    let words = line.unicodeScalars.split { borders.contains($0) || $0.properties.isWhitespace }
    return words.prefix(Limits.mailsInALine * 8).filter { $0.contains("@") }.prefix(Limits.mailsInALine).map {
      var word = $0
      while word.last == "." { word.removeLast() }
      return .mail(String(String.UnicodeScalarView(word)))
    }
  }
}

/// Whose words are to be forgotten.
package enum Forgotten: Equatable, Sendable {
  case conversation(ConversationID)
  case address(Address)
  case person(Person)
}

/// What was forgotten, and on whose request; holds nothing of what it was.
package struct Erasure: Equatable, Sendable {
  /// The operator's name for the request.
  package var request: String
  /// Which conversations are gone.
  package var conversations: [ConversationID]
  /// How many turns they had.
  package var turns: Int
  /// The keys of their tickets; the module has to forget those that were sent to it.
  package var tickets: [String]

  /// Gathers what an erasure did.
  package init(request: String, conversations: [ConversationID], turns: Int, tickets: [String]) {
    self.request = request
    self.conversations = conversations
    self.turns = turns
    self.tickets = tickets
  }
}
