import ConversationEngine
import DialogModel
import SourceText
import StrictJSON

// A line has no name of its own, but it is known by what it does: `["welcome", "say hello", 1]` is the first line of the
// step `welcome` that says `hello`. So a line that an author puts above it neither has it said twice nor, worse, a
// ticket filed twice.

extension RecordNames {
  func json(_ place: Place) -> JSONValue {
    let lines = dialog[place.step].lines
    let words = words(for: lines[place.line].act)
    let ordinal = lines[...place.line].count { self.words(for: $0.act) == words }
    return [.string(dialog[place.step].name.value), .string(words), .integer(ordinal)]
  }

  func place(_ value: JSONValue) -> Place? {
    guard let parts = value.array, parts.count == 3, let name = parts[0].string, let words = parts[1].string,
      let ordinal = parts[2].integer, let step: ID<Step> = position(of: name, in: dialog.steps.map(\.name))
    else { return nil }
    let lines = dialog[step].lines.indices.filter { self.words(for: dialog[step].lines[$0].act) == words }
    guard ordinal >= 1, ordinal <= lines.count else { return nil }
    return Place(step: step, line: lines[ordinal - 1])
  }

  /// Only lines that say something or file something are ever remembered.
  private func words(for act: Act) -> String {
    switch act {
    case .say(let saying): "say \(dialog.sayings[saying.index])"
    case .file: "file"
    case .ask, .listen, .set, .checkHealth, .suggest, .propose, .visit, .go, .comeBack, .person, .end: "other"
    }
  }
}
