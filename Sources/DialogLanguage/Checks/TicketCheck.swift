import DialogModel
import SourceText

/// Finds fields of the ticket and of what is told of first messages that stay empty or stand in each other's way.
struct TicketCheck {
  let dialog: Dialog
  let fillable: Fillable

  func problems() -> [any Problem] {
    let filing = dialog.steps.flatMap(\.lines).first { line in
      if case .file = line.act { true } else { false }
    }
    var problems: [any Problem] = []
    if let ticket = dialog.ticket {
      if filing == nil { problems.append(NeverFiled(span: ticket.span)) }
      problems += unfilled(ticket.fields, of: .ticket) + unmet(in: ticket) + clashes(ticket.fields, of: .ticket)
    } else if let filing {
      problems.append(MissingTicket(span: filing.span))
    }
    let told = dialog.firstMessage?.fields ?? []
    return problems + unfilled(told, of: .firstMessage) + clashes(told, of: .firstMessage)
  }

  private func unfilled(_ fields: [TicketField], of home: FieldHome) -> [any Problem] {
    fields.compactMap { field in
      guard let fact = field.source.fact, !fillable.contains(fact) else { return nil }
      if fact.isAboutHealth, conditionsAskForHealth { return nil }
      return UnfilledField(
        span: field.span, path: field.path.joined(separator: "."), home: home, fact: dialog.name(of: fact),
        slot: dialog.nameOfSource(of: fact))
    }
  }

  private func unmet(in ticket: TicketMap) -> [any Problem] {
    var problems: [any Problem] = []
    for requirement in ticket.requirements where !requirement.facts.contains(where: { fillable.contains($0) }) {
      guard let fact = requirement.facts.first else { continue }
      problems.append(
        UnfilledField(
          span: requirement.span, path: nil, home: .ticket, fact: dialog.name(of: fact),
          slot: dialog.nameOfSource(of: fact)))
    }
    return problems
  }

  /// Whether a condition has said already that nobody looks the health up.
  private var conditionsAskForHealth: Bool {
    dialog.guardLists.joined().contains { $0.test.facts.contains { $0.isAboutHealth } }
  }

  /// Two values at one place, or a value at a place that must hold others.
  private func clashes(_ fields: [TicketField], of home: FieldHome) -> [any Problem] {
    var problems: [any Problem] = []
    for (index, field) in fields.enumerated() {
      for other in fields[..<index] {
        let shorter = min(field.path.count, other.path.count)
        guard field.path[..<shorter] == other.path[..<shorter] else { continue }
        let isSamePlace = field.path.count == other.path.count
        if isSamePlace, field.form == other.form, field.form != .put || hasChoice(field, other) { continue }
        problems.append(
          FieldClash(
            span: field.span, path: field.path.joined(separator: "."), home: home, other: other.span,
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

/// In which of a dialog's two maps from facts to JSON a field stands.
enum FieldHome: Sendable {
  case ticket
  case firstMessage

  /// As sentences call it.
  var words: String {
    switch self {
    case .ticket: "the ticket"
    case .firstMessage: "a first message"
    }
  }
}

extension TicketField.Source {
  /// What it looks at; nil where it stands for itself.
  fileprivate var fact: Fact? {
    switch self {
    case .fact(let fact), .telling(_, of: let fact): fact
    // Of several facts, one may well stay open.
    case .fingerprint(let facts): facts.first
    // Of several members, the first that looks at anything.
    case .record(let members): members.lazy.compactMap(\.source.fact).first
    case .emptyList, .string, .boolean, .integer, .text: nil
    }
  }
}

extension Fact {
  fileprivate var isAboutHealth: Bool {
    if case .builtIn(let fact) = self { fact.isAboutHealth } else { false }
  }
}
