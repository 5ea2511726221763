import DialogModel
import SourceText

/// Lines that begin with `= `.
enum CheckReading {
  /// The words that a check can begin with, besides the names of tables.
  static let names = [
    "slot NAME", "step", "asks", "state", "kind", "visited", "ticket.PATH", "no ticket", "handoff", "handoff json",
    "end", "typing", "lang",
  ]

  static func read(_ line: Snippet) -> Result<TalkCheck, Found> {
    if line.text == "no ticket" { return .success(.noTicket) }
    guard let (name, value) = line.aroundColon else {
      if let wide = line.wideColon {
        return .failure(Found(WrongSign(span: wide.span, written: "：", meant: ":", isInText: false)))
      }
      return .failure(Found(UnknownCheck(span: line.span, name: line.text, lacksColon: true)))
    }
    guard let read = reader(for: name) else {
      return .failure(Found(UnknownCheck(span: name.span, name: name.text, lacksColon: false)))
    }
    guard !value.isEmpty else { return .failure(Found(EmptyCheck(span: name.span, name: name.text))) }
    return read(value)
  }

  private typealias Reader = (Snippet) -> Result<TalkCheck, Found>

  private static func reader(for name: Snippet) -> Reader? {
    switch name.text {
    case "step": { .success(.step($0.placed)) }
    case "asks": { .success(.asks($0.placed)) }
    case "state": { patterned($0) { .state($0) } }
    case "kind": { patterned($0) { .kind($0) } }
    case "visited": { list($0) }
    case "handoff": { word($0, of: "handoff") { .handoff($0) } }
    case "handoff json": { json($0) }
    case "end": { word($0, of: "end") { .end($0) } }
    case "typing": { typing($0) }
    case "lang": { language($0) }
    default: readerOfNamed(name)
    }
  }

  /// Checks whose name holds one of the dialog's own.
  private static func readerOfNamed(_ name: Snippet) -> Reader? {
    let (word, rest) = name.firstWord
    if rest.isEmpty {
      if word.hasPrefix("ticket.") { return path(word).map { path in { patterned($0) { .ticket(path, $0) } } } }
      // Whether there is such a table is known only when the dialog is.
      return word.isEmpty || ["slot", "ticket", "no"].contains(word.text)
        ? nil : { patterned($0) { .table(word.placed, $0) } }
    }
    guard word.text == "slot", rest.firstWord.rest.isEmpty else { return nil }
    return { patterned($0) { .slot(rest.placed, $0) } }
  }

  private static func path(_ word: Snippet) -> [String]? {
    let names = word.text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map(String.init)
    return names.contains("") ? nil : names
  }

  private static func patterned(
    _ value: Snippet, _ check: (Placed<LinePattern>) -> TalkCheck
  ) -> Result<TalkCheck, Found> {
    value.pattern.map { check(Placed($0, at: value.span)) }
  }

  private static func word<Word>(
    _ value: Snippet, of name: String, _ check: (Word) -> TalkCheck
  ) -> Result<TalkCheck, Found> where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    if let word = Word(rawValue: value.text) { return .success(check(word)) }
    return unfit(value, of: name, .word(Word.allCases.map(\.rawValue)))
  }

  private static func list(_ value: Snippet) -> Result<TalkCheck, Found> {
    let names = value.listed
    return names.contains(where: \.isEmpty)
      ? unfit(value, of: "visited", .names) : .success(.visited(names.map(\.placed)))
  }

  private static func json(_ value: Snippet) -> Result<TalkCheck, Found> {
    value.hasPrefix("{") ? .success(.handoffHolds(value.placed)) : unfit(value, of: "handoff json", .jsonObject)
  }

  private static func typing(_ value: Snippet) -> Result<TalkCheck, Found> {
    let words = ["on", "off"]
    return words.contains(value.text) ? .success(.typing(value.text == "on")) : unfit(value, of: "typing", .word(words))
  }

  private static func language(_ value: Snippet) -> Result<TalkCheck, Found> {
    guard let tag = LanguageTag(value.text) else { return unfit(value, of: "lang", .language) }
    return .success(.language(Placed(tag, at: value.span)))
  }

  private static func unfit(
    _ value: Snippet, of name: String, _ wants: UnfitValue.Wanted
  ) -> Result<TalkCheck, Found> {
    .failure(Found(UnfitValue(span: value.span, name: name, value: value.text, wants: wants)))
  }
}
