package import SourceText

/// What is told of a first message to whoever measures how well first messages are understood, and under which names.
///
/// Labelled messages have names and values of their own; here a dialog says which of its facts stands behind each.
package struct FirstMessage: Sendable {
  /// What is told, in the order in which it is written.
  package var fields: [TicketField]
  /// How the questions that come next are called; any other goes by its own name.
  package var questions: [QuestionName]
  /// How the labels call those who write.
  package var actors: [ActorName]
  /// How labels call a member; any other goes by its own name.
  package var labels: [LabelName]
  /// The name of the node, for messages about it as a whole.
  package var span: Span

  /// A question under the name that labels give it.
  package struct QuestionName: Sendable {
    /// What is asked.
    package var asked: Asked
    /// What it is called.
    package var name: String

    /// Gathers the two.
    package init(_ asked: Asked, name: String) {
      self.asked = asked
      self.name = name
    }
  }

  /// What a question can be about.
  package enum Asked: Hashable, Sendable {
    case slot(ID<Slot>)
    case decision(ID<Decision>)
    /// Whether an article has helped.
    case selfHelp
  }

  /// Somebody who writes, under the name that labels give them.
  package struct ActorName: Sendable {
    /// Who it is.
    package var actor: Surroundings.Actor
    /// What they are called.
    package var name: String

    /// Gathers the two.
    package init(_ actor: Surroundings.Actor, name: String) {
      self.actor = actor
      self.name = name
    }
  }

  /// A member under the name that labels give it.
  package struct LabelName: Sendable {
    /// What the member is called here.
    package var member: String
    /// What labels call it.
    package var name: String

    /// Gathers the two.
    package init(_ member: String, name: String) {
      self.member = member
      self.name = name
    }
  }

  /// A node in which nothing stands yet.
  package init(span: Span) {
    fields = []
    questions = []
    actors = []
    labels = []
    self.span = span
  }
}
