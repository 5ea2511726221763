import StrictJSON

/// Why something that was asked for is not done.
package struct Refusal: Error, Equatable, Sendable {
  /// What the person who asked can do about it.
  package var kind: Kind
  /// Begins in lower case and ends without a full stop.
  package var sentence: String
  /// Nil where nothing helpful is sure.
  package var help: String?

  /// The ways to go on from a refusal; each is another exit code.
  package enum Kind: String, CaseIterable, Sendable {
    /// What was asked for is not there, or may not be.
    case refused
    /// The machine stands in the way, and the same may work later.
    case environment
    /// The disk or the file is damaged, and the instance ends.
    case broken
    /// Nobody knows whether it was done; asking again tells.
    case unknown
  }

  /// Gathers what is said.
  package init(_ kind: Kind, _ sentence: String, help: String? = nil) {
    self.kind = kind
    self.sentence = sentence
    self.help = help
  }

  /// As it is written on the wire.
  var json: JSONValue {
    ["kind": .string(kind.rawValue), "sentence": .string(sentence), "help": .optional(help)]
  }

  init?(_ value: JSONValue?) {
    guard let object = value?.object, let kind = object["kind"]?.string.flatMap({ Kind(rawValue: $0) }),
      let sentence = object["sentence"]?.string
    else { return nil }
    self.init(kind, sentence, help: object["help"]?.string)
  }
}
