import DialogModel
import SourceText

extension DialogBuilder {
  /// Reads what a table can decide, before any condition looks at it.
  mutating func readOutcomes(_ node: CheckedNode) {
    guard let name = node.string(0), decisions.isFirst(name) else { return }
    let rows = node.all("choose")
    if !node.isWhole, let id = decisions[name.value] { vagueFacts.insert(.decision(id)) }
    if rows.isEmpty, node.isWhole {
      problems.append(EmptyList(span: name.span, noun: "decide", name: name.value, wanted: "choose"))
    }
    dialog.decisions.append(
      Decision(
        name: name, outcomes: different(rows.compactMap { $0.string(0)?.value }),
        reasons: different(rows.compactMap { $0.string("because")?.value }), rows: []))
  }

  mutating func readRows(_ node: CheckedNode) {
    guard let name = node.string(0), decisions.isFirst(name), let id = decisions[name.value] else { return }
    var rows: [Decision.Row] = []
    for row in node.all("choose") {
      let guards = conditions(in: row)
      guard let outcome = row.string(0), let reason = row.string("because"),
        let outcomeIndex = dialog[id].outcomes.firstIndex(of: outcome.value),
        let reasonIndex = dialog[id].reasons.firstIndex(of: reason.value)
      else { continue }
      rows.append(Decision.Row(outcome: outcomeIndex, reason: reasonIndex, guards: guards, span: row.headSpan))
    }
    dialog.decisions[id.index].rows = rows
  }

  private func different(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
