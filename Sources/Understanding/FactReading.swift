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
      case .choice, .catalog, .yesNo, .text, .email, .phone, .domain, .code: false
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

  /// Times on the side that a slot asks for: "since 8:40", "by Monday".
  func moments(for slot: ID<Slot>) -> [Found] {
    guard let side = dialog[slot].tells, listening.now != nil else { return [] }
    return facts.compactMap { fact in
      guard case .time(let moment) = fact.value, side.holds(moment.bound), let measure = moment.measure else {
        return nil
      }
      return Found(answer: .measured(words(of: fact), measure), range: spelling.keyRange(fact.range))
    }
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
