import ConversationEngine
import DialogModel
import FrontDesk
import SourceText

/// Holds a performance against what its talk says.
struct TalkJudge {
  let talk: Talk
  let file: SourceFile
  let edition: Edition
  let performance: Performance
  let locate: @Sendable (Span) -> String

  var dialog: Dialog { edition.playbook.dialog }

  /// Every turn that went otherwise; a turn behind the end of the conversation counts as well.
  func failures() -> [TalkFailure] {
    var known = talk.header.captures
    var failures: [TalkFailure] = []
    for (index, expected) in talk.turns.enumerated() {
      guard performance.turns.indices.contains(index) else { break }
      let turn = performance.turns[index]
      let lines = expected.bot.map(\.value)
      let comparison = Comparison(of: lines, with: turn.said, knowing: known)
      known = comparison.captures
      var failedChecks: [TalkFailure.FailedCheck] = []
      var reason: TalkFailure.Reason?
      for check in expected.checks {
        guard let failed = failure(of: check, after: index, knowing: &known) else { continue }
        failedChecks.append(failed)
        if reason == nil { reason = self.reason(for: check.value, after: index) }
      }
      guard !comparison.passes || !failedChecks.isEmpty else { continue }
      let firstLine =
        comparison.firstMissing.map { expected.bot[$0].span } ?? expected.cause?.span ?? expected.bot.first?.span
        ?? expected.checks.first?.span
      failures.append(
        TalkFailure(
          line: firstLine.map { file.line(at: Int($0.start)) + 1 } ?? 1,
          cause: expected.cause.map { text(of: $0.span) },
          path: path(to: turn.conversation),
          expectedQuestion: expectedQuestion(of: expected, comparison),
          differences: comparison.differences(of: lines, with: turn.said), checks: failedChecks, reason: reason))
    }
    return failures
  }

  /// The bytes of a line, as they stand in the talk.
  func text(of span: Span) -> String {
    String(decoding: file.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  private func path(to conversation: Conversation) -> [String] {
    conversation.entered.map { dialog[$0.to].name.value }
  }

  /// What the talk says is asked: by its check, or by the text of a question that is missing.
  private func expectedQuestion(of turn: TalkTurn, _ comparison: Comparison) -> String? {
    for check in turn.checks {
      if case .asks(let name) = check.value { return name.value }
    }
    for finding in comparison.findings {
      guard case .missing(let position) = finding else { continue }
      switch turn.bot[position].value {
      case .message(let key): return key
      case .text(let pattern):
        guard let line = pattern.literal else { continue }
        for texts in dialog.texts {
          for (slot, words) in texts.questions.enumerated() where words.ask.isWorded(line) {
            return dialog.slots[slot].name.value
          }
        }
      case .anyLines: continue
      }
    }
    return nil
  }

  /// Why a table decided otherwise than a check says: the row that should have won, and the fact in its way.
  private func reason(for check: TalkCheck, after turn: Int) -> TalkFailure.Reason? {
    guard case .table(let name, let pattern) = check,
      let table = dialog.decisions.firstIndex(where: { $0.name.value == name.value }),
      let outcome = pattern.value.literal.flatMap({ dialog.decisions[table].outcomes.firstIndex(of: $0) })
    else { return nil }
    let conversation = performance.turns[turn].conversation
    for row in dialog.decisions[table].rows where row.outcome == outcome {
      guard let condition = row.guards.first(where: { !$0.holds(in: conversation) }),
        let fact = condition.test.facts.first
      else { continue }
      switch fact {
      case .slot(let slot), .column(let slot, _):
        return TalkFailure.Reason(
          rule: locate(row.span), fact: .slot(dialog[slot].name.value),
          value: conversation.answer(to: slot).map { dialog.name(of: $0, for: slot) },
          evidence: evidence(for: slot, upTo: turn))
      case .decision(let other):
        return TalkFailure.Reason(
          rule: locate(row.span), fact: .table(dialog[other].name.value),
          value: conversation.outcome(of: other).map { dialog[other].outcomes[$0] })
      case .given, .builtIn: continue
      }
    }
    return nil
  }

  /// The words that filled a slot, and the line in which they stood.
  private func evidence(for slot: ID<Slot>, upTo turn: Int) -> TalkFailure.Reason.Evidence? {
    for index in stride(from: turn, to: 0, by: -1) {
      let before = performance.turns[index - 1].conversation
      let after = performance.turns[index].conversation
      guard before.answer(to: slot) != after.answer(to: slot), let meaning = performance.turns[index].meaning,
        let line = performance.turns[index].line
      else { continue }
      if case .told(let findings)? = meaning.reading(.mention)?.sense,
        let finding = findings.first(where: { $0.slot == slot })
      {
        return TalkFailure.Reason.Evidence(words: finding.trace.words, in: line)
      }
      guard let reading = Precedence.choose(among: meaning.readings), !reading.trace.words.isEmpty else { return nil }
      return TalkFailure.Reason.Evidence(words: reading.trace.words, in: line)
    }
    return nil
  }
}

extension Phrase {
  /// Whether one of its wordings is this very line.
  fileprivate func isWorded(_ line: String) -> Bool {
    guard case .plain(let templates) = self else { return false }
    return templates.contains { template in
      template.pieces.count == 1 && template.pieces[0] == .text(line)
    }
  }
}

extension Dialog {
  /// The name of an answer, as talks write it.
  func name(of answer: Answer, for slot: ID<Slot>) -> String {
    switch answer {
    case .listed(let index): values(of: .slot(slot))?[index] ?? ""
    case .number(let number): String(number)
    case .text(let text, _), .measured(let text, _): text
    case .unknown: "unknown"
    }
  }
}
