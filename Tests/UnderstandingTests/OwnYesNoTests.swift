import DialogFixtures
import DialogModel
import Testing
import Understanding

/// A yes-no question may have words of its own, such as "we can" beside "yes".
@Suite struct `A question's own yes and no` {
  private static let dialog = Result {
    try DialogFixture.dialog(
      """
      dialog "desk" start="ask" {
          languages "en"
          unclear 1 then="unknown"; invalid 1 then="unknown"; silence 1 every="3m" then="wait"
      }
      slot "usable" { yes-no }
      step "ask" { ask "usable"; end "informed" }
      //- texts/en.kdl
      language "en"
      question "usable" {
          label "Usable"; ask "Can you use it?"; why "So."
          choice "yes" "We can" { also "使えます" }
          choice "no" "We can't" { also "使えません" }
      }
      """)
  }

  @Test(arguments: [
    ("we can", 0), ("We can!", 0), ("使えます", 0), ("we can't", 1), ("使えません", 1), ("yes", 0), ("no", 1),
    ("no, we can't", 1), ("yes, we can", 0),
  ])
  func `are understood beside the usual words`(_ line: String, _ value: Int) throws {
    let dialog = try Self.dialog.get()
    let meaning = UtteranceReader(dialog).read(line, in: Listening(language: 0, question: .slot(ID(0))))
    #expect(meaning.readings.contains { $0.sense == .answer(.listed(value)) }, "\(meaning)")
  }

  @Test(arguments: ["no, we can", "no、使えます", "yes, 使えません", "we can?"])
  func `count for nothing where they do not agree`(_ line: String) throws {
    let dialog = try Self.dialog.get()
    let meaning = UtteranceReader(dialog).read(line, in: Listening(language: 0, question: .slot(ID(0))))
    #expect(!meaning.readings.contains { if case .answer = $0.sense { true } else { false } }, "\(meaning)")
  }
}
