package import DialogModel
import Digest

/// Names one ticket for ever, towards us, the escalation module and the person.
package struct TicketKey: Hashable, Sendable {
  /// The idempotency key: prefix, conversation, ordinal, as in `csp1.k7qf2m9d0txwh4rb.01`.
  package let text: String

  /// Makes the key of a conversation's ticket; ordinals count from one.
  package init(prefix: String, instance: String, conversation: ConversationID, ordinal: Int) {
    precondition(ordinal >= 1, "tickets are counted from one")
    let digest = LengthPrefixed.digest(of: [Array(instance.utf8), Array(conversation.description.utf8)])
    let middle = CrockfordBase32.encode(bits: 80, of: digest, as: .lower)
    text = "\(prefix).\(middle).\(ordinal < 10 ? "0" : "")\(ordinal)"
  }

  /// Takes a key as it was written.
  package init(text: String) { self.text = text }

  /// What people quote; it opens nothing alone.
  package var number: String {
    let signs = CrockfordBase32.encode(bits: 50, of: SHA256.digest(of: text.utf8), as: .upper)
    return "T-\(signs.prefix(5))-\(signs.dropFirst(5))"
  }
}

extension Conversation {
  /// The number of the latest ticket; nil where none was handed over.
  package var ticketNumber: String? { state.tickets.last?.number }

  /// The key that the next ticket gets.
  func nextTicketKey(in map: TicketMap) -> TicketKey {
    TicketKey(prefix: map.prefix, instance: instance, conversation: id, ordinal: state.tickets.count + 1)
  }
}
