import DialogModel
import StrictJSON

/// A first message as it is given to be read, or as it was labelled.
struct OpeningTrialLine {
  let id: String
  /// A position in the dialog's languages.
  let language: Int
  let actor: Surroundings.Actor
  let text: String
  /// The whole line, labels included.
  let object: JSONObject
}

/// A line that is no first message, in a sentence.
struct OpeningTrialFault: Error, Equatable {
  let sentence: String
}

extension OpeningTrialLine {
  /// Most bytes of a line of the input; a message of the longest kind, with every letter escaped.
  private static let limits = JSONLimits(lengthInBytes: 1 << 18, depth: 8, members: 64, items: 256)

  /// Reads `{"id","lang","actor","text"}`; members besides are kept. Without "lang" the dialog's first language is
  /// spoken, and without "actor" a customer writes.
  init(_ bytes: some Collection<UInt8>, for dialog: Dialog) throws(OpeningTrialFault) {
    do throws(JSONFault) {
      object = try JSONReader.readObject(bytes, within: Self.limits)
    } catch {
      throw OpeningTrialFault(sentence: "this is no JSON object: \(error)")
    }
    id = try Self.string("id", in: object, orElse: "")
    text = try Self.string("text", in: object, orElse: nil)
    let languages = dialog.languages.map(\.text)
    let tag = try Self.string("lang", in: object, orElse: languages[0])
    guard let language = languages.firstIndex(of: tag) else {
      throw OpeningTrialFault(sentence: "the dialog does not speak \"\(tag)\", but \(languages.inWords("and"))")
    }
    self.language = language
    let name = try Self.string("actor", in: object, orElse: Surroundings.Actor.customer.rawValue)
    let named = dialog.firstMessage?.actors.first { $0.name == name }?.actor
    guard let actor = named ?? Surroundings.Actor(rawValue: name) else {
      let known = Surroundings.Actor.allCases.map { actor in
        dialog.firstMessage?.actors.first { $0.actor == actor }?.name ?? actor.rawValue
      }
      throw OpeningTrialFault(sentence: "nobody is called \"\(name)\"; \"actor\" is \(known.inWords("or"))")
    }
    self.actor = actor
  }

  private static func string(
    _ name: String, in object: JSONObject, orElse usual: String?
  ) throws(OpeningTrialFault) -> String {
    switch object[name] {
    case .string(let text)?: return text
    case nil:
      guard let usual else { throw OpeningTrialFault(sentence: "\"\(name)\" is missing") }
      return usual
    default: throw OpeningTrialFault(sentence: "\"\(name)\" is a string")
    }
  }
}
