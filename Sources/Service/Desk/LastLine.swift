import ConversationEngine
import DialogModel
import Storage
import StrictJSON

/// The last line that a person typed, as far as it may be shown to whoever has the code.
struct LastLine {
  /// Nil where there is none, or where it is withheld.
  let text: String?
  /// Whether it may hold how to reach somebody, or was asked for as something personal.
  let isWithheld: Bool

  init(in record: [JSONValue], of conversation: Conversation) {
    let dialog = conversation.dialog
    var before: JSONValue?
    var last: (line: String, before: JSONValue?)?
    for turn in record.dropFirst() {
      if case .line(let line)? = turn.object?["happened"].flatMap({ Cause($0) }) { last = (line, before) }
      before = turn.object?["state"]
    }
    guard let last else {
      (text, isWithheld) = (nil, false)
      return
    }
    let state = last.before.flatMap { Conversation.State($0, in: dialog) }
    let asked = state.map {
      Conversation(
        conversation.id, of: conversation.instance, in: conversation.playbook, state: $0,
        surroundings: conversation.surroundings)
    }
    let digits = last.line.unicodeScalars.count { $0.properties.numericType != nil }
    isWithheld =
      asked?.asksForSomethingPersonal ?? true || last.line.utf8.contains(UInt8(ascii: "@"))
      || digits >= Limits.digitsOfContact
    text = isWithheld ? nil : last.line
  }
}

extension Turn.Memory {
  init(_ line: LastLine) {
    self.init()
    lastLine = line.text
    isWithheld = line.isWithheld
  }
}

extension Conversation {
  /// Whether an answer to the open question says something about a person.
  var asksForSomethingPersonal: Bool {
    switch askedSlot.flatMap({ dialog[$0].privacy }) {
    case .person, .secret: true
    case .nobodys, .company, nil: false
    }
  }
}
