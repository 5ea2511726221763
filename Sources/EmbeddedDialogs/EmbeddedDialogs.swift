/// The dialogs that the binary carries with it, for a machine that has no `Dialogs` folder.
///
/// `files` is written by the plug-in `EmbedDialogs` at every build.
package enum EmbeddedDialogs {}
