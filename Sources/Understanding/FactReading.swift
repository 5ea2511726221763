import CivilTime
import DialogModel
import Extraction

// Counts, times and sums mean the same whoever asks. They are looked for only where a slot wants one, since most lines
// of most talks are answered by a word.
extension Scene {
  static func facts(_ heard: Heard, _ listening: Listening, _ dialog: Dialog) -> [TypedFact] {
    let asked: ID<Slot>? = if case .slot(let slot) = listening.question { slot } else { nil }
    let isWanted = (listening.open + listening.told + [asked].compactMap { $0 }).contains { slot in
      switch dialog[slot].kind {
      case .moment: listening.now != nil
      case .amount: true
      case .number: dialog[slot].counts != nil
      case .text: dialog[slot].quotes != nil
      case .choice, .catalog, .yesNo, .email, .phone, .domain, .code: false
      }
    }
    guard isWanted else { return [] }
    let epoch = Instant(secondsSince1970: 0).local(at: .utc)
    return Extractor.facts(in: String(decoding: heard.spelling.text, as: UTF8.self), now: listening.now ?? epoch)
  }

  /// How many there are of what a slot counts: "120 people" and 三人, wherever they stand.
  func counts(for slot: ID<Slot>) -> [Found] {
    guard let thing = dialog[slot].counts, let counter = Counter(rawValue: thing.rawValue),
      case .number(let bounds) = dialog[slot].kind
    else { return [] }
    return facts.compactMap { fact in
      guard case .count(let value, counter, _) = fact.value, bounds.contains(value) else { return nil }
      return Found(answer: .number(value), range: spelling.keyRange(fact.range))
    }
  }

  /// Times on the side that a slot asks for: "since 8:40", "by Monday"; and where somebody begins to tell and names
  /// one time of the last days, it stands for the beginning. Behind another question it is of something else, as in
  /// "paid today".
  func moments(for slot: ID<Slot>) -> [Found] {
    guard let side = dialog[slot].tells, let now = listening.now else { return [] }
    let times = facts.compactMap { fact -> (fact: TypedFact, moment: Moment)? in
      if case .time(let moment) = fact.value { (fact, moment) } else { nil }
    }
    var told = times.filter { side.holds($0.moment.bound) }
    if told.isEmpty, side == .since, isFreeToTell, times.count == 1, times[0].moment.isLately(before: now),
      !isWell(before: times[0].fact)
    {
      told = times
    }
    return told.compactMap { fact, moment in
      guard let measure = moment.measure else { return nil }
      return Found(answer: .measured(bareWords(of: fact), measure), range: spelling.keyRange(fact.range))
    }
  }

  /// Whether what stands before a time says that something was well then: "it worked fine yesterday".
  private func isWell(before fact: TypedFact) -> Bool {
    let start = spelling.keyRange(fact.range).lowerBound
    return heard.hits.contains { $0.end <= start && isMarker($0, .unharmed) }
  }

  /// What machines have shown, in the order in which it is quoted; one answer of all of it.
  func quotes(for slot: ID<Slot>) -> [Found] {
    guard dialog[slot].quotes == .errors, case .text(let most) = dialog[slot].kind else { return [] }
    let shown = facts.filter { fact in
      switch fact.value {
      case .message, .code(_, .error), .code(_, .mailStatus), .code(_, .httpStatus): true
      default: false
      }
    }
    guard let first = shown.first else { return [] }
    let quoted = shown.map { words(of: $0) }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let text = String(quoted.joined(separator: ", ").unicodeScalars.prefix(most))
    // Nothing else reads what machines show, and what stands between two messages is free.
    return [Found(answer: .text(text), range: spelling.keyRange(first.range))]
  }

  /// What a whole answer comes to, where exactly one time stands in it.
  func measured(moment text: String) -> Answer {
    guard listening.now != nil else { return .text(text) }
    let times = facts.compactMap { fact -> Measure? in
      if case .time(let moment) = fact.value { moment.measure } else { nil }
    }
    return times.count == 1 ? .measured(text, times[0]) : .text(text)
  }

  /// Sums of money, wherever they stand.
  var sums: [Found] {
    facts.compactMap { fact in
      guard case .money(let money) = fact.value else { return nil }
      return Found(answer: .measured(words(of: fact), money.measure), range: spelling.keyRange(fact.range))
    }
  }

  /// What a whole answer comes to, where exactly one sum stands in it.
  func measured(sum text: String) -> Answer {
    let sums = facts.compactMap { fact -> Money? in
      if case .money(let money) = fact.value { money } else { nil }
    }
    guard sums.count == 1 else { return .text(text) }
    return .measured(text, sums[0].measure)
  }

  private func words(of fact: TypedFact) -> String { String(decoding: spelling.cased[fact.range], as: UTF8.self) }

  /// A time without the word for its side, which the label says already: "since lunch" is "lunch".
  private func bareWords(of fact: TypedFact) -> String {
    var words = words(of: fact)[...]
    for _ in 0..<2 {
      let key = words.lowercased()
      for lead in Self.leads where key.hasPrefix(lead) && key.count > lead.count {
        words.removeFirst(lead.count); break
      }
      for end in Self.ends where words.hasSuffix(end) && words.count > end.count { words.removeLast(end.count); break }
      while words.first == " " { words.removeFirst() }
      while words.last == " " { words.removeLast() }
    }
    return String(words)
  }

  private static let leads = [
    "ever since ", "since ", "sinse ", "snice ", "as of ", "by ", "until ", "till ", "before ", "自從", "從", "自", "到",
  ]
  private static let ends = ["以來", "以来", "開始", "から", "より", "までに", "まで", "之前", "以前", "前に"]
}

extension MomentSide {
  fileprivate func holds(_ bound: Bound) -> Bool {
    switch self {
    case .since: bound == .since
    case .until: bound == .until || bound == .before
    }
  }
}

extension Moment {
  /// Whether it names a time of the last days with no side, which is when what somebody reports began.
  fileprivate func isLately(before now: LocalTime) -> Bool {
    guard bound == .at, let earliest, let latest, earliest <= now else { return false }
    return latest <= now.advanced(bySeconds: 24 * 3_600) && earliest >= now.advanced(bySeconds: -Limits.secondsOfLately)
  }

  fileprivate var measure: Measure? {
    guard let earliest, let latest else { return nil }
    return .time(earliest, latest)
  }
}

extension Money {
  fileprivate var measure: Measure {
    // 元 is the money of wherever somebody is; only the person knows where.
    .sum(hundredths, currency: currency == .localUnit ? nil : currency?.rawValue)
  }
}
