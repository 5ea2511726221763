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
    for child in node.children {
      let guards = conditions(in: child)
      if child.name == "require" {
        let facts = child.strings(from: 0).compactMap { fact(named: $0) }
        requirements.append(TicketMap.Requirement(facts: facts, guards: guards, span: child.headSpan))
      } else if let field = field(child, guards) {
        fields.append(field)
      }
    }
    dialog.ticket = TicketMap(
      prefix: node.string("prefix")?.value ?? "", schema: node.string("schema")?.value ?? "", fields: fields,
      requirements: requirements, span: node.nameSpan)
  }

  /// A `put` or `add` line.
  mutating func field(_ node: CheckedNode, _ guards: [Condition]) -> TicketField? {
    guard let path = node.string(0), let source = source(of: node) else { return nil }
    let names = path.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !names.contains(""), names.count <= Limits.ticketPathDepth else {
      problems.append(BadPath(span: path.span, path: path.value))
      return nil
    }
    return TicketField(
      path: names, source: source, form: TicketField.Form(rawValue: node.name) ?? .put, guards: guards, span: path.span)
  }

  private mutating func source(of node: CheckedNode) -> TicketField.Source? {
    guard node.isWhole else { return nil }
    if node.name == "fingerprint" { return .fingerprint(node.strings(from: 1).compactMap { fact(named: $0) }) }
    let given = ["from", "value", "text"].filter { node.properties[$0] != nil }
    if given.isEmpty, node.name == "add", node.properties.isEmpty { return .emptyList }
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
