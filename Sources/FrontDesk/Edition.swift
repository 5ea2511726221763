package import ConversationEngine
package import DialogModel
package import Understanding

/// One version of a dialog, made ready for talking.
package struct Edition: Sendable {
  /// What conversations follow.
  package let playbook: Playbook
  /// Reads what people type in them.
  package let reader: UtteranceReader

  /// Prepares a checked dialog.
  package init(_ dialog: Dialog) {
    playbook = Playbook(dialog)
    reader = UtteranceReader(dialog)
  }
}
