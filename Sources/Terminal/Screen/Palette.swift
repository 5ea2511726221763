/// Paints the words of a chat by who says them; colour is never the only sign of anything.
package struct Palette: Equatable, Sendable {
  /// Whose words, or what kind of them.
  package enum Role: String, CaseIterable, Sendable {
    /// What the desk says: the terminal's own colour, because it is most of the text.
    case bot = ""
    /// What the person types, and the sign that invites them to.
    case person = "36"
    /// What the program says about itself.
    case notice = "2"
    /// The number to type for a choice.
    case choiceNumber = "1"
  }

  private let isColoured: Bool

  /// Gives every text back as it came where colour is not wanted.
  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// Surrounds `text` with the terminal's codes for `role`; an empty text stays empty.
  package func painting(_ text: String, as role: Role) -> String {
    isColoured && role != .bot && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
