import KDL
import SourceText
import Testing

@Suite struct `The page of a problem` {
  /// Two kinds cannot be shown as a text in a manual.
  private static let shown = KDLProblems.pages.filter { !$0.example.isEmpty }

  @Test(arguments: shown.map(\.code))
  func `has an example that yields it and nothing else`(_ code: String) throws {
    let page = try #require(KDLProblems.pages.first { $0.code == code })
    #expect(reading(page.example).codes == [code])
  }

  @Test func `lacks an example only where no text could be one`() {
    let unshown = KDLProblems.pages.filter(\.example.isEmpty).map(\.code)
    #expect(unshown == ["not-utf8", "too-large"])
  }

  @Test func `has a code of its own, in the order of codes`() {
    let codes = KDLProblems.pages.map(\.code)
    #expect(codes == Set(codes).sorted())
  }

  @Test(arguments: shown.map(\.code))
  func `belongs to a problem whose wording keeps the house rules`(_ code: String) throws {
    let page = try #require(KDLProblems.pages.first { $0.code == code })
    let wording = try #require(reading(page.example).problems.first?.wording)
    for sentence in [wording.message, wording.label, wording.help ?? ""] {
      #expect(!sentence.hasSuffix("."))
      #expect(sentence.first?.isUppercase != true, "\(sentence)")
    }
    #expect(!wording.message.isEmpty && !wording.label.isEmpty)
  }
}
