import DialogModel
import Service
import StrictJSON

/// A store that a verb looks into, through whoever holds it or by opening it for a moment.
struct StoreDoor {
  let folder: String
  private let reach: Reach

  /// Opens the door to a store that is there; none is made.
  init(_ invocation: Invocation) throws(Stop) {
    guard let door = try StoreDoor(ifThere: invocation) else {
      let folder = try Self.folder(of: invocation)
      throw Stop(
        code: .environment, sentence: "there is no store in \"\(folder)\"",
        help: "intake chat begins one there, and --store names another")
    }
    self = door
  }

  /// The same, and nothing where there is no store yet.
  init?(ifThere invocation: Invocation) throws(Stop) {
    folder = try Self.folder(of: invocation)
    do throws(StoreTrouble) {
      guard try StoreFolder.look(at: folder) == .store else { return nil }
      reach = try Reach.open(.folder(folder), dialogs: [], as: Intake.version, listens: false)
    } catch {
      throw .closed(error)
    }
  }

  /// The folder that is meant; a store in memory is nobody else's to look into.
  static func folder(of invocation: Invocation) throws(Stop) -> String {
    guard case .folder(let folder) = try invocation.storePlace() else {
      throw .misuse("a store in memory ends with its process", help: "write --store DIR")
    }
    return folder
  }

  /// Who holds the store, apart from this process; nil for nobody.
  var holder: (process: Int, version: String)? {
    reach.instance == nil ? (reach.line.holder, reach.line.version) : nil
  }

  /// Asks whoever holds it.
  func ask(_ request: Request, each: (JSONValue) -> Void = { _ in }) throws(Stop) -> JSONValue {
    do {
      return try reach.line.ask(request, each: each)
    } catch {
      throw .unanswered(error)
    }
  }

  /// All lines of an answer.
  func lines(_ request: Request) throws(Stop) -> [JSONValue] {
    var lines: [JSONValue] = []
    _ = try ask(request) { lines.append($0) }
    return lines
  }

  /// Lets go of the store.
  func close() { reach.instance?.stop() }
}
