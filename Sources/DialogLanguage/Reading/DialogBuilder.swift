import DialogModel
import SourceText

/// Puts one dialog together from checked nodes, and reports what does not hold together.
///
/// The order matters: first every name, then what conditions look at (lists, slots, tables), then what uses them.
struct DialogBuilder {
  var problems: [any Problem] = []
  var steps = NameTable<Step>()
  var slots = NameTable<Slot>()
  var catalogs = NameTable<Catalog>()
  var decisions = NameTable<Decision>()
  var services = NameTable<HealthService>()
  var hours = NameTable<ServiceHours>()
  var givens = NameTable<Given>()
  var cues = NameTable<Cue>()
  var articles = NameTable<Article>()
  var sayings = NameTable<Saying>()
  /// Every name that a condition may look at.
  var facts: [String: Fact] = [:]
  var dialog: Dialog
  /// Which ladders the dialog gives to all its questions.
  var commonLadders = PartialLadders()

  init(header: CheckedNode, name: Placed<String>) {
    dialog = Dialog(emptyNamed: name)
    commonLadders = PartialLadders(in: header)
  }

  /// Reads everything that the definition files hold.
  mutating func read(_ header: CheckedNode, _ nodes: [CheckedNode], _ files: [TextFile]) {
    readLanguages(header)
    declareNames(nodes, files)
    // What conditions look at, before any condition.
    for node in nodes where node.name == "catalog" { readCatalog(node) }
    for node in nodes where node.name == "given" { readGiven(node) }
    for node in nodes where node.name == "slot" { readSlotKind(node) }
    for node in nodes where node.name == "decide" { readOutcomes(node) }
    collectFacts()
    // What uses them.
    for node in nodes where node.name == "service" { readService(node) }
    for node in nodes where node.name == "hours" { readHours(node) }
    for node in nodes where node.name == "slot" { readSlotGuards(node) }
    for node in nodes where node.name == "decide" { readRows(node) }
    for node in nodes where node.name == "article" { readArticle(node) }
    for node in nodes where node.name == "step" { readStep(node) }
    for node in nodes where node.name == "respond" { readResponse(node) }
    for node in nodes where node.name == "ticket" { readTicket(node) }
    readStart(header)
  }

  private mutating func readLanguages(_ header: CheckedNode) {
    guard let node = header.only("languages") else {
      problems.append(MissingNode(span: header.nameSpan, name: "languages", place: "dialog"))
      return
    }
    for text in node.strings(from: 0) {
      guard let tag = LanguageTag(text.value) else {
        problems.append(BadLanguage(span: text.span, text: text.value))
        continue
      }
      guard !dialog.languages.contains(tag) else {
        problems.append(DuplicateName(span: text.span, noun: "language", name: text.value, first: node.span))
        continue
      }
      dialog.languages.append(tag)
    }
  }

  private mutating func readStart(_ header: CheckedNode) {
    guard let name = header.string("start") else { return }
    if let id = step(named: name, leading: "the dialog") { dialog.start = id }
  }

  private mutating func declareNames(_ nodes: [CheckedNode], _ files: [TextFile]) {
    for node in nodes {
      guard let name = node.string(0) else { continue }
      let first: Span?
      switch node.name {
      case "step": first = steps.declare(name)
      case "slot": first = slots.declare(name)
      case "catalog": first = catalogs.declare(name)
      case "decide": first = decisions.declare(name)
      case "service": first = services.declare(name)
      case "hours": first = hours.declare(name)
      case "given": first = givens.declare(name)
      case "cue": first = cues.declare(name)
      case "article": first = articles.declare(name)
      default: first = nil
      }
      if let first {
        problems.append(DuplicateName(span: name.span, noun: node.name, name: name.value, first: first))
      }
    }
    for file in files {
      for node in file.nodes where node.name == "say" {
        // The same text stands in every language; only the first place counts here.
        if let name = node.string(0) { _ = sayings.declare(name) }
      }
    }
    dialog.sayings = sayings.texts
  }

  private mutating func collectFacts() {
    for fact in BuiltInFact.allCases { facts[fact.rawValue] = .builtIn(fact) }
    for (index, slot) in dialog.slots.enumerated() {
      claim(slot.name, for: .slot(ID(index)), noun: "slot")
      guard case .catalog(let catalog) = slot.kind else { continue }
      for (column, name) in dialog[catalog].columns.enumerated() {
        let dotted = Placed("\(slot.name.value).\(name.value)", at: name.span)
        claim(dotted, for: .column(ID(index), column), noun: "column")
      }
    }
    for (index, decision) in dialog.decisions.enumerated() {
      claim(decision.name, for: .decision(ID(index)), noun: "table")
    }
    for (index, given) in dialog.givens.enumerated() { claim(given.name, for: .given(ID(index)), noun: "given") }
  }

  private mutating func claim(_ name: Placed<String>, for fact: Fact, noun: String) {
    if let owner = facts[name.value] {
      problems.append(
        TakenName(span: name.span, noun: noun, name: name.value, first: place(of: owner)))
    } else if ContextWord(rawValue: name.value) != nil {
      problems.append(TakenName(span: name.span, noun: noun, name: name.value, first: nil))
    } else {
      facts[name.value] = fact
    }
  }

  /// Where the name of a fact was written; nil for what the engine knows by itself.
  private func place(of fact: Fact) -> Span? {
    switch fact {
    case .slot(let id), .column(let id, _): dialog[id].name.span
    case .decision(let id): dialog[id].name.span
    case .given(let id): dialog.givens[id.index].name.span
    case .builtIn: nil
    }
  }
}
