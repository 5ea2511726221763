import DialogModel

extension Scene {
  /// Answers to questions that were not asked yet: one value for a slot, or none, and nothing from words that answer
  /// the question which was.
  func mentionReading(beside answered: [Range<Int>]) -> Reading? {
    var taken = answered
    var findings: [Finding] = []
    let lists = openLists
    var described: [ID<Slot>] = []
    for slot in listening.open where slot != askedSlot {
      if let finding = finding(for: slot, &taken, lists) {
        findings.append(finding)
      } else if vocabulary.learning[slot] != nil {
        described.append(slot)
      }
    }
    // Who names one of our products is at the right desk, however odd the rest of the sentence is.
    let isOurs = findings.contains { finding in
      if case .catalog = dialog[finding.slot].kind { finding.trace.rule != .example } else { false }
    }
    for slot in described {
      guard let finding = learnedFinding(for: slot, from: Limits.likelyMention, isOurs: isOurs) else { continue }
      findings.append(finding)
    }
    return findings.first.map { Reading(.mention, .told(findings), $0.trace) }
  }

  private func finding(for slot: ID<Slot>, _ taken: inout [Range<Int>], _ lists: Set<Int>) -> Finding? {
    switch dialog[slot].kind {
    case .choice, .catalog:
      guard let expected = expected(of: slot) else { return nil }
      let found = choicesInside(expected, in: all, isTold: true).filter { choice in
        !taken.contains { $0.contains(choice.hit.range) } && !isPart(choice.hit, ofNamesIn: lists)
      }
      let choices = ranked(found, of: slot)
      guard choices.count == 1 else { return nil }
      if let learned = learnedFinding(for: slot, from: Limits.likelyAgainstWord),
        learned.answer != .listed(choices[0].value)
      {
        return learned
      }
      return Finding(slot: slot, answer: .listed(choices[0].value), trace: trace(choices[0]))
    case .email, .phone, .domain, .code:
      let found = values(of: dialog[slot].kind, in: all).filter { value in
        value.isTelling && !denial.holds(value.range) && !taken.contains { $0.overlaps(value.range) }
      }
      guard let first = found.first, found.allSatisfy({ $0.answer == first.answer }) else { return nil }
      taken += found.map(\.range)
      return Finding(slot: slot, answer: first.answer, trace: trace(first))
    case .number: return finding(for: slot, counts(for: slot), &taken)
    case .moment: return finding(for: slot, moments(for: slot), &taken)
    case .amount: return finding(for: slot, sums, &taken)
    case .text: return finding(for: slot, quotes(for: slot), &taken)
    case .yesNo: return nil
    }
  }

  /// Those of the highest rank: who names a mailbox and a licence means the mailbox.
  private func ranked(_ choices: [Choice], of slot: ID<Slot>) -> [Choice] {
    guard choices.count > 1, case .catalog(let catalog) = dialog[slot].kind else { return choices }
    let ranks = choices.map { dialog[catalog].items[$0.value].rank }
    guard let highest = ranks.max() else { return choices }
    return zip(choices, ranks).filter { $0.1 == highest }.map(\.0)
  }

  /// One count or time is unambiguous; of two, only the person knows which was meant.
  private func finding(for slot: ID<Slot>, _ found: [Found], _ taken: inout [Range<Int>]) -> Finding? {
    let free = found.filter { fact in !denial.holds(fact.range) && !taken.contains { $0.overlaps(fact.range) } }
    guard let first = free.first, free.allSatisfy({ $0.answer == first.answer }) else { return nil }
    taken += free.map(\.range)
    return Finding(slot: slot, answer: first.answer, trace: trace(first))
  }

  /// The lists from which questions choose that are open or will be.
  private var openLists: Set<Int> {
    Set((listening.open + [askedSlot].compactMap { $0 }).compactMap(vocabulary.lists.list))
  }

  /// Whether a word is only a part of what these lists show for a choice, as mail is in "Odd call or mail".
  ///
  /// Other words for a choice are pieces of sentences, which may well tell two things: "no new mail".
  private func isPart(_ hit: Hit, ofNamesIn lists: Set<Int>) -> Bool {
    heard.hits(around: hit.range).contains { other in
      guard other.isName, case .choice(let list, _) = other.role, list != ChoiceLists.yesNo else { return false }
      return lists.contains(list) && isNear(other) && standsFree(other)
    }
  }
}
