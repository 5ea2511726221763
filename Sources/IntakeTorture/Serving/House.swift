import DialogLanguage
import DialogModel
import EmbeddedDialogs
import FrontDesk
import SourceText

/// The dialog that is talked in while the store is tortured: a small one with everything in it that can be kept, in
/// three languages.
enum House {
  private static let folder = "hotel-desk"

  /// Reads it as it was when this program was built.
  static func open() -> Edition {
    var files: [String: [SourceFile]] = [:]
    for file in EmbeddedDialogs.files where file.path.hasSuffix(".kdl") {
      files[String(file.path.prefix { $0 != "/" }), default: []].append(SourceFile(path: file.path, text: file.text))
    }
    let reading = ShelfReading.read(
      [DialogFolder(path: folder, files: files[folder] ?? [])], sharedTexts: files["texts"] ?? [])
    guard let dialog = reading.dialogs.first else { preconditionFailure("the dialog that we ship has no error") }
    return Edition(dialog)
  }
}
