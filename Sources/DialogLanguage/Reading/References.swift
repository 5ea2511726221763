import DialogModel
import SourceText

/// Looks names up and reports the ones that nobody has declared.
extension DialogBuilder {
  mutating func step(named name: Placed<String>, leading from: UnknownStep.Way) -> ID<Step>? {
    if let id = steps[name.value] { return id }
    report(UnknownStep(span: name.span, name: name.value, way: from, known: steps.names), unlessLost: name)
    return nil
  }

  mutating func slot(named name: Placed<String>) -> ID<Slot>? {
    if let id = slots[name.value] { return id }
    report(UnknownSlot(span: name.span, name: name.value, known: slots.names), unlessLost: name)
    return nil
  }

  mutating func saying(named name: Placed<String>) -> ID<Saying>? {
    if let id = sayings[name.value] { return id }
    guard hasAllTexts else { return nil }
    report(UnknownText(span: name.span, name: name.value, known: sayings.names), unlessLost: name)
    return nil
  }

  mutating func article(named name: Placed<String>) -> ID<Article>? {
    if let id = articles[name.value] { return id }
    report(UnknownArticle(span: name.span, name: name.value, known: articles.names), unlessLost: name)
    return nil
  }

  mutating func service(named name: Placed<String>) -> ID<HealthService>? {
    if let id = services[name.value] { return id }
    report(UnknownService(span: name.span, name: name.value, known: services.names), unlessLost: name)
    return nil
  }

  mutating func catalog(named name: Placed<String>) -> ID<Catalog>? {
    if let id = catalogs[name.value] { return id }
    report(UnknownCatalog(span: name.span, name: name.value, known: catalogs.names), unlessLost: name)
    return nil
  }

  mutating func decision(named name: Placed<String>) -> ID<Decision>? {
    if let id = decisions[name.value] { return id }
    report(UnknownTable(span: name.span, name: name.value, known: decisions.names), unlessLost: name)
    return nil
  }

  mutating func hours(named name: Placed<String>) -> ID<ServiceHours>? {
    if let id = hours[name.value] { return id }
    report(UnknownHours(span: name.span, name: name.value, known: hours.names), unlessLost: name)
    return nil
  }

  mutating func cue(named name: Placed<String>) -> ID<Cue>? {
    if let id = cues[name.value] { return id }
    report(UnknownCue(span: name.span, name: name.value, known: cues.names), unlessLost: name)
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
    guard NearMiss.nearest(to: name.value, among: problem.knownNames) != nil else { return }
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
