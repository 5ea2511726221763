import CivilTime
import Extraction

/// What is found in an utterance that was typed on Friday 20 November 2026 at ten in the morning.
struct Reading {
  let facts: [TypedFact]
  let now: LocalTime
  private let bytes: [UInt8]

  init(_ utterance: String, at clock: String = "10:00") {
    let date = CivilDate("2026-11-20") ?? CivilDate(daysSince1970: 0)
    now = LocalTime(date, TimeOfDay(clock) ?? .midnight)
    facts = Extractor.facts(in: utterance, now: now)
    bytes = Array(utterance.utf8)
  }

  /// Each fact by its rule and its words.
  var words: [String] { facts.map { "\($0.rule): \(String(decoding: bytes[$0.range], as: UTF8.self))" } }

  /// The first time, as `earliest – latest`, with its bound.
  var time: String? {
    for case .time(let moment) in facts.map(\.value) {
      guard let earliest = moment.earliest else { return "\(moment.bound) never" }
      return "\(moment.bound) \(earliest)"
    }
    return nil
  }
}
