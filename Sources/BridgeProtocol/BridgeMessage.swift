import Digest

/// What a person wrote, as a bridge brings it.
package struct BridgeMessage: Equatable, Sendable {
  /// What the bridge calls it, once in a conversation.
  package var id: String
  /// What the bridge calls the conversation.
  package var conversation: String
  /// What was written; may be empty where something was chosen or attached.
  package var text: String
  /// The choice that was pressed, by its id.
  package var choice: String?
  /// The reply that it answers.
  package var inReplyTo: String?
  /// The language in which the platform shows itself, as a tag.
  package var language: String?
  /// Who wrote it.
  package var user: User?
  /// Whether nobody else reads along; nil where the bridge does not say.
  package var isPrivate: Bool?
  /// What came with it.
  package var files: [File] = []

  /// A person, as the platform knows them.
  package struct User: Equatable, Sendable {
    /// Never changes.
    package var id: String
    /// What others see; a claim, like everything that people say of themselves.
    package var name: String?
    /// On whose behalf they write, as the bridge says.
    package var role: String?
  }

  /// A file that lies with the platform; only this is ever kept of it.
  package struct File: Equatable, Sendable {
    /// What it is called.
    package var name: String
    /// Its media type.
    package var type: String?
    /// Where it lies.
    package var url: String
  }

  /// The same for the same content; what a bridge says of time, name and role may differ when it sends again.
  package var contentHash: [UInt8] {
    var fields = [text, choice ?? "", choice == nil ? "" : "chosen", inReplyTo ?? "", user?.id ?? ""]
    for file in files { fields += [file.name, file.type ?? "", file.url] }
    return LengthPrefixed.digest(of: fields.map { Array($0.utf8) })
  }
}
