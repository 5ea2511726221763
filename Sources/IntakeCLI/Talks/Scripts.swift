import DialogLanguage
import ConversationEngine
import DialogModel
import FrontDesk
import Rehearsal
import SourceText
import StrictJSON

/// The talks that were asked for, each with the dialog that it is played with.
struct Scripts {
  private(set) var casts: [Cast] = []

  /// One dialog with its talks.
  struct Cast {
    let edition: Edition
    /// Names places in the dialog's files.
    let sources: SourceSet
    var talks: [SourceFile]

    var player: TalkPlayer {
      TalkPlayer(edition) { [sources] span in
        let file = sources[span.file]
        return "\(file.path):\(file.line(at: Int(span.start)) + 1)"
      }
    }
  }

  /// Opens what the operands name: dialogs, folders of dialogs, or single talks.
  init(
    _ invocation: Invocation, keepingDialogsWithoutTalks keepsAll: Bool, _ console: inout Console
  ) throws(Stop) {
    let files = invocation.operands.filter { $0.hasSuffix(".talk") }
    let folders = invocation.operands.filter { !$0.hasSuffix(".talk") }
    let places = folders + (invocation.value(of: .dialogs).map { [$0] } ?? [])
    for shelf in try Shelf.open(places.isEmpty ? Self.shelves(of: files) : places) {
      try open(shelf, only: folders.isEmpty && !files.isEmpty, &console)
    }
    for path in files { try add(path) }
    if !keepsAll { casts.removeAll { $0.talks.isEmpty } }
  }

  /// The dialogs in whose folders talks lie, each once.
  private static func shelves(of paths: [String]) -> [String] {
    var shelves: [String] = []
    for path in paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count >= 2, parts[parts.count - 2] == "talks" else { continue }
      let shelf = parts.count == 2 ? "." : parts.dropLast(2).joined(separator: "/")
      if !shelves.contains(shelf) { shelves.append(shelf) }
    }
    return shelves
  }

  private mutating func open(_ shelf: Shelf, only: Bool, _ console: inout Console) throws(Stop) {
    let reading = shelf.reading()
    let errors = reading.problems.filter { $0.gravity == .error }
    guard errors.isEmpty else {
      console.say(FindingsFormat.text.report(errors, in: reading.sources, coloured: console.talk.isColoured))
      throw Stop(
        code: .findings, sentence: "talks are played only with dialogs that have no errors",
        help: "intake check shows all of them")
    }
    for dialog in reading.dialogs {
      let home = reading.sources[dialog.name.span.file].path
      let folder = shelf.folders.first { home.hasPrefix($0.path + "/") }
      let talks = only ? [] : shelf.talks.filter { talk in folder.map { talk.path.hasPrefix($0.path + "/") } ?? false }
      casts.append(Cast(edition: Edition(dialog), sources: reading.sources, talks: talks))
    }
  }

  /// A talk that was named goes to the dialog that it names, or in whose folder it lies.
  private mutating func add(_ path: String) throws(Stop) {
    let file: SourceFile
    do {
      file = SourceFile(path: path, bytes: try Files.read(path))
    } catch {
      throw .obstacle(error)
    }
    let named = TalkReader.read(file, as: FileID(index: 0)).talk.header.dialog?.value
    let cast = casts.firstIndex { cast in
      if let named { return cast.edition.playbook.name == named }
      let home = cast.sources[cast.edition.playbook.dialog.name.span.file].path
      let folder = home.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      return path.hasPrefix(folder + "/")
    }
    guard let position = cast ?? (casts.count == 1 ? 0 : nil) else {
      let names = casts.map { "\"\($0.edition.playbook.name)\"" }
      throw .misuse(
        "\(path) does not say which dialog it talks to",
        help: "write \"dialog: NAME\" into its header, with \(names.inWords("or"))")
    }
    casts[position].talks.append(file)
  }
}
