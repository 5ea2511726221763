import CivilTime
import DialogModel

// known_issue id="EX482913" title="Mail is delayed" since=2026-01-05T08:35+09:00 phase=restoring as-of=… old
//
// The result alone is enough. What follows tells more of it; another id begins another incident.

/// What a talk says of a service's health, as it is written in one line.
enum HealthWords {
  /// A part of the line that says nothing.
  struct Unfit: Error {
    let value: Snippet
    let name: String
    let wants: UnfitValue.Wanted
  }

  private static let names = [
    "id", "title", "kind", "phase", "since", "updated", "next", "link", "as-of", "old", "clock",
  ]

  static func read(_ line: Snippet) throws(Unfit) -> HealthReport {
    let (word, behindWord) = line.firstWord
    guard let result = HealthResult(rawValue: word.text) else {
      throw Unfit(value: word, name: "health", wants: .word(HealthResult.allCases.map(\.rawValue)))
    }
    var report = HealthReport(result)
    var rest = behindWord
    while !rest.isEmpty {
      let (name, value, behind) = part(of: rest)
      try take(name, value, into: &report)
      rest = behind.trimmed
    }
    return report
  }

  /// Cuts `name=value` or `name="some value"` off the front; a name alone has no value.
  private static func part(of line: Snippet) -> (name: Snippet, value: Snippet, rest: Snippet) {
    let quote = UInt8(ascii: "\"")
    let end = line.bytes.firstIndex { $0.isBlank || $0 == UInt8(ascii: "=") } ?? line.bytes.endIndex
    let name = line.upTo(end)
    guard end < line.bytes.endIndex, line.bytes[end] == UInt8(ascii: "=") else {
      return (name, line.upTo(line.bytes.startIndex), line.from(end))
    }
    let behind = line.from(end + 1)
    if behind.bytes.first == quote {
      let text = behind.dropFirst(1)
      let close = text.bytes.firstIndex(of: quote) ?? text.bytes.endIndex
      return (name, text.upTo(close), text.from(min(close + 1, text.bytes.endIndex)))
    }
    let (value, rest) = behind.firstWord
    return (name, value, rest)
  }

  private static func take(_ name: Snippet, _ value: Snippet, into report: inout HealthReport) throws(Unfit) {
    switch name.text {
    case "as-of": report.asOf = try moment(value, of: name)
    case "old": report.isOld = true
    case "clock":
      // An offset is the moment at which a clock that is so far ahead shows midnight.
      let midnight = Instant(secondsSince1970: 946_684_800)
      guard let shown = Instant("2000-01-01T00:00:00\(value.text)") else {
        throw Unfit(value: value, name: name.text, wants: .offset)
      }
      report.clock = UTCOffset(seconds: midnight.secondsSince1970 - shown.secondsSince1970)
    case "id": report.incidents.append(HealthIncident(id: value.text, title: ""))
    case "title", "kind", "phase", "since", "updated", "next", "link":
      if report.incidents.isEmpty { report.incidents.append(HealthIncident(id: "", title: "")) }
      try tell(name, value, of: &report.incidents[report.incidents.count - 1])
    default: throw Unfit(value: name, name: "health", wants: .word(names))
    }
  }

  private static func tell(_ name: Snippet, _ value: Snippet, of incident: inout HealthIncident) throws(Unfit) {
    switch name.text {
    case "title": incident.title = value.text
    case "link": incident.link = value.text
    case "kind": incident.kind = try word(value, of: name)
    case "phase": incident.phase = try word(value, of: name)
    case "since": incident.since = try moment(value, of: name)
    case "updated": incident.updated = try moment(value, of: name)
    default: incident.next = try moment(value, of: name)
    }
  }

  private static func word<Word>(_ value: Snippet, of name: Snippet) throws(Unfit) -> Word
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    if let word = Word(rawValue: value.text) { return word }
    throw Unfit(value: value, name: name.text, wants: .word(Word.allCases.map(\.rawValue)))
  }

  private static func moment(_ value: Snippet, of name: Snippet) throws(Unfit) -> Instant {
    if let moment = Instant(value.text) { return moment }
    throw Unfit(value: value, name: name.text, wants: .moment)
  }

  /// The line that `read` takes for the same report, as far as a line can tell it.
  static func text(of report: HealthReport) -> String {
    var parts = [report.result.rawValue]
    for incident in report.incidents {
      parts.append("id=\(quoted(incident.id))")
      if !incident.title.isEmpty { parts.append("title=\(quoted(incident.title))") }
      parts.append("kind=\(incident.kind.rawValue)")
      parts.append("phase=\(incident.phase.rawValue)")
      for (name, moment) in [("since", incident.since), ("updated", incident.updated), ("next", incident.next)] {
        if let moment { parts.append("\(name)=\(moment)") }
      }
      if let link = incident.link { parts.append("link=\(quoted(link))") }
    }
    if let asOf = report.asOf { parts.append("as-of=\(asOf)") }
    if report.clock != .utc { parts.append("clock=\(report.clock)") }
    if report.isOld { parts.append("old") }
    return parts.joined(separator: " ")
  }

  /// A line has no way to write a quote inside quotes, so it becomes the sign that looks like it.
  private static func quoted(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !HiddenSigns.isHidden(scalar) {
      scalars.append(scalar == "\"" ? "”" : scalar)
    }
    return "\"\(String(scalars))\""
  }
}
