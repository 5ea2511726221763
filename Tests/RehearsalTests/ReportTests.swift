import StrictJSON
import Testing

@testable import Rehearsal

@Suite struct `A report` {
  private let failure = TalkFailure(
    line: 20, cause: "> 全社で使えません", path: ["start", "product", "impact", "impact", "selfhelp.vpn"],
    expectedQuestion: "contact.email",
    differences: [.expected("ご連絡先のメールアドレスを教えてください。"), .actual("こちらの手順をお試しください。")],
    reason: TalkFailure.Reason(
      rule: "severity.kdl:9", fact: .slot("impact"), value: "team",
      evidence: TalkFailure.Reason.Evidence(words: "全", in: "全部")))

  private func report(_ outcomes: TalkResult.Outcome...) -> TalkReport {
    TalkReport(outcomes.map { TalkResult(path: "tests/vpn-company.ja.talk", title: "VPN", outcome: $0) })
  }

  @Test func `shows a failure with its way, its lines, its reason and what accepts it`() {
    let expected = """
      FAIL tests/vpn-company.ja.talk:20  after "> 全社で使えません"
        path: start → product → impact(2) → selfhelp.vpn      expected question: contact.email
        - ご連絡先のメールアドレスを教えてください。
        + こちらの手順をお試しください。
        why: rule severity.kdl:9 did not fire — slot impact was "team" (matched "全" in 全部)
        accept the new text: intake test --bless tests/vpn-company.ja.talk

      1 passed, 1 failed

      """
    #expect(report(.passed, .failed([failure])).text == expected)
  }

  @Test func `leaves out what is not known, and offers to accept only texts`() {
    let bare = TalkFailure(
      line: 3, cause: nil, path: [], differences: [],
      checks: [TalkFailure.FailedCheck(expected: "slot impact: all", actual: "slot impact: open")])
    let expected = """
      FAIL tests/vpn-company.ja.talk:3  at the beginning
        - = slot impact: all
        + = slot impact: open

      FAIL tests/vpn-company.ja.talk  2 errors, not played

      0 passed, 2 failed

      """
    #expect(report(.failed([bare]), .unreadable(errors: 2)).text == expected)
  }

  @Test func `ends with the counts alone`() {
    #expect(report(.passed, .passed).text == "2 passed, 0 failed\n")
    #expect(TalkReport([]).text == "0 passed, 0 failed\n")
  }

  @Test func `shows nothing that could drive a terminal`() {
    let failure = TalkFailure(
      line: 1, cause: nil, path: ["a\u{1B}[31m"], differences: [.expected("b\u{202E}"), .actual("c\nd")])
    #expect(!report(.failed([failure])).text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(report(.failed([failure])).text.contains("  + c<U+000A>d\n"))
  }

  @Test func `is a value for programs`() {
    let expected = """
      {
        "talks": [
          {
            "path": "tests/vpn-company.ja.talk",
            "test": "VPN",
            "lang": null,
            "passed": false,
            "failures": [
              {
                "line": 20,
                "after": "> 全社で使えません",
                "path": [
                  "start",
                  "product",
                  "impact",
                  "impact",
                  "selfhelp.vpn"
                ],
                "expectedQuestion": "contact.email",
                "differences": [
                  {
                    "kind": "expected",
                    "text": "ご連絡先のメールアドレスを教えてください。"
                  },
                  {
                    "kind": "actual",
                    "text": "こちらの手順をお試しください。"
                  }
                ],
                "checks": [],
                "reason": {
                  "rule": "severity.kdl:9",
                  "kind": "slot",
                  "name": "impact",
                  "value": "team",
                  "words": "全",
                  "text": "全部"
                }
              }
            ]
          }
        ],
        "passed": 0,
        "failed": 1
      }
      """
    #expect(JSONWriter.text(report(.failed([failure])).json, .pretty) == expected)
  }
}
