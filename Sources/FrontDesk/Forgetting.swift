package import DialogModel

extension FrontDesk {
  /// Lets go of conversations that the store was made to forget, with every line that waits for them.
  package mutating func forget(_ ids: [ConversationID]) {
    for id in ids { seats.keep(id, nil) }
  }
}
