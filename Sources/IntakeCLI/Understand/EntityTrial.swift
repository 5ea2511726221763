import CivilTime
import Extraction
import StrictJSON

/// Compares the facts that are found in utterances with those that somebody marked in them, span by span.
///
/// A fact counts where it stands at exactly the same place as a marked one. Times of one family are compared by their
/// place alone, since one person's date is another's range; what was found where nothing is marked counts against the
/// kind that it was found as.
struct EntityTrial {
  private(set) var rows = 0
  private var scores: [String: Score] = [:]
  private var time: Duration = .zero
  /// The rows that went otherwise, for whoever wants to know why.
  private(set) var misses: [String] = []

  struct Score {
    var marked = 0
    var found = 0
    var right = 0

    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { marked == 0 ? 0 : Double(right) / Double(marked) }
    var harmonic: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  }

  /// What a row says of one place.
  private struct Mark: Equatable {
    let kind: String
    let range: Range<Int>
    /// Whether it tells since when.
    let isSince: Bool
  }

  /// Plays rows in the field `input`, or in `input_hant` where that is asked for and there.
  init(_ lines: [JSONObject], field: String, kinds: Set<String>?) {
    let family = kinds ?? Self.family(of: lines)
    for line in lines {
      guard let text = line[field]?.string else { continue }
      rows += 1
      let now = line["ref"]?.string.flatMap { Instant($0 + "Z") } ?? Instant(secondsSince1970: 0)
      let facts = Extractor.facts(in: text, now: now.local(at: .utc))
      let found = facts.compactMap { Self.mark($0, in: text, family) }
      compare(Self.marks(of: line, in: text, family), found, text)
    }
    time = (0..<5).map { _ in Self.time(of: lines.compactMap { $0[field]?.string }) }.min() ?? .zero
  }

  /// How long all utterances take; the quickest of a few rounds is the one that no neighbour disturbed.
  private static func time(of utterances: [String]) -> Duration {
    let now = Instant(secondsSince1970: 0).local(at: .utc)
    let clock = ContinuousClock()
    let start = clock.now
    for utterance in utterances { _ = Extractor.facts(in: utterance, now: now) }
    return start.duration(to: clock.now)
  }

  private mutating func compare(_ marked: [Mark], _ found: [Mark], _ text: String) {
    let right = Set(found.map(\.range)).intersection(marked.map(\.range))
    for mark in marked {
      for kind in Self.groups(of: mark) {
        scores[kind, default: Score()].marked += 1
        guard right.contains(mark.range) else { continue }
        scores[kind, default: Score()].found += 1
        scores[kind, default: Score()].right += 1
      }
    }
    for mark in found where !right.contains(mark.range) {
      for kind in Self.groups(of: mark) { scores[kind, default: Score()].found += 1 }
    }
    guard right.count < marked.count || found.contains(where: { !right.contains($0.range) }) else { return }
    misses.append("\(text)\n  marked \(Self.words(marked, text))\n  found  \(Self.words(found, text))")
  }

  private static func words(_ marks: [Mark], _ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return marks.map { mark in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[mark.range.clamped(to: 0..<scalars.count)])
      return "[\(String(view))] \(mark.kind)"
    }.joined(separator: ", ")
  }

  /// The kinds under which a mark counts: its own, all together, and single times apart from ranges.
  private static func groups(_ kind: String, isSince: Bool) -> [String] {
    let isSingle = ["date", "datetime", "time", "duration"].contains(kind) || isSince
    return [kind, "all"] + (isSince ? ["since"] : []) + (isSingle ? ["single"] : [])
  }

  private static func groups(of mark: Mark) -> [String] { groups(mark.kind, isSince: mark.isSince) }

  // What a row marks.

  private static func family(of lines: [JSONObject]) -> Set<String> {
    var kinds: Set<String> = []
    for line in lines {
      for result in line["results"]?.array ?? [] {
        if let type = result.object?["type"]?.string { kinds.insert(kind(type)) }
      }
    }
    return kinds.isDisjoint(with: times) ? kinds : kinds.union(times)
  }

  private static func kind(_ type: String) -> String {
    let name = type.split(separator: ".").last.map(String.init) ?? type
    return name == "phonenumber" ? "phone" : name
  }

  private static let times: Set<String> = [
    "date", "time", "datetime", "daterange", "timerange", "datetimerange", "duration", "set",
  ]

  private static func marks(of line: JSONObject, in text: String, _ family: Set<String>) -> [Mark] {
    let letters = lowered(text)
    var search = 0
    return (line["results"]?.array ?? []).compactMap { result -> Mark? in
      guard let object = result.object, let words = object["text"]?.string else { return nil }
      let kind = object["type"]?.string.map { self.kind($0) } ?? "unknown"
      let range: Range<Int>
      if let start = object["start"]?.integer, let end = object["end"]?.integer, start <= end {
        range = start..<end + 1
      } else if let place = place(of: lowered(words), in: letters, from: search) {
        range = place
        search = place.upperBound
      } else {
        return nil
      }
      let isRange = kind.hasSuffix("range")
      return Mark(kind: kind, range: range, isSince: isRange && tellsSince(lowered(words)))
    }.filter { family.contains($0.kind) || $0.kind == "unknown" }
  }

  /// Whether the words of a range name only its beginning.
  private static func tellsSince(_ words: [Unicode.Scalar]) -> Bool {
    let begins = ["since", "as of", "starting", "自", "从", "從"].contains { words.starts(with: $0.unicodeScalars) }
    let ends = ["から", "以来", "以降", "开始", "開始", "起"].contains {
      words.reversed().starts(with: $0.unicodeScalars.reversed())
    }
    let isClosed =
      place(of: Array("到".unicodeScalars), in: words, from: 0) != nil
      || place(of: ["-"], in: words, from: 0) != nil || place(of: Array("まで".unicodeScalars), in: words, from: 0) != nil
    return (begins || ends) && !isClosed
  }

  private static func lowered(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { "A"..."Z" ~= $0 ? Unicode.Scalar(UInt8($0.value + 0x20)) : $0 }
  }

  private static func place(of words: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    guard !words.isEmpty, text.count >= words.count, start <= text.count - words.count else { return nil }
    for index in start...text.count - words.count where text[index..<index + words.count].elementsEqual(words) {
      return index..<index + words.count
    }
    return nil
  }

  // What we find.

  private static func mark(_ fact: TypedFact, in text: String, _ family: Set<String>) -> Mark? {
    var kind = fact.rule
    if kind == "domain", family.contains("url") { kind = "url" }
    guard family.contains(kind) else { return nil }
    var isSince = false
    if case .time(let moment) = fact.value { isSince = moment.bound == .since && kind.hasSuffix("range") }
    return Mark(kind: kind, range: scalars(fact.range, in: text), isSince: isSince)
  }

  /// Bytes counted in letters, as the marks are.
  private static func scalars(_ range: Range<Int>, in text: String) -> Range<Int> {
    let bytes = Array(text.utf8)
    let start = bytes[..<range.lowerBound].count { $0 & 0xC0 != 0x80 }
    return start..<start + bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  // How it went.

  /// Microseconds that an utterance took, on average.
  var microseconds: Double {
    let (seconds, attoseconds) = time.components
    return rows == 0 ? 0 : (Double(seconds) * 1e6 + Double(attoseconds) / 1e12) / Double(rows)
  }

  var json: JSONValue {
    var kinds = JSONObject()
    for (kind, score) in scores.sorted(by: { $0.key < $1.key }) {
      kinds.append(
        kind,
        [
          "marked": .integer(score.marked), "found": .integer(score.found), "right": .integer(score.right),
          "precision": Self.decimal(score.precision), "recall": Self.decimal(score.recall),
          "f1": Self.decimal(score.harmonic),
        ])
    }
    return ["utterances": .integer(rows), "kinds": .object(kinds), "microseconds": Self.decimal(microseconds)]
  }

  var text: String {
    scores.sorted { $0.key < $1.key }.map { kind, score in
      let name = kind + String(repeating: " ", count: max(1, 16 - kind.utf8.count))
      return
        "\(name)\(Self.percent(score.precision)) \(Self.percent(score.recall)) \(Self.percent(score.harmonic))  of \(score.marked)\n"
    }.joined() + "\(Self.rounded(microseconds)) µs an utterance\n"
  }

  private static func percent(_ share: Double) -> String {
    let text = rounded(share * 100)
    return String(repeating: " ", count: max(0, 6 - text.utf8.count)) + text
  }

  private static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// With four digits behind the point.
  static func decimal(_ number: Double) -> JSONValue {
    let whole = Int((number * 10_000).rounded())
    let digits = String(whole % 10_000)
    let text = "\(whole / 10_000)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    return JSONDecimal(text).map { .decimal($0) } ?? .null
  }
}
