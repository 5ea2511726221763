import ConversationEngine
import DialogModel
import Rehearsal
import SourceText
import Triage

/// The words and rules that decided what became of a message, one a line.
struct OpeningTrialReasons {
  private let conversation: Conversation
  private let meaning: Meaning?
  /// What the question was about to which the message came.
  private let asked: ID<Slot>?

  init(_ turn: Performance.Turn, behind greeting: Performance.Turn?) {
    conversation = turn.conversation
    meaning = turn.meaning
    asked = greeting?.conversation.askedSlot
  }

  /// The readings first, then what each table made of them.
  var lines: [String] { readings + cues + verdicts }

  private var dialog: Dialog { conversation.dialog }

  private var readings: [String] {
    guard let meaning, !meaning.readings.isEmpty else { return ["nothing was understood"] }
    let counted = Precedence.choose(among: meaning.readings)
    return meaning.readings.flatMap { reading -> [String] in
      if case .told(let findings) = reading.sense { return findings.map(words(of:)) }
      let rank = reading == counted ? "" : ", which does not count"
      return ["\(reading.claim.rawValue): \(words(of: reading.sense))\(by(reading.trace))\(rank)"]
    }
  }

  private func words(of finding: Finding) -> String {
    "\(dialog[finding.slot].name.value) is \(words(of: finding.answer, to: finding.slot))\(by(finding.trace))"
  }

  private func by(_ trace: Trace) -> String {
    trace.words.isEmpty ? "" : ", by \"\(trace.words)\" (\(trace.rule.rawValue))"
  }

  private func words(of sense: Sense) -> String {
    switch sense {
    case .command(let command): "asks for \(command)"
    case .speak(let language): "asks for \(dialog.languages[language].text)"
    case .explain(let table): "asks why \(dialog[table].name.value)"
    case .answer(.text): "told in their own words"
    case .answer(let answer): asked.map { words(of: answer, to: $0) } ?? "an answer"
    case .oneOf: "names several"
    case .invalid: "an answer that cannot be right"
    case .change: "takes something back"
    case .digression(let digression): digression.rawValue
    case .told: "answers what was not asked"
    }
  }

  private func words(of answer: Answer, to slot: ID<Slot>) -> String {
    switch answer {
    case .listed(let index): dialog.values(of: .slot(slot))?[index] ?? String(index)
    case .number(let number): String(number)
    case .text(let text, _), .measured(let text, _): "\"\(text)\""
    case .unknown: "not known"
    }
  }

  /// Groups of words that stand in what was told.
  private var cues: [String] {
    dialog.slots.indices.compactMap { index in
      guard case .text(_, let mentions)? = conversation.answer(to: ID(index)), !mentions.isEmpty else { return nil }
      let names = mentions.map { dialog.cues[$0.index].value }
      return "\(dialog.slots[index].name.value) mentions \(names.joined(separator: ", "))"
    }
  }

  /// The row that won in each table, and what it looked at.
  private var verdicts: [String] {
    dialog.decisions.indices.compactMap { index in
      guard let verdict = conversation.verdict(of: ID(index)) else { return nil }
      let table = dialog.decisions[index]
      let looked = verdict.facts.map { "\(dialog.name(of: $0)) \(words(of: conversation.reading(of: $0), of: $0))" }
      let grounds = looked.isEmpty ? "" : " (\(looked.joined(separator: ", ")))"
      return "\(table.name.value) is \(table.outcomes[verdict.outcome]): "
        + "\(table.reasons[verdict.reason]), row \(verdict.row + 1)\(grounds)"
    }
  }

  private func words(of reading: FactReading, of fact: Fact) -> String {
    switch reading {
    case .open: "open"
    case .unknown: "not known"
    case .listed(let index): dialog.values(of: fact)?[index] ?? String(index)
    case .number(let number): String(number)
    case .stated: "told"
    }
  }
}
