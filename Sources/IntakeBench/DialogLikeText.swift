/// Makes KDL that looks like a dialog: steps, guards, and texts in English and Japanese; the same every time.
enum DialogLikeText {
  private static let questions = [
    "What is not working?", "影響を受けているのはどなたですか？", "Since when does this happen?",
    "先ほどの続きです。どのサービスについてのお問い合わせですか？", "Is it only you, or \\\"everybody\\\"?",
  ]
  private static let words = ["opening", "containment", "impact.scope", "billing", "self-help", "health", "severity"]

  /// Gives at least `length` bytes, ending with a whole step.
  static func make(length: Int) -> [UInt8] {
    var text = "/- kdl-version 2\n// dialog.kdl: the questions and the way through them\n"
    var number = 0
    while text.utf8.count < length {
      text += step(number)
      number += 1
    }
    return Array(text.utf8)
  }

  private static func step(_ number: Int) -> String {
    let word = words[number % words.count]
    let next = words[(number / 3 + 1) % words.count]
    return """
      step "\(word)-\(number)" tries=\(number % 4 + 1) then="unknown" {
          listen                                 // takes whatever the first message already says
          go "\(next)" { when { is "issue.category" "\(word)"; mentions "statement" "停止"; } }
          check-health of="product" patience="3s" retry=#true weight=\(number).5 {
              on "known_issue" go="same-problem"
              on "healthy" "recently_restored" "unavailable" go="self-help-\(number)"
          }
          question "\(word)" {
              ask     "\(questions[number % questions.count])"
              unclear "「自分だけ」「一部」「全員」のどれに近いでしょうか？"
              why     \"""
                  影響の範囲によって、対応の優先度が変わるためです。
                  It decides how soon somebody looks at it.
                  \"""
              one "自分だけ"; some "一部の人"; all "全員"
          }
          /- go "old-way" (date)"2026-01-01"
      }

      """
  }
}
