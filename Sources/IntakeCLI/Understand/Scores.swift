/// How well a classifier did, from what it said of each text.
struct Scores {
  /// What was said of one text.
  struct Verdict {
    /// Nothing where the text belongs to no label.
    let label: Int?
    let guess: Int
    let inScope: Double
    /// What else could tell whether the text belongs, one by one.
    var signals: [Double] = []
  }

  let verdicts: [Verdict]

  private var judged: [Verdict] { verdicts.filter { $0.label != nil } }

  /// The share of right labels among texts that have one.
  var accuracy: Double {
    let judged = judged
    guard !judged.isEmpty else { return 0 }
    return Double(judged.count { $0.label == $0.guess }) / Double(judged.count)
  }

  /// The mean, over labels that occur or were guessed, of the harmonic mean of precision and recall.
  var macroF1: Double {
    var right: [Int: Int] = [:]
    var shares: [Int: Int] = [:]
    for verdict in judged {
      guard let label = verdict.label else { continue }
      if label == verdict.guess { right[label, default: 0] += 1 }
      shares[label, default: 0] += 1
      shares[verdict.guess, default: 0] += 1
    }
    guard !shares.isEmpty else { return 0 }
    let sum = shares.keys.sorted().reduce(0.0) { $0 + 2 * Double(right[$1] ?? 0) / Double(shares[$1] ?? 1) }
    return sum / Double(shares.count)
  }

  /// How often a text that belongs is believed more than one that does not; equal beliefs count half.
  var areaUnderCurve: Double? { area { $0.inScope } }

  /// The same for the best one of the signals, had it been asked alone.
  var areaOfBestSignal: Double? {
    (0..<(verdicts.map(\.signals.count).min() ?? 0)).compactMap { index in area { $0.signals[index] } }.max()
  }

  private func area(_ belief: (Verdict) -> Double) -> Double? {
    let foreign = verdicts.filter { $0.label == nil }.map(belief).sorted()
    let belonging = judged.map(belief).sorted()
    guard !foreign.isEmpty, !belonging.isEmpty else { return nil }
    var below = 0
    var upTo = 0
    var pairs = 0.0
    for belief in belonging {
      while below < foreign.count, foreign[below] < belief { below += 1 }
      while upTo < foreign.count, foreign[upTo] <= belief { upTo += 1 }
      pairs += Double(below) + Double(upTo - below) / 2
    }
    return pairs / Double(foreign.count * belonging.count)
  }

  /// The share of strangers that are seen where nine of ten texts that belong are let in.
  var strangersSeen: Double? {
    let foreign = verdicts.filter { $0.label == nil }.map(\.inScope)
    let belonging = judged.map(\.inScope).sorted()
    guard !foreign.isEmpty, !belonging.isEmpty else { return nil }
    let threshold = belonging[belonging.count / 10]
    return Double(foreign.count { $0 < threshold }) / Double(foreign.count)
  }
}
