/// One file as it stood in `Dialogs` when the program was built.
package struct EmbeddedFile: Sendable {
  /// Begins below `Dialogs`, such as `hotel-desk/texts/en.kdl`.
  package let path: String
  /// Lies in the binary; nothing is copied before somebody changes it.
  package let text: String
}
