/// The score of labelled first messages, laid out for people.
struct OpeningTrialReport {
  let score: OpeningTrialScore
  /// How many messages there were.
  let messages: Int
  /// Whether every single miss is told, or only which values were taken for which.
  let showsMisses: Bool

  var text: String {
    let head = row("", score.languages + ["all"])
    let rows = score.members.map { member in
      row(member, score.languages.map { figure(score.tally(member, in: $0)) } + [figure(score.tally(member))])
    }
    return "\(messages) first messages\n\n" + head + rows.joined() + confusions + (showsMisses ? misses : "")
  }

  private static let nameWidth = 24
  private static let columnWidth = 18

  private func row(_ name: String, _ cells: [String]) -> String {
    let line = cells.reduce(padded(name, Self.nameWidth)) { $0 + padded($1, Self.columnWidth) }
    return line.trimmingEnd + "\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  /// A share with one decimal, and of how many.
  private func figure(_ tally: OpeningTrialScore.Tally) -> String {
    guard tally.all > 0 else { return "-" }
    let tenths = (tally.right * 1000 + tally.all / 2) / tally.all
    return "\(tenths / 10).\(tenths % 10) % (\(tally.right)/\(tally.all))"
  }

  /// Which value was taken for which, the most frequent first.
  private var confusions: String {
    var counts: [(words: String, count: Int)] = []
    for miss in score.misses where miss.member != OpeningTrialScore.asked {
      let words = "\(miss.member): \(miss.wanted) taken for \(miss.got)"
      if let position = counts.firstIndex(where: { $0.words == words }) {
        counts[position].count += 1
      } else {
        counts.append((words, 1))
      }
    }
    guard !counts.isEmpty else { return "" }
    let sorted = counts.sorted { ($1.count, $0.words) < ($0.count, $1.words) }
    return "\n" + sorted.map { "\($0.count) × \($0.words)\n" }.joined()
  }

  private var misses: String {
    "\n" + score.misses.map { "\($0.id)  \($0.member): wanted \($0.wanted), got \($0.got)\n" }.joined()
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
