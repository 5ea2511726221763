// The build knows files, not folders: a command runs again when one of its listed inputs has changed, and
// the list is made only when the shape of the package changes. A new file in `Dialogs` would be missed.
// So the one input is a note that the command itself writes anew each time; it is due at every build, takes
// a few milliseconds, and touches its output only when the dialogs differ, so that nothing is compiled twice.

import Foundation
import PackagePlugin

/// Carries the package's `Dialogs` folder into the binary, as Swift source that every build brings up to date.
@main struct EmbedDialogs: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let dialogs = context.package.directoryURL.appending(path: "Dialogs", directoryHint: .isDirectory)
    let source = context.pluginWorkDirectoryURL.appending(path: "EmbeddedDialogs+Files.swift")
    let note = context.pluginWorkDirectoryURL.appending(path: "last-look")
    try Data().write(to: note)
    return [
      .buildCommand(
        displayName: "Embed Dialogs",
        executable: try context.tool(named: "DialogEmbedder").url,
        arguments: [dialogs, source, note].map { $0.path(percentEncoded: false) },
        inputFiles: [note],
        outputFiles: [source])
    ]
  }
}
