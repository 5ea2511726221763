import DialogModel
import SourceText

/// Looks names up and reports the ones that nobody has declared.
extension DialogBuilder {
  mutating func step(named name: Placed<String>, leading from: String) -> ID<Step>? {
    if let id = steps[name.value] { return id }
    problems.append(UnknownStep(span: name.span, name: name.value, from: from, known: steps.texts))
    return nil
  }

  mutating func slot(named name: Placed<String>) -> ID<Slot>? {
    if let id = slots[name.value] { return id }
    problems.append(UnknownSlot(span: name.span, name: name.value, known: slots.texts))
    return nil
  }

  mutating func saying(named name: Placed<String>) -> ID<Saying>? {
    if let id = sayings[name.value] { return id }
    problems.append(UnknownText(span: name.span, name: name.value, known: sayings.texts))
    return nil
  }

  mutating func article(named name: Placed<String>) -> ID<Article>? {
    if let id = articles[name.value] { return id }
    problems.append(UnknownArticle(span: name.span, name: name.value, known: articles.texts))
    return nil
  }

  mutating func service(named name: Placed<String>) -> ID<HealthService>? {
    if let id = services[name.value] { return id }
    problems.append(UnknownService(span: name.span, name: name.value, known: services.texts))
    return nil
  }

  mutating func catalog(named name: Placed<String>) -> ID<Catalog>? {
    if let id = catalogs[name.value] { return id }
    problems.append(UnknownCatalog(span: name.span, name: name.value, known: catalogs.texts))
    return nil
  }

  mutating func decision(named name: Placed<String>) -> ID<Decision>? {
    if let id = decisions[name.value] { return id }
    problems.append(UnknownTable(span: name.span, name: name.value, known: decisions.texts))
    return nil
  }

  mutating func hours(named name: Placed<String>) -> ID<ServiceHours>? {
    if let id = hours[name.value] { return id }
    problems.append(UnknownHours(span: name.span, name: name.value, known: hours.texts))
    return nil
  }

  mutating func cue(named name: Placed<String>) -> ID<Cue>? {
    if let id = cues[name.value] { return id }
    problems.append(UnknownCue(span: name.span, name: name.value, known: cues.texts))
    return nil
  }

  mutating func fact(named name: Placed<String>) -> Fact? {
    if let fact = facts[name.value] { return fact }
    problems.append(UnknownFact(span: name.span, name: name.value, known: facts.keys.sorted()))
    return nil
  }

  /// Finds one of the values that a fact can take.
  mutating func value(named name: Placed<String>, of fact: Fact) -> FactValue? {
    let values = dialog.values(of: fact) ?? []
    if let index = values.firstIndex(of: name.value) { return .listed(index) }
    if name.value == "unknown", case .slot = fact { return .unknown }
    problems.append(
      UnknownChoice(span: name.span, name: name.value, fact: dialog.name(of: fact), known: values))
    return nil
  }
}
