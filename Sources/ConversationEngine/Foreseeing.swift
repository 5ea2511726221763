package import DialogModel
import Triage

/// What is told of a conversation beside the ticket: values by a map of the dialog, and the questions ahead.
extension Conversation {
  /// What these fields hold by now, in the shape of a ticket; what is not known is left out.
  package func draft(of fields: [TicketField]) -> TicketDraft { TicketDraft(fields: values(of: fields)) }

  /// What it waits for, and what would be asked behind that, as far as it does not hang on the answers.
  ///
  /// The way is walked in a copy, with answers that tell nothing; it ends at the first question whose answer has to
  /// decide the way, because nobody knows which one that will be.
  package func questionsAhead(_ most: Int) -> [Topic] {
    var walker = self
    var topics: [Topic] = []
    while topics.count < most, let topic = walker.topic {
      topics.append(topic)
      guard let silence = walker.emptyAnswer(to: topic) else { break }
      _ = walker.learn([.tell(walker.told(topic, silence, .givenUp))])
    }
    return topics
  }

  /// An answer that tells nothing; nil where no such answer leads on.
  private func emptyAnswer(to topic: Topic) -> Told.Value? {
    switch topic {
    case .slot(let slot), .needed(let slot):
      return dialog[slot].isOptional || dialog.values(of: .slot(slot)) == nil ? .answer(.unknown) : nil
    case .health: return .health(.unavailable)
    case .article: return .helped(false)
    case .table(let table):
      return walk.verdicts[table.index].map { .decided(against: $0.outcome, chosen: $0.outcome) }
    case .summary: return nil
    }
  }
}
