import SourceText
import Testing

@Suite struct `Visible text` {
  @Test(arguments: [
    ("plain, メール, 👨‍👩‍👧, か\u{3099}", "plain, メール, 👨‍👩‍👧, か\u{3099}"), ("a\u{202E}b", "a<U+202E>b"),
    ("\u{1B}[2J", "<U+001B>[2J"), ("a\u{E0068}\u{E0069}b", "a<U+E0068><U+E0069>b"),
    ("🏴\u{E0067}\u{E007F}", "🏴<U+E0067><U+E007F>"), ("\u{AD}\u{200B}\u{FEFF}", "<U+00AD><U+200B><U+FEFF>"),
    ("a\u{2028}b", "a<U+2028>b"),
  ])
  func `shows the number of what would act or hide, behind letters too`(_ text: String, _ shown: String) {
    #expect(VisibleText.of(text) == shown)
  }
}
