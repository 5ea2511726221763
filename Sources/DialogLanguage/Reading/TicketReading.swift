import DialogModel
import KDL
import SourceText

extension DialogBuilder {
  mutating func readTicket(_ node: CheckedNode) {
    if let first = dialog.ticket {
      problems.append(RepeatedNode(span: node.nameSpan, name: "ticket", place: Place.definitions, first: first.span))
      return
    }
    var fields: [TicketField] = []
    var requirements: [TicketMap.Requirement] = []
    var transcript: TicketMap.Transcript?
    for child in node.children {
      let guards = conditions(in: child)
      if child.name == "require" {
        let facts = child.strings(from: 0).compactMap { fact(named: $0) }
        requirements.append(TicketMap.Requirement(facts: facts, guards: guards, span: child.headSpan))
      } else if child.name == "transcript" {
        guard let path = child.string(0).flatMap({ names(in: $0) }) else { continue }
        transcript = TicketMap.Transcript(path: path, cut: child.string("cut").flatMap { names(in: $0) })
      } else if let field = field(child, guards) {
        fields.append(field)
      }
    }
    dialog.ticket = TicketMap(
      prefix: node.string("prefix")?.value ?? "", schema: node.string("schema")?.value ?? "", fields: fields,
      requirements: requirements, transcript: transcript, span: node.nameSpan)
  }

  /// Takes a path apart; nil, with a message, for one that leads nowhere.
  private mutating func names(in path: Placed<String>) -> [String]? {
    let names = TicketField.path(path.value)
    if !names.contains(""), names.count <= Limits.ticketPathDepth { return names }
    problems.append(BadPath(span: path.span, path: path.value))
    return nil
  }

  /// A `put` or `add` line.
  mutating func field(_ node: CheckedNode, _ guards: [Condition]) -> TicketField? {
    guard let path = node.string(0), let source = source(of: node), let names = names(in: path) else { return nil }
    return TicketField(
      path: names, source: source, form: TicketField.Form(rawValue: node.name) ?? .put, guards: guards, span: path.span)
  }

  private mutating func source(of node: CheckedNode) -> TicketField.Source? {
    guard node.isWhole else { return nil }
    if node.name == "fingerprint" { return .fingerprint(node.strings(from: 1).compactMap { fact(named: $0) }) }
    let given = ["from", "value", "text"].filter { node.properties[$0] != nil }
    if given.isEmpty, node.name == "add", node.properties.isEmpty {
      let members = node.all("put")
      return members.isEmpty ? .emptyList : .record(members.compactMap { member($0) })
    }
    guard given.count == 1 else {
      problems.append(UnclearSource(span: node.nameSpan, node: node.name, given: given))
      return nil
    }
    if let from = node.string("from") { return fact(named: from).flatMap { source(of: node, from: $0, named: from) } }
    if let text = node.string("text") { return self.text(text, node.string("language")) }
    switch node.properties["value"]?.value {
    case .string(let text, _)?: return .string(text)
    case .boolean(let flag)?: return .boolean(flag)
    case .number(let number)?: return number.integer.map { .integer($0) }
    case .null?, nil: return nil
    }
  }

  private mutating func member(_ node: CheckedNode) -> TicketField.Member? {
    guard let name = node.string(0), let source = source(of: node) else { return nil }
    return TicketField.Member(name.value, source)
  }

  /// The fact itself, or what "tell" wants to know of it: of a table most things, of self-help what was offered.
  private mutating func source(
    of node: CheckedNode, from fact: Fact, named name: Placed<String>
  ) -> TicketField.Source? {
    guard let word = node.string("tell") else { return .fact(fact) }
    guard let telling = TicketField.Telling(rawValue: word.value) else { return nil }
    switch (fact, telling) {
    case (.decision, .proposal), (.decision, .rule), (.builtIn(.selfHelp), .offered): break
    // Only tables that people get to see have words.
    case (.decision(let table), .because) where dialog.proposes(table): break
    case (.decision(let table), .nearest) where dialog.proposes(table): break
    case (.slot(let slot), .decimal) where dialog[slot].kind.isSum: break
    case (.slot(let slot), .currency) where dialog[slot].kind.isSum: break
    case (.slot(let slot), .start) where dialog[slot].kind.isTime: break
    default:
      problems.append(UnfitTelling(span: word.span, telling: word.value, fact: name.value))
      return nil
    }
    return .telling(telling, of: fact)
  }

  private mutating func text(_ name: Placed<String>, _ language: Placed<String>?) -> TicketField.Source? {
    guard let id = saying(named: name) else { return nil }
    guard let language else { return .text(id, in: nil) }
    guard let tag = LanguageTag(language.value), dialog.languages.contains(tag) else {
      problems.append(
        UnknownLanguage(span: language.span, name: language.value, known: dialog.languages.map(\.text)))
      return nil
    }
    return .text(id, in: tag)
  }
}

extension Dialog {
  fileprivate func proposes(_ table: ID<Decision>) -> Bool {
    steps.flatMap(\.lines).contains { line in
      if case .propose(table) = line.act { true } else { false }
    }
  }
}

extension SlotKind {
  fileprivate var isSum: Bool { if case .amount = self { true } else { false } }

  fileprivate var isTime: Bool { if case .moment = self { true } else { false } }
}

extension TicketField {
  /// The names that a written path is made of.
  static func path(_ text: String) -> [String] {
    text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }
}
