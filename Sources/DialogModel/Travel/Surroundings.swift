package import CivilTime

/// What is true of a conversation from the outside; only the channel can say so, never what a person types.
package struct Surroundings: Equatable, Sendable {
  /// On whose behalf somebody writes.
  package var actor = Actor.customer
  /// The kind of line that the person is on, which dialogs can look at.
  package var channel = Channel.terminal
  /// Whether nobody else reads along.
  package var isPrivate = true
  /// Whether the desk works at this moment; nil where nobody has looked.
  package var isOpen: Bool?
  /// How far the clock on the person's wall is ahead of UTC, as it was when they came.
  package var offset = UTCOffset.utc

  /// The two sides that may write.
  package enum Actor: String, CaseIterable, Sendable {
    case customer
    /// One of the partner's own people.
    case agent
  }

  /// Where a conversation takes place.
  package enum Channel: String, CaseIterable, Sendable {
    case terminal
    case socket
    case bridge
  }

  /// A customer alone at a terminal.
  package init() {}
}

/// Names one conversation for ever: an instance of ours never gives a number twice.
package struct ConversationID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Counted up by the store.
  package let number: Int

  /// Expects a number that the store gave.
  package init(_ number: Int) { self.number = number }

  /// Reads a name as it is written, such as `c8`; nil for anything else.
  package init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "c"), let number = Int(text.dropFirst()) else { return nil }
    self.init(number)
  }

  /// As in `c8`.
  package var description: String { "c\(number)" }

  package static func < (left: ConversationID, right: ConversationID) -> Bool { left.number < right.number }
}
