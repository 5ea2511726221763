package import DialogModel

// Names that others give are bytes and stay bytes: two ids that look alike, or that Swift would take for the same
// letters, are still two.

/// A conversation as a bridge names it.
package struct Address: Hashable, Sendable {
  /// The bridge, as the operator named it.
  package var bridge: [UInt8]
  /// The bridge's own name for the conversation.
  package var conversation: [UInt8]

  /// Gathers the two.
  package init(bridge: [UInt8], conversation: [UInt8]) {
    self.bridge = bridge
    self.conversation = conversation
  }
}

/// One message as a bridge names it; brought twice, it counts once.
package struct MessageName: Hashable, Sendable {
  /// Where it was written.
  package var address: Address
  /// The bridge's own name for the message, which it gives once in a conversation.
  package var id: [UInt8]

  /// Gathers the two.
  package init(_ id: [UInt8], at address: Address) {
    self.id = id
    self.address = address
  }
}

/// A message that was taken, and what was answered.
package struct KeptMessage: Equatable, Sendable {
  /// What the bridge called it.
  package var name: MessageName
  /// SHA-256 of everything in it that counts; another content under this name is no repetition.
  package var contentHash: [UInt8]
  /// The conversation of ours that took it.
  package var conversation: ConversationID
  /// The number of the turn in which it was taken.
  package var turn: Int

  /// Gathers what is remembered of a message.
  package init(name: MessageName, contentHash: [UInt8], conversation: ConversationID, turn: Int) {
    self.name = name
    self.contentHash = contentHash
    self.conversation = conversation
    self.turn = turn
  }
}

/// Something said to people behind a bridge, kept until the bridge says that they have it.
package struct BridgeReply: Equatable, Sendable {
  /// Where it is said.
  package var address: Address
  /// What it came from.
  package var conversation: ConversationID
  /// The turn that it belongs to.
  package var turn: Int
  /// Its position among the effects of that turn.
  package var index: Int
  /// The reply as programs read it, as JSON.
  package var content: String

  /// Gathers what is said.
  package init(address: Address, conversation: ConversationID, turn: Int, index: Int, content: String) {
    self.address = address
    self.conversation = conversation
    self.turn = turn
    self.index = index
    self.content = content
  }
}

/// A reply that waits to be acknowledged.
package struct KeptBridgeReply: Equatable, Sendable {
  /// Counts what was said through the bridge; rises by one.
  package var number: Int
  /// What is said, and to whom.
  package var reply: BridgeReply

  /// Gathers the two.
  package init(number: Int, reply: BridgeReply) {
    self.number = number
    self.reply = reply
  }
}
