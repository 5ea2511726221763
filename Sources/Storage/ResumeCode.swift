package import CivilTime
package import DialogModel
import Digest

/// What a person types to come back to a conversation.
///
/// Only its hash is ever kept, so that nobody who reads the store can go on with somebody's talk.
package struct ResumeCode: Equatable, Sendable {
  /// How much chance a code holds, in bits; far more than anybody can try.
  package static let bits = 128
  /// How it is written for people: Crockford's base 32, four groups.
  package let text: String

  /// Makes a code of sixteen bytes of chance, which only the edge can have.
  package init(chance: [UInt8]) {
    precondition(chance.count * 8 == Self.bits, "a code is made of 128 bits of chance")
    let signs = Array(CrockfordBase32.encode(bits: Self.bits, of: chance))
    let groups = stride(from: 0, to: signs.count, by: 7).map { String(signs[$0..<min($0 + 7, signs.count)]) }
    text = groups.joined(separator: "-")
  }

  /// Reads what somebody typed; nil for what can be no code.
  package init?(typed: String) {
    guard typed.utf8.count <= Limits.codeLengthInBytes,
      let chance = CrockfordBase32.decode(bits: Self.bits, from: typed.filter { $0 != " " })
    else { return nil }
    self.init(chance: chance)
  }

  /// What is kept of it.
  package var hash: [UInt8] { SHA256.digest(of: text.utf8) }
}

/// A code for coming back, as it is kept.
package struct KeptCode: Equatable, Sendable {
  /// SHA-256 of the code.
  package var hash: [UInt8]
  /// The conversation that it opens.
  package var conversation: ConversationID
  /// When it was given out.
  package var issued: Instant
  /// When the first code of the conversation was given out: from then on its absolute life counts.
  package var began: Instant

  /// Gathers what is kept of a code.
  package init(hash: [UInt8], conversation: ConversationID, issued: Instant, began: Instant) {
    self.hash = hash
    self.conversation = conversation
    self.issued = issued
    self.began = began
  }

  /// Whether it still opens anything, in a conversation whose last turn was then.
  package func isAlive(at now: Instant, lastTurn: Instant) -> Bool {
    let idleSince = max(issued, lastTurn)
    return now < idleSince.advanced(by: Retention.codeIdle) && now < began.advanced(by: Retention.codeAbsolute)
  }
}
