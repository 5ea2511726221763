import DialogModel
import SourceText

/// Finds ticket fields that stay empty or stand in each other's way.
struct TicketCheck {
  let dialog: Dialog
  let fillable: Fillable

  func problems() -> [any Problem] {
    let filing = dialog.steps.flatMap(\.lines).first { line in
      if case .file = line.act { true } else { false }
    }
    guard let ticket = dialog.ticket else {
      return filing.map { [MissingTicket(span: $0.span)] } ?? []
    }
    if filing == nil { return [NeverFiled(span: ticket.span)] + unfilled(in: ticket) + clashes(in: ticket) }
    return unfilled(in: ticket) + clashes(in: ticket)
  }

  private func unfilled(in ticket: TicketMap) -> [any Problem] {
    var problems: [any Problem] = []
    for field in ticket.fields {
      guard case .fact(let fact) = field.source, !fillable.contains(fact) else { continue }
      if fact.isAboutHealth, conditionsAskForHealth { continue }
      problems.append(
        UnfilledField(
          span: field.span, path: field.path.joined(separator: "."), fact: dialog.name(of: fact),
          slot: dialog.nameOfSource(of: fact)))
    }
    for requirement in ticket.requirements where !requirement.facts.contains(where: { fillable.contains($0) }) {
      guard let fact = requirement.facts.first else { continue }
      problems.append(
        UnfilledField(
          span: requirement.span, path: nil, fact: dialog.name(of: fact), slot: dialog.nameOfSource(of: fact)))
    }
    return problems
  }

  /// Whether a condition has said already that nobody looks the health up.
  private var conditionsAskForHealth: Bool {
    dialog.guardLists.joined().contains { $0.test.facts.contains { $0.isAboutHealth } }
  }

  /// Two values at one place, or a value at a place that must hold others.
  private func clashes(in ticket: TicketMap) -> [any Problem] {
    var problems: [any Problem] = []
    for (index, field) in ticket.fields.enumerated() {
      for other in ticket.fields[..<index] {
        let shorter = min(field.path.count, other.path.count)
        guard field.path[..<shorter] == other.path[..<shorter] else { continue }
        let isSamePlace = field.path.count == other.path.count
        if isSamePlace, field.isListItem == other.isListItem, field.isListItem || hasChoice(field, other) { continue }
        problems.append(
          FieldClash(
            span: field.span, path: field.path.joined(separator: "."), other: other.span,
            isSamePlace: isSamePlace))
        break
      }
    }
    return problems
  }

  /// Whether conditions can decide which of two values stands at a place.
  private func hasChoice(_ field: TicketField, _ other: TicketField) -> Bool {
    !field.guards.isEmpty && !other.guards.isEmpty
  }
}

extension Fact {
  fileprivate var isAboutHealth: Bool {
    if case .builtIn(let fact) = self { fact.isAboutHealth } else { false }
  }
}
