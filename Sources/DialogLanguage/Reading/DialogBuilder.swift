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
  /// Names whose declaration was reported; whoever uses them is not reported again.
  var lostNames: Set<String>
  /// Names of columns that no catalogue has, reported where an item fills them.
  var lostColumns: Set<String> = []
  /// Facts whose values could not be read in full; nobody is told that a value of theirs does not exist.
  var vagueFacts: Set<Fact> = []
  /// Catalogues whose items could not be read in full.
  var vagueCatalogs: Set<ID<Catalog>> = []
  /// False where a language file could not be read, and texts seem to be missing that may stand there.
  let hasAllTexts: Bool
  /// Parallel to the dialog's languages: where the dialog names them.
  var languageSpans: [Span] = []
  /// False where a language of the dialog could not be read.
  var knowsLanguages = true
  /// Every name that a condition may look at.
  var facts: [String: Fact] = [:]
  var dialog: Dialog
  /// Which ladders the dialog gives to all its questions.
  var commonLadders = PartialLadders()
  /// Questions for which neither they nor the dialog give a ladder.
  var ladderGaps: [(slot: Placed<String>, missing: [String])] = []
  /// False where a ladder for all questions may stand in what could not be read.
  let dialogIsWhole: Bool

  init(header: CheckedNode, name: Placed<String>, lostNames: Set<String>, hasAllTexts: Bool) {
    dialog = Dialog(emptyNamed: name)
    commonLadders = PartialLadders(in: header)
    dialogIsWhole = header.isWhole
    self.lostNames = lostNames
    self.hasAllTexts = hasAllTexts
  }

  /// Reads everything that the definition files hold.
  mutating func read(_ header: CheckedNode, _ nodes: [CheckedNode], _ files: [TextFile]) {
    readLanguages(header)
    if !knowsLanguages { vagueFacts.insert(.builtIn(.language)) }
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
    for node in nodes where node.name == "first-message" { readFirstMessage(node) }
    readStart(header)
    reportLadderGaps(header)
  }

  private mutating func readLanguages(_ header: CheckedNode) {
    guard let node = header.only("languages") else {
      knowsLanguages = false
      if header.isWhole {
        problems.append(MissingNode(span: header.nameSpan, name: "languages", place: "dialog".quoted))
      }
      return
    }
    if !node.isWhole { knowsLanguages = false }
    for text in node.strings(from: 0) {
      guard let tag = LanguageTag(text.value) else {
        problems.append(BadLanguage(span: text.span, text: text.value))
        knowsLanguages = false
        continue
      }
      if let first = dialog.languages.firstIndex(of: tag) {
        problems.append(
          DuplicateName(span: text.span, noun: "language", name: text.value, first: languageSpans[first]))
        continue
      }
      dialog.languages.append(tag)
      languageSpans.append(text.span)
    }
  }

  private mutating func readStart(_ header: CheckedNode) {
    guard let name = header.string("start") else { return }
    if let id = step(named: name, leading: .start) { dialog.start = id }
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
    dialog.cues = cues.names
  }

  private mutating func collectFacts() {
    for fact in BuiltInFact.allCases { facts[fact.rawValue] = .builtIn(fact) }
    for (index, slot) in dialog.slots.enumerated() {
      claim(slot.name, for: .slot(ID(index)), noun: "slot")
      guard case .catalog(let catalog) = slot.kind else { continue }
      if vagueCatalogs.contains(catalog) {
        vagueFacts.insert(.slot(ID(index)))
        vagueFacts.formUnion(dialog[catalog].columns.indices.map { .column(ID(index), $0) })
      }
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
      lostNames.insert(name.value)
      problems.append(
        TakenName(span: name.span, noun: noun, name: name.value, first: place(of: owner)))
    } else if ContextWord(rawValue: name.value) != nil {
      lostNames.insert(name.value)
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
