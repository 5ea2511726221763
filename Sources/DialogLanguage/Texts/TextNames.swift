import DialogModel
import SourceText

/// Names texts the way their author would look for them.
extension Dialog {
  /// The whole name of a text, such as `choice "one" of question "guests"`.
  func words(for key: TextKey) -> String {
    let owner = words(for: key.owner)
    guard let part = part(for: key) else { return owner }
    return "\(part) of \(owner)"
  }

  /// The node of a language file that holds a text.
  func words(for owner: TextOwner) -> String {
    switch owner {
    case .question(let id): "question \(self[id].name.value.quoted)"
    case .catalog(let id): "catalog \(self[id].name.value.quoted)"
    case .decision(let id): "decision \(self[id].name.value.quoted)"
    case .own(.saying(let id)): "say \(sayings[id.index].quoted)"
    case .own(.article(let id)): "article \(self[id].name.value.quoted)"
    case .own(.cue(let id)): "cue \(cues[id.index].value.quoted)"
    case .own(.phrase(let key)): "phrase \(key.rawValue.quoted)"
    case .own(.command(let command)): "command \(command.rawValue.quoted)"
    case .own(.marker(let marker)): "marker \(marker.rawValue.quoted)"
    case .own(.languageNames): "the language's name"
    case .own: preconditionFailure("a text that has an owner does not stand by itself")
    }
  }

  /// The line inside its owner that is the text; nil for a text that stands by itself.
  func part(for key: TextKey) -> String? {
    switch key {
    case .question(_, let part): part.rawValue
    case .choice(let id, let index): "choice \((values(of: .slot(id)) ?? [])[index].quoted)"
    case .item(let id, let index): "item \(self[id].items[index].name.value.quoted)"
    case .tableLabel: "label"
    case .outcome(let id, let index): "choose \(self[id].outcomes[index].quoted)"
    case .reason(let id, let index): "because \(self[id].reasons[index].quoted)"
    case .saying, .article, .cue, .phrase, .command, .marker, .languageNames: nil
    }
  }
}
