import DialogModel
import SourceText

/// The names that one kind of thing has in a dialog, each with its position and its place.
struct NameTable<Noun>: Sendable {
  private(set) var names: [Placed<String>] = []
  private var positions: [String: Int] = [:]

  /// Gives a new name the next position; for a name that is taken, tells where it was written first.
  mutating func declare(_ name: Placed<String>) -> Span? {
    if let position = positions[name.value] { return names[position].span }
    positions[name.value] = names.count
    names.append(name)
    return nil
  }

  subscript(name: String) -> ID<Noun>? { positions[name].map { ID($0) } }

  var texts: [String] { names.map(\.value) }
}
