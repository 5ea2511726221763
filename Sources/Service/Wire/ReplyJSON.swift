package import DialogModel
import Storage
package import StrictJSON

extension Reply {
  /// As programs read it, and whether the choices carry numbers.
  var wireJSON: JSONValue { ["say": json, "numbered": .boolean(isNumbered)] }

  /// Reads what `wireJSON` wrote; nil for anything else.
  init?(_ value: JSONValue) {
    guard let object = value.object, let say = object["say"] else { return nil }
    self.init(recorded: say)
    isNumbered = object["numbered"]?.boolean ?? isNumbered
  }

  /// Reads a reply of a record, which does not tell whether numbers stood before the choices: they do everywhere but
  /// under a summary.
  package init?(recorded value: JSONValue) {
    guard let object = value.object, let key = object["key"]?.string, let dot = key.firstIndex(of: "."),
      let form = Form(rawValue: String(key[..<dot])), let kind = object["kind"]?.string.flatMap({ Kind(rawValue: $0) }),
      let text = object["text"]?.string
    else { return nil }
    let choices = (object["choices"]?.array ?? []).compactMap { choice -> Choice? in
      guard let id = choice.object?["id"]?.string, let label = choice.object?["label"]?.string else { return nil }
      return Choice(id: id, label: label)
    }
    self.init(
      Key(form, String(key[key.index(after: dot)...])), kind, text, attempt: object["attempt"]?.integer ?? 0,
      choices: choices, isNumbered: kind != .summary)
  }
}
