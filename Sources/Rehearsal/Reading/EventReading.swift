import CivilTime
import DialogModel
import SourceText

/// Lines that begin with `! `.
enum EventReading {
  /// Everything that can happen, as it is written.
  static let forms = [
    "wait 3m", "health SERVICE: known_issue", "desk status: in_progress", "file NAME ADDRESS", "disconnect",
    "resume", "too long",
  ]

  static func read(_ line: Snippet) -> Result<TalkEvent, Found> {
    let (word, rest) = line.firstWord
    switch word.text {
    case "wait": return wait(rest, in: line)
    case "health": return health(rest, in: line)
    case "desk": return desk(rest, in: line)
    case "file": return file(rest, in: line)
    case "disconnect" where rest.isEmpty: return .success(.disconnect)
    case "resume" where rest.isEmpty: return .success(.resume)
    case "too" where rest.text == "long": return .success(.tooLong)
    default: return .failure(Found(UnknownEvent(span: line.span, written: line.text)))
    }
  }

  private static func wait(_ rest: Snippet, in line: Snippet) -> Result<TalkEvent, Found> {
    if let span = TimeSpan(rest.text) { return .success(.wait(span)) }
    return unfit(rest, "wait", .timeSpan, in: line)
  }

  private static func health(_ rest: Snippet, in line: Snippet) -> Result<TalkEvent, Found> {
    guard let (service, value) = rest.aroundColon, !service.isEmpty else {
      return .failure(Found(UnknownEvent(span: line.span, written: line.text)))
    }
    do throws(HealthWords.Unfit) {
      return .success(.health(service.placed, try HealthWords.read(value)))
    } catch {
      return unfit(error.value, error.name, error.wants, in: line)
    }
  }

  private static func desk(_ rest: Snippet, in line: Snippet) -> Result<TalkEvent, Found> {
    guard let (name, value) = rest.aroundColon, name.text == "status" else {
      return .failure(Found(UnknownEvent(span: line.span, written: line.text)))
    }
    let (word, text) = value.firstWord
    if let status = DeskStatus(rawValue: word.text) {
      return .success(.deskStatus(status, text: text.text))
    }
    return unfit(word, "desk status", .word(DeskStatus.allCases.map(\.rawValue)), in: line)
  }

  /// The address is the last word, because a name may have several.
  private static func file(_ rest: Snippet, in line: Snippet) -> Result<TalkEvent, Found> {
    let words = rest.text.split(separator: " ", omittingEmptySubsequences: true)
    let name = words.dropLast().joined(separator: " ")
    guard words.count > 1, let url = words.last, let file = FileReference(name: name, url: String(url)) else {
      return .failure(Found(UnknownEvent(span: line.span, written: line.text)))
    }
    return .success(.file(file))
  }

  /// What is missing is shown at the whole line.
  private static func unfit(
    _ value: Snippet, _ name: String, _ wants: UnfitValue.Wanted, in line: Snippet
  ) -> Result<TalkEvent, Found> {
    let span = value.isEmpty ? line.span : value.span
    return .failure(Found(UnfitValue(span: span, name: name, value: value.text, wants: wants)))
  }
}
