import SourceText

/// A character that nobody can see and that no file may hold.
struct ForbiddenCharacter: Problem {
  let span: Span
  let scalar: UInt32

  var wording: Wording {
    Wording(
      "an invisible control character cannot stand in a file, not even in a comment",
      label: "the character \(name) stands here",
      help: "delete it, or write \"\\u{\(String(scalar, radix: 16))}\" inside a quoted string",
      consequence: turnsDirection
        ? "the line would say something else than people see" : "two names could look the same and not be the same")
  }

  private var turnsDirection: Bool {
    switch scalar {
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private var name: String {
    let digits = String(scalar, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    if turnsDirection { return number + ", which turns the direction of writing," }
    return scalar == 0xFEFF ? number + ", a byte order mark," : number
  }

  static let page = ProblemPage(
    code: "forbidden-character",
    title: "an invisible character stands in the file",
    explanation: """
      Control characters, marks that turn the direction of writing, and byte order marks behind the first \
      character cannot be seen, but change what a line means or how it looks. They usually come along with \
      copied text. Delete the character; an editor shows it if you move over it letter by letter. If a customer \
      really is to receive it, write it as an escape in a quoted string, such as "\\u{200f}".
      """,
    example: "ask \"Is it \u{202E}urgent?\"\n")
}
