package import ConversationEngine
package import DialogModel
package import Storage

/// A wish to know how a service fares, for one conversation.
package struct LookUp: Sendable {
  /// Who waits for it.
  package var conversation: ConversationID
  /// Which check it answers.
  package var check: EffectID
  /// The name of the service, as the dialog has it.
  package var service: String
  /// How long the answer is of use.
  package var patience: Duration
  /// What the person has told so far, by which the incident that they mean is found.
  package var words: String

  /// Somebody who finds out, on a thread of their own: asks at once, waits for nobody, and reports once.
  package typealias Way = @Sendable (LookUp, _ report: @escaping @Sendable (Cause) -> Void) -> Void
}
