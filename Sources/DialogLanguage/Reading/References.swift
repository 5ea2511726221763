import DialogModel
import SourceText

/// Looks names up and reports the ones that nobody has declared.
extension DialogBuilder {
  mutating func step(named name: Placed<String>, leading from: UnknownStep.Way) -> ID<Step>? {
    find(name, in: steps) { UnknownStep(span: $0.span, name: $0.value, way: from, known: $1) }
  }

  mutating func slot(named name: Placed<String>) -> ID<Slot>? {
    find(name, in: slots) { UnknownSlot(span: $0.span, name: $0.value, known: $1) }
  }

  mutating func saying(named name: Placed<String>) -> ID<Saying>? {
    // With a language file unread, nobody knows which texts there are.
    guard hasAllTexts else { return sayings[name.value] }
    return find(name, in: sayings) { UnknownText(span: $0.span, name: $0.value, known: $1) }
  }

  mutating func article(named name: Placed<String>) -> ID<Article>? {
    find(name, in: articles) { UnknownArticle(span: $0.span, name: $0.value, known: $1) }
  }

  mutating func service(named name: Placed<String>) -> ID<HealthService>? {
    find(name, in: services) { UnknownService(span: $0.span, name: $0.value, known: $1) }
  }

  mutating func catalog(named name: Placed<String>) -> ID<Catalog>? {
    find(name, in: catalogs) { UnknownCatalog(span: $0.span, name: $0.value, known: $1) }
  }

  mutating func decision(named name: Placed<String>) -> ID<Decision>? {
    find(name, in: decisions) { UnknownTable(span: $0.span, name: $0.value, known: $1) }
  }

  mutating func hours(named name: Placed<String>) -> ID<ServiceHours>? {
    find(name, in: hours) { UnknownHours(span: $0.span, name: $0.value, known: $1) }
  }

  mutating func cue(named name: Placed<String>) -> ID<Cue>? {
    find(name, in: cues) { UnknownCue(span: $0.span, name: $0.value, known: $1) }
  }

  private mutating func find<Noun>(
    _ name: Placed<String>, in table: NameTable<Noun>,
    orReport problem: (Placed<String>, [Placed<String>]) -> some NamesNothing
  ) -> ID<Noun>? {
    if let id = table[name.value] { return id }
    report(problem(name, table.names), unlessLost: name)
    return nil
  }

  mutating func fact(named name: Placed<String>) -> Fact? {
    if lostNames.contains(name.value) { return nil }
    if let fact = facts[name.value] { return fact }
    report(UnknownFact(span: name.span, name: name.value, known: factNames), unlessLost: name)
    return nil
  }

  /// Every name that a condition may look at; the dialog's own ones first.
  var factNames: [String] {
    let builtIn = BuiltInFact.allCases.map(\.rawValue)
    return facts.keys.filter { !builtIn.contains($0) }.sorted() + builtIn
  }

  /// Finds one of the values that a fact can take.
  mutating func value(named name: Placed<String>, of fact: Fact) -> FactValue? {
    let values = dialog.values(of: fact) ?? []
    if let index = values.firstIndex(of: name.value) { return .listed(index) }
    if name.value == "unknown", case .slot = fact { return .unknown }
    guard !vagueFacts.contains(fact) else { return nil }
    report(
      UnknownChoice(span: name.span, name: name.value, fact: dialog.name(of: fact), known: values), unlessLost: name)
    return nil
  }

  /// Reports a name once where a near one exists: then it is most often the declaration that is misspelt.
  mutating func report(_ problem: some NamesNothing, unlessLost name: Placed<String>) {
    guard !isLost(name.value) else { return }
    problems.append(problem)
    guard NearMiss.isNear(name.value, to: problem.knownNames) else { return }
    lostNames.insert(name.value)
    // The slot may be what is misspelt in the name of its column.
    if let dot = name.value.lastIndex(of: "."), slots[String(name.value[..<dot])] == nil {
      lostNames.insert(String(name.value[..<dot]))
    }
  }

  /// Whether a name may have been declared by something that could not be read, and was reported there.
  func isLost(_ name: String) -> Bool {
    if lostNames.contains(name) { return true }
    guard let dot = name.lastIndex(of: ".") else { return false }
    let slot = String(name[..<dot])
    if lostColumns.contains(String(name[name.index(after: dot)...])) { return true }
    return lostNames.contains(slot) || slots[slot].map { vagueFacts.contains(.slot($0)) } ?? false
  }
}
