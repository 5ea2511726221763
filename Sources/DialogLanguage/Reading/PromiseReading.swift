import CivilTime
import DialogModel
import SourceText

extension DialogBuilder {
  mutating func readHours(_ node: CheckedNode) {
    guard let name = node.string(0), hours.isFirst(name) else { return }
    var weekly: [Weekday: [OpeningHours.Stretch]] = [:]
    for line in node.all("open") {
      guard let stretch = stretch(line) else { continue }
      for day in line.strings(from: 0).compactMap({ Weekday(authors: $0.value) }) {
        weekly[day, default: []].append(stretch)
      }
    }
    var closed: Set<CivilDate> = []
    for line in node.all("closed") { closed.formUnion(closedDays(line)) }
    if node.all("open").isEmpty, node.isWhole {
      problems.append(EmptyList(span: name.span, noun: "hours", name: name.value, wanted: "open"))
    }
    dialog.hours.append(
      ServiceHours(
        name: name, zone: node.string("zone") ?? name, hours: OpeningHours(weekly: weekly, closedDates: closed)))
  }

  private mutating func stretch(_ line: CheckedNode) -> OpeningHours.Stretch? {
    guard let from = line.string("from"), let start = TimeOfDay(from.value), let to = line.string("to"),
      let end = TimeOfDay(to.value)
    else { return nil }
    guard let stretch = OpeningHours.Stretch(from: start, to: end) else {
      problems.append(UnfitStretch(span: to.span, from: from.value, to: to.value, fault: .empty))
      return nil
    }
    return stretch
  }

  private mutating func closedDays(_ line: CheckedNode) -> [CivilDate] {
    guard let first = line.string(0), let start = CivilDate(first.value) else { return [] }
    guard let last = line.string("through"), let end = CivilDate(last.value) else { return [start] }
    let fault: UnfitStretch.Fault? =
      end < start ? .backwards : start.distance(to: end) >= Limits.closedDaysInARow ? .tooLong : nil
    if let fault {
      problems.append(UnfitStretch(span: last.span, from: first.value, to: last.value, fault: fault))
      return [start]
    }
    return Array(start...end)
  }

  mutating func readResponse(_ node: CheckedNode) {
    let during = node.string("during").flatMap { hours(named: $0) }
    let guards = conditions(in: node)
    guard let text = node.string("within"), let span = TimeSpan(text.value) else { return }
    let days = text.value.hasSuffix("d") ? Int(text.value.dropLast()) : nil
    dialog.responses.append(
      ResponsePromise(
        within: days.map { .days($0) } ?? .time(span), during: during, guards: guards, span: node.headSpan))
  }
}

extension Weekday {
  /// The day by the three letters that authors write.
  init?(authors word: String) {
    guard let index = Self.words.firstIndex(of: word) else { return nil }
    self = Self.allCases[index]
  }

  /// From Monday on, as the cases stand.
  static let words = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
