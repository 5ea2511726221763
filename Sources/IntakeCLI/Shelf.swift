import DialogLanguage
import EmbeddedDialogs
import SourceText
import Triage

/// The dialogs that lie in one place, and the texts that they share, as bytes that have been read.
///
/// A place is one dialog, which has `.kdl` files itself, or a folder of dialogs. The folder `texts` beside the
/// dialogs holds what every dialog says; without it, the texts that the program carries are used.
struct Shelf {
  /// As it was named on the command line.
  let place: String
  let folders: [DialogFolder]
  let sharedTexts: [SourceFile]
  /// The talks of all folders, in the order of their paths.
  let talks: [SourceFile]

  /// The name of the folder that no dialog can have.
  private static let sharedName = "texts"
  private static let carriedPlace = "<carried>"

  /// Opens the places that were named, or `Dialogs` where it is there, or what the program carries.
  static func open(_ places: [String]) throws(Stop) -> [Shelf] {
    do throws(FileTrouble) {
      var shelves: [Shelf] = []
      for place in places { shelves.append(try Shelf(at: place)) }
      if shelves.isEmpty { shelves = [try Files.kind(of: "Dialogs") == nil ? carried : Shelf(at: "Dialogs")] }
      return shelves
    } catch {
      throw .obstacle(error)
    }
  }

  /// The file of a dialog that holds what only one house knows; each house can bring its own.
  private static let houseName = "partner.kdl"

  /// The same dialogs with another house's facts in the place of their own.
  func serving(_ path: String) throws(Stop) -> Shelf {
    let file: SourceFile
    do throws(FileTrouble) {
      file = SourceFile(path: path, bytes: try Files.read(path))
    } catch {
      throw .obstacle(error)
    }
    var isPlaced = false
    let folders = folders.map { folder in
      DialogFolder(
        path: folder.path,
        files: folder.files.map { own in
          guard own.path == Files.path(of: Self.houseName, in: folder.path) else { return own }
          isPlaced = true
          return file
        })
    }
    guard isPlaced else {
      throw .misuse(
        "no dialog of \"\(place)\" has a file \(Self.houseName)",
        help: "leave --partner out; it takes the place of that file")
    }
    return Shelf(place: place, folders: folders, sharedTexts: sharedTexts, talks: talks)
  }

  /// Whether nothing of it is on the disk.
  var isCarried: Bool { place == Self.carriedPlace }

  /// Reads all dialogs of this place.
  func reading() -> ShelfReading {
    ShelfReading.read(folders, sharedTexts: sharedTexts).judged { TableCheck($0).problems() }
  }

  private init(at place: String) throws(FileTrouble) {
    let files = try Self.files(below: place)
    if files.contains(where: { !$0.name.contains("/") }) {
      // The texts that its neighbours share are this dialog's too.
      let neighbour = Files.path(of: "../\(Self.sharedName)", in: place)
      let shared = try Files.kind(of: neighbour) == .folder ? Self.files(below: neighbour).map(\.source) : []
      self.init(
        place: place, folders: [DialogFolder(path: place, files: files.map(\.source))],
        sharedTexts: shared.isEmpty ? Self.carried.sharedTexts : shared, talks: try Self.talks(below: place))
    } else {
      let shelf = Shelf(place: place, files: files)
      self.init(
        place: place, folders: shelf.folders,
        sharedTexts: shelf.sharedTexts.isEmpty ? Self.carried.sharedTexts : shelf.sharedTexts,
        talks: try Self.talks(below: place))
    }
  }

  /// What the program carries; the brackets say that no editor can open these files.
  private static let carried = Shelf(
    place: carriedPlace,
    files: EmbeddedDialogs.files.filter { $0.path.hasSuffix(".kdl") }.map {
      NamedFile(name: $0.path, source: SourceFile(path: "\(carriedPlace)/\($0.path)", text: $0.text))
    },
    talks: EmbeddedDialogs.files.filter { $0.path.hasSuffix(".talk") }.map {
      SourceFile(path: "\(carriedPlace)/\($0.path)", text: $0.text)
    })

  /// Sorts the files of a folder of dialogs into its folders.
  private init(place: String, files: [NamedFile], talks: [SourceFile] = []) {
    var folders: [(name: Substring, files: [SourceFile])] = []
    for file in files {
      let name = file.name.prefix { $0 != "/" }
      if folders.last?.name != name { folders.append((name, [])) }
      folders[folders.count - 1].files.append(file.source)
    }
    let shared = folders.first { $0.name == Self.sharedName }
    folders.removeAll { $0.name == Self.sharedName }
    self.init(
      place: place,
      folders: folders.map { DialogFolder(path: Files.path(of: String($0.name), in: place), files: $0.files) },
      sharedTexts: shared?.files ?? [], talks: talks)
  }

  private init(place: String, folders: [DialogFolder], sharedTexts: [SourceFile], talks: [SourceFile]) {
    self.place = place
    self.folders = folders
    self.sharedTexts = sharedTexts
    self.talks = talks
  }

  private struct NamedFile {
    /// Begins below the place.
    let name: String
    let source: SourceFile
  }

  private static func talks(below place: String) throws(FileTrouble) -> [SourceFile] {
    var talks: [SourceFile] = []
    for name in try FolderListing.paths(below: place, endingWith: ".talk") {
      let path = Files.path(of: name, in: place)
      talks.append(SourceFile(path: path, bytes: try Files.read(path)))
    }
    return talks
  }

  private static func files(below place: String) throws(FileTrouble) -> [NamedFile] {
    var files: [NamedFile] = []
    for name in try FolderListing.paths(below: place, endingWith: ".kdl") {
      let path = Files.path(of: name, in: place)
      files.append(NamedFile(name: name, source: SourceFile(path: path, bytes: try Files.read(path))))
    }
    return files
  }
}
