import SourceText

/// A word that would mean two things.
struct SharedSynonym: Problem {
  let span: Span
  let word: String
  let language: String
  /// What it stands for here, in the words of its file.
  let choice: String
  /// What it stands for at the other place.
  let other: String
  let otherSpan: Span
  /// As it is written there; another width or case makes no difference.
  let otherWord: String

  var wording: Wording {
    Wording(
      "a word can mean only one thing at a time",
      label: "in \(language.quoted), this means \(choice) and \(other)",
      help: "keep the word at one of the two",
      consequence: "a customer who types \(word.quoted) could not be understood",
      elsewhere: Wording.Elsewhere(
        otherSpan, word == otherWord ? "the same word" : "\(otherWord.quoted) counts as the same word"))
  }

  static let page = ProblemPage(
    code: "shared-synonym",
    title: "a word means two things in the same place",
    explanation: """
      What people type is compared with the labels of the choices and the words behind "also". Each word can \
      stand for only one choice of a question, one command, or yes or no. Small and capital letters, and full \
      and half width, count as the same. Keep the word where most people would mean it.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "trouble" { choice from="troubles" }
      catalog "troubles" {
          columns "team"
          item "wifi" team="network"
          item "heating" team="house"
      }
      step "hello" {
          ask "trouble"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "trouble" { label "Trouble"; ask "What is the matter?"; why "Each kind has its own people." }
      catalog "troubles" { item "wifi" "Wi-Fi" { also "cold" }; item "heating" "Heating" { also "cold" } }
      """)
}
