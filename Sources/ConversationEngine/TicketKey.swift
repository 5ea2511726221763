package import DialogModel
import Digest

/// Names one ticket for ever, towards us, the escalation module and the person.
package struct TicketKey: Hashable, Sendable {
  /// The idempotency key: prefix, conversation, ordinal, as in `csp1.k7qf2m9d0txwh4rb.01`.
  package let text: String
  /// How many numbers made from this key had been given to other tickets before; next to always zero.
  package let numbersTaken: Int

  /// Makes the key of a conversation's ticket; ordinals count from one.
  package init(
    prefix: String, instance: String, conversation: ConversationID, ordinal: Int, numbersTaken: Int = 0
  ) {
    precondition(ordinal >= 1, "tickets are counted from one")
    let digest = LengthPrefixed.digest(of: [Array(instance.utf8), Array(conversation.description.utf8)])
    let middle = CrockfordBase32.encode(bits: 80, of: digest, as: .lower)
    text = "\(prefix).\(middle).\(ordinal < 10 ? "0" : "")\(ordinal)"
    self.numbersTaken = numbersTaken
  }

  /// Takes a key as it was written, alone or as `name`.
  package init(text name: String) {
    let parts = name.split(separator: "/", maxSplits: 1)
    if parts.count == 2, let taken = Int(parts[1]), taken > 0 {
      (text, numbersTaken) = (String(parts[0]), taken)
    } else {
      (text, numbersTaken) = (name, 0)
    }
  }

  /// What the number is made from: the key, followed by `/1` where its first number was taken.
  package var name: String { numbersTaken == 0 ? text : "\(text)/\(numbersTaken)" }

  /// What people quote; it opens nothing alone.
  package var number: String {
    let signs = CrockfordBase32.encode(bits: 50, of: SHA256.digest(of: name.utf8), as: .upper)
    return "T-\(signs.prefix(5))-\(signs.dropFirst(5))"
  }

  /// The ticket's name where a UUID is wanted, of version 8, from the same hash as the number.
  package var ticketID: String {
    var bytes = Array(SHA256.digest(of: name.utf8).prefix(16))
    bytes[6] = 0x80 | bytes[6] & 0x0F
    bytes[8] = 0x80 | bytes[8] & 0x3F
    let signs = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text += [signs[Int(byte >> 4)], signs[Int(byte & 0x0F)]]
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Conversation {
  /// The number of the latest ticket; nil where none was handed over.
  package var ticketNumber: String? { state.tickets.last?.number }

  /// The key that the next ticket gets.
  func nextTicketKey(in map: TicketMap) -> TicketKey {
    TicketKey(
      prefix: map.prefix, instance: instance, conversation: id, ordinal: state.tickets.count + 1,
      numbersTaken: numbersTaken)
  }
}
