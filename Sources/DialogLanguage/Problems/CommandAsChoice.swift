import SourceText

struct CommandAsChoice: Problem {
  let span: Span
  let word: String
  let command: String

  var wording: Wording { Wording("command-as-choice") }

  static let page = ProblemPage(code: "command-as-choice", gravity: .error, title: "", explanation: "", example: "")
}
