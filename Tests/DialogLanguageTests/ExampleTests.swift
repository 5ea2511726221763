import DialogFixtures
import DialogModel
import Testing

@Suite struct `Examples` {
  private func dialog(_ texts: String) throws -> Dialog {
    try DialogFixture.dialog(
      """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "trouble" { choice "wifi" "heating" }
      slot "usable" { yes-no }
      step "hello" {
          ask "trouble" "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "trouble" {
          label "Trouble"; ask "What is the matter?"; why "Each kind has its own people."
          choice "wifi" "Wi-Fi"; choice "heating" "Heating"
      }
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      \(texts)
      """)
  }

  @Test func `stand beside the values they mean, from as many nodes as there are`() throws {
    let questions = try dialog(
      """
      examples "trouble" { means "heating" "it is cold" "no warm air"; unrelated "hello" }
      examples "trouble" { means "heating" "freezing in here"; means "wifi" "no internet" }
      examples "usable" { means "no" "cannot stay here" }
      """
    ).texts[0].questions
    #expect(questions[0].examples == [["no internet"], ["it is cold", "no warm air", "freezing in here"]])
    #expect(questions[0].unrelated == ["hello"])
    #expect(questions[1].examples == [[], ["cannot stay here"]])
  }

  @Test func `may be missing`() throws {
    let question = try dialog("").texts[0].questions[0]
    #expect(question.examples.isEmpty && question.unrelated.isEmpty)
  }
}
