import KDL
import SourceText
import Testing

@Suite struct `A look-alike` {
  private func signs(_ text: String) -> [String] {
    reading(text).lookalikes.map { "\($0.written)\($0.meant)" }
  }

  @Test func `is told with the sign that was meant`() {
    #expect(
      signs("step ｛ （x） a＝1；＃ ＂ ／ ＼ ｝")
        == ["｛{", "（(", "）)", "＝=", "；;", "＃#", "＂\"", "／/", "＼\\", "｝}"])
  }

  @Test func `can be a typographic quote, a dash or a wide space`() {
    #expect(signs("a “b” ‘c’ „d") == ["“\"", "”\"", "‘'", "’'", "„\""])
    #expect(signs("a －1 –2 −3") == ["－-", "–-", "−-"])
    #expect(signs("a\u{3000}b\u{A0}c") == ["\u{3000} ", "\u{A0} "])
    #expect(signs("a ｇｏ １２") == ["ｇg", "ｏo", "１1", "２2"])
  }

  @Test func `is at home in quotes and comments`() {
    #expect(signs("a \"｛\u{3000}“”\" #\"；\"# // ｝\n/* ＝ */ b \"\"\"\n  ＂\n  \"\"\"") == [])
  }

  @Test func `is none where a Japanese word holds it`() {
    #expect(signs("名前 「はい」 データ、。・") == [])
  }

  @Test func `does not make a document ill formed`() {
    let reading = reading("step ｛\n  go ｝\n")
    #expect(reading.codes == [])
    #expect(reading.normalForm == "step ｛\ngo ｝\n")
    #expect(reading.lookalikes.map { $0.span.range } == [5..<8, 14..<17])
  }
}
