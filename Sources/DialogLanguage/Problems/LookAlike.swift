import SourceText

/// A sign that looks like one of the language.
struct LookAlike: Problem {
  let span: Span
  let written: Unicode.Scalar
  let meant: Unicode.Scalar
  /// How many more there are on the same line.
  let others: Int

  var wording: Wording {
    Wording(
      "outside texts, only plain signs have a meaning",
      label: "this is \(Self.name(of: written)), which only looks like \(Self.name(of: meant))\(more)",
      help: meant == " " ? "write a plain space" : "write \(meant)",
      consequence: "the line would be read as something else")
  }

  private var more: String {
    others == 0 ? "" : ", and the line has \(others == 1 ? "one more" : "\(others) more")"
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "a plain space"
    case "\u{3000}": "a full-width space"
    case "\u{00A0}": "a space that does not break"
    case "\"": "a straight quote"
    default: "\(scalar)"
    }
  }

  static let page = ProblemPage(
    code: "look-alike",
    title: "a sign only looks like the right one",
    explanation: """
      Keyboards for Japanese and Chinese write full-width signs, and text programs write curly quotes. Both \
      look like the plain signs ( { } = ; and the straight quote ) but mean nothing here, so the line would \
      fall apart unnoticed. Type the sign again on a plain keyboard. Inside quotes, every sign is welcome.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step “hello” {
          say "hello"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
